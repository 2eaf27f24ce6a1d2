import Domain
import Foundation

/// Which turnos the filtro may learn from, and which cases each version learnt from. Only access requests whose text is
/// searchable: not ARCO, not erased, annulled, reconducida nor marked as holding personal data.
public enum EjemplosDelFiltro {
  /// Estados in which a dependencia has taken the turno as its own.
  static let aceptados = "('aceptado', 'atendido', 'devuelto', 'integrado')"

  /// What one turno teaches. Nothing is opened yet.
  public struct Leccion: Sendable, Hashable {
    public var expediente: String
    public var turno: Int64
    /// Whose it is: the dependencia that accepted, or the one that an accepted rechazo named.
    public var es: String?
    /// Whose it is not: the one that rejected it.
    public var noEs: String?
    /// Parts of the request it is about; empty for all.
    public var partes: [Int]
  }

  private static func material(_ db: any Connection) -> String {
    """
    SELECT t.expediente, t.numero, t.dependencia, t.estado, t.mejor, t.partes, t.turnado,
      CASE WHEN t.estado = 'rechazado' THEN t.mejor ELSE t.dependencia END AS ensena
    FROM turnos t JOIN expedientes e ON e.id = t.expediente
    WHERE t.estado IN ('aceptado', 'atendido', 'devuelto', 'integrado', 'rechazado') AND e.tipo = 'SAI'
      AND EXISTS (SELECT 1 FROM busqueda b WHERE b.\(db.engine.searchRow) = e.fila)
    """
  }

  /// How many lessons there are for each dependencia; those that only say whose it is not, under "".
  public static func cuentas(_ db: any Connection) throws -> [String: Int] {
    let filas = try db.rows("SELECT COALESCE(ensena, '') AS clave, COUNT(*) AS n FROM (\(material(db))) m GROUP BY COALESCE(ensena, '')")
    return Dictionary(try filas.map { (try $0.text("clave"), Int(try $0.int("n"))) }, uniquingKeysWith: +)
  }

  /// The newest lessons of each dependencia, in order of case and turno.
  /// - Parameter cadaUna: how many of each at most.
  public static func lecciones(_ db: any Connection, cadaUna: Int) throws -> [Leccion] {
    try db.rows(
      """
      SELECT expediente, numero, dependencia, estado, mejor, partes FROM (
        SELECT m.*, ROW_NUMBER() OVER (PARTITION BY COALESCE(m.ensena, '') ORDER BY m.turnado DESC, m.expediente DESC, m.numero DESC) AS lugar
        FROM (\(material(db))) m) l
      WHERE lugar <= ?1 ORDER BY expediente, numero
      """, [Value(cadaUna)]
    ).map { fila in
      let rechazado = try fila.text("estado") == Turno.Estado.rechazado.rawValue
      let dependencia = try fila.text("dependencia")
      return Leccion(
        expediente: try fila.text("expediente"), turno: try fila.int("numero"),
        es: rechazado ? try fila.textOrNil("mejor") : dependencia, noEs: rechazado ? dependencia : nil,
        partes: (try fila.textOrNil("partes") ?? "").split(separator: ",").compactMap { Int($0) })
    }
  }

  /// What a request said when it was filed, sealed, with the key that opens it.
  public struct TextoSellado: Sendable {
    public var expediente: String
    public var llave: String
    var sellado: [UInt8]

    /// - Returns: the whole text, and each of its parts.
    public func abrir(_ llave: DataKey) throws -> (texto: String?, partes: [String]) {
      let reservado = try JSONDecoder().decode(Reservado.self, from: Data(try Sealer.open(sellado, llave.key, aad: expediente)))
      return (reservado.texto, reservado.partes ?? [])
    }
  }

  public static func textos(_ db: any Connection, _ expedientes: [String]) throws -> [TextoSellado] {
    try expedientes.compactMap { id in
      guard let fila = try db.row("SELECT sellado, llave FROM eventos WHERE stream = ?1 AND numero = 1", [.text(id)]),
        let sellado = try fila.blobOrNil("sellado"), let llave = try fila.textOrNil("llave")
      else { return nil }
      return TextoSellado(expediente: id, llave: llave, sellado: sellado)
    }
  }

  // MARK: Which cases are in which version

  /// These cases leave at the next training, and nobody goes back to a version that learnt from them.
  public static func olvidar(_ db: any Connection, _ expedientes: [String]) throws {
    for id in expedientes { try db.execute("INSERT INTO filtro_olvidos (expediente) VALUES (?1) ON CONFLICT DO NOTHING", [.text(id)]) }
  }

  public static func olvidados(_ db: any Connection) throws -> Set<String> {
    Set(try db.rows("SELECT expediente FROM filtro_olvidos").map { try $0.text("expediente") })
  }

  /// How many forgotten cases a version learnt from.
  public static func olvidados(_ db: any Connection, en version: Int64) throws -> Int {
    Int(
      try db.int(
        """
        SELECT COUNT(*) FROM filtro_olvidos o JOIN filtro_expedientes f ON f.expediente = o.expediente
        WHERE f.desde <= ?1 AND (f.hasta IS NULL OR f.hasta > ?1)
        """, [.int(version)]) ?? 0)
  }

  /// The cases a version learnt from, in order.
  public static func expedientes(_ db: any Connection, de version: Int64) throws -> [String] {
    try db.rows(
      "SELECT expediente FROM filtro_expedientes WHERE desde <= ?1 AND (hasta IS NULL OR hasta > ?1) ORDER BY expediente", [.int(version)]
    ).map { try $0.text("expediente") }
  }

  /// Writes down which cases a new version learnt from: only who came and who left since the one before.
  public static func anotar(_ db: any Connection, version: Int64, _ expedientes: Set<String>) throws {
    let antes = Set(try db.rows("SELECT expediente FROM filtro_expedientes WHERE hasta IS NULL").map { try $0.text("expediente") })
    for id in expedientes.subtracting(antes).sorted() {
      try db.later("INSERT INTO filtro_expedientes (expediente, desde) VALUES (?1, ?2)", [.text(id), .int(version)])
    }
    for id in antes.subtracting(expedientes).sorted() {
      try db.later("UPDATE filtro_expedientes SET hasta = ?2 WHERE expediente = ?1 AND hasta IS NULL", [.text(id), .int(version)])
    }
  }
}
