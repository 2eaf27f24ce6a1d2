import Testing

@testable import Storage

@Suite struct JobQueueTests {
  static let second: Int64 = 1_000_000

  private func enqueue(
    _ engine: any Engine, runAt: Int64 = 0, priority: Int64 = 100, key: String? = nil, attempts: Int64 = 3
  ) async throws -> Int64? {
    try await engine.write { db in
      try JobQueue.enqueue(
        db, kind: "k", payload: #"{"a":1}"#, runAt: runAt, now: 0, priority: priority, uniqueKey: key,
        maxAttempts: attempts)
    }
  }

  private func claim(_ engine: any Engine, now: Int64, limit: Int = 1) async throws -> [Job] {
    try await engine.write { db in
      try JobQueue.claim(db, kinds: ["k", "otro"], limit: limit, now: now, lease: 30 * Self.second)
    }
  }

  @Test(arguments: EngineCase.all)
  func `due jobs come out by priority and then by time, each once`(_ engine: EngineCase) async throws {
    try await withEngine(engine) { engine in
      let later = try await enqueue(engine, runAt: 2)
      let first = try await enqueue(engine, runAt: 1)
      let urgent = try await enqueue(engine, runAt: 5, priority: 1)
      let future = try await enqueue(engine, runAt: 1000)
      #expect(try await claim(engine, now: 10, limit: 10).map(\.id) == [urgent, first, later])
      #expect(try await claim(engine, now: 10, limit: 10).isEmpty)
      #expect(try await engine.read { db in try JobQueue.nextDue(db, kinds: ["k"]) } == 1000)
      #expect(try await claim(engine, now: 1000, limit: 10).map(\.id) == [future])
    }
  }

  @Test(arguments: EngineCase.all)
  func `concurrent claimers never share a job`(_ engine: EngineCase) async throws {
    try await withEngine(engine) { engine in
      for _ in 0..<100 { _ = try await enqueue(engine) }
      let claimed = try await withThrowingTaskGroup(of: [Job].self) { group in
        for _ in 0..<20 { group.addTask { try await claim(engine, now: 1, limit: 7) } }
        return try await group.reduce(into: []) { $0 += $1.map(\.id) }
      }
      #expect(claimed.count == 100 && Set(claimed).count == 100)
    }
  }

