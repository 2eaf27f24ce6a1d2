/// The words in which the two engines differ. Everything else is written once.
extension EngineKind {
  /// Appended to the SELECT that picks rows to claim: on PostgreSQL, claimers skip what others are claiming; SQLite
  /// has one writer and needs nothing.
  var skipLocked: String { self == .postgres ? " FOR UPDATE SKIP LOCKED" : "" }
}
