/// The event log: streams of numbered events, hash-chained, only ever appended to.
public enum EventLog {
  /// Appends after event `expected` (0 for a new stream). Two commands on one case: one appends, the other is told.
  /// - Returns: the events as stored, with their numbers.
  /// - Throws: `StorageError.conflict` when the stream is not at `expected`.
  @discardableResult
  public static func append(
    _ db: any Connection, stream: String, expected: Int64, _ events: [NewEvent]
  ) throws -> [StoredEvent] {
    let (actual, last) = try head(db, stream: stream) ?? (0, EventHash.zero)
    guard actual == expected else {
      throw StorageError.conflict(stream: stream, expected: expected, actual: actual)
    }
    var previous = last
    var stored: [StoredEvent] = []
    for (offset, event) in events.enumerated() {
      let next = try insert(db, stream, expected + Int64(offset) + 1, event, previous)
      previous = next.hash
      stored.append(next)
    }
    return stored
  }

  /// The events of the stream in order, up to and including number `upTo`; empty when there is no such stream.
  public static func load(
    _ db: any Connection, stream: String, upTo: Int64? = nil, after: Int64 = 0
  ) throws -> [StoredEvent] {
    try db.rows(
      "SELECT \(columns) FROM eventos WHERE stream = ?1 AND numero > ?2 AND numero <= ?3 ORDER BY numero",
      [.text(stream), .int(after), .int(upTo ?? .max)]
    ).map(event)
  }

  /// The number of the last event (the ETag), or 0 when the stream does not exist.
  public static func version(_ db: any Connection, stream: String) throws -> Int64 {
    try head(db, stream: stream)?.0 ?? 0
  }

  /// Names of the streams that start with `prefix`, in order, after `after`: to rebuild projections page by page.
  public static func streams(
    _ db: any Connection, prefix: String = "", after: String = "", limit: Int = 500
  ) throws -> [String] {
    try db.rows(
      """
      SELECT stream FROM eventos WHERE numero = 1 AND stream > ?1 AND stream >= ?2 AND substr(stream, 1, ?3) = ?2
      ORDER BY stream LIMIT ?4
      """, [.text(after), .text(prefix), Value(prefix.unicodeScalars.count), Value(limit)]
    ).map { try $0.text("stream") }
  }

  /// Where an event stands in the order in which the log was written.
  public struct Place: Sendable, Hashable, Codable {
    public var registrado: Int64
    public var stream: String
    public var numero: Int64

    public init(registrado: Int64, stream: String = "", numero: Int64 = 0) {
      self.registrado = registrado
      self.stream = stream
      self.numero = numero
    }
  }

  /// The events written after a place and not after an instant (µs UTC), in order.
  public static func places(
    _ db: any Connection, after place: Place, until: Int64, limit: Int
  ) throws -> [(place: Place, tipo: String)] {
    try db.rows(
      """
      SELECT registrado, stream, numero, tipo FROM eventos
      WHERE registrado >= ?1 AND registrado <= ?4 AND (registrado, stream, numero) > (?1, ?2, ?3)
      ORDER BY registrado, stream, numero LIMIT ?5
      """, [.int(place.registrado), .text(place.stream), .int(place.numero), .int(until), Value(limit)]
    ).map {
      (
        Place(registrado: try $0.int("registrado"), stream: try $0.text("stream"), numero: try $0.int("numero")),
        try $0.text("tipo")
      )
    }
  }

  static let columns = EventHash.columns.joined(separator: ", ") + ", hash"

  private static func head(_ db: any Connection, stream: String) throws -> (Int64, [UInt8])? {
    try db.row("SELECT numero, hash FROM eventos WHERE stream = ?1 ORDER BY numero DESC LIMIT 1", [.text(stream)])
      .map { (try $0.int("numero"), try $0.blob("hash")) }
  }

  private static func insert(
    _ db: any Connection, _ stream: String, _ numero: Int64, _ event: NewEvent, _ previous: [UInt8]
  ) throws -> StoredEvent {
    let values: [Value] = [
      .text(stream), .int(numero), .text(event.tipo), .int(event.ocurrio), .int(event.registrado), .text(event.actor),
      .text(event.rol), .text(event.cuerpo), Value(event.sellado), Value(event.llave), .blob(previous),
      .int(event.version),
    ]
    let hash = EventHash.hash(values)
    do {
      try db.execute(
        "INSERT INTO eventos (\(columns)) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
        values + [.blob(hash)])
    } catch StorageError.unique {
      // Two writers read the same head: UNIQUE(stream, numero) settles it.
      throw StorageError.conflict(stream: stream, expected: numero - 1, actual: numero)
    }
    return StoredEvent(stream: stream, numero: numero, event: event, anterior: previous, hash: hash)
  }

  private static func event(_ row: Row) throws -> StoredEvent {
    StoredEvent(
      stream: try row.text("stream"), numero: try row.int("numero"),
      event: NewEvent(
        tipo: try row.text("tipo"), ocurrio: try row.int("ocurrio"), registrado: try row.int("registrado"),
        actor: try row.text("actor"), rol: try row.text("rol"), cuerpo: try row.text("cuerpo"),
        sellado: try row.blobOrNil("sellado"), llave: try row.textOrNil("llave"),
        version: try row.int("version")),
      anterior: try row.blob("anterior"), hash: try row.blob("hash"))
  }
}
