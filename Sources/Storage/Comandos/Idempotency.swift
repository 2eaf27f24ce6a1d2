/// Idempotency keys: the row is written in the command's own transaction, so it exists exactly when the command's
/// events do. A refused command leaves nothing and may be sent again.
public enum Idempotency {
  /// The events that answered a key.
  public struct Answer: Sendable, Hashable {
    public var stream: String
    public var from: Int64
    public var to: Int64

    public init(stream: String, from: Int64, to: Int64) {
      self.stream = stream
      self.from = from
      self.to = to
    }
  }

  public enum Claim: Sendable, Hashable {
    /// First time: run the command and `record` its events in this same transaction.
    case fresh
    /// Done before with this very body: answer again from these events (nil: the command had none).
    case replay(Answer?)
    /// The key was used with another body (422).
    case otherBody
  }

  /// Takes the key before anything else in the transaction: on an engine with several writers a twin waits here
  /// until the first commits or is undone.
  /// - Parameters:
  ///   - key: SHA-256 of actor, route and Idempotency-Key.
  ///   - body: SHA-256 of the request's body.
  public static func claim(_ db: any Connection, key: [UInt8], body: [UInt8], now: Int64) throws -> Claim {
    let inserted = try db.execute(
      "INSERT INTO idempotencia (huella, cuerpo, creada) VALUES (?1, ?2, ?3) ON CONFLICT (huella) DO NOTHING",
      [.blob(key), .blob(body), .int(now)])
    if inserted == 1 { return .fresh }
    let row = try db.row("SELECT cuerpo, stream, desde, hasta FROM idempotencia WHERE huella = ?1", [.blob(key)])
    guard let row, try row.blob("cuerpo") == body else { return .otherBody }
    guard let stream = try row.textOrNil("stream") else { return .replay(nil) }
    return .replay(Answer(stream: stream, from: try row.int("desde"), to: try row.int("hasta")))
  }

  /// The answer of a key that was used before with this very body: a look without taking it, for what must not be done
  /// twice outside the transaction.
  public static func peek(_ db: any Connection, key: [UInt8], body: [UInt8]) throws -> Answer? {
    let row = try db.row(
      "SELECT stream, desde, hasta FROM idempotencia WHERE huella = ?1 AND cuerpo = ?2 AND stream IS NOT NULL",
      [.blob(key), .blob(body)])
    return try row.map { Answer(stream: try $0.text("stream"), from: try $0.int("desde"), to: try $0.int("hasta")) }
  }

  /// Remembers which events a claimed key produced.
  public static func record(_ db: any Connection, key: [UInt8], _ answer: Answer) throws {
    try db.later(
      "UPDATE idempotencia SET stream = ?2, desde = ?3, hasta = ?4 WHERE huella = ?1",
      [.blob(key), .text(answer.stream), .int(answer.from), .int(answer.to)])
  }

  /// Forgets keys made before this instant, a bounded number at a time.
  public static func purge(_ db: any Connection, before: Int64, limit: Int = 1000) throws -> Int {
    try db.execute(
      """
      DELETE FROM idempotencia WHERE huella IN (
        SELECT huella FROM idempotencia WHERE creada < ?1 ORDER BY creada LIMIT ?2)
      """, [.int(before), Value(limit)])
  }
}
