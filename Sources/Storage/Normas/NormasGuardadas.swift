/// The calendar and the rules as applied versions. The last of each kind is in force, for every process on the database.
public enum NormasGuardadas {
  public enum Clase: String, Sendable, Codable, CaseIterable { case calendario, reglas }

  /// The numbers in force; 0 where nothing was ever applied.
  public struct Vigencia: Sendable, Hashable {
    public var calendario: Int64
    public var reglas: Int64
    public var directorio: Int64

    public init(calendario: Int64, reglas: Int64, directorio: Int64 = 0) {
      self.calendario = calendario
      self.reglas = reglas
      self.directorio = directorio
    }

    /// The same calendar and rules: what dates are counted with.
    public func cuentaComo(_ otra: Vigencia) -> Bool { calendario == otra.calendario && reglas == otra.reglas }
  }

  public struct Version: Sendable, Hashable {
    public var clase: Clase
    public var numero: Int64
    /// JSON: a calendar, or the list of rules.
    public var cuerpo: String
    /// As it is cited.
    public var acuerdo: String
    public var actor: String
    /// µs UTC.
    public var activada: Int64

    public init(clase: Clase, numero: Int64, cuerpo: String, acuerdo: String, actor: String, activada: Int64) {
      self.clase = clase
      self.numero = numero
      self.cuerpo = cuerpo
      self.acuerdo = acuerdo
      self.actor = actor
      self.activada = activada
    }
  }

  /// One look, three numbers: asked by every comando, so that a version applied by another process rules the next one.
  public static func vigencia(_ db: any Connection) throws -> Vigencia {
    let fila = try db.row(
      """
      SELECT COALESCE((SELECT MAX(version) FROM normas WHERE clase = 'calendario'), 0) AS calendario,
        COALESCE((SELECT MAX(version) FROM normas WHERE clase = 'reglas'), 0) AS reglas,
        COALESCE((SELECT MAX(version) FROM directorio), 0) AS directorio
      """)
    return Vigencia(
      calendario: try fila?.int("calendario") ?? 0, reglas: try fila?.int("reglas") ?? 0,
      directorio: try fila?.int("directorio") ?? 0)
  }

  public static func version(_ db: any Connection, _ clase: Clase, _ numero: Int64) throws -> Version? {
    try db.row(
      "SELECT cuerpo, acuerdo, actor, activada FROM normas WHERE clase = ?1 AND version = ?2",
      [.text(clase.rawValue), .int(numero)]
    ).map {
      Version(
        clase: clase, numero: numero, cuerpo: try $0.text("cuerpo"), acuerdo: try $0.text("acuerdo"), actor: try $0.text("actor"),
        activada: try $0.int("activada"))
    }
  }

  /// Every version of a kind, the first first.
  public static func todas(_ db: any Connection, _ clase: Clase) throws -> [Version] {
    try db.rows("SELECT version FROM normas WHERE clase = ?1 ORDER BY version", [.text(clase.rawValue)])
      .compactMap { try version(db, clase, try $0.int("version")) }
  }

  /// Puts a version in force and writes it down in the log, in the stream of its kind.
  /// - Parameter resumen: JSON, what the log says of it.
  public static func activar(_ db: any Connection, _ v: Version, rol: String, resumen: String) throws {
    try db.execute(
      "INSERT INTO normas (clase, version, cuerpo, acuerdo, actor, activada) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
      [.text(v.clase.rawValue), .int(v.numero), .text(v.cuerpo), .text(v.acuerdo), .text(v.actor), .int(v.activada)])
    try anotar(db, v.clase, tipo: "\(v.clase.rawValue).aplicado", actor: v.actor, rol: rol, ahora: v.activada, resumen)
  }

  public static func anotar(
    _ db: any Connection, _ clase: Clase, tipo: String, actor: String, rol: String, ahora: Int64, _ cuerpo: String
  ) throws {
    _ = try anotar(db, stream: Self.stream(clase), tipo: tipo, actor: actor, rol: rol, ahora: ahora, cuerpo)
  }

  /// - Returns: the event's number in its stream.
  static func anotar(
    _ db: any Connection, stream: String, tipo: String, actor: String, rol: String, ahora: Int64, _ cuerpo: String
  ) throws -> Int64 {
    let antes = try EventLog.version(db, stream: stream)
    try EventLog.append(
      db, stream: stream, expected: antes,
      [NewEvent(tipo: tipo, ocurrio: ahora, registrado: ahora, actor: actor, rol: rol, cuerpo: cuerpo)])
    return antes + 1
  }

  /// Streams that belong to nobody's case: versions applied and summaries of the day. A new house has some from its start.
  public static func esDeLaCasa(_ stream: String) -> Bool { stream.hasPrefix("NORMAS-") || stream.hasPrefix("RESUMEN-") }

  static func stream(_ clase: Clase) -> String { "NORMAS-\(clase.rawValue)" }
}
