import Testing

@testable import Storage

@Suite struct IdempotencyTests {
  static let key = [UInt8](repeating: 7, count: 32)
  static let body = [UInt8](repeating: 8, count: 32)

  @Test(arguments: EngineCase.all)
  func `of fifty twins one runs and the others get its events`(_ engine: EngineCase) async throws {
    try await withEngine(engine) { engine in
      let answers = try await withThrowingTaskGroup(of: Idempotency.Claim.self) { group in
        for number in 0..<50 {
          group.addTask {
            try await engine.write { db in
              let claim = try Idempotency.claim(db, key: Self.key, body: Self.body, now: 1)
              guard claim == .fresh else { return claim }
              try EventLog.append(db, stream: "s\(number)", expected: 0, [someEvent(), someEvent()])
              try Idempotency.record(db, key: Self.key, .init(stream: "s\(number)", from: 1, to: 2))
              return claim
            }
          }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(answers.count { $0 == .fresh } == 1)
      #expect(Set(answers).count == 2)
      #expect(try await engine.read { db in try EventLog.streams(db) }.count == 1)
    }
  }

  @Test(arguments: EngineCase.all)
  func `the same key with another body is told apart; a refused command is not remembered`(
    _ engine: EngineCase
  ) async throws {
    struct Refused: Error {}
    try await withEngine(engine) { engine in
      await #expect(throws: Refused.self) {
        try await engine.write { db in
          _ = try Idempotency.claim(db, key: Self.key, body: Self.body, now: 1)
          throw Refused()
        }
      }
      let claims = try await engine.write { db in
        [
          try Idempotency.claim(db, key: Self.key, body: Self.body, now: 1),
          try Idempotency.claim(db, key: Self.key, body: Self.body, now: 1),
          try Idempotency.claim(db, key: Self.key, body: Self.key, now: 1),
        ]
      }
      #expect(claims == [.fresh, .replay(nil), .otherBody])
    }
  }

  @Test(arguments: EngineCase.all)
  func `keys are forgotten when they are old`(_ engine: EngineCase) async throws {
    try await withEngine(engine) { engine in
      let left = try await engine.write { db in
        _ = try Idempotency.claim(db, key: Self.key, body: Self.body, now: 10)
        _ = try Idempotency.claim(db, key: Self.body, body: Self.body, now: 20)
        #expect(try Idempotency.purge(db, before: 20) == 1)
        return try Idempotency.claim(db, key: Self.key, body: Self.key, now: 30)
      }
      #expect(left == .fresh)
    }
  }
}
