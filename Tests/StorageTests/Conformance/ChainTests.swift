import Testing

@testable import Storage

@Suite struct ChainTests {
  /// Three streams; the middle one is the one tampered with.
  static func fill(_ db: any Connection) throws {
    for stream in ["a", "b", "c"] {
      var sealed = someEvent(cuerpo: #"{"n":2}"#)
      sealed.sellado = Array("ciphertext".utf8)
      sealed.llave = "llave-1"
      let before = try EventLog.append(db, stream: stream, expected: 0, [someEvent(), someEvent()])
      try EventLog.append(db, stream: stream, expected: Int64(before.count), [sealed, someEvent(), someEvent()])
    }
  }

  @Test(arguments: EngineCase.all)
  func `a whole log has no problems, whatever the page`(_ engine: EngineCase) async throws {
    try await withEngine(engine) { engine in
      try await engine.write { db in try Self.fill(db) }
      for page in [1, 2, 5, 1000] {
        #expect(try await EventLog.verifyChain(engine, page: page) == [])
      }
    }
  }

  @Test(arguments: EngineCase.all, EventHash.columns + ["hash"])
  func `one byte changed in any column of any row is found and named`(_ engine: EngineCase, column: String) async throws {
    try await withEngine(engine) { engine in
      try await engine.write { db in try Self.fill(db) }
      for number in 1...5 {
        let place: [Value] = ["b", Value(number)]
        let old = try await engine.read { db in
          try db.row("SELECT \(column) AS v FROM eventos WHERE stream = ?1 AND numero = ?2", place)?["v"] ?? .null
        }
        // A sealed part without its key is refused by the table itself.
        if column == "sellado" && old == .null { continue }
        let changed = Self.oneByte(old)
        let key: [Value] = column == "stream" ? [changed, Value(number)] : ["b", column == "numero" ? changed : Value(number)]
        try await Self.set(engine, column, changed, at: place)
        let problems = try await EventLog.verifyChain(engine, page: 2)
        let named = problems.contains { problem in
          .text(problem.stream) == key[0] && .int(problem.numero) == key[1]
            && problem.what == (column == "hash" && number < 5 ? .hashAltered : .altered)
        }
        #expect(named, "\(column) of event \(number): \(problems)")
        try await Self.set(engine, column, old, at: key)
        #expect(try await EventLog.verifyChain(engine) == [])
      }
    }
  }

  @Test(arguments: EngineCase.all)
  func `an event removed from the middle leaves a gap, with its place`(_ engine: EngineCase) async throws {
    try await withEngine(engine) { engine in
      try await engine.write { db in
        try Self.fill(db)
        try db.execute("DELETE FROM eventos WHERE stream = 'b' AND numero = 3")
        try db.execute("DELETE FROM eventos WHERE stream = 'c' AND numero = 1")
      }
      #expect(
        try await EventLog.verifyChain(engine) == [
          ChainProblem(stream: "b", numero: 4, what: .gap), ChainProblem(stream: "c", numero: 2, what: .gap),
        ])
    }
  }

  @Test(arguments: EngineCase.all)
  func `an event replaced by a well-formed one breaks the link after it`(_ engine: EngineCase) async throws {
    try await withEngine(engine) { engine in
      try await engine.write { db in
        try Self.fill(db)
        try db.execute("DELETE FROM eventos WHERE stream = 'b' AND numero >= 2 AND numero <= 5")
        try EventLog.append(db, stream: "b", expected: 1, [someEvent("otra.cosa")])
        try db.execute(
          "INSERT INTO eventos (\(EventLog.columns)) SELECT 'b', numero, tipo, ocurrio, registrado, actor, rol, cuerpo, sellado,"
            + " llave, anterior, version, hash FROM eventos WHERE stream = 'a' AND numero = 3")
      }
      let problems = try await EventLog.verifyChain(engine)
      #expect(problems.first?.stream == "b" && problems.first?.numero == 3)
    }
  }

  private static func oneByte(_ value: Value) -> Value {
    switch value {
    case .null: "x"
    case .int(let value): .int(value ^ 64)
    case .text(let value): .text("\u{1}" + value.dropFirst())
    case .blob(var value):
      .blob(
        {
          value[value.count / 2] ^= 1
          return value
        }())
    }
  }

  private static func set(_ engine: any Engine, _ column: String, _ value: Value, at place: [Value]) async throws {
    let changed = try await engine.write { db in
      try db.execute("UPDATE eventos SET \(column) = ?1 WHERE stream = ?2 AND numero = ?3", [value] + place)
    }
    #expect(changed == 1)
  }
}
