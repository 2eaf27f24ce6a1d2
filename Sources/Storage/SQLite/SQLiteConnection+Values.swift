import GRDB
import GRDBSQLite

extension SQLiteConnection {
  // SQLite copies what it is given (SQLITE_TRANSIENT, the pointer −1): the Swift array may be gone at the next step.
  private static var copied: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }

  static func bind(_ value: Value, _ statement: OpaquePointer, _ index: CInt) -> CInt {
    switch value {
    case .null: return sqlite3_bind_null(statement, index)
    case .int(let value): return sqlite3_bind_int64(statement, index, value)
    case .text(var value):
      return value.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) {
          // An empty buffer may have no address, and no address would bind NULL.
          guard let start = $0.baseAddress else { return sqlite3_bind_text(statement, index, "", 0, copied) }
          return sqlite3_bind_text(statement, index, start, CInt($0.count), copied)
        }
      }
    case .blob(let value):
      return value.withUnsafeBytes { bytes in
        guard let start = bytes.baseAddress, !bytes.isEmpty else { return sqlite3_bind_zeroblob(statement, index, 0) }
        return sqlite3_bind_blob(statement, index, start, CInt(bytes.count), copied)
      }
    }
  }

  static func row(_ statement: OpaquePointer, _ columns: [String]) -> Row {
    var values: [Value] = []
    values.reserveCapacity(columns.count)
    for index in 0..<CInt(columns.count) { values.append(value(statement, index)) }
    return Row(columns: columns, values: values)
  }

  private static func value(_ statement: OpaquePointer, _ index: CInt) -> Value {
    switch sqlite3_column_type(statement, index) {
    case SQLITE_INTEGER: return .int(sqlite3_column_int64(statement, index))
    case SQLITE_TEXT:
      guard let start = sqlite3_column_text(statement, index) else { return .text("") }
      let bytes = UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, index)))
      return .text(String(decoding: bytes, as: UTF8.self))
    case SQLITE_BLOB:
      guard let start = sqlite3_column_blob(statement, index) else { return .blob([]) }
      return .blob([UInt8](UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, index)))))
    // No table of ours holds a floating point; one that appears (an AVG) is cut to its integer part.
    case SQLITE_FLOAT: return .int(sqlite3_column_int64(statement, index))
    default: return .null
    }
  }
}
