import Foundation
import Synchronization
import Testing

@testable import Storage

/// What only PostgreSQL does: connections that go away, rows that two want at once, other processes that announce.
@Suite(.enabled(if: PrivatePostgres.url != nil)) struct OutageTests {
  /// Two engines on one database, as two processes are.
  private func withTwo(_ body: (PostgresEngine, PostgresEngine) async throws -> Void) async throws {
    try await withFolder { folder in
      let (one, other) = (try await PrivatePostgres.engine(folder), try await PrivatePostgres.engine(folder))
      try await Migrator.cases.migrate(one, now: 0)
      try await body(one, other)
      await one.close()
      await other.close()
    }
  }

  /// - Parameter milliseconds: how long to wait until each is gone; 0 only asks them to go.
  private static func killOthers(waiting milliseconds: Int = 0) -> String {
    """
    SELECT pg_terminate_backend(pid, \(milliseconds)) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid() AND application_name = 'pregunta-leon'
    """
  }

  private final class Runs: Sendable { let count = Atomic(0) }

  /// Counts on two keys, holding the first until the other closure holds its own; a closure run again finds the way open.
  private static func hit(
    _ keys: [String], _ mine: DispatchSemaphore, _ theirs: DispatchSemaphore, _ runs: Runs
  ) -> @Sendable (any Connection) throws -> Void {
    { db in
      runs.count.add(1, ordering: .relaxed)
      _ = try Throttle.hit(db, key: keys[0], window: 0)
      mine.signal()
      theirs.wait()
      theirs.signal()
      _ = try Throttle.hit(db, key: keys[1], window: 0)
    }
  }

  @Test func `two closures that lock each other out both finish, one of them run again`() async throws {
    try await withTwo { one, other in
      let (first, second, runs) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0), Runs())
      async let a: Void = one.write(Self.hit(["a", "b"], first, second, runs))
      async let b: Void = other.write(Self.hit(["b", "a"], second, first, runs))
      _ = try await (a, b)
      let counts = try await one.read { db in try ["a", "b"].map { try Throttle.count(db, key: $0, window: 0) } }
      #expect(counts == [2, 2])
      #expect(runs.count.load(ordering: .relaxed) >= 3)
    }
  }

  @Test func `a connection cut between two closures is nobody's concern`() async throws {
    try await withTwo { one, other in
      for n in 1...3 {
        #expect(try await one.write { db in try Throttle.hit(db, key: "k", window: 0) } == Int64(n))
        #expect(try await one.read { db in try Throttle.count(db, key: "k", window: 0) } == Int64(n))
        _ = try await other.write { db in try db.rows(Self.killOthers()) }
      }
    }
  }

  /// What is sent for later goes out with the COMMIT, and one that fails then cannot be run again: nobody would know whether
  /// it was written. So the connection is looked at before.
  @Test func `after the server hung up on every idle connection, no read and no write fails`() async throws {
    try await withTwo { one, other in
      @Sendable func write() async throws { try await one.write { db in try db.later("UPDATE intentos SET n = n + 1", []) } }
      @Sendable func read() async throws { _ = try await one.read { db in try Throttle.count(db, key: "k", window: 0) } }
      _ = try await one.write { db in try Throttle.hit(db, key: "k", window: 0) }
      for _ in 1...3 {
        // Many at once, so that there are connections to hang up on.
        try await withThrowingTaskGroup(of: Void.self) { group in
          for _ in 1...16 {
            group.addTask { try await write() }
            group.addTask { try await read() }
          }
          try await group.waitForAll()
        }
        #expect(try await !other.write { db in try db.rows(Self.killOthers(waiting: 5000)) }.isEmpty)
        // One by one: each is alone in its transaction.
        for _ in 1...8 {
          try await write()
          try await read()
        }
      }
      #expect(try await one.read { db in try Throttle.count(db, key: "k", window: 0) } == 1 + 3 * (16 + 8))
    }
  }

  @Test func `a connection cut in the middle of a closure runs it again, and it counts once`() async throws {
    try await withTwo { one, _ in
      let runs = Runs()
      let n = try await one.write { db in
        let n = try Throttle.hit(db, key: "k", window: 0)
        if runs.count.add(1, ordering: .relaxed).newValue == 1 { _ = try db.rows("SELECT pg_terminate_backend(pg_backend_pid())") }
        return n
      }
      let times = runs.count.load(ordering: .relaxed)
      #expect(n == 1 && times == 2)
      #expect(try await one.read { db in try Throttle.count(db, key: "k", window: 0) } == 1)
    }
  }

  @Test func `a connection cut during the COMMIT leaves it unsettled, and the closure is not run again`() async throws {
    try await withTwo { one, other in
      try await one.write { db in
        try db.script(
          """
          CREATE FUNCTION cortar() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); PERFORM pg_sleep(10); RETURN NULL; END $$;
          CREATE CONSTRAINT TRIGGER cortar AFTER INSERT ON cron DEFERRABLE INITIALLY DEFERRED
            FOR EACH ROW EXECUTE FUNCTION cortar();
          """)
      }
      let runs = Runs()
      await #expect(throws: StorageError.unsettled) {
        try await one.write { db in
          runs.count.add(1, ordering: .relaxed)
          _ = try Cron.claim(db, name: "x", slot: 1)
        }
      }
      #expect(runs.count.load(ordering: .relaxed) == 1)
      // The engine goes on with another connection.
      #expect(try await one.write { db in try Throttle.hit(db, key: "k", window: 0) } == 1)
      #expect(try await other.read { db in try Cron.last(db, name: "x") } == nil)
    }
  }

  @Test func `a row that somebody else holds too long is busy, and nothing is written`() async throws {
    try await withFolder { folder in
      var options = try await PrivatePostgres.options(folder)
      options.lockMilliseconds = 50
      let engine = try PostgresEngine(options)
      try await Migrator.cases.migrate(engine, now: 0)
      let (held, free) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
      async let holder: Void = engine.write { db in
        _ = try Throttle.hit(db, key: "k", window: 0)
        held.signal()
        free.wait()
      }
      let waiter = try PostgresEngine(options)
      await withCheckedContinuation { continuation in
        Thread.detachNewThread {
          held.wait()
          continuation.resume()
        }
      }
      await #expect(throws: StorageError.busy) { try await waiter.write { db in try Throttle.hit(db, key: "k", window: 0) } }
      free.signal()
      try await holder
      #expect(try await waiter.read { db in try Throttle.count(db, key: "k", window: 0) } == 1)
      await engine.close()
      await waiter.close()
    }
  }

  @Test func `a commit here wakes whoever listens in another process`() async throws {
    try await withTwo { one, other in
      var wake = other.notifications(JobQueue.channel).makeAsyncIterator()
      // The first element says that it listens now and may have missed something.
      await wake.next()
      _ = try await one.write { db in try JobQueue.enqueue(db, kind: "k", payload: "{}", runAt: 0, now: 0) }
      await wake.next()
      #expect(try await other.read { db in try JobQueue.nextDue(db, kinds: ["k"]) } == 0)
    }
  }

  @Test func `of two processes' forty claims of a periodic task's slot one wins, and two twins of a key are one command`() async throws {
    try await withTwo { one, other in
      let key = [UInt8](repeating: 7, count: 32)
      let (slots, fresh) = try await withThrowingTaskGroup(of: (Bool, Idempotency.Claim).self) { group in
        for number in 0..<40 {
          group.addTask {
            try await (number % 2 == 0 ? one : other).write { db in
              let claim = try Idempotency.claim(db, key: key, body: key, now: 0)
              if claim == .fresh { try Idempotency.record(db, key: key, .init(stream: "S", from: 1, to: 1)) }
              return (try Cron.claim(db, name: "limpieza", slot: 1), claim)
            }
          }
        }
        return try await group.reduce(into: (0, 0)) { total, one in
          total = (total.0 + (one.0 ? 1 : 0), total.1 + (one.1 == .fresh ? 1 : 0))
        }
      }
      #expect(slots == 1 && fresh == 1)
    }
  }

  @Test func `a statement sent for later fails its own closure and not its neighbour`() async throws {
    try await withTwo { one, _ in
      let outcomes = await withTaskGroup(of: (Int, StorageError?).self) { group in
        for number in 0..<60 {
          group.addTask {
            do {
              try await one.write { db in
                try db.later("INSERT INTO intentos VALUES (?1, 0, ?2)", ["\(number)", number % 3 == 0 ? nil : 1])
              }
              return (number, nil)
            } catch { return (number, error as? StorageError) }
          }
        }
        return await group.reduce(into: [Int: StorageError?]()) { $0[$1.0] = $1.1 }
      }
      for (number, failure) in outcomes {
        let expected: StorageError? = number % 3 == 0 ? .notNull("intentos.n") : nil
        #expect(failure == expected)
      }
      let kept = try await one.read { db in try db.int("SELECT COUNT(*) FROM intentos") }
      #expect(kept == 40)
    }
  }
}
