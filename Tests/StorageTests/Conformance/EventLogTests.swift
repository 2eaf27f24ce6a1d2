import Testing

@testable import Storage

@Suite struct EventLogTests {
  @Test(arguments: EngineCase.all)
  func `what is appended is loaded, chained from zero`(_ engine: EngineCase) async throws {
    try await withEngine(engine) { engine in
      var sealed = someEvent("solicitud.turnada", cuerpo: #"{"ñ":"á"}"#)
      sealed.sellado = [1, 2, 3]
      sealed.llave = "k1"
      let second = sealed
      let stored = try await engine.write { db in
        try EventLog.append(db, stream: "SAI-1", expected: 0, [someEvent(), second])
          + EventLog.append(db, stream: "SAI-1", expected: 2, [someEvent()])
      }
      #expect(stored.map(\.numero) == [1, 2, 3])
      #expect(stored[0].anterior == [UInt8](repeating: 0, count: 32))
      #expect(stored[1].anterior == stored[0].hash && stored[2].anterior == stored[1].hash)
      let loaded = try await engine.read { db in try EventLog.load(db, stream: "SAI-1") }
      #expect(loaded == stored)
      #expect(loaded[1].sellado == [1, 2, 3])
      #expect(try await engine.read { db in try EventLog.load(db, stream: "SAI-1", upTo: 2) } == Array(stored[..<2]))
      #expect(try await engine.read { db in try EventLog.load(db, stream: "SAI-1", after: 2) } == Array(stored[2...]))
      #expect(try await engine.read { db in try EventLog.version(db, stream: "SAI-1") } == 3)
      #expect(try await engine.read { db in try EventLog.load(db, stream: "otro") } == [])
    }
  }

  @Test(arguments: EngineCase.all)
  func `of fifty commands on the same version one appends and the rest are told`(_ engine: EngineCase) async throws {
    try await withEngine(engine) { engine in
      try await engine.write { db in _ = try EventLog.append(db, stream: "s", expected: 0, [someEvent()]) }
      let won = await withTaskGroup(of: Bool.self) { group in
        for _ in 0..<50 {
          group.addTask {
            do {
              try await engine.write { db in _ = try EventLog.append(db, stream: "s", expected: 1, [someEvent()]) }
              return true
            } catch {
              #expect(error as? StorageError == .conflict(stream: "s", expected: 1, actual: 2))
              return false
            }
          }
        }
        return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
      }
      #expect(won == 1)
      #expect(try await engine.read { db in try EventLog.version(db, stream: "s") } == 2)
    }
  }

  @Test(arguments: EngineCase.all)
  func `streams are listed by prefix, page by page`(_ engine: EngineCase) async throws {
    try await withEngine(engine) { engine in
      try await engine.write { db in
        for name in ["exp/b", "exp/a", "cal/2026", "exp/c", "expo"] {
          _ = try EventLog.append(db, stream: name, expected: 0, [someEvent(), someEvent()])
        }
      }
      let first = try await engine.read { db in try EventLog.streams(db, prefix: "exp/", limit: 2) }
      let rest = try await engine.read { db in try EventLog.streams(db, prefix: "exp/", after: "exp/b", limit: 2) }
      #expect(first == ["exp/a", "exp/b"] && rest == ["exp/c"])
      #expect(try await engine.read { db in try EventLog.streams(db) }.count == 5)
    }
  }
}
