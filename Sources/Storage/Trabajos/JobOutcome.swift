/// How a job ends. Each is fenced by id, state and lease token, and answers false when the lease is no longer the
/// caller's: somebody else has the job now and this outcome is void.
extension JobQueue {
  private static let fence = "id = ?1 AND estado = 'en_curso' AND arriendo = ?2"
  private static let free = "tomado = NULL, arriendo = NULL, arriendo_vence = NULL, dueno = NULL"

  /// Keeps the lease until `now + lease` µs.
  public static func heartbeat(_ db: any Connection, _ lease: JobLease, now: Int64, lease length: Int64) throws -> Bool {
    try db.execute(
      "UPDATE trabajos SET arriendo_vence = ?3 WHERE \(fence)", args(lease) + [.int(now + length)]) == 1
  }

  public static func complete(_ db: any Connection, _ lease: JobLease, now: Int64) throws -> Bool {
    try db.execute(
      "UPDATE trabajos SET estado = 'hecho', terminado = ?3, error = NULL, \(free) WHERE \(fence)",
      args(lease) + [.int(now)]) == 1
  }

  /// Tries again after `Backoff.delay`, or dies with this cause when no attempts are left.
  /// - Parameters:
  ///   - cause: in words, without personal data.
  ///   - retry: false when trying again cannot help.
  public static func fail(
    _ db: any Connection, _ lease: JobLease, cause: String, now: Int64, jitter: Double, retry: Bool = true
  ) throws -> Bool {
    let row = try db.row("SELECT intentos, max_intentos FROM trabajos WHERE \(fence)", args(lease))
    guard let row else { return false }
    let attempts = try row.int("intentos")
    if retry, attempts < (try row.int("max_intentos")) {
      let next = now + Backoff.delay(attempts: attempts, jitter: jitter)
      return try db.execute(
        "UPDATE trabajos SET estado = 'pendiente', proximo = ?3, error = ?4, \(free) WHERE \(fence)",
        args(lease) + [.int(next), .text(cause)]) == 1
    }
    return try db.execute(
      "UPDATE trabajos SET estado = 'muerto', terminado = ?3, error = ?4, \(free) WHERE \(fence)",
      args(lease) + [.int(now), .text(cause)]) == 1
  }

  /// Writes down how far a long job has come: whoever runs it next goes on from there.
  public static func progress(_ db: any Connection, _ lease: JobLease, payload: String) throws -> Bool {
    try db.execute("UPDATE trabajos SET cuerpo = ?3 WHERE \(fence)", args(lease) + [.text(payload)]) == 1
  }

  /// Not now: again at `runAt`, without counting this attempt.
  public static func snooze(_ db: any Connection, _ lease: JobLease, runAt: Int64) throws -> Bool {
    try db.execute(
      """
      UPDATE trabajos SET estado = 'pendiente', proximo = ?3, intentos = intentos - 1, \(free) WHERE \(fence)
      """, args(lease) + [.int(runAt)]) == 1
  }

  /// The worker gives the job up for good: what it was about is no longer so.
  public static func cancel(_ db: any Connection, _ lease: JobLease, reason: String, now: Int64) throws -> Bool {
    try db.execute(
      "UPDATE trabajos SET estado = 'cancelado', terminado = ?3, error = ?4, \(free) WHERE \(fence)",
      args(lease) + [.int(now), .text(reason)]) == 1
  }

  /// What a handler found, written down.
  /// - Parameter jitter: as in ``fail(_:_:cause:now:jitter:retry:)``.
  /// - Returns: false when the lease is somebody else's and nothing was written.
  public static func settle(
    _ db: any Connection, _ lease: JobLease, _ verdict: JobVerdict, now: Int64, jitter: Double
  ) throws -> Bool {
    switch verdict {
    case .done: try complete(db, lease, now: now)
    case .again(let cause): try fail(db, lease, cause: cause, now: now, jitter: jitter)
    case .hopeless(let cause): try fail(db, lease, cause: cause, now: now, jitter: jitter, retry: false)
    case .later(let runAt): try snooze(db, lease, runAt: runAt)
    case .pointless(let reason): try cancel(db, lease, reason: reason, now: now)
    case .settled: true
    }
  }

  private static func args(_ lease: JobLease) -> [Value] { [.int(lease.id), .text(lease.token)] }
}

/// What a handler says of the job it was given.
public enum JobVerdict: Sendable, Hashable {
  case done
  /// It failed, in words without personal data: tries again while attempts are left.
  case again(cause: String)
  /// It failed and trying again cannot help.
  case hopeless(cause: String)
  /// Not now: at this instant (µs UTC), without counting this attempt.
  case later(at: Int64)
  /// What it was about is no longer so.
  case pointless(reason: String)
  /// The handler wrote the outcome itself, in its own transaction.
  case settled
}