  @Test(arguments: EngineCase.all)
  func `a job enqueued by an undone command does not exist, and a committed one wakes the worker`(
    _ engine: EngineCase
  ) async throws {
    struct Refused: Error {}
    try await withEngine(engine) { engine in
      var wake = engine.notifications(JobQueue.channel).makeAsyncIterator()
      await #expect(throws: Refused.self) {
        try await engine.write { db in
          try JobQueue.enqueue(db, kind: "k", payload: "{}", runAt: 0, now: 0)
          throw Refused()
        }
      }
      #expect(try await claim(engine, now: 1).isEmpty)
      let id = try await enqueue(engine)
      await wake.next()
      #expect(try await claim(engine, now: 1).map(\.id) == [id])
    }
  }

  @Test(arguments: EngineCase.all)
  func `a unique key is taken while its job waits or runs, and free afterwards`(_ engine: EngineCase) async throws {
    try await withEngine(engine) { engine in
      #expect(try await enqueue(engine, key: "alerta-1") != nil)
      #expect(try await enqueue(engine, key: "alerta-1") == nil)
      let job = try #require(try await claim(engine, now: 1).first)
      #expect(try await enqueue(engine, key: "alerta-1") == nil)
      #expect(try await engine.write { db in try JobQueue.complete(db, job.lease, now: 2) })
      #expect(try await enqueue(engine, key: "alerta-1") != nil)
    }
  }

  @Test(arguments: EngineCase.all)
  func `a worker that comes back after its lease was given away changes nothing`(_ engine: EngineCase) async throws {
    try await withEngine(engine) { engine in
      _ = try await enqueue(engine)
      let slow = try #require(try await claim(engine, now: 0).first)
      #expect(try await engine.write { db in try JobQueue.rescue(db, now: 29 * Self.second).retried } == 0)
      #expect(try await engine.write { db in try JobQueue.rescue(db, now: 30 * Self.second).retried } == 1)
      let quick = try #require(try await claim(engine, now: 31 * Self.second).first)
      #expect(quick.id == slow.id && quick.attempt == 2)
      let stale = try await engine.write { db in
        [
          try JobQueue.heartbeat(db, slow.lease, now: 0, lease: 1), try JobQueue.complete(db, slow.lease, now: 0),
          try JobQueue.fail(db, slow.lease, cause: "x", now: 0, jitter: 0),
          try JobQueue.snooze(db, slow.lease, runAt: 0), try JobQueue.cancel(db, slow.lease, reason: "x", now: 0),
        ]
      }
      #expect(stale == Array(repeating: false, count: 5))
      #expect(try await engine.write { db in try JobQueue.complete(db, quick.lease, now: 0) })
      #expect(try await engine.write { db in try JobQueue.complete(db, quick.lease, now: 0) } == false)
    }
  }

  @Test(arguments: EngineCase.all)
  func `a heartbeat keeps the lease`(_ engine: EngineCase) async throws {
    try await withEngine(engine) { engine in
      _ = try await enqueue(engine)
      let job = try #require(try await claim(engine, now: 0).first)
      let kept = try await engine.write { db in
        try JobQueue.heartbeat(db, job.lease, now: 20 * Self.second, lease: 30 * Self.second)
      }
      #expect(kept)
      #expect(try await engine.write { db in try JobQueue.rescue(db, now: 49 * Self.second).retried } == 0)
      #expect(try await engine.write { db in try JobQueue.rescue(db, now: 50 * Self.second).retried } == 1)
    }
  }

  @Test(arguments: EngineCase.all)
  func `failures back off and the last one leaves a dead letter with its cause`(_ engine: EngineCase) async throws {
    try await withEngine(engine) { engine in
      _ = try await enqueue(engine, attempts: 2)
      let first = try #require(try await claim(engine, now: 0).first)
      #expect(try await engine.write { db in try JobQueue.fail(db, first.lease, cause: "503", now: 0, jitter: 0) })
      #expect(try await claim(engine, now: Self.second - 1).isEmpty)
      let second = try #require(try await claim(engine, now: Self.second).first)
      #expect(try await engine.write { db in try JobQueue.fail(db, second.lease, cause: "504", now: 9, jitter: 0) })
      let dead = try await engine.read { db in try JobQueue.dead(db) }
      #expect(dead.map(\.cause) == ["504"] && dead.map(\.attempts) == [2])
      #expect(try await engine.write { db in try JobQueue.requeue(db, id: second.id, now: 10) })
      #expect(try await claim(engine, now: 10).map(\.attempt) == [1])
    }
  }

  @Test(arguments: EngineCase.all)
  func `a job that keeps killing its worker dies in the end`(_ engine: EngineCase) async throws {
    try await withEngine(engine) { engine in
      _ = try await enqueue(engine, attempts: 2)
      _ = try await claim(engine, now: 0)
      #expect(try await engine.write { db in try JobQueue.rescue(db, now: 30 * Self.second) } == (1, 0))
      _ = try await claim(engine, now: 30 * Self.second)
      #expect(try await engine.write { db in try JobQueue.rescue(db, now: 60 * Self.second) } == (0, 1))
      #expect(try await engine.read { db in try JobQueue.dead(db) }.count == 1)
    }
  }

  @Test(arguments: EngineCase.all)
  func `snoozing costs no attempt; purging keeps the dead longer`(
    _ engine: EngineCase
  ) async throws {
    try await withEngine(engine) { engine in
      _ = try #require(try await enqueue(engine, attempts: 1))
      let job = try #require(try await claim(engine, now: 0).first)
      #expect(try await engine.write { db in try JobQueue.snooze(db, job.lease, runAt: 100) })
      let again = try #require(try await claim(engine, now: 100).first)
      #expect(again.attempt == 1)
      #expect(try await engine.write { db in try JobQueue.fail(db, again.lease, cause: "x", now: 100, jitter: 0) })
      let depth = try await engine.read { db in try JobQueue.depth(db, now: 100) }
      #expect(depth == [JobDepth(kind: "k", ready: 0, scheduled: 0, running: 0, dead: 1, oldestDue: nil)])
      _ = try #require(try await enqueue(engine))
      let done = try #require(try await claim(engine, now: 100).first)
      #expect(try await engine.write { db in try JobQueue.complete(db, done.lease, now: 100) })
      #expect(try await engine.write { db in try JobQueue.purge(db, before: 101, deadBefore: 100) } == 1)
      #expect(try await engine.write { db in try JobQueue.purge(db, before: 101, deadBefore: 101) } == 1)
    }
  }

  @Test(arguments: EngineCase.all)
  func `no state can be stored without its companions`(_ engine: EngineCase) async throws {
    try await withEngine(engine) { engine in
      _ = try await enqueue(engine)
      for change in [
        "estado = 'en_curso'", "estado = 'hecho'", "estado = 'muerto', terminado = 1", "terminado = 1",
        "arriendo = 'x', arriendo_vence = 1", "estado = 'raro'", "max_intentos = 0",
      ] {
        do {
          _ = try await engine.write { db in try db.execute("UPDATE trabajos SET \(change)") }
          Issue.record("accepted: \(change)")
        } catch StorageError.check {}
      }
    }
  }

  @Test func `backoff grows to a day, with up to a quarter less`() {
    #expect((1...4).map { Backoff.delay(attempts: $0, jitter: 0) / Self.second } == [1, 16, 81, 256])
    #expect(Backoff.delay(attempts: 2, jitter: 1) == 12 * Self.second)
    #expect(Backoff.delay(attempts: .max, jitter: 0) == 86_400 * Self.second)
    #expect(Backoff.delay(attempts: -3, jitter: 7) == Self.second * 3 / 4)
  }

  @Test(arguments: EngineCase.all)
  func `a cron slot belongs to the first who asks`(_ engine: EngineCase) async throws {
    try await withEngine(engine) { engine in
      let claims = try await engine.write { db in
        try [10, 10, 9, 20, 20].map { try Cron.claim(db, name: "alertas", slot: $0) }
      }
      #expect(claims == [true, false, false, true, false])
      #expect(try await engine.read { db in try Cron.last(db, name: "alertas") } == 20)
    }
  }

  @Test(arguments: EngineCase.all)
  func `a kind at rest keeps its jobs until it is resumed`(_ engine: EngineCase) async throws {
    try await withEngine(engine) { engine in
      let id = try await enqueue(engine)
      try await engine.write { db in try JobQueue.pause(db, kind: "k", by: "ana", reason: "se cayó el correo", now: 5) }
      #expect(try await claim(engine, now: 10).isEmpty)
      #expect(try await engine.read { db in try JobQueue.nextDue(db, kinds: ["k"]) } == nil)
      let paused = try await engine.read { db in try JobQueue.paused(db) }
      #expect(paused == [PausedKind(kind: "k", since: 5, by: "ana", reason: "se cayó el correo")])
      try await engine.write { db in try JobQueue.resume(db, kind: "k") }
      #expect(try await claim(engine, now: 10).map(\.id) == [id])
    }
  }

  @Test(arguments: EngineCase.all)
  func `waking a job adds it once, brings it forward, and leaves alone one that runs`(_ engine: EngineCase) async throws {
    try await withEngine(engine) { engine in
      func awaken(_ runAt: Int64) async throws {
        try await engine.write { db in
          try JobQueue.awaken(db, kind: "k", payload: "{}", uniqueKey: "r", runAt: runAt, now: 0)
        }
      }
      for runAt in [50, 20, 90] as [Int64] { try await awaken(runAt) }
      #expect(try await engine.read { db in try JobQueue.nextDue(db, kinds: ["k"]) } == 20)
      let job = try #require(try await claim(engine, now: 20).first)
      try await awaken(30)
      #expect(try await claim(engine, now: 100).isEmpty)
      #expect(try await engine.write { db in try JobQueue.snooze(db, job.lease, runAt: 500) })
      try await awaken(30)
      #expect(try await claim(engine, now: 30).map(\.id) == [job.id])
    }
  }

  @Test(arguments: EngineCase.all)
  func `how far a job has come is kept, and only its holder says it`(_ engine: EngineCase) async throws {
    try await withEngine(engine) { engine in
      _ = try await enqueue(engine)
      let job = try #require(try await claim(engine, now: 0).first)
      #expect(try await engine.write { db in try JobQueue.progress(db, job.lease, payload: #"{"a":2}"#) })
      _ = try await engine.write { db in try JobQueue.rescue(db, now: 60 * Self.second) }
      let next = try #require(try await claim(engine, now: 60 * Self.second).first)
      #expect(next.payload == #"{"a":2}"#)
      #expect(try await engine.write { db in try JobQueue.progress(db, job.lease, payload: "x") } == false)
    }
  }

  @Test(arguments: EngineCase.all)
  func `runs missed while nobody was there: one, all, or none`(_ engine: EngineCase) async throws {
    try await withEngine(engine) { engine in
      let kinds: [(name: String, missed: Cron.Missed)] = [
        ("una", .once), ("todas", .all(limit: 3)), ("ninguna", .none(tolerance: 4)),
      ]
      // A slot every 10.
      let next: @Sendable (Int64) -> Int64 = { ($0 / 10 + 1) * 10 }
      let runs = try await engine.write { db in
        try [12, 15, 68, 68, 72].map { now in
          try kinds.map { try Cron.take(db, name: $0.name, missed: $0.missed, now: now, next: next) }
        }
      }
      #expect(runs[0] == [[10], [10], [10]])
      #expect(runs[1] == [[], [], []])
      #expect(runs[2] == [[60], [20, 30, 40], []])
      #expect(runs[3] == [[], [50, 60], []])
      #expect(runs[4] == [[70], [70], [70]])
      let due = try await engine.read { db in
        try [79, 80].map { try Cron.isDue(db, name: "una", now: $0, next: next) }
      }
      #expect(due == [false, true])
    }
  }
}
