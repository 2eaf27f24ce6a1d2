import GRDB
import GRDBSQLite

/// One SQLite connection, used by one thread only. GRDB opens, configures and prepares; binding and stepping go
/// straight to SQLite, because a row through `StatementArguments` and `GRDB.Row` costs more than the query itself.
final class SQLiteConnection: ScopedConnection {
  let engine = EngineKind.sqlite

  private struct Prepared {
    let statement: Statement
    let columns: [String]
    let parameters: Int
  }

  /// Far above the number of distinct statements in the code; reached only by SQL built from values, a mistake.
  private static let cacheLimit = 1024

  private let database: Database
  private var cache: [String: Prepared] = [:]
  private(set) var failure: StorageError?
  private(set) var notes: Set<String> = []
  /// What this closure left for the end of the transaction.
  private(set) var deferred: [(sql: String, args: [Value])] = []

  init(_ database: Database) { self.database = database }

  // MARK: Scope of one closure

  func beginScope() {
    failure = nil
    notes.removeAll(keepingCapacity: true)
    deferred.removeAll(keepingCapacity: true)
  }

  /// True outside any transaction, also when SQLite undid it by itself after a grave error.
  var isAutocommit: Bool { sqlite3_get_autocommit(database.sqliteConnection) != 0 }

  /// Statements of the engine itself (BEGIN, SAVEPOINT, …), which run whatever the closure did.
  func control(_ sql: String) throws(StorageError) { _ = try run(sql, []) { _, _ in } }

  /// Statements must be finalized before the connection closes.
  func releaseStatements() { cache.removeAll() }

  // MARK: Connection

  @discardableResult
  func execute(_ sql: String, _ args: [Value]) throws -> Int { try guarded(sql, args) { _, _ in } }

  func rows(_ sql: String, _ args: [Value]) throws -> [Row] {
    var rows: [Row] = []
    _ = try guarded(sql, args) { rows.append(Self.row($0, $1)) }
    return rows
  }

  func script(_ sql: String) throws {
    if failure != nil { throw StorageError.aborted }
    let code = sqlite3_exec(database.sqliteConnection, sql, nil, nil, nil)
    if code != SQLITE_OK { throw lose(lastError()) }
  }

  /// FTS5 writes its pending words out at every SAVEPOINT that follows, also those that statements open by themselves:
  /// one at a time, a group's entries cost more than its rows.
  func beforeCommit(_ sql: String, _ args: [Value]) throws {
    if failure != nil { throw StorageError.aborted }
    deferred.append((sql, args))
  }

  /// Runs what closures left for later; a failure undoes the whole transaction.
  func settle(_ deferred: [(sql: String, args: [Value])]) throws(StorageError) {
    for statement in deferred { _ = try run(statement.sql, statement.args) { _, _ in } }
  }

  func notify(_ channel: String) { notes.insert(channel) }

  // MARK: Statements

  private func guarded(_ sql: String, _ args: [Value], _ each: (OpaquePointer, [String]) -> Void) throws -> Int {
    if failure != nil { throw StorageError.aborted }
    do { return try run(sql, args, each) } catch { throw lose(error) }
  }

  private func lose(_ error: StorageError) -> StorageError {
    failure = error
    return error
  }

  private func run(
    _ sql: String, _ args: [Value], _ each: (OpaquePointer, [String]) -> Void
  ) throws(StorageError) -> Int {
    let prepared = try prepare(sql)
    guard prepared.parameters == args.count else {
      throw .statement("\(prepared.parameters) marcadores y \(args.count) argumentos: \(sql)")
    }
    let statement = prepared.statement.sqliteStatement
    // Bound text and bytes may be personal data: none stays behind in the cached statement.
    defer {
      sqlite3_reset(statement)
      if !args.isEmpty { sqlite3_clear_bindings(statement) }
    }
    for (index, value) in args.enumerated() where Self.bind(value, statement, CInt(index + 1)) != SQLITE_OK {
      throw lastError()
    }
    while true {
      switch sqlite3_step(statement) {
      case SQLITE_ROW: each(statement, prepared.columns)
      case SQLITE_DONE: return Int(sqlite3_changes(database.sqliteConnection))
      default: throw lastError()
      }
    }
  }

  private func prepare(_ sql: String) throws(StorageError) -> Prepared {
    if let prepared = cache[sql] { return prepared }
    do {
      let statement = try database.makeStatement(sql: sql)
      let prepared = Prepared(
        statement: statement, columns: statement.columnNames,
        parameters: Int(sqlite3_bind_parameter_count(statement.sqliteStatement)))
      if cache.count >= Self.cacheLimit { cache.removeAll() }
      cache[sql] = prepared
      return prepared
    } catch {
      throw SQLiteFailure.error(error) as? StorageError ?? .statement("\(error)")
    }
  }

  private func lastError() -> StorageError {
    SQLiteFailure.error(
      code: sqlite3_extended_errcode(database.sqliteConnection),
      message: String(cString: sqlite3_errmsg(database.sqliteConnection)))
  }
}
