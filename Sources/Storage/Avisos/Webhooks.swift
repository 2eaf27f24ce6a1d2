public enum Webhooks {
  /// - Throws: `.unique("webhooks(id)")`.
  public static func insert(_ db: any Connection, _ hook: Webhook) throws {
    try db.execute(
      """
      INSERT INTO webhooks (id, url, descripcion, secreto, eventos, dependencia, activo, version, creado, modificado,
        carga, correo, encabezados)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 1, ?8, ?8, ?9, ?10, ?11)
      """,
      [
        .text(hook.id), .text(hook.url), .text(hook.descripcion), .blob(hook.secreto), .text(hook.eventos),
        Value(hook.dependencia), Value(hook.activo), .int(hook.creado), .int(hook.carga), Value(hook.correo),
        Value(hook.encabezados),
      ])
  }

  /// A new sealed secret; the present one stays valid beside it until `previousUntil` µs.
  public static func rotate(
    _ db: any Connection, id: String, secreto: [UInt8], previousUntil: Int64, now: Int64
  ) throws -> Bool {
    try db.execute(
      """
      UPDATE webhooks SET secreto_anterior = secreto, anterior_vence = ?3, secreto = ?2, modificado = ?4,
        version = version + 1
      WHERE id = ?1 AND baja IS NULL
      """, [.text(id), .blob(secreto), .int(previousUntil), .int(now)]) == 1
  }

  /// Takes the receiver out of service, keeps its log, and cancels what was still to be delivered.
  public static func remove(_ db: any Connection, id: String, now: Int64) throws -> Bool {
    let removed = try db.execute(
      """
      UPDATE webhooks SET activo = 0, baja = ?2, modificado = ?2, version = version + 1 WHERE id = ?1 AND baja IS NULL
      """, [.text(id), .int(now)])
    try cancelPending(db, id: id, now: now)
    return removed == 1
  }

  private static func cancelPending(_ db: any Connection, id: String, now: Int64) throws {
    try db.execute(
      """
      UPDATE entregas SET estado = 'cancelada', proximo = NULL, terminada = ?2
      WHERE webhook = ?1 AND estado = 'pendiente'
      """, [.text(id), .int(now)])
  }

  public static func find(_ db: any Connection, id: String) throws -> Webhook? {
    try db.row("SELECT \(Webhook.columns) FROM webhooks WHERE id = ?1 AND baja IS NULL", [.text(id)]).map(Webhook.init)
  }

  /// In order of id, after `after`; within one dependencia when given.
  public static func list(
    _ db: any Connection, dependencia: String? = nil, after: String = "", limit: Int
  ) throws -> [Webhook] {
    let scope = dependencia == nil ? "" : " AND dependencia = ?3"
    return try db.rows(
      "SELECT \(Webhook.columns) FROM webhooks WHERE baja IS NULL AND id > ?1\(scope) ORDER BY id LIMIT ?2",
      [.text(after), Value(limit)] + (dependencia.map { [.text($0)] } ?? [])
    ).map(Webhook.init)
  }

  /// The active receivers that asked for this type and may see it.
  /// - Parameter dependencias: those the event concerns; receivers without a dependencia see everything.
  public static func receivers(
    _ db: any Connection, tipo: String, dependencias: Set<String>
  ) throws -> [Webhook] {
    try db.rows("SELECT \(Webhook.columns) FROM webhooks WHERE activo = 1 ORDER BY id LIMIT 1000").map(Webhook.init)
      .filter { hook in hook.wants(tipo) && (hook.dependencia.map { dependencias.contains($0) } ?? true) }
  }
}

/// How a receiver is doing.
extension Webhooks {
  /// It accepted something: what was held against it is forgotten.
  public static func accepted(_ db: any Connection, id: String) throws {
    try db.execute(
      "UPDATE webhooks SET falla_desde = NULL, advertencias = 0 WHERE id = ?1 AND falla_desde IS NOT NULL", [.text(id)])
  }

  /// It failed. - Returns: since when it has accepted nothing, and how many warnings its owner has had; nil when it is gone.
  public static func failed(_ db: any Connection, id: String, now: Int64) throws -> (since: Int64, warnings: Int64)? {
    try db.execute("UPDATE webhooks SET falla_desde = ?2 WHERE id = ?1 AND falla_desde IS NULL", [.text(id), .int(now)])
    return try db.row("SELECT falla_desde, advertencias FROM webhooks WHERE id = ?1", [.text(id)])
      .map { (try $0.int("falla_desde"), try $0.int("advertencias")) }
  }

  /// - Returns: false when that warning, or a later one, was already given.
  public static func warned(_ db: any Connection, id: String, level: Int64) throws -> Bool {
    try db.execute("UPDATE webhooks SET advertencias = ?2 WHERE id = ?1 AND advertencias < ?2", [.text(id), .int(level)]) == 1
  }

  /// Nothing more is sent to it until somebody activates it again; what was waiting is cancelled, and can be replayed.
  public static func disable(_ db: any Connection, id: String, reason: String, now: Int64) throws -> Bool {
    let done = try db.execute(
      """
      UPDATE webhooks SET activo = 0, motivo = ?2, modificado = ?3, version = version + 1 WHERE id = ?1 AND activo = 1
      """, [.text(id), .text(reason), .int(now)])
    try cancelPending(db, id: id, now: now)
    return done == 1
  }

  /// Nothing can be sent to it for a reason of ours, in words; what waits for it goes on waiting. nil: it can again.
  public static func hold(_ db: any Connection, id: String, reason: String?) throws {
    try db.execute(
      "UPDATE webhooks SET motivo = ?2 WHERE id = ?1 AND activo = 1 AND motivo IS DISTINCT FROM ?2", [.text(id), Value(reason)])
  }

  public static func enable(_ db: any Connection, id: String, now: Int64) throws -> Bool {
    try db.execute(
      """
      UPDATE webhooks SET activo = 1, motivo = NULL, falla_desde = NULL, advertencias = 0, modificado = ?2,
        version = version + 1
      WHERE id = ?1 AND activo = 0 AND baja IS NULL
      """, [.text(id), .int(now)]) == 1
  }

  /// Those that accept nothing now, to which nothing can be sent, or that were disabled, for whoever looks after them.
  public static func unwell(_ db: any Connection, limit: Int = 200) throws -> [Webhook] {
    try db.rows(
      """
      SELECT \(Webhook.columns) FROM webhooks WHERE baja IS NULL AND (falla_desde IS NOT NULL OR activo = 0 OR motivo IS NOT NULL)
      ORDER BY id LIMIT ?1
      """, [Value(limit)]
    ).map(Webhook.init)
  }

  /// Dependencias with an active receiver of their own.
  public static func dependencias(_ db: any Connection) throws -> Set<String> {
    Set(
      try db.rows("SELECT DISTINCT dependencia FROM webhooks WHERE activo = 1 AND dependencia IS NOT NULL LIMIT 10000")
        .map { try $0.text("dependencia") })
  }
}
