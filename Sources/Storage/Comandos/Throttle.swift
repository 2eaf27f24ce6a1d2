/// Counts of attempts per key and time window, shared by every process on the database.
public enum Throttle {
  /// Counts one more attempt.
  /// - Parameters:
  ///   - key: what is limited, e.g. "clave:SAI-2026-000123-X" or "ip:203.0.113.7".
  ///   - window: the start of the window, µs UTC.
  /// - Returns: how many there have been in it, this one included.
  public static func hit(_ db: any Connection, key: String, window: Int64) throws -> Int64 {
    try db.int(
      """
      INSERT INTO intentos (clave, ventana, n) VALUES (?1, ?2, 1)
      ON CONFLICT (clave, ventana) DO UPDATE SET n = intentos.n + 1 RETURNING n
      """, [.text(key), .int(window)]) ?? 1
  }

  public static func count(_ db: any Connection, key: String, window: Int64) throws -> Int64 {
    try db.int("SELECT n FROM intentos WHERE clave = ?1 AND ventana = ?2", [.text(key), .int(window)]) ?? 0
  }

  public static func purge(_ db: any Connection, before: Int64) throws -> Int {
    try db.execute("DELETE FROM intentos WHERE ventana < ?1", [.int(before)])
  }
}
