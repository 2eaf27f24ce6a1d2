import Logging
import Synchronization
import Testing

@testable import Storage

@Suite struct JobRunnerTests {
  private static let second: Int64 = 1_000_000

  /// A clock the test moves.
  private final class Clock: Sendable {
    let now = Atomic<Int64>(0)
    func advance(_ micros: Int64) { now.wrappingAdd(micros, ordering: .relaxed) }
    var read: @Sendable () -> Int64 { { self.now.load(ordering: .relaxed) } }
  }

  private func runner(
    _ engine: any Engine, _ clock: Clock = Clock(), lanes: [JobRunner.Lane] = [.init(["k"], limit: 8)],
    options: JobRunner.Options = .init(), _ handler: @escaping @Sendable (Job) async throws -> JobVerdict
  ) -> JobRunner {
    JobRunner(
      engine: engine, lanes: lanes, options: options, clock: clock.read, logger: Logger(label: "prueba") { _ in SwiftLogNoOpLogHandler() },
      handler: handler)
  }

  private func enqueue(_ engine: any Engine, _ kind: String = "k", attempts: Int64 = 3, at: Int64 = 0) async throws {
    _ = try await engine.write { try JobQueue.enqueue($0, kind: kind, payload: "{}", runAt: at, now: 0, maxAttempts: attempts) }
  }

  private func states(_ engine: any Engine) async throws -> [String] {
    try await engine.read { try $0.rows("SELECT estado FROM trabajos ORDER BY id").map { try $0.text("estado") } }
  }

  @Test(arguments: EngineCase.all)
  func `each verdict ends a job its own way`(_ engine: EngineCase) async throws {
    struct Broken: Error {}
    try await withEngine(engine) { engine in
      let verdicts: [JobVerdict] = [
        .done, .again(cause: "503"), .hopeless(cause: "mal"), .later(at: 99), .pointless(reason: "ya no"),
      ]
      for _ in 0..<7 { try await enqueue(engine) }
      let runner = runner(engine) { job in
        switch job.id {
        case 1...5: return verdicts[Int(job.id) - 1]
        case 6: throw Broken()
        default: throw CancellationError()
        }
      }
      #expect(try await runner.round() == 7)
      #expect(try await states(engine) == ["hecho", "pendiente", "muerto", "pendiente", "cancelado", "pendiente", "pendiente"])
      let attempts = try await engine.read { try $0.rows("SELECT intentos FROM trabajos ORDER BY id").map { try $0.int("intentos") } }
      // Neither waiting for later nor being cut short costs an attempt.
      #expect(attempts == [1, 1, 1, 0, 1, 1, 0])
    }
  }

  @Test(arguments: EngineCase.all)
  func `a job starts by itself when its COMMIT is answered, and the runner ends when told`(_ engine: EngineCase) async throws {
    try await withEngine(engine) { engine in
      var options = JobRunner.Options()
      // Nothing but the wake-up can be in time.
      options.poll = .seconds(600)
      let (ran, mark) = AsyncStream.makeStream(of: Int64.self)
      let runner = runner(engine, options: options) { job in
        mark.yield(job.id)
        return .done
      }
      let task = Task { await runner.run() }
      var seen = ran.makeAsyncIterator()
      for id in 1...3 {
        try await enqueue(engine)
        #expect(await seen.next() == Int64(id))
      }
      task.cancel()
      await task.value
      #expect(try await states(engine) == ["hecho", "hecho", "hecho"])
    }
  }

  @Test(arguments: EngineCase.all)
  func `told to stop, what does not end in time goes back without losing an attempt`(_ engine: EngineCase) async throws {
    try await withEngine(engine) { engine in
      var options = JobRunner.Options()
      options.grace = .milliseconds(1)
      let (began, mark) = AsyncStream.makeStream(of: Void.self)
      let (never, end) = AsyncStream.makeStream(of: Void.self)
      defer { end.finish() }
      let runner = runner(engine, options: options) { _ in
        mark.yield()
        for await _ in never {}
        try Task.checkCancellation()
        return .done
      }
      try await enqueue(engine)
      let task = Task { await runner.run() }
      var start = began.makeAsyncIterator()
      _ = await start.next()
      task.cancel()
      await task.value
      let row = try #require(try await engine.read { try $0.row("SELECT estado, intentos FROM trabajos") })
      #expect(try row.text("estado") == "pendiente")
      #expect(try row.int("intentos") == 0)
    }
  }

  @Test(arguments: EngineCase.all)
  func `a flood of one kind leaves the other its places`(_ engine: EngineCase) async throws {
    try await withEngine(engine) { engine in
      for _ in 0..<50 { try await enqueue(engine, "k") }
      for _ in 0..<3 { try await enqueue(engine, "otro") }
      let kinds = Mutex<[String: Int]>([:])
      let runner = runner(engine, lanes: [.init(["k"], limit: 4), .init(["otro"], limit: 4)]) { job in
        kinds.withLock { $0[job.kind, default: 0] += 1 }
        return .done
      }
      #expect(try await runner.round() == 7)
      #expect(kinds.withLock { $0 } == ["k": 4, "otro": 3])
    }
  }

  @Test(arguments: EngineCase.all)
  func `jobs of a process known to be dead come back at once, others when their lease ends`(_ engine: EngineCase) async throws {
    try await withEngine(engine) { engine in
      for _ in 0..<2 { try await enqueue(engine) }
      for owner in ["vivo", "muerto"] {
        let claimed = try await engine.write {
          try JobQueue.claim($0, kinds: ["k"], limit: 1, now: 0, lease: 30 * Self.second, owner: owner)
        }
        #expect(claimed.count == 1)
      }
      let clock = Clock()
      var options = JobRunner.Options()
      options.isAlive = { $0 == "vivo" }
      let runner = runner(engine, clock, options: options) { _ in .done }
      try await runner.rescue()
      #expect(try await states(engine) == ["en_curso", "pendiente"])
      clock.advance(31 * Self.second)
      try await runner.rescue()
      #expect(try await states(engine) == ["pendiente", "pendiente"])
    }
  }

  @Test(arguments: EngineCase.all)
  func `a thousand workers that come back late complete nothing`(_ engine: EngineCase) async throws {
    try await withEngine(engine) { engine in
      for _ in 0..<1_000 { try await enqueue(engine, attempts: 9) }
      func claim(_ now: Int64) async throws -> [Job] {
        try await engine.write { try JobQueue.claim($0, kinds: ["k"], limit: 1_000, now: now, lease: Self.second) }
      }
      let late = try await claim(0)
      _ = try await engine.write { try JobQueue.rescue($0, now: 2 * Self.second) }
      let quick = try await claim(3 * Self.second)
      #expect(late.count == 1_000 && quick.count == 1_000)
      let accepted = try await engine.write { db in
        try late.filter { try JobQueue.settle(db, $0.lease, .done, now: 0, jitter: 0) }.count
      }
      #expect(accepted == 0)
      let own = try await engine.write { db in
        try quick.filter { try JobQueue.settle(db, $0.lease, .done, now: 0, jitter: 0) }.count
      }
      #expect(own == 1_000)
    }
  }
}
