/// Jobs in the same database as the cases: enqueued in the command's own transaction, so that a job exists exactly when
/// its command happened. Delivery is at least once; handlers look at the world when they run and tolerate repetition.
/// `now` is µs UTC everywhere.
public enum JobQueue {
  /// The channel that wakes workers after a COMMIT that enqueued.
  public static let channel = "trabajos"

  /// - Parameters:
  ///   - payload: JSON without personal data.
  ///   - priority: lower runs first.
  ///   - uniqueKey: while a job of this kind with this key waits or runs, another is not added.
  /// - Returns: the new job's id; nil when `uniqueKey` was taken.
  @discardableResult
  public static func enqueue(
    _ db: any Connection, kind: String, payload: String, runAt: Int64, now: Int64, priority: Int64 = 100,
    uniqueKey: String? = nil, maxAttempts: Int64 = 12
  ) throws -> Int64? {
    let id = try db.int(
      """
      INSERT INTO trabajos (tipo, cuerpo, estado, prioridad, proximo, max_intentos, unica, creado)
      VALUES (?1, ?2, 'pendiente', ?3, ?4, ?5, ?6, ?7) ON CONFLICT DO NOTHING RETURNING id
      """,
      [
        .text(kind), .text(payload), .int(priority), .int(runAt), .int(maxAttempts), Value(uniqueKey), .int(now),
      ])
    if id != nil { db.notify(channel) }
    return id
  }

  /// Takes up to `limit` due jobs of these kinds, most urgent first, each leased until `now + lease` µs.
  public static func claim(
    _ db: any Connection, kinds: [String], limit: Int, now: Int64, lease: Int64
  ) throws -> [Job] {
    guard !kinds.isEmpty, limit > 0 else { return [] }
    let places = kinds.indices.map { "?\($0 + 5)" }.joined(separator: ", ")
    return try db.rows(
      """
      WITH elegidos AS MATERIALIZED (
        SELECT id FROM trabajos WHERE estado = 'pendiente' AND proximo <= ?1 AND tipo IN (\(places))
        ORDER BY prioridad, proximo, id LIMIT ?4\(db.engine.skipLocked))
      UPDATE trabajos SET estado = 'en_curso', intentos = intentos + 1, tomado = ?1, arriendo = ?2, arriendo_vence = ?3
      WHERE id IN (SELECT id FROM elegidos)
      RETURNING \(Job.columns)
      """,
      [.int(now), .text([UInt8].random(12).hex), .int(now + lease), Value(limit)] + kinds.map(Value.text)
    ).sorted { try order($0) < order($1) }.map(Job.init)
  }

  // RETURNING promises no order.
  private static func order(_ row: Row) throws -> (Int64, Int64, Int64) {
    (try row.int("prioridad"), try row.int("proximo"), try row.int("id"))
  }

  /// When the next waiting job of these kinds is due; nil when none waits. How long a worker may sleep.
  public static func nextDue(_ db: any Connection, kinds: [String]) throws -> Int64? {
    guard !kinds.isEmpty else { return nil }
    let places = kinds.indices.map { "?\($0 + 1)" }.joined(separator: ", ")
    return try db.int(
      "SELECT MIN(proximo) FROM trabajos WHERE estado = 'pendiente' AND tipo IN (\(places))", kinds.map(Value.text))
  }
}
