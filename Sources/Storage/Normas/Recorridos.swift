/// What every walk over cases has: its place and how far it has got.
public protocol Recorrido: Sendable, Hashable {
  var numero: Int64 { get }
  /// The last case reached; a case after it has not been.
  var cursor: String { get }
  /// How many cases the dry run listed, and how many have been changed.
  var casos: Int64 { get }
  var hechos: Int64 { get }
  /// µs UTC.
  var creado: Int64 { get }
  /// The values of the table's own columns, in their order.
  var propios: [Value] { get }

  init(_ fila: Row) throws
}

/// A table of walks that a job makes over many cases, in order of id: one under way at a time. The cursor moves in the
/// transaction that changes the cases, so that a worker's death repeats nothing.
public protocol Recorridos: SendableMetatype {
  associatedtype Paseo: Recorrido
  static var tabla: String { get }
  /// The columns that say what is carried, besides those every walk has.
  static var propias: [String] { get }
}

extension Recorridos {
  private static var columnas: String { (["numero"] + propias + ["cursor", "casos", "hechos", "creado"]).joined(separator: ", ") }

  /// - Throws: `StorageError.unique` when another is under way.
  public static func empezar(_ db: any Connection, _ r: Paseo) throws {
    let n = propias.count
    let marcas = (1...n).map { "?\($0)" }.joined(separator: ", ")
    try db.execute(
      """
      INSERT INTO \(tabla) (\(columnas), curso)
      VALUES ((SELECT COALESCE(MAX(numero), 0) + 1 FROM \(tabla)), \(marcas), '', ?\(n + 1), 0, ?\(n + 2), 1)
      """, r.propios + [.int(r.casos), .int(r.creado)])
  }

  /// The one under way, if any.
  public static func enCurso(_ db: any Connection) throws -> Paseo? {
    try db.row("SELECT \(columnas) FROM \(tabla) WHERE curso = 1").map(Paseo.init)
  }

  /// The one under way, locked until the end of the transaction: two workers never carry the same cases.
  public static func tomar(_ db: any Connection) throws -> Paseo? {
    try db.rows("UPDATE \(tabla) SET hechos = hechos WHERE curso = 1 RETURNING \(columnas)").first.map(Paseo.init)
  }

  public static func avanzar(_ db: any Connection, numero: Int64, hasta cursor: String, hechos: Int64) throws {
    try db.execute(
      "UPDATE \(tabla) SET cursor = ?2, hechos = hechos + ?3 WHERE numero = ?1 AND curso = 1",
      [.int(numero), .text(cursor), .int(hechos)])
  }

  public static func terminar(_ db: any Connection, numero: Int64, ahora: Int64) throws {
    try db.execute("UPDATE \(tabla) SET curso = NULL, terminado = ?2 WHERE numero = ?1 AND curso = 1", [.int(numero), .int(ahora)])
  }
}
