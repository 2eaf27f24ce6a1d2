import CPostgreSQL

/// One answer of the server; freed with its last reference.
final class PostgresResult {
  private let handle: OpaquePointer

  init(_ handle: OpaquePointer) { self.handle = handle }

  deinit { PQclear(handle) }

  var status: ExecStatusType { PQresultStatus(handle) }

  var succeeded: Bool { [PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY].contains(status) }

  /// "COMMIT", "INSERT 0 1"…
  var tag: String { PQcmdStatus(handle).map { String(cString: $0) } ?? "" }

  /// Rows inserted, updated or deleted.
  var affected: Int { PQcmdTuples(handle).flatMap { Int(String(cString: $0)) } ?? 0 }

  /// A field of an error, by libpq's one-letter code; empty when it has none.
  func field(_ code: Unicode.Scalar) -> String {
    PQresultErrorField(handle, CInt(code.value)).map { String(cString: $0) } ?? ""
  }

  func rows() throws(StorageError) -> [Row] {
    let width = PQnfields(handle)
    let columns = (0..<width).map { PQfname(handle, $0).map { String(cString: $0) } ?? "" }
    let types = (0..<width).map { PQftype(handle, $0) }
    var rows: [Row] = []
    rows.reserveCapacity(Int(PQntuples(handle)))
    for number in 0..<PQntuples(handle) {
      var values: [Value] = []
      values.reserveCapacity(columns.count)
      for column in 0..<width { values.append(try value(number, column, types[Int(column)])) }
      rows.append(Row(columns: columns, values: values))
    }
    return rows
  }

  private func value(_ row: CInt, _ column: CInt, _ type: Oid) throws(StorageError) -> Value {
    if PQgetisnull(handle, row, column) != 0 { return .null }
    let bytes = UnsafeRawBufferPointer(start: PQgetvalue(handle, row, column), count: Int(PQgetlength(handle, row, column)))
    guard let value = PostgresValue.decode(bytes, type) else {
      throw .decode("columna \(String(cString: PQfname(handle, column))): tipo \(type) de PostgreSQL")
    }
    return value
  }
}
