/// Periodic tasks, started once per slot however many processes ask.
public enum Cron {
  /// True for the first caller of this slot (µs UTC) or of a later one; false for the rest. Slots that passed while
  /// nobody ran are not made up for: the tasks themselves look for everything that is due.
  public static func claim(_ db: any Connection, name: String, slot: Int64) throws -> Bool {
    try db.execute(
      """
      INSERT INTO cron (nombre, ultima) VALUES (?1, ?2)
      ON CONFLICT (nombre) DO UPDATE SET ultima = excluded.ultima WHERE cron.ultima < excluded.ultima
      """, [.text(name), .int(slot)]) == 1
  }

  public static func last(_ db: any Connection, name: String) throws -> Int64? {
    try db.int("SELECT ultima FROM cron WHERE nombre = ?1", [.text(name)])
  }
}
