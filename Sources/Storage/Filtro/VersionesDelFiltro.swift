/// What the filtro learnt, version by version, and which one is in force for every process on the database.
public enum VersionesDelFiltro {
  /// Changes of the version in force, in the log.
  public static let stream = "NORMAS-filtro"

  /// A training that found something new, without its model.
  public struct Version: Sendable, Hashable {
    public var numero: Int64
    /// µs UTC.
    public var creada: Int64
    /// Who asked for it; "sistema" at night.
    public var actor: String
    public var expedientes: Int64
    public var ejemplos: Int64
    public var correcciones: Int64
    /// JSON: what it got right on the cases kept apart.
    public var medidas: String
    public var aceptada: Bool
    /// Why it was accepted or not, for people.
    public var motivo: String
    /// SHA-256 of the model.
    public var huella: [UInt8]
    /// The last training that gave this same model, µs UTC.
    public var confirmada: Int64
    /// The key its model is sealed with; nil once the model is no longer kept.
    public var llave: String?

    public init(
      numero: Int64, creada: Int64, actor: String, expedientes: Int64, ejemplos: Int64, correcciones: Int64, medidas: String,
      aceptada: Bool, motivo: String, huella: [UInt8], llave: String?
    ) {
      self.numero = numero
      self.creada = creada
      self.actor = actor
      self.expedientes = expedientes
      self.ejemplos = ejemplos
      self.correcciones = correcciones
      self.medidas = medidas
      self.aceptada = aceptada
      self.motivo = motivo
      self.huella = huella
      confirmada = creada
      self.llave = llave
    }
  }

  /// One stretch during which a version was in force.
  public struct Vigencia: Sendable, Hashable {
    public var numero: Int64
    /// 0 is the cold start.
    public var version: Int64
    public var desde: Int64
    public var actor: String
    public var motivo: String
  }

  private static let columnas =
    "numero, creada, actor, expedientes, ejemplos, correcciones, medidas, aceptada, motivo, huella, confirmada, llave"

  /// - Parameter sellado: the model, sealed under `v.llave`.
  public static func guardar(_ db: any Connection, _ v: Version, sellado: [UInt8]) throws {
    try db.execute(
      "INSERT INTO filtro_versiones (\(columnas), modelo) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
      [
        .int(v.numero), .int(v.creada), .text(v.actor), .int(v.expedientes), .int(v.ejemplos), .int(v.correcciones), .text(v.medidas),
        Value(v.aceptada), .text(v.motivo), .blob(v.huella), .int(v.confirmada), Value(v.llave), .blob(sellado),
      ])
  }

  /// The newest first.
  public static func todas(_ db: any Connection, limite: Int) throws -> [Version] {
    try db.rows("SELECT \(columnas) FROM filtro_versiones ORDER BY numero DESC LIMIT ?1", [Value(limite)]).map(leer)
  }

  public static func version(_ db: any Connection, _ numero: Int64) throws -> Version? {
    try db.row("SELECT \(columnas) FROM filtro_versiones WHERE numero = ?1", [.int(numero)]).map(leer)
  }

  /// The sealed model; nil when it is no longer kept.
  public static func sellado(_ db: any Connection, _ numero: Int64) throws -> (llave: String, modelo: [UInt8])? {
    guard let fila = try db.row("SELECT llave, modelo FROM filtro_versiones WHERE numero = ?1", [.int(numero)]),
      let llave = try fila.textOrNil("llave"), let modelo = try fila.blobOrNil("modelo")
    else { return nil }
    return (llave, modelo)
  }

  /// A training gave this model again.
  public static func confirmar(_ db: any Connection, _ numero: Int64, ahora: Int64) throws {
    try db.execute("UPDATE filtro_versiones SET confirmada = ?2 WHERE numero = ?1", [.int(numero), .int(ahora)])
  }

  // MARK: In force

  /// nil before anything was ever put in force: the cold start.
  public static func vigente(_ db: any Connection) throws -> Vigencia? {
    try db.row("SELECT numero, version, desde, actor, motivo FROM filtro_vigencias ORDER BY numero DESC LIMIT 1").map {
      Vigencia(
        numero: try $0.int("numero"), version: try $0.int("version"), desde: try $0.int("desde"), actor: try $0.text("actor"),
        motivo: try $0.text("motivo"))
    }
  }

  /// Puts a version in force and writes it down in the log. Whoever keeps a model in memory looks before each suggestion.
  /// - Parameter cuerpo: JSON, what the log says of it.
  public static func poner(
    _ db: any Connection, version: Int64, actor: String, rol: String, motivo: String, ahora: Int64, cuerpo: String
  ) throws {
    try db.execute(
      """
      INSERT INTO filtro_vigencias (numero, version, desde, actor, motivo)
      VALUES ((SELECT COALESCE(MAX(numero), 0) + 1 FROM filtro_vigencias), ?1, ?2, ?3, ?4)
      """, [.int(version), .int(ahora), .text(actor), .text(motivo)])
    try EventLog.append(
      db, stream: stream, expected: try EventLog.version(db, stream: stream),
      [NewEvent(tipo: "filtro.vigente", ocurrio: ahora, registrado: ahora, actor: actor, rol: rol, cuerpo: cuerpo)])
  }

  /// Drops the models that nobody may go back to: all but the last few, and those that hold a forgotten case. The one in
  /// force stays.
  /// - Parameter ultimas: how many of the newest to keep.
  /// - Returns: the keys they were sealed with, to be destroyed.
  public static func podar(_ db: any Connection, ultimas: Int) throws -> [String] {
    let vigente = try Self.vigente(db)?.version ?? 0
    let guardadas = try db.rows("SELECT numero, llave FROM filtro_versiones WHERE llave IS NOT NULL ORDER BY numero DESC LIMIT 1000", [])
    var llaves: [String] = []
    for (i, fila) in guardadas.enumerated() {
      let numero = try fila.int("numero")
      guard numero != vigente else { continue }
      guard try i >= ultimas || EjemplosDelFiltro.olvidados(db, en: numero) > 0 else { continue }
      try db.execute("UPDATE filtro_versiones SET llave = NULL, modelo = NULL WHERE numero = ?1", [.int(numero)])
      llaves.append(try fila.text("llave"))
    }
    return llaves
  }

  private static func leer(_ fila: Row) throws -> Version {
    var v = Version(
      numero: try fila.int("numero"), creada: try fila.int("creada"), actor: try fila.text("actor"),
      expedientes: try fila.int("expedientes"), ejemplos: try fila.int("ejemplos"), correcciones: try fila.int("correcciones"),
      medidas: try fila.text("medidas"), aceptada: try fila.bool("aceptada"), motivo: try fila.text("motivo"),
      huella: try fila.blob("huella"), llave: try fila.textOrNil("llave"))
    v.confirmada = try fila.int("confirmada")
    return v
  }
}
