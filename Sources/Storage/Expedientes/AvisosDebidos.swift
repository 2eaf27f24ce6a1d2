import Domain

/// A case with a warning due.
public struct AvisoDebido: Sendable, Hashable {
  public var caso: Expedientes.Ubicacion
  /// The date of its oldest one: with the id, its place in the walk.
  public var fecha: Fecha
}

extension Expedientes {
  /// Cases with a warning due, the oldest first. Those that could not be looked at wait for their turn to be tried again.
  /// - Parameter anterior: the last of the page before; nil for the first page.
  public static func conAvisosDebidos(
    _ db: any Connection, _ ahora: Instante, despuesDe anterior: AvisoDebido? = nil, limite: Int
  ) throws -> [AvisoDebido] {
    try db.rows(
      """
      SELECT e.id, e.llave, e.proximo_aviso FROM expedientes e
      WHERE e.proximo_aviso <= ?1 AND (e.proximo_aviso, e.id) > (?2, ?3)
        AND NOT EXISTS (SELECT 1 FROM plazos_detenidos d WHERE d.expediente = e.id AND d.siguiente > ?4)
      ORDER BY e.proximo_aviso, e.id LIMIT ?5
      """,
      [
        .text(ahora.fecha.description), .text(anterior?.fecha.description ?? ""), .text(anterior?.caso.id ?? ""), .int(ahora.micros),
        Value(limite),
      ]
    ).map { fila in
      guard let fecha = Fecha(try fila.text("proximo_aviso")) else { throw StorageError.decode("expedientes.proximo_aviso") }
      return AvisoDebido(caso: Ubicacion(id: try fila.text("id"), llave: try fila.text("llave")), fecha: fecha)
    }
  }
}

/// Cases whose clocks could not be looked at when a warning was due. They hold up nobody and are told to whoever administers
/// the service.
public enum PlazosDetenidos {
  public struct Detenido: Sendable, Hashable {
    public var folio: String
    /// Why, in words, without personal data.
    public var causa: String
    /// µs UTC: the first time and the last.
    public var desde: Int64
    public var ultimo: Int64
    public var intentos: Int64
  }

  private static let debido = "proximo_aviso IS NOT NULL AND proximo_aviso <= ?1"

  /// Notes one, while its warning is still due: whoever was first to give it leaves nothing to note.
  /// - Parameter espera: µs until it is tried again.
  /// - Returns: how many times it has been tried; nil when there is nothing to note.
  public static func anotar(
    _ db: any Connection, id: String, causa: String, _ ahora: Instante, espera: Int64
  ) throws -> Int64? {
    try db.int(
      """
      INSERT INTO plazos_detenidos (expediente, causa, desde, ultimo, siguiente, intentos)
      SELECT id, ?3, CAST(?4 AS BIGINT), CAST(?4 AS BIGINT), CAST(?5 AS BIGINT), 1 FROM expedientes WHERE \(debido) AND id = ?2
      ON CONFLICT (expediente) DO UPDATE SET causa = excluded.causa, ultimo = excluded.ultimo, siguiente = excluded.siguiente,
        intentos = plazos_detenidos.intentos + 1
      RETURNING intentos
      """, [.text(ahora.fecha.description), .text(id), .text(causa), .int(ahora.micros), .int(ahora.micros + espera)])
  }

  /// Forgets those that have no warning due any more.
  public static func limpiar(_ db: any Connection, _ ahora: Instante) throws {
    try db.execute(
      "DELETE FROM plazos_detenidos WHERE expediente NOT IN (SELECT id FROM expedientes WHERE \(debido))",
      [.text(ahora.fecha.description)])
  }

  /// How many there are, and the first of them, the longest waiting first.
  public static func todos(_ db: any Connection, _ ahora: Instante, limite: Int) throws -> (cuantos: Int64, primeros: [Detenido]) {
    let estos = "FROM plazos_detenidos d JOIN expedientes e ON e.id = d.expediente WHERE \(debido)"
    let hoy = Value.text(ahora.fecha.description)
    let primeros = try db.rows(
      "SELECT e.folio, d.causa, d.desde, d.ultimo, d.intentos \(estos) ORDER BY d.desde, d.expediente LIMIT ?2", [hoy, Value(limite)]
    ).map {
      Detenido(
        folio: try $0.text("folio"), causa: try $0.text("causa"), desde: try $0.int("desde"), ultimo: try $0.int("ultimo"),
        intentos: try $0.int("intentos"))
    }
    return (try db.int("SELECT COUNT(*) \(estos)", [hoy]) ?? 0, primeros)
  }
}
