/// A job's state, as in the CHECK constraints of `trabajos`.
///
/// ```
/// enqueue → pendiente → (claim) en_curso → (complete) hecho
///               ↑   └─ (cancel) cancelado   ├─ (fail, attempts left; snooze; lease expired) → pendiente
///               └───────────────────────────┘─ (fail, none left) muerto
/// ```
public enum JobState: String, Sendable, Codable, CaseIterable {
  case pendiente
  case enCurso = "en_curso"
  case hecho, cancelado, muerto
}

/// The right to finish a job: its id and the token of the claim. Once another worker has claimed it, the token is
/// stale and whatever its old holder reports changes nothing.
public struct JobLease: Sendable, Hashable {
  public let id: Int64
  public let token: String
}

/// A claimed job.
public struct Job: Sendable, Hashable {
  public let lease: JobLease
  public let kind: String
  /// JSON, as enqueued.
  public let payload: String
  /// 1 on the first try.
  public let attempt: Int64
  public let maxAttempts: Int64
  public let createdAt: Int64
  public let runAt: Int64

  public var id: Int64 { lease.id }

  static let columns = "id, tipo, cuerpo, intentos, max_intentos, creado, proximo, prioridad, arriendo"

  init(_ row: Row) throws {
    lease = JobLease(id: try row.int("id"), token: try row.text("arriendo"))
    kind = try row.text("tipo")
    payload = try row.text("cuerpo")
    attempt = try row.int("intentos")
    maxAttempts = try row.int("max_intentos")
    createdAt = try row.int("creado")
    runAt = try row.int("proximo")
  }
}

/// A job that used up its attempts, for the operator to read and requeue.
public struct DeadJob: Sendable, Codable, Hashable {
  public let id: Int64
  public let kind: String
  public let payload: String
  public let attempts: Int64
  public let cause: String
  /// µs UTC.
  public let diedAt: Int64
}

/// How much work waits, by kind.
public struct JobDepth: Sendable, Codable, Hashable {
  public var kind: String
  /// Due now.
  public var ready: Int64
  /// Waiting for its time.
  public var scheduled: Int64
  public var running: Int64
  public var dead: Int64
  /// When the oldest due job became due, µs UTC.
  public var oldestDue: Int64?

  public init(
    kind: String, ready: Int64 = 0, scheduled: Int64 = 0, running: Int64 = 0, dead: Int64 = 0, oldestDue: Int64? = nil
  ) {
    self.kind = kind
    self.ready = ready
    self.scheduled = scheduled
    self.running = running
    self.dead = dead
    self.oldestDue = oldestDue
  }
}
