/// Deliveries and their log. A delivery says itself when it is due; one job a receiver (`JobQueue.awaken`, in the same
/// transaction) makes whatever attempts are due to it, so that a receiver with a long queue delays only itself.
public enum Entregas {
  /// What follows an attempt.
  public enum Outcome: Sendable, Hashable {
    case delivered
    /// Again at this instant, µs UTC.
    case retry(at: Int64)
    case exhausted
  }

  /// - Returns: false when this event was announced to this webhook before.
  public static func insert(
    _ db: any Connection, id: String, webhook: String, stream: String, numero: Int64, tipo: String, cuerpo: String,
    now: Int64
  ) throws -> Bool {
    try db.execute(
      """
      INSERT INTO entregas (id, webhook, stream, numero, tipo, cuerpo, estado, proximo, creada)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, 'pendiente', ?7, ?7)
      ON CONFLICT (webhook, stream, numero, tipo) DO NOTHING
      """,
      [.text(id), .text(webhook), .text(stream), .int(numero), .text(tipo), .text(cuerpo), .int(now)]) == 1
  }

  public static func find(_ db: any Connection, id: String) throws -> Entrega? {
    try db.row("SELECT \(Entrega.columns) FROM entregas WHERE id = ?1", [.text(id)]).map(Entrega.init)
  }

  /// Newest first, before the delivery (`creada`, `id`) the last page ended with.
  public static func list(
    _ db: any Connection, webhook: String, before: (creada: Int64, id: String)? = nil, limit: Int
  ) throws -> [Entrega] {
    try db.rows("SELECT \(Entrega.columns) \(page)", pageArgs(webhook, before, limit)).map(Entrega.init)
  }

  private static let page = "FROM entregas WHERE webhook = ?1 AND (creada, id) < (?2, ?3) ORDER BY creada DESC, id DESC LIMIT ?4"

  private static func pageArgs(_ webhook: String, _ before: (creada: Int64, id: String)?, _ limit: Int) -> [Value] {
    let (creada, id) = before ?? (.max, "")
    return [.text(webhook), .int(creada), .text(id), Value(limit)]
  }

  /// The same page with the log of each, in two reads however long it is.
  public static func listWithAttempts(
    _ db: any Connection, webhook: String, before: (creada: Int64, id: String)? = nil, limit: Int
  ) throws -> [(Entrega, [EntregaIntento])] {
    let attempts = try db.rows(
      "SELECT entrega, \(EntregaIntento.columns) FROM entrega_intentos WHERE entrega IN (SELECT id \(page)) ORDER BY entrega, n",
      pageArgs(webhook, before, limit))
    let log = try Dictionary(grouping: attempts) { try $0.text("entrega") }
    return try list(db, webhook: webhook, before: before, limit: limit).map { ($0, try (log[$0.id] ?? []).map(EntregaIntento.init)) }
  }

  /// Writes the attempt down and moves the delivery accordingly, in one transaction with the job's own outcome.
  /// - Returns: false, and nothing written, when the delivery is no longer pending.
  public static func record(
    _ db: any Connection, id: String, _ attempt: EntregaIntento, _ outcome: Outcome
  ) throws -> Bool {
    let (estado, proximo, terminada): (Entrega.Estado, Int64?, Int64?) =
      switch outcome {
      case .delivered: (.entregada, nil, attempt.cuando)
      case .retry(let at): (.pendiente, at, nil)
      case .exhausted: (.agotada, nil, attempt.cuando)
      }
    let number = try db.int(
      """
      UPDATE entregas SET estado = ?2, proximo = ?3, terminada = ?4, intentos = intentos + 1
      WHERE id = ?1 AND estado = 'pendiente' RETURNING intentos
      """, [.text(id), .text(estado.rawValue), Value(proximo), Value(terminada)])
    guard let number else { return false }
    try db.execute(
      """
      INSERT INTO entrega_intentos (entrega, n, \(EntregaIntento.columns))
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)
      """, [.text(id), .int(number)] + attempt.values)
    return true
  }

  /// Up to `limit` deliveries of a receiver that are due, the oldest first and each case's in order.
  public static func due(_ db: any Connection, webhook: String, now: Int64, limit: Int) throws -> [Entrega] {
    try db.rows(
      """
      SELECT \(Entrega.columns) FROM entregas WHERE webhook = ?1 AND estado = 'pendiente' AND proximo <= ?2
      ORDER BY proximo, stream, numero LIMIT ?3
      """, [.text(webhook), .int(now), Value(limit)]
    ).map(Entrega.init)
  }

  /// When the next attempt to a receiver is due; nil when nothing waits.
  public static func nextDue(_ db: any Connection, webhook: String) throws -> Int64? {
    try db.int("SELECT MIN(proximo) FROM entregas WHERE webhook = ?1 AND estado = 'pendiente'", [.text(webhook)])
  }

  /// A delivery that ended, however it ended, is pending again from the first attempt of the schedule; false when it is
  /// pending or unknown. The caller wakes its receiver's job.
  public static func resend(_ db: any Connection, id: String, now: Int64) throws -> Bool {
    try db.execute(again + "id = ?2 AND estado <> 'pendiente'", [.int(now), .text(id)]) == 1
  }

  /// The delivery of this event to this receiver, if it ended without being accepted, is pending again.
  public static func retake(
    _ db: any Connection, webhook: String, stream: String, numero: Int64, tipo: String, now: Int64
  ) throws -> Bool {
    try db.execute(
      again + "webhook = ?2 AND stream = ?3 AND numero = ?4 AND tipo = ?5 AND estado IN ('agotada', 'cancelada')",
      [.int(now), .text(webhook), .text(stream), .int(numero), .text(tipo)]) == 1
  }

  private static let again = """
    UPDATE entregas SET estado = 'pendiente', proximo = ?1, terminada = NULL, desde_intento = intentos WHERE\u{20}
    """

  /// The log of a delivery, in order.
  public static func attempts(_ db: any Connection, id: String) throws -> [EntregaIntento] {
    try db.rows(
      "SELECT \(EntregaIntento.columns) FROM entrega_intentos WHERE entrega = ?1 ORDER BY n LIMIT 1000", [.text(id)]
    ).map(EntregaIntento.init)
  }

  /// Deletes deliveries that ended before this instant, with their log, a bounded number at a time.
  public static func purge(_ db: any Connection, before: Int64, limit: Int = 500) throws -> Int {
    let ids = try db.rows(
      "SELECT id FROM entregas WHERE terminada IS NOT NULL AND terminada < ?1 ORDER BY terminada LIMIT ?2",
      [.int(before), Value(limit)])
    for row in ids {
      try db.execute("DELETE FROM entrega_intentos WHERE entrega = ?1", [row["id"]])
      try db.execute("DELETE FROM entregas WHERE id = ?1", [row["id"]])
    }
    return ids.count
  }
}
