/// One e-mail to one person, and how it went. No citizen's address is here: it is looked up when the message leaves.
public struct Correo: Sendable, Hashable {
  public enum Clase: String, Sendable, Codable, CaseIterable {
    /// An event of a case, to the dependencia's people; to the citizen; the day's summary; a warning about a receiver.
    case enlace, ciudadano, resumen, receptor
  }

  public enum Estado: String, Sendable, Codable, CaseIterable {
    case pendiente, enviado
    /// The mail server refused it, or sent it back later.
    case rechazado, rebotado
    case cancelado
  }

  public var id: String
  public var clase: Clase
  /// What it is about: an event, a dependencia's day, a receiver's warning. One message for each and person.
  public var stream: String
  public var numero: Int64
  /// An official's address; empty for the person of the case.
  public var destinatario: String
  public var estado: Estado
  public var intentos: Int64
  /// µs UTC.
  public var creado: Int64
  public var terminado: Int64?
  /// The SMTP reply's code and what went wrong, in words.
  public var codigo: Int64?
  public var causa: String?

  static let columns = "id, clase, stream, numero, destinatario, estado, intentos, creado, terminado, codigo, causa"

  init(_ row: Row) throws {
    let (clase, estado) = (try row.text("clase"), try row.text("estado"))
    guard let clase = Clase(rawValue: clase), let estado = Estado(rawValue: estado) else {
      throw StorageError.decode("correo de clase \(clase) en estado \(estado)")
    }
    self.clase = clase
    self.estado = estado
    id = try row.text("id")
    stream = try row.text("stream")
    numero = try row.int("numero")
    destinatario = try row.text("destinatario")
    intentos = try row.int("intentos")
    creado = try row.int("creado")
    terminado = try row.intOrNil("terminado")
    codigo = try row.intOrNil("codigo")
    causa = try row.textOrNil("causa")
  }
}

public enum Correos {
  /// - Returns: false when that person was already told of that.
  public static func insert(
    _ db: any Connection, id: String, clase: Correo.Clase, stream: String, numero: Int64, destinatario: String, now: Int64
  ) throws -> Bool {
    try db.execute(
      """
      INSERT INTO correos (id, clase, stream, numero, destinatario, estado, creado)
      VALUES (?1, ?2, ?3, ?4, ?5, 'pendiente', ?6) ON CONFLICT (clase, stream, numero, destinatario) DO NOTHING
      """, [.text(id), .text(clase.rawValue), .text(stream), .int(numero), .text(destinatario), .int(now)]) == 1
  }

  public static func find(_ db: any Connection, id: String) throws -> Correo? {
    try db.row("SELECT \(Correo.columns) FROM correos WHERE id = ?1", [.text(id)]).map(Correo.init)
  }

  /// An attempt that did not settle it.
  public static func tried(_ db: any Connection, id: String, codigo: Int64?, causa: String) throws {
    try db.execute(
      "UPDATE correos SET intentos = intentos + 1, codigo = ?2, causa = ?3 WHERE id = ?1 AND estado = 'pendiente'",
      [.text(id), Value(codigo), .text(causa)])
  }

  /// - Returns: false when it was settled before; a message that left may still bounce.
  public static func settle(
    _ db: any Connection, id: String, _ estado: Correo.Estado, codigo: Int64?, causa: String?, now: Int64
  ) throws -> Bool {
    let from = estado == .rebotado ? "estado IN ('pendiente', 'enviado')" : "estado = 'pendiente'"
    return try db.execute(
      """
      UPDATE correos SET estado = ?2, codigo = ?3, causa = ?4, terminado = ?5, intentos = intentos + 1
      WHERE id = ?1 AND \(from)
      """, [.text(id), .text(estado.rawValue), Value(codigo), Value(causa), .int(now)]) == 1
  }

  /// Messages that did not arrive, newest first.
  public static func lost(_ db: any Connection, limit: Int = 50) throws -> [Correo] {
    try db.rows(
      """
      SELECT \(Correo.columns) FROM correos WHERE terminado IS NOT NULL AND estado IN ('rechazado', 'rebotado')
      ORDER BY terminado DESC, id LIMIT ?1
      """, [Value(limit)]
    ).map(Correo.init)
  }

  public static func purge(_ db: any Connection, before: Int64, limit: Int = 5_000) throws -> Int {
    try db.execute(
      """
      DELETE FROM correos WHERE id IN (
        SELECT id FROM correos WHERE terminado IS NOT NULL AND terminado < ?1 ORDER BY terminado LIMIT ?2)
      """, [.int(before), Value(limit)])
  }
}
