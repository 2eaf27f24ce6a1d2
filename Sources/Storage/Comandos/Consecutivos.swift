/// Gapless counters, one per series ("SAI-2026"). The number moves in the transaction that uses it: one that is undone
/// gives its number back.
public enum Consecutivos {
  /// The next number of the series, from 1.
  public static func next(_ db: any Connection, serie: String) throws -> Int64 {
    if let lock = db.engine.numberingLock { try db.later(lock, []) }
    let next = try db.int(
      """
      INSERT INTO consecutivos (serie, ultimo) VALUES (?1, 1)
      ON CONFLICT (serie) DO UPDATE SET ultimo = consecutivos.ultimo + 1 RETURNING ultimo
      """, [.text(serie)])
    guard let next else { throw StorageError.decode("el consecutivo de \(serie) no devolvió número") }
    return next
  }
}
