import Synchronization
import Testing

@testable import Storage

@Suite struct DurabilityTests {
  @Test func `the writing connection says its commits are on the disk`() async throws {
    try await withEngine { engine in
      let health = try await engine.health()
      #expect(health.synchronous == 2)
      #expect(health.journal == "wal")
      #expect(health.foreignKeys)
    }
  }

  @Test func `a disk that fills up answers everybody, is reported once and stops all writing`() async throws {
    try await withFolder { folder in
      let reported = Mutex<[StorageError]>([])
      let engine = try SQLiteEngine(.init(path: "\(folder)/casos.sqlite")) { error in
        reported.withLock { $0.append(error) }
      }
      try await engine.write { db in
        try db.script("CREATE TABLE t (b BLOB)")
        // SQLite's own limit gives the very error of a full disk.
        _ = try db.rows("PRAGMA max_page_count = 40")
      }
      let outcomes = await withTaskGroup(of: StorageError?.self) { group in
        for _ in 0..<200 {
          group.addTask {
            do {
              try await engine.write { db in _ = try db.execute("INSERT INTO t VALUES (zeroblob(4000))") }
              return nil
            } catch { return error as? StorageError }
          }
        }
        return await group.reduce(into: [StorageError?]()) { $0.append($1) }
      }
      let kept = try await engine.read { db in try db.int("SELECT COUNT(*) FROM t") }
      #expect(Int64(outcomes.count { $0 == nil }) == kept)
      #expect(outcomes.allSatisfy { $0?.isFatal ?? true })
      #expect(reported.withLock { $0.count } == 1)
      await #expect(throws: StorageError.self) { try await engine.write { _ in } }
      await engine.close()
    }
  }

  @Test func `two engines on one file wait for each other and lose nothing`() async throws {
    try await withFolder { folder in
      let engines = try (0..<2).map { _ in try EngineCase.file(folder) }
      try await withThrowingTaskGroup { group in
        for engine in engines { group.addTask { try await Migrator.cases.migrate(engine, now: 0) } }
        try await group.waitForAll()
      }
      try await withThrowingTaskGroup { group in
        for engine in engines {
          for _ in 0..<100 {
            group.addTask { _ = try await engine.write { db in try Consecutivos.next(db, serie: "s") } }
          }
        }
        try await group.waitForAll()
      }
      for engine in engines {
        #expect(try await engine.read { db in try db.int("SELECT ultimo FROM consecutivos WHERE serie = 's'") } == 200)
        await engine.close()
      }
    }
  }

  @Test func `a writer that cannot get the lock in time says busy and goes on afterwards`() async throws {
    try await withFolder { folder in
      var options = SQLiteEngine.Options(path: "\(folder)/casos.sqlite")
      options.busyMilliseconds = 20
      let holder = try SQLiteEngine(options) { _ in }
      let waiter = try SQLiteEngine(options) { _ in }
      try await Migrator.cases.migrate(holder, now: 0)
      let (entered, isIn) = AsyncStream.makeStream(of: Void.self)
      let refused = Mutex(false)
      async let held: Void = holder.write { db in
        _ = try Throttle.hit(db, key: "k", window: 0)
        isIn.yield()
        // Holds the lock exactly until the other has been refused.
        while !refused.withLock({ $0 }) {}
      }
      for await _ in entered { break }
      await #expect(throws: StorageError.busy) {
        try await waiter.write { db in try Throttle.hit(db, key: "k", window: 0) }
      }
      refused.withLock { $0 = true }
      try await held
      #expect(try await waiter.write { db in try Throttle.hit(db, key: "k", window: 0) } == 2)
      await holder.close()
      await waiter.close()
    }
  }

  @Test func `what was answered is there after the process forgets everything`() async throws {
    try await withFolder { folder in
      let first = try EngineCase.file(folder)
      try await Migrator.cases.migrate(first, now: 0)
      try await first.write { db in _ = try EventLog.append(db, stream: "s", expected: 0, [someEvent()]) }
      await first.close()
      let second = try EngineCase.file(folder)
      #expect(try await second.read { db in try EventLog.load(db, stream: "s") }.count == 1)
      await second.close()
    }
  }

  @Test func `a file that is not a database stops the start`() async throws {
    try await withFolder { folder in
      try DurableFile.create(
        path: "\(folder)/casos.sqlite", mode: 0o600, contents: Array("esto no es una base de datos".utf8))
      #expect(throws: StorageError.self) { try EngineCase.file(folder) }
    }
  }
}
