import GRDB
import GRDBSQLite

/// SQLite's result codes, as decisions.
enum SQLiteFailure {
  /// - Parameter code: the extended result code.
  static func error(code: CInt, message: String) -> StorageError {
    switch code {
    case extended(.SQLITE_CONSTRAINT_UNIQUE), extended(.SQLITE_CONSTRAINT_PRIMARYKEY),
      extended(.SQLITE_CONSTRAINT_ROWID):
      return .unique(canonical(tail(message)))
    case extended(.SQLITE_CONSTRAINT_CHECK): return .check(tail(message))
    case extended(.SQLITE_CONSTRAINT_FOREIGNKEY): return .foreignKey("")
    case extended(.SQLITE_CONSTRAINT_NOTNULL): return .notNull(tail(message))
    default: break
    }
    switch code & 0xff {
    case SQLITE_BUSY, SQLITE_LOCKED: return .busy
    case SQLITE_IOERR, SQLITE_FULL, SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_CANTOPEN, SQLITE_NOLFS:
      return .disk("\(message) (SQLite \(code))")
    case SQLITE_READONLY where code != SQLITE_READONLY: return .disk("\(message) (SQLite \(code))")
    default: return .statement("\(message) (SQLite \(code))")
    }
  }

  static func error(_ error: any Error) -> any Error {
    guard let error = error as? DatabaseError else { return error }
    return self.error(code: error.extendedResultCode.rawValue, message: error.message ?? "")
  }

  // SQLite defines these by macros that Swift does not import; GRDB spells them out.
  private static func extended(_ code: ResultCode) -> CInt { code.rawValue }

  private static func tail(_ message: String) -> String {
    guard let colon = message.firstRange(of: "failed: ") else { return message }
    return String(message[colon.upperBound...])
  }

  /// "eventos.stream, eventos.numero" → "eventos(stream,numero)".
  private static func canonical(_ columns: String) -> String {
    let pairs = columns.split(separator: ",").map { $0.drop { $0 == " " }.split(separator: ".") }
    guard let table = pairs.first?.first, pairs.allSatisfy({ $0.count == 2 }) else { return columns }
    return "\(table)(\(pairs.map { String($0[1]) }.joined(separator: ",")))"
  }
}
