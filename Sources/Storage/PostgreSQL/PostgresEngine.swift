/// PostgreSQL 15 or later through libpq: several writing and several reading connections, each on a thread of its own
/// because libpq's calls wait, and one more that listens.
///
/// Nothing here is fatal: while the server is away everything is answered `.unavailable`, and the first closure after its
/// return finds it.
public final class PostgresEngine: Engine {
  public let kind = EngineKind.postgres

  /// A tenth of a second each.
  private static let scrubTries = 200

  private let door: PostgresDoor
  private let writes: Mailbox<any EngineJob>
  private let reads: Mailbox<any EngineJob>
  private let state = EngineState { _ in }
  private let notifier = Notifier()
  private let listener: PostgresListener
  private let threads = ThreadGroup()

  /// Connects once, so that what is wrong with the address is known now.
  /// - Throws: `StorageError.unavailable`, in one line that says what to do.
  public init(_ options: Options) throws {
    door = try PostgresDoor(options)
    writes = Mailbox(limit: options.maxWaiting)
    reads = Mailbox(limit: options.maxWaiting)
    // Tells this engine's announcements from those of others on the same database.
    let origin = [UInt8].random(8).hex
    listener = PostgresListener(door: door, notifier: notifier, origin: origin)
    let writer = PostgresWriter(mailbox: writes, door: door, state: state, notifier: notifier, origin: origin)
    for number in 1...max(1, options.writers) { threads.start("postgres-escribe-\(number)") { writer.serve() } }
    let reader = PostgresReader(mailbox: reads, door: door)
    for number in 1...max(1, options.readers) { threads.start("postgres-lee-\(number)") { reader.serve() } }
  }

  // An engine dropped without `close()` still ends its threads.
  deinit {
    writes.close()
    reads.close()
    listener.end()
  }

  public func read<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
    try await reads.hand(body)
  }

  public func write<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
    try await writes.hand(body)
  }

  public func notifications(_ channel: String) -> AsyncStream<Void> {
    let stream = notifier.stream(channel)
    listener.start(threads)
    return stream
  }

  public func health() async throws -> EngineHealth {
    let state = self.state
    let waiting = Int64(writes.count)
    return try await write { db in
      let row = try db.row(
        "SELECT current_setting('server_version') AS version, current_setting('synchronous_commit') AS synchronous")
      return EngineHealth(
        engine: EngineKind.postgres.rawValue, version: try row?.text("version") ?? "",
        synchronous: try row?.text("synchronous") == "off" ? 0 : 2, journal: "wal", foreignKeys: true,
        commits: state.commits.load(ordering: .relaxed), closures: state.closures.load(ordering: .relaxed),
        undone: state.undone.load(ordering: .relaxed), waiting: waiting)
    }
  }

  /// Rewrites every table without its dead rows, when the engine was opened for that. The server's write-ahead log keeps
  /// what was written until it recycles the segment: the database of the keys must not archive it (`ops/POSTGRESQL.md`).
  /// - Throws: `.busy` while somebody's long transaction, such as a `pg_dump`, could still see what was deleted, in whichever
  ///   database of the server: rewriting would keep it.
  public func scrub() async throws {
    guard door.options.rewriteOnScrub else { return }
    try await waitForOlderTransactions()
    let tables = try await read { db in
      try db.rows("SELECT quote_ident(tablename) AS tabla FROM pg_tables WHERE schemaname = current_schema()").map { try $0.text("tabla") }
    }
    try await writes.hand({ db in for tabla in tables { try db.script("VACUUM (FULL) \(tabla)") } }, inTransaction: false)
  }

  /// True when the server keeps a copy of everything that was ever written to it.
  public func archivesItsLog() async throws -> Bool {
    try await read { try $0.row("SELECT current_setting('archive_mode') AS modo")?.text("modo") != "off" }
  }

  private func waitForOlderTransactions() async throws {
    let mark = try await write { try $0.int("SELECT CAST(CAST(pg_current_xact_id() AS TEXT) AS BIGINT)") ?? 0 }
    for _ in 0..<Self.scrubTries {
      let oldest = try await read { try $0.int("SELECT CAST(CAST(pg_snapshot_xmin(pg_current_snapshot()) AS TEXT) AS BIGINT)") ?? 0 }
      if oldest > mark { return }
      try await Task.sleep(for: .milliseconds(100))
    }
    throw StorageError.busy
  }

  public func close() async {
    writes.close()
    reads.close()
    listener.end()
    await threads.join()
    door.close()
    notifier.finish()
  }
}
