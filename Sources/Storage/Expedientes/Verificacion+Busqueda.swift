import Crypto
import Domain

/// The search index against the texts its stems were made from: a row that differs hides a case from who looks for it, and
/// one that should be gone keeps the words of somebody who asked to be forgotten.
extension Verificacion {
  private static let remedio = "rehazlas con «pregunta-leon verify --rehacer-busqueda»"

  static func busqueda(
    _ db: any Connection, _ e: Expediente, suprimido: Bool, _ raices: (String) -> [String]
  ) throws -> [Diferencia] {
    try SearchIndex.Indice.allCases.compactMap { indice in
      let que: String
      switch (SearchIndex.palabras(indice.texto(e), raices), try SearchIndex.guardadas(db, e.id, indice)) {
      case (let quiero?, let hay?) where quiero != hay: que = "sus raíces no son las que da su texto; \(remedio)"
      case (_?, nil): que = "faltan sus raíces y la búsqueda no lo encuentra; \(remedio)"
      case (nil, _?) where suprimido:
        que = "su llave se destruyó y sus raíces siguen aquí; quítalas con «pregunta-leon verify --rehacer-busqueda»"
      case (nil, _?): que = "su texto no debe poder buscarse y sus raíces siguen aquí; \(remedio)"
      default: return nil
      }
      return Diferencia(expediente: e.id, tabla: indice.rawValue, que: que)
    }
  }

  /// Rows of the search that no case owns; there is no folio to name.
  static func busquedaHuerfana(_ db: any Connection) throws -> [Diferencia] {
    try SearchIndex.Indice.allCases.flatMap { indice in
      try db.rows(
        """
        SELECT b.\(db.engine.searchRow) AS numero FROM \(indice.rawValue) b LEFT JOIN expedientes e ON e.fila = b.\(db.engine.searchRow)
        WHERE e.fila IS NULL LIMIT 100
        """
      ).map {
        Diferencia(
          expediente: "?", tabla: indice.rawValue,
          que: "la fila \(try $0.int("numero")) no es de ningún expediente; quítala con «pregunta-leon verify --rehacer-busqueda»")
      }
    }
  }

  /// Whether a difference is of the search, which can always be made again from the events.
  public static func esDeBusqueda(_ tabla: String) -> Bool { SearchIndex.Indice(rawValue: tabla) != nil }

  /// Makes a case's stems again from its sealed text, or drops them when its key is gone.
  public static func rehacerBusqueda(_ db: any Connection, id: String, clave: SymmetricKey?, raices: (String) -> [String]) throws {
    guard let e = try Expedientes.cargar(db, id: id, llave: clave) else { return }
    for indice in SearchIndex.Indice.allCases {
      try SearchIndex.borrar(db, id, indice)
      try SearchIndex.actualizar(db, id, antes: nil, despues: indice.texto(e), indice: indice, raices: raices)
    }
  }

  public static func quitarBusquedaHuerfana(_ db: any Connection) throws {
    for indice in SearchIndex.Indice.allCases {
      try db.beforeCommit("DELETE FROM \(indice.rawValue) WHERE \(db.engine.searchRow) NOT IN (SELECT fila FROM expedientes)", [])
    }
  }
}
