import Testing

@testable import Storage

@Suite struct FolioTests {
  struct Refused: Error {}

  @Test(arguments: EngineCase.all)
  func `2,000 writers at once get 1…2000 without gap or repeat, refusals included`(_ engine: EngineCase) async throws {
    try await withEngine(engine) { engine in
      let given = try await withThrowingTaskGroup(of: Int64?.self) { group in
        for number in 0..<2200 {
          group.addTask {
            do {
              return try await engine.write { db in
                let next = try Consecutivos.next(db, serie: "SAI-2026")
                // Every eleventh command is refused after it took its number: the number goes to the next one.
                if number % 11 == 0 { throw Refused() }
                return next
              }
            } catch is Refused { return nil }
          }
        }
        return try await group.compactMap(\.self).reduce(into: []) { $0.append($1) }
      }
      #expect(given.sorted() == Array(1...2000))
      #expect(try await engine.write { db in try Consecutivos.next(db, serie: "SAI-2026") } == 2001)
      let health = try await engine.health()
      #expect(health.commits < health.closures / 4, "writes were not gathered: \(health)")
    }
  }

  @Test(arguments: EngineCase.all)
  func `each series counts by itself`(_ engine: EngineCase) async throws {
    try await withEngine(engine) { engine in
      let numbers = try await engine.write { db in
        try ["SAI-2026", "SAI-2026", "ARCO-2026", "SAI-2027"].map { try Consecutivos.next(db, serie: $0) }
      }
      #expect(numbers == [1, 2, 1, 1])
    }
  }
}
