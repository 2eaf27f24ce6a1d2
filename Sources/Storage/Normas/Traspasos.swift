import Domain

/// The open turnos of a closed dependencia on their way to its successor.
public enum Traspasos: Recorridos {
  public typealias Paseo = Traspaso
  public static let tabla = "traspasos"
  public static let propias = ["de", "a", "acuerdo", "actor"]

  public struct Traspaso: Recorrido {
    public var numero: Int64 = 0
    public var de: String
    public var a: String
    public var acuerdo: String
    public var actor: String
    public var cursor = ""
    public var casos: Int64
    public var hechos: Int64 = 0
    public var creado: Int64

    public init(de: String, a: String, acuerdo: String, actor: String, casos: Int64, creado: Int64) {
      self.de = de
      self.a = a
      self.acuerdo = acuerdo
      self.actor = actor
      self.casos = casos
      self.creado = creado
    }

    public init(_ fila: Row) throws {
      self.init(
        de: try fila.text("de"), a: try fila.text("a"), acuerdo: try fila.text("acuerdo"), actor: try fila.text("actor"),
        casos: try fila.int("casos"), creado: try fila.int("creado"))
      (numero, cursor, hechos) = (try fila.int("numero"), try fila.text("cursor"), try fila.int("hechos"))
    }

    public var propios: [Value] { [.text(de), .text(a), .text(acuerdo), .text(actor)] }
  }

  /// An open turno of a dependencia.
  public struct Turno: Sendable, Hashable {
    public var expediente: String
    public var folio: String
    public var numero: Int
    public var estado: Domain.Turno.Estado
    public var vence: Fecha?
  }

  private static let abiertos = TraspasarTurnos.abiertos.map { "'\($0.rawValue)'" }.sorted().joined(separator: ", ")
  private static let estados = (Procedimiento.fila(.traspasarTurnos, .acceso)?.estados ?? [])
    .map { "'\($0.rawValue)'" }.sorted().joined(separator: ", ")
  private static let deLosAbiertos = """
    FROM turnos t JOIN expedientes e ON e.id = t.expediente
    WHERE t.dependencia = ?1 AND t.estado IN (\(abiertos)) AND e.estado IN (\(estados))
    """

  /// A dependencia's open turnos in cases that go on, in order of case and number.
  /// - Parameter id: only after this case.
  public static func abiertos(
    _ db: any Connection, _ dependencia: String, despuesDe id: String = "", limite: Int
  ) throws -> [Turno] {
    try db.rows(
      """
      SELECT t.expediente, e.folio, t.numero, t.estado, t.vence \(deLosAbiertos) AND t.expediente > ?2
      ORDER BY t.expediente, t.numero LIMIT ?3
      """, [.text(dependencia), .text(id), Value(limite)]
    ).map { fila in
      guard let estado = Domain.Turno.Estado(rawValue: try fila.text("estado")) else { throw StorageError.decode("turnos.estado") }
      return Turno(
        expediente: try fila.text("expediente"), folio: try fila.text("folio"), numero: Int(try fila.int("numero")), estado: estado,
        vence: try fila.textOrNil("vence").flatMap { Fecha($0) })
    }
  }

  /// Goes through all of a dependencia's open turnos, some at a time, in the same order.
  public static func recorrer(
    _ db: any Connection, _ dependencia: String, porPagina: Int = 2_000, _ ver: (_ expediente: String, _ numero: Int64) throws -> Void
  ) throws {
    var (id, numero) = ("", Int64(0))
    while true {
      let pagina = try db.rows(
        """
        SELECT t.expediente, t.numero \(deLosAbiertos) AND (t.expediente, t.numero) > (?2, ?3)
        ORDER BY t.expediente, t.numero LIMIT ?4
        """, [.text(dependencia), .text(id), .int(numero), Value(porPagina)])
      for fila in pagina {
        (id, numero) = (try fila.text("expediente"), try fila.int("numero"))
        try ver(id, numero)
      }
      guard pagina.count == porPagina else { return }
    }
  }

  /// How many one dependencia has.
  public static func cuenta(_ db: any Connection, _ dependencia: String) throws -> Int64 {
    try db.int("SELECT COUNT(*) \(deLosAbiertos)", [.text(dependencia)]) ?? 0
  }

  /// How many each dependencia has; those with none are left out.
  public static func cuentas(_ db: any Connection) throws -> [String: Int64] {
    try db.rows(
      """
      SELECT t.dependencia, COUNT(*) AS cuantos FROM turnos t JOIN expedientes e ON e.id = t.expediente
      WHERE t.estado IN (\(abiertos)) AND e.estado IN (\(estados)) GROUP BY t.dependencia
      """
    ).reduce(into: [:]) { $0[try $1.text("dependencia")] = try $1.int("cuantos") }
  }

  /// The next cases to carry, in order of id.
  public static func casos(_ db: any Connection, _ dependencia: String, despuesDe id: String, limite: Int) throws -> [String] {
    try db.rows(
      "SELECT DISTINCT t.expediente \(deLosAbiertos) AND t.expediente > ?2 ORDER BY t.expediente LIMIT ?3",
      [.text(dependencia), .text(id), Value(limite)]
    ).map { try $0.text("expediente") }
  }
}
