/// An applied version on its way to the open cases: one at a time, in order of id. A case after the cursor has not been
/// reached yet. The cursor moves in the transaction that changes the cases, so that a worker's death repeats nothing.
public enum Recuentos {
  public struct Recuento: Sendable, Hashable {
    public var numero: Int64
    public var clase: NormasGuardadas.Clase
    public var version: Int64
    public var acuerdo: String
    public var actor: String
    /// Clocks that end before this date do not change (`yyyy-MM-dd`).
    public var desde: String
    /// JSON: days that unverified rules gave until now, by id.
    public var corregidas: String
    public var cursor: String
    /// How many cases the dry run listed, and how many have been changed.
    public var casos: Int64
    public var hechos: Int64
    /// µs UTC.
    public var creado: Int64
  }

  private static let columnas = "numero, clase, version, acuerdo, actor, desde, corregidas, cursor, casos, hechos, creado"

  /// - Throws: `StorageError.unique` when another is under way.
  public static func empezar(_ db: any Connection, _ r: Recuento) throws {
    try db.execute(
      """
      INSERT INTO recuentos (\(columnas), curso)
      VALUES ((SELECT COALESCE(MAX(numero), 0) + 1 FROM recuentos), ?1, ?2, ?3, ?4, ?5, ?6, '', ?7, 0, ?8, 1)
      """,
      [
        .text(r.clase.rawValue), .int(r.version), .text(r.acuerdo), .text(r.actor), .text(r.desde), .text(r.corregidas),
        .int(r.casos), .int(r.creado),
      ])
  }

  /// The one under way, if any.
  public static func enCurso(_ db: any Connection) throws -> Recuento? {
    try db.row("SELECT \(columnas) FROM recuentos WHERE curso = 1").map(leer)
  }

  /// The one under way, locked until the end of the transaction: two workers never carry the same cases.
  public static func tomar(_ db: any Connection) throws -> Recuento? {
    try db.rows("UPDATE recuentos SET hechos = hechos WHERE curso = 1 RETURNING \(columnas)").first.map(leer)
  }

  public static func avanzar(_ db: any Connection, numero: Int64, hasta cursor: String, hechos: Int64) throws {
    try db.execute(
      "UPDATE recuentos SET cursor = ?2, hechos = hechos + ?3 WHERE numero = ?1 AND curso = 1",
      [.int(numero), .text(cursor), .int(hechos)])
  }

  public static func terminar(_ db: any Connection, numero: Int64, ahora: Int64) throws {
    try db.execute(
      "UPDATE recuentos SET curso = NULL, terminado = ?2 WHERE numero = ?1 AND curso = 1", [.int(numero), .int(ahora)])
  }

  private static func leer(_ fila: Row) throws -> Recuento {
    guard let clase = NormasGuardadas.Clase(rawValue: try fila.text("clase")) else { throw StorageError.decode("recuentos.clase") }
    return Recuento(
      numero: try fila.int("numero"), clase: clase, version: try fila.int("version"), acuerdo: try fila.text("acuerdo"),
      actor: try fila.text("actor"), desde: try fila.text("desde"), corregidas: try fila.text("corregidas"),
      cursor: try fila.text("cursor"), casos: try fila.int("casos"), hechos: try fila.int("hechos"), creado: try fila.int("creado"))
  }
}

extension Recuentos.Recuento {
  public init(
    clase: NormasGuardadas.Clase, version: Int64, acuerdo: String, actor: String, desde: String, corregidas: String, casos: Int64,
    creado: Int64
  ) {
    self.init(
      numero: 0, clase: clase, version: version, acuerdo: acuerdo, actor: actor, desde: desde, corregidas: corregidas, cursor: "",
      casos: casos, hechos: 0, creado: creado)
  }
}
