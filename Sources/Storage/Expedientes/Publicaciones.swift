import Domain

/// Answers offered to whoever asks the same later.
public enum Publicaciones {
  public struct Ofrecida: Sendable, Hashable {
    public var folio: String
    public var publicacion: Publicacion
  }

  /// Changes whenever what is offered does: one small read before each use of an index over it. A new one has a later
  /// instant than all before, and one that leaves lowers the count or the last instant.
  public struct Marca: Sendable, Hashable {
    public var cuantas: Int64
    public var ultima: Int64
    public static let ninguna = Marca(cuantas: -1, ultima: -1)
  }

  public static func marca(_ db: any Connection) throws -> Marca {
    let fila = try db.row("SELECT COUNT(*) AS cuantas, COALESCE(MAX(desde), 0) AS ultima FROM publicaciones")
    return Marca(cuantas: try fila?.int("cuantas") ?? 0, ultima: try fila?.int("ultima") ?? 0)
  }

  /// All of them, the last first, up to a number that an index still holds with ease.
  public static func todas(_ db: any Connection, limite: Int = 20_000) throws -> [Ofrecida] {
    try db.rows(
      "SELECT folio, titulo, contiene, liga, desde FROM publicaciones ORDER BY desde DESC, expediente LIMIT ?1", [Value(limite)]
    ).map {
      Ofrecida(
        folio: try $0.text("folio"),
        publicacion: Publicacion(
          titulo: try $0.text("titulo"), contiene: try $0.textOrNil("contiene"), liga: try $0.text("liga"),
          desde: Instante(micros: try $0.int("desde"))))
    }
  }
}
