/// One row of an answer. All rows of one answer share the array of column names; a lookup walks it, which for the
/// dozen columns of our tables is faster than hashing.
public struct Row: Sendable {
  public let columns: [String]
  public let values: [Value]

  public init(columns: [String], values: [Value]) {
    self.columns = columns
    self.values = values
  }

  /// The value of the column, or `.null` when there is no such column. Prefer the typed readers, which throw.
  public subscript(name: String) -> Value { columns.firstIndex(of: name).map { values[$0] } ?? .null }

  public subscript(index: Int) -> Value { values[index] }

  /// - Throws: `StorageError.decode` when the column is missing, NULL or of another type. So do all that follow.
  public func int(_ name: String) throws -> Int64 {
    guard case .int(let value) = try value(name) else { throw wrong(name, "entero") }
    return value
  }

  public func text(_ name: String) throws -> String {
    guard case .text(let value) = try value(name) else { throw wrong(name, "texto") }
    return value
  }

  public func blob(_ name: String) throws -> [UInt8] {
    guard case .blob(let value) = try value(name) else { throw wrong(name, "bytes") }
    return value
  }

  public func bool(_ name: String) throws -> Bool { try int(name) != 0 }

  public func intOrNil(_ name: String) throws -> Int64? { try value(name) == .null ? nil : int(name) }

  public func textOrNil(_ name: String) throws -> String? { try value(name) == .null ? nil : text(name) }

  public func blobOrNil(_ name: String) throws -> [UInt8]? { try value(name) == .null ? nil : blob(name) }

  private func value(_ name: String) throws -> Value {
    guard let index = columns.firstIndex(of: name) else { throw wrong(name, "columna") }
    return values[index]
  }

  private func wrong(_ name: String, _ wanted: String) -> StorageError {
    .decode("columna \(name): se esperaba \(wanted) y hay \(kind(of: self[name]))")
  }

  // The value itself never enters an error: it may be somebody's personal data.
  private func kind(of value: Value) -> String {
    switch value {
    case .null: "NULL"
    case .int: "entero"
    case .text: "texto"
    case .blob: "bytes"
    }
  }
}
