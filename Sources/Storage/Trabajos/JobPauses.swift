/// A kind of job that an administrator put to rest: it is enqueued as always and nobody claims it.
public struct PausedKind: Sendable, Codable, Hashable {
  public let kind: String
  /// µs UTC.
  public let since: Int64
  public let by: String
  public let reason: String
}

extension JobQueue {
  /// What runs goes on to its end.
  public static func pause(_ db: any Connection, kind: String, by: String, reason: String, now: Int64) throws {
    try db.execute(
      """
      INSERT INTO trabajos_pausados (tipo, desde, quien, motivo) VALUES (?1, ?2, ?3, ?4) ON CONFLICT (tipo) DO NOTHING
      """, [.text(kind), .int(now), .text(by), .text(reason)])
  }

  public static func resume(_ db: any Connection, kind: String) throws {
    try db.execute("DELETE FROM trabajos_pausados WHERE tipo = ?1", [.text(kind)])
    db.notify(channel)
  }

  public static func paused(_ db: any Connection) throws -> [PausedKind] {
    try db.rows("SELECT tipo, desde, quien, motivo FROM trabajos_pausados ORDER BY tipo LIMIT 1000").map {
      PausedKind(
        kind: try $0.text("tipo"), since: try $0.int("desde"), by: try $0.text("quien"), reason: try $0.text("motivo"))
    }
  }
}
