/// What keeps the queue healthy whoever dies: run by any worker, as often as it likes.
extension JobQueue {
  /// How many jobs a worker has left without renewing its lease: a look before `rescue`, so that idle writes nothing.
  public static func orphans(_ db: any Connection, now: Int64) throws -> Int64 {
    try db.int("SELECT COUNT(*) FROM trabajos WHERE estado = 'en_curso' AND arriendo_vence < ?1", [.int(now)]) ?? 0
  }

  /// The processes that hold leases now.
  public static func owners(_ db: any Connection) throws -> [String] {
    try db.rows("SELECT DISTINCT dueno FROM trabajos WHERE estado = 'en_curso' AND dueno IS NOT NULL LIMIT 1000")
      .map { try $0.text("dueno") }
  }

  /// Frees jobs whose worker has stopped renewing its lease. Those without attempts left die: a job that kills its
  /// worker would otherwise kill every worker, for ever.
  /// - Returns: how many went back to wait and how many died.
  public static func rescue(_ db: any Connection, now: Int64) throws -> (retried: Int, died: Int) {
    try free(db, where: "arriendo_vence <= ?1", [], now)
  }

  /// Frees at once the jobs of a process that is known to be dead.
  public static func rescue(_ db: any Connection, owner: String, now: Int64) throws -> (retried: Int, died: Int) {
    try free(db, where: "dueno = ?3", [.text(owner)], now)
  }

  private static func free(
    _ db: any Connection, where condition: String, _ args: [Value], _ now: Int64
  ) throws -> (retried: Int, died: Int) {
    let cause = Value.text("el proceso que lo atendía dejó de responder")
    let orphans = "estado = 'en_curso' AND \(condition)"
    let released = "error = ?2, tomado = NULL, arriendo = NULL, arriendo_vence = NULL, dueno = NULL"
    let died = try db.execute(
      "UPDATE trabajos SET estado = 'muerto', terminado = ?1, \(released) WHERE \(orphans) AND intentos >= max_intentos",
      [.int(now), cause] + args)
    let retried = try db.execute(
      "UPDATE trabajos SET estado = 'pendiente', proximo = ?1, \(released) WHERE \(orphans) AND intentos < max_intentos",
      [.int(now), cause] + args)
    if retried > 0 { db.notify(channel) }
    return (retried, died)
  }

  /// Deletes finished jobs older than `before` µs, a bounded number at a time; the dead are kept until `deadBefore`.
  public static func purge(
    _ db: any Connection, before: Int64, deadBefore: Int64, limit: Int = 1000
  ) throws -> Int {
    try db.execute(
      """
      DELETE FROM trabajos WHERE id IN (
        SELECT id FROM trabajos WHERE terminado IS NOT NULL
          AND ((estado <> 'muerto' AND terminado < ?1) OR (estado = 'muerto' AND terminado < ?2))
        ORDER BY terminado LIMIT ?3)
      """, [.int(before), .int(deadBefore), Value(limit)])
  }

  /// The dead letters, newest first.
  public static func dead(_ db: any Connection, limit: Int = 100) throws -> [DeadJob] {
    try db.rows(
      """
      SELECT id, tipo, cuerpo, intentos, error, terminado FROM trabajos WHERE estado = 'muerto'
      ORDER BY terminado DESC, id DESC LIMIT ?1
      """, [Value(limit)]
    ).map {
      DeadJob(
        id: try $0.int("id"), kind: try $0.text("tipo"), payload: try $0.text("cuerpo"),
        attempts: try $0.int("intentos"), cause: try $0.text("error"), diedAt: try $0.int("terminado"))
    }
  }

  /// A dead job tries again from its first attempt. False when it is not dead, or a twin with its unique key waits.
  public static func requeue(_ db: any Connection, id: Int64, now: Int64) throws -> Bool {
    let done =
      try db.execute(
        """
        UPDATE trabajos SET estado = 'pendiente', proximo = ?2, intentos = 0, terminado = NULL
        WHERE id = ?1 AND estado = 'muerto' AND (unica IS NULL OR NOT EXISTS (
          SELECT 1 FROM trabajos AS otro WHERE otro.tipo = trabajos.tipo AND otro.unica = trabajos.unica
            AND otro.estado IN ('pendiente', 'en_curso')))
        """, [.int(id), .int(now)]) == 1
    if done { db.notify(channel) }
    return done
  }

  public static func depth(_ db: any Connection, now: Int64) throws -> [JobDepth] {
    try db.rows(
      """
      SELECT tipo,
        SUM(CASE WHEN estado = 'pendiente' AND proximo <= ?1 THEN 1 ELSE 0 END) AS listos,
        SUM(CASE WHEN estado = 'pendiente' AND proximo > ?1 THEN 1 ELSE 0 END) AS programados,
        SUM(CASE WHEN estado = 'en_curso' THEN 1 ELSE 0 END) AS en_curso,
        SUM(CASE WHEN estado = 'muerto' THEN 1 ELSE 0 END) AS muertos,
        MIN(CASE WHEN estado = 'pendiente' AND proximo <= ?1 THEN proximo ELSE NULL END) AS mas_antiguo
      FROM trabajos WHERE estado IN ('pendiente', 'en_curso', 'muerto') GROUP BY tipo ORDER BY tipo
      """, [.int(now)]
    ).map {
      JobDepth(
        kind: try $0.text("tipo"), ready: try $0.int("listos"), scheduled: try $0.int("programados"),
        running: try $0.int("en_curso"), dead: try $0.int("muertos"), oldestDue: try $0.intOrNil("mas_antiguo"))
    }
  }
}
