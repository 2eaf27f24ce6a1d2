import Foundation
import GRDB
import GRDBSQLite

/// SQLite in WAL mode with full durability: one writing thread with group commit, several reading threads.
public final class SQLiteEngine: Engine {
  public struct Options: Sendable {
    /// The database file; its folder must exist. SQLite keeps `-wal` and `-shm` beside it.
    public var path: String
    public var readers = 3
    /// Closures per transaction, at most. Bounds how long the first one waits for the last.
    public var maxBatch = 256
    /// Closures waiting, at most; the next is answered `.busy`.
    public var maxWaiting = 8192
    /// How long to wait for another process's write lock.
    public var busyMilliseconds = 5000
    /// Memory for the pages of each connection, in KiB.
    public var cacheKiB = 4096
    /// Overwrites deleted bytes with zeros: for the key store, where deleting means forgetting.
    public var secureDelete = false

    public init(path: String) { self.path = path }
  }

  public let kind = EngineKind.sqlite
  public let path: String

  private let pool: DatabasePool
  private let writes: Mailbox<any EngineJob>
  private let reads: Mailbox<any EngineJob>
  private let state: EngineState
  private let notifier = Notifier()
  private let threads = ThreadGroup()

  /// Opens or creates the file, and refuses to go on unless the writing connection itself says that its commits
  /// are durable (`PRAGMA synchronous` = 2) and that foreign keys are enforced.
  /// - Parameter onFatal: called once, from an engine thread, when the disk fails: answer 503 and exit.
  /// - Throws: `StorageError`.
  public init(_ options: Options, onFatal: @escaping @Sendable (StorageError) -> Void) throws {
    path = options.path
    do {
      pool = try DatabasePool(path: options.path, configuration: Self.configuration(options))
      try pool.writeWithoutTransaction { try Self.makeDurable($0, options) }
    } catch {
      throw SQLiteFailure.error(error)
    }
    writes = Mailbox(limit: options.maxWaiting)
    reads = Mailbox(limit: options.maxWaiting)
    state = EngineState(onFatal: onFatal)
    start(options)
  }

  // An engine dropped without `close()` still ends its threads.
  deinit {
    writes.close()
    reads.close()
  }

  private func start(_ options: Options) {
    // Each thread keeps its GRDB connection for life, inside one long access: no queue hop per closure.
    let writer = SQLiteWriter(mailbox: writes, state: state, notifier: notifier, maxBatch: options.maxBatch)
    threads.start("sqlite-escribe") { [pool] in
      pool.writeWithoutTransaction { writer.serve(SQLiteConnection($0)) }
    }
    let reader = SQLiteReader(mailbox: reads, state: state)
    for number in 1...max(1, options.readers) {
      threads.start("sqlite-lee-\(number)") { [pool, state] in
        do { try pool.unsafeRead { reader.serve(SQLiteConnection($0)) } } catch {
          state.fail(SQLiteFailure.error(error) as? StorageError ?? .disk("\(error)"))
        }
      }
    }
  }

  public func read<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
    try await reads.hand(body)
  }

  public func write<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
    if let failure = state.failure { throw failure }
    return try await writes.hand(body)
  }

  public func notifications(_ channel: String) -> AsyncStream<Void> { notifier.stream(channel) }

  public func health() async throws -> EngineHealth {
    // An empty transaction writes nothing, so asking costs no sync; asked on the writer, where it matters.
    let state = self.state
    let waiting = Int64(writes.count)
    return try await write { db in
      EngineHealth(
        engine: EngineKind.sqlite.rawValue, version: String(cString: sqlite3_libversion()),
        synchronous: try db.int("PRAGMA synchronous") ?? -1,
        journal: try db.row("PRAGMA journal_mode")?.text("journal_mode") ?? "",
        foreignKeys: try db.int("PRAGMA foreign_keys") == 1,
        commits: state.commits.load(ordering: .relaxed), closures: state.closures.load(ordering: .relaxed),
        undone: state.undone.load(ordering: .relaxed), waiting: waiting)
    }
  }

  /// Moves the write-ahead log into the main file, where `secureDelete` has put zeros, and empties it.
  public func scrub() async throws {
    let done = try await writes.hand({ try $0.row("PRAGMA wal_checkpoint(TRUNCATE)")?.int("busy") }, inTransaction: false)
    guard done == 0 else { throw StorageError.busy }
  }

  public func close() async {
    writes.close()
    reads.close()
    await threads.join()
    notifier.finish()
    try? pool.close()
  }
}
