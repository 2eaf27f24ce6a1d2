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
      insert + " ON CONFLICT DO NOTHING RETURNING id",
      values(kind, payload, priority, runAt, maxAttempts, uniqueKey, now))
    if id != nil { db.notify(channel) }
    return id
  }

  /// Makes sure that the one job with this key runs no later than `runAt`: adds it, or brings a waiting one forward. One
  /// that runs now is left alone: it looks again before it ends, in a transaction of its own (``settle(_:_:_:now:jitter:)``).
  public static func awaken(
    _ db: any Connection, kind: String, payload: String, uniqueKey: String, runAt: Int64, now: Int64,
    priority: Int64 = 100, maxAttempts: Int64 = 12
  ) throws {
    try db.execute(
      insert + """
         ON CONFLICT (tipo, unica) WHERE unica IS NOT NULL AND estado IN ('pendiente', 'en_curso')
        DO UPDATE SET proximo = excluded.proximo
        WHERE trabajos.estado = 'pendiente' AND trabajos.proximo > excluded.proximo
        """, values(kind, payload, priority, runAt, maxAttempts, uniqueKey, now))
    db.notify(channel)
  }

  private static let insert = """
    INSERT INTO trabajos (tipo, cuerpo, estado, prioridad, proximo, max_intentos, unica, creado)
    VALUES (?1, ?2, 'pendiente', ?3, ?4, ?5, ?6, ?7)
    """

  private static func values(
    _ kind: String, _ payload: String, _ priority: Int64, _ runAt: Int64, _ maxAttempts: Int64, _ key: String?, _ now: Int64
  ) -> [Value] {
    [.text(kind), .text(payload), .int(priority), .int(runAt), .int(maxAttempts), Value(key), .int(now)]
  }

  /// Takes up to `limit` due jobs of these kinds, most urgent first, each leased until `now + lease` µs. Kinds at rest
  /// are passed over.
  /// - Parameter owner: the process that claims, so that whoever knows it dead may free its jobs at once.
  public static func claim(
    _ db: any Connection, kinds: [String], limit: Int, now: Int64, lease: Int64, owner: String? = nil
  ) throws -> [Job] {
    let token = [UInt8].random(12).hex
    var jobs: [Job] = []
    for stretch in try stretches(db, kinds) where stretch.due <= now && jobs.count < limit {
      jobs += try db.rows(
        """
        WITH elegidos AS MATERIALIZED (
          SELECT id FROM trabajos WHERE estado = 'pendiente' AND tipo = ?5 AND prioridad = ?6 AND proximo <= ?1
          ORDER BY proximo, id LIMIT ?7\(db.engine.skipLocked))
        UPDATE trabajos SET estado = 'en_curso', intentos = intentos + 1, tomado = ?1, arriendo = ?2, arriendo_vence = ?3,
          dueno = ?4
        WHERE id IN (SELECT id FROM elegidos)
        RETURNING \(Job.columns)
        """,
        [
          .int(now), .text(token), .int(now + lease), Value(owner), .text(stretch.kind), .int(stretch.priority),
          Value(limit - jobs.count),
        ]
      ).sorted { try order($0) < order($1) }.map(Job.init)
    }
    return jobs
  }

  // RETURNING promises no order.
  private static func order(_ row: Row) throws -> (Int64, Int64) { (try row.int("proximo"), try row.int("id")) }

  /// When the next waiting job of these kinds is due; nil when none waits. How long a worker may sleep.
  public static func nextDue(_ db: any Connection, kinds: [String]) throws -> Int64? {
    try stretches(db, kinds).map(\.due).min()
  }

  /// Waiting jobs of one kind and priority, and when the first of them is due.
  private struct Stretch {
    var kind: String
    var priority: Int64
    var due: Int64
  }

  /// One seek in the index for each kind and priority there is, however many jobs wait.
  private static func stretches(_ db: any Connection, _ kinds: [String]) throws -> [Stretch] {
    let resting = Set(try paused(db).map(\.kind))
    var found: [Stretch] = []
    for kind in kinds where !resting.contains(kind) {
      var last = Int64.min
      while let row = try db.row(
        """
        SELECT prioridad, proximo FROM trabajos WHERE estado = 'pendiente' AND tipo = ?1 AND prioridad > ?2
        ORDER BY prioridad, proximo LIMIT 1
        """, [.text(kind), .int(last)])
      {
        last = try row.int("prioridad")
        found.append(Stretch(kind: kind, priority: last, due: try row.int("proximo")))
      }
    }
    return found.sorted { ($0.priority, $0.due, $0.kind) < ($1.priority, $1.due, $1.kind) }
  }
}
