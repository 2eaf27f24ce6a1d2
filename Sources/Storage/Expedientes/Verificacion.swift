import Crypto
import Domain

/// Rebuilds the projections from the log and says where the tables differ.
public enum Verificacion {
  public struct Diferencia: Sendable, Hashable, Codable {
    public var expediente: String
    public var tabla: String
    public var que: String
  }

  /// One case compared: what differs, and what it gives to the figures as of the version that was read.
  public struct Revision: Sendable {
    public var diferencias: [Diferencia]
    public var version: Int64 = 0
    public var cifras = CambioDeCifras()
  }

  /// What differs in one case.
  static func proyeccion(
    _ db: any Connection, id: String, llave: String, clave: SymmetricKey?, raices: (String) -> [String]
  ) throws -> [Diferencia] {
    try revisar(db, id: id, llave: llave, clave: clave, raices: raices).diferencias
  }

  /// Compares one case. Its sealed part must be readable for the searchable and published texts to be compared.
  /// - Parameters:
  ///   - clave: nil when it was destroyed: then nothing of its texts may be left in the search either.
  ///   - raices: text → stems, as the search index makes them.
  public static func revisar(
    _ db: any Connection, id: String, llave: String, clave: SymmetricKey?, raices: (String) -> [String]
  ) throws -> Revision {
    let codec = EventCodec()
    var plegado = Plegado()
    for guardado in try EventLog.load(db, stream: id) {
      let (evento, meta) = try codec.evento(guardado, clave)
      plegado.aplicar(evento, meta)
    }
    guard let expediente = plegado.expediente else {
      return Revision(diferencias: [Diferencia(expediente: id, tabla: "eventos", que: "no hay eventos")])
    }
    let esperadas = Projection.filas(expediente, llave: llave)
    var diferencias: [Diferencia] = []
    for tabla in Projection.Tabla.allCases {
      let quiero = Set(esperadas.filter { $0.tabla == tabla }.map(\.valores))
      let hay = Set(try db.rows(tabla.lectura, [.text(id)]).map(\.values))
      for fila in quiero.subtracting(hay) {
        let par = hay.first { $0.prefix(tabla.llave) == fila.prefix(tabla.llave) }
        let columnas = par.map { par in tabla.columnas.indices.filter { par[$0] != fila[$0] }.map { tabla.columnas[$0] } }
        diferencias.append(
          Diferencia(
            expediente: id, tabla: tabla.rawValue,
            que: columnas.map { "difiere en \($0.joined(separator: ", "))" } ?? "falta una fila"))
      }
      for fila in hay.subtracting(quiero) where !quiero.contains(where: { $0.prefix(tabla.llave) == fila.prefix(tabla.llave) }) {
        diferencias.append(Diferencia(expediente: id, tabla: tabla.rawValue, que: "sobra una fila"))
      }
    }
    diferencias += try busqueda(db, expediente, suprimido: clave == nil, raices)
    return Revision(diferencias: diferencias, version: expediente.version, cifras: plegado.cifras)
  }

  /// A page of cases to verify, in order, after `id`.
  public static func expedientes(_ db: any Connection, despuesDe id: String, limite: Int) throws -> [Expedientes.Ubicacion] {
    try db.rows("SELECT id, llave FROM expedientes WHERE id > ?1 ORDER BY id LIMIT ?2", [.text(id), Value(limite)])
      .map { Expedientes.Ubicacion(id: try $0.text("id"), llave: try $0.text("llave")) }
  }

  /// What no case accounts for alone.
  public static func generales(_ db: any Connection) throws -> [Diferencia] {
    try huerfanos(db) + busquedaHuerfana(db) + PerfilDeAsesorias.descuadres(db)
  }

  /// Streams of the log that no projected row shows.
  static func huerfanos(_ db: any Connection) throws -> [Diferencia] {
    try db.rows(
      """
      SELECT DISTINCT v.stream FROM eventos v LEFT JOIN expedientes e ON e.id = v.stream
      LEFT JOIN intervenciones i ON i.id = v.stream WHERE e.id IS NULL AND i.id IS NULL AND v.stream NOT LIKE 'NORMAS-%'
        AND v.stream NOT LIKE 'RESUMEN-%' LIMIT 100
      """, []
    ).map { Diferencia(expediente: try $0.text("stream"), tabla: "expedientes", que: "hay eventos y falta la fila") }
  }
}
