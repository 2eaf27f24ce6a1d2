/// A job that waits or runs, for whoever wants to see how it goes.
public struct CurrentJob: Sendable, Hashable {
  public var payload: String
  public var isRunning: Bool
  /// When it is due, µs UTC.
  public var runAt: Int64
}

extension JobQueue {
  /// The job of this kind that runs or, when none does, the first that waits.
  public static func current(_ db: any Connection, kind: String) throws -> CurrentJob? {
    try db.row(
      """
      SELECT cuerpo, estado, proximo FROM trabajos WHERE tipo = ?1 AND estado IN ('pendiente', 'en_curso') AND unica IS NOT NULL
      ORDER BY CASE estado WHEN 'en_curso' THEN 0 ELSE 1 END, proximo, id LIMIT 1
      """, [.text(kind)]
    ).map {
      CurrentJob(
        payload: try $0.text("cuerpo"), isRunning: try $0.text("estado") == JobState.enCurso.rawValue, runAt: try $0.int("proximo"))
    }
  }
}
