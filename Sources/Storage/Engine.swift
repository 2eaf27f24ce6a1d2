/// Which database speaks. SQL is shared; the few differences are asked of this value (`Dialect.swift`).
public enum EngineKind: String, Sendable, CaseIterable {
  case sqlite, postgres
}

/// A connection inside a `read` or `write` closure. It lives as long as the closure and never leaves its thread.
///
/// Placeholders are `?1 … ?n`, each with one argument. After any of these methods throws, the closure is lost: the
/// engine refuses further statements (`.aborted`) and undoes what the closure wrote, even when it swallows the error.
/// PostgreSQL works so by itself; SQLite is held to it, lest code pass on one and fail on the other. To go on after a
/// duplicate, write `ON CONFLICT DO NOTHING` and look at the number of rows.
public protocol Connection: AnyObject {
  var engine: EngineKind { get }

  /// Runs one statement. Its text should come from a fixed set: each distinct text is prepared once and kept.
  /// - Returns: the number of rows inserted, updated or deleted.
  /// - Throws: `StorageError`.
  @discardableResult
  func execute(_ sql: String, _ args: [Value]) throws -> Int

  /// Runs one statement and returns all its rows: a SELECT (always with a LIMIT or a key) or one with RETURNING.
  /// - Throws: `StorageError`.
  func rows(_ sql: String, _ args: [Value]) throws -> [Row]

  /// Runs one statement whose answer nobody needs now. It may travel with the next one: when it fails, that one throws, or
  /// the closure does once it ends.
  func later(_ sql: String, _ args: [Value]) throws

  /// Runs one statement before this closure's transaction commits, whenever the engine finds it cheapest: for what nobody
  /// reads back in the same transaction. A closure that is undone takes it along.
  /// - Throws: `StorageError`.
  func beforeCommit(_ sql: String, _ args: [Value]) throws

  /// Runs several statements separated by semicolons, without arguments: migrations only.
  func script(_ sql: String) throws

  /// After this closure's COMMIT, wakes whoever listens to `Engine.notifications(channel)`. A closure that is undone
  /// wakes nobody.
  func notify(_ channel: String)
}

extension Engine {
  /// Whether the database answers.
  public func ping() async throws { _ = try await read { try $0.int("SELECT 1") } }
}

extension Connection {
  public func beforeCommit(_ sql: String, _ args: [Value]) throws { try later(sql, args) }

  @discardableResult
  public func execute(_ sql: String) throws -> Int { try execute(sql, []) }

  public func rows(_ sql: String) throws -> [Row] { try rows(sql, []) }

  /// An engine without a network in between runs it at once.
  public func later(_ sql: String, _ args: [Value]) throws { try execute(sql, args) }

  /// The first row, if any.
  public func row(_ sql: String, _ args: [Value] = []) throws -> Row? { try rows(sql, args).first }

  /// The integer in the first column of the first row; nil when there is no row or it is NULL.
  public func int(_ sql: String, _ args: [Value] = []) throws -> Int64? {
    guard case .int(let value)? = try rows(sql, args).first?.values.first else { return nil }
    return value
  }
}

/// A database. Closures are synchronous, touch only their connection, run on the engine's own threads (never on
/// Swift's cooperative pool), and may run several times: nothing else may happen in them. A cancelled task does not
/// stop a closure that has been handed over.
public protocol Engine: Sendable {
  var kind: EngineKind { get }

  /// Runs the closure on one consistent snapshot that includes every write answered before this call.
  /// - Throws: the closure's own error, or `StorageError`.
  func read<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T

  /// Runs the closure in a transaction and returns after its COMMIT is on the disk. An error thrown by the closure
  /// passes unchanged and undoes this closure only.
  /// - Throws: the closure's own error; `StorageError.busy` (try again later), `.disk` (the service must stop),
  ///   `.closed`, or what a statement threw.
  func write<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T

  /// One element (or one for several) after each COMMIT that called `Connection.notify` with this channel. It
  /// shortens a wait and promises nothing: another process's writes may not be heard, so listeners also poll.
  func notifications(_ channel: String) -> AsyncStream<Void>

  /// What the writing connection itself says about its durability, and how much it has done.
  func health() async throws -> EngineHealth

  /// Removes from the files what has been deleted from the tables (the write-ahead log keeps old pages for a while).
  func scrub() async throws

  /// Ends the work already accepted, refuses the rest with `.closed` and releases files and threads.
  func close() async
}

/// The state of an engine, for the log at start, the operator's diagnostics and the tests.
public struct EngineHealth: Sendable, Codable, Hashable {
  public var engine: String
  public var version: String
  /// SQLite: 2 is FULL, the only value with which the service starts. PostgreSQL: 2 when `synchronous_commit` is on.
  public var synchronous: Int64
  /// "wal" on SQLite.
  public var journal: String
  public var foreignKeys: Bool
  /// Transactions committed, closures they carried, and closures undone because they threw.
  public var commits: Int64
  public var closures: Int64
  public var undone: Int64
  /// Closures waiting for the writer.
  public var waiting: Int64
}
