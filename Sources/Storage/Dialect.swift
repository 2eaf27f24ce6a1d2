/// The words in which the two engines differ. Everything else is written once.
extension EngineKind {
  /// Appended to the SELECT that picks rows to claim: on PostgreSQL, claimers skip what others are claiming; SQLite
  /// has one writer and needs nothing.
  var skipLocked: String { self == .postgres ? " FOR UPDATE SKIP LOCKED" : "" }

  /// What lets one process at a time migrate: until its transaction ends, without the timeouts of everyday statements.
  /// SQLite has one writer and needs nothing.
  var migrationLock: [String] {
    guard self == .postgres else { return [] }
    return [
      "SELECT set_config('statement_timeout', '0', true), set_config('lock_timeout', '0', true)",
      "SELECT pg_advisory_xact_lock(\(0x5052_4547_554e_5441))",
    ]
  }

  /// Taken before a counter moves, until the transaction ends: transactions that move several counters, in whatever order,
  /// wait for each other instead of locking each other out. SQLite has one writer and needs nothing.
  var numberingLock: String? { self == .postgres ? "SELECT pg_advisory_xact_lock(\(0x464f_4c49_4f53))" : nil }

  /// The column by which a search table points to `expedientes.fila`.
  var searchRow: String { self == .postgres ? "fila" : "rowid" }

  /// Rows of a search table that hold every stem of an argument made by `SearchIndex.consulta`.
  func matches(_ table: String, _ argument: String) -> String {
    self == .postgres ? "\(table).vector @@ to_tsquery('simple', \(argument))" : "\(table) MATCH \(argument)"
  }

  /// Smaller is better.
  func rank(_ table: String, _ argument: String) -> String {
    self == .postgres ? "-ts_rank(\(table).vector, to_tsquery('simple', \(argument)), 1)" : "\(table).rank"
  }
}
