/// Dry runs of a calendar or of rules: kept so that whoever applies one applies what was shown.
public enum Ensayos {
  public struct Ensayo: Sendable, Hashable {
    public var id: String
    public var clase: NormasGuardadas.Clase
    /// What was in force when it was made.
    public var base: NormasGuardadas.Vigencia
    /// The proposal, as it would be stored.
    public var cuerpo: String
    /// Clocks that end before this date do not change (`yyyy-MM-dd`).
    public var desde: String
    /// The civil date it was made on: what was overdue then is not counted again.
    public var hoy: String
    /// SHA-256 of every change, in order.
    public var huella: [UInt8]
    public var casos: Int64
    public var plazos: Int64
    /// How many of them wait for a notice to the citizen.
    public var esperan: Int64
    public var actor: String
    /// µs UTC.
    public var creado: Int64
    /// The version it became, once applied.
    public var version: Int64?

    public init(
      id: String, clase: NormasGuardadas.Clase, base: NormasGuardadas.Vigencia, cuerpo: String, desde: String, hoy: String,
      huella: [UInt8], casos: Int64, plazos: Int64, esperan: Int64, actor: String, creado: Int64, version: Int64? = nil
    ) {
      self.id = id
      self.clase = clase
      self.base = base
      self.cuerpo = cuerpo
      self.desde = desde
      self.hoy = hoy
      self.huella = huella
      self.casos = casos
      self.plazos = plazos
      self.esperan = esperan
      self.actor = actor
      self.creado = creado
      self.version = version
    }
  }

  private static let columnas =
    "id, clase, calendario, reglas, cuerpo, desde, hoy, huella, casos, plazos, esperan, actor, creado, version"

  public static func nuevoId() -> String { [UInt8].random(8).hex }

  public static func guardar(_ db: any Connection, _ e: Ensayo) throws {
    try db.execute(
      "INSERT INTO ensayos (\(columnas)) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
      [
        .text(e.id), .text(e.clase.rawValue), .int(e.base.calendario), .int(e.base.reglas), .text(e.cuerpo), .text(e.desde),
        .text(e.hoy), .blob(e.huella), .int(e.casos), .int(e.plazos), .int(e.esperan), .text(e.actor), .int(e.creado),
        Value(e.version),
      ])
  }

  public static func buscar(_ db: any Connection, id: String) throws -> Ensayo? {
    try db.row("SELECT \(columnas) FROM ensayos WHERE id = ?1", [.text(id)]).map { fila in
      guard let clase = NormasGuardadas.Clase(rawValue: try fila.text("clase")) else { throw StorageError.decode("ensayos.clase") }
      return Ensayo(
        id: try fila.text("id"), clase: clase,
        base: .init(calendario: try fila.int("calendario"), reglas: try fila.int("reglas")), cuerpo: try fila.text("cuerpo"),
        desde: try fila.text("desde"), hoy: try fila.text("hoy"), huella: try fila.blob("huella"), casos: try fila.int("casos"),
        plazos: try fila.int("plazos"), esperan: try fila.int("esperan"), actor: try fila.text("actor"),
        creado: try fila.int("creado"), version: try fila.intOrNil("version"))
    }
  }

  public static func aplicado(_ db: any Connection, id: String, version: Int64) throws {
    try db.execute("UPDATE ensayos SET version = ?2 WHERE id = ?1", [.text(id), .int(version)])
  }

  /// Forgets those nobody applied, a bounded number at a time.
  public static func purge(_ db: any Connection, before: Int64, limit: Int = 1_000) throws -> Int {
    try db.execute(
      """
      DELETE FROM ensayos WHERE id IN (
        SELECT id FROM ensayos WHERE creado < ?1 AND version IS NULL ORDER BY creado LIMIT ?2)
      """, [.int(before), Value(limit)])
  }
}
