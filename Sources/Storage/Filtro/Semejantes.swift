import Domain

/// Past requests like a new one, as reasons for a suggestion: their folio and nothing else.
public enum Semejantes {
  /// Folios of access requests that share these stems and that a dependencia accepted, the likest first. The search index is
  /// asked: whatever left it (erased, marked as holding personal data) is nobody's reason.
  /// - Parameters:
  ///   - raices: the stems that speak for the suggestion.
  ///   - alcance: only cases that this dependencia has a turno in; nil for whoever sees them all.
  ///   - salvo: id of the case that is being asked about.
  public static func folios(
    _ db: any Connection, raices: [String], dependencia: String, alcance: String?, salvo: String?, limite: Int
  ) throws -> [String] {
    guard !raices.isEmpty else { return [] }
    return try db.rows(
      consulta(db.engine),
      [
        .text(SearchIndex.consulta(raices, db.engine, alguna: true)), .text(dependencia), .text(salvo ?? ""), .text(alcance ?? ""),
        Value(limite),
      ]
    ).map { try $0.text("folio") }
  }

  // Which cases are the dependencia's is found once and not for each match: half of all requests may share a word. Before a
  // match's case is read or its rank worked out it is looked for among them; the sum keeps the search from being asked again
  // for each of them.
  static func consulta(_ engine: EngineKind) -> String {
    let indice = SearchIndex.Indice.solicitudes.rawValue
    let fila = "\(indice).\(engine.searchRow)"
    return """
      SELECT e.folio FROM \(indice) JOIN expedientes e ON e.fila = \(fila)
      WHERE \(engine.matches(indice, "?1")) AND e.tipo = 'SAI' AND e.id <> ?3
        AND \(fila) + 0 IN (
          SELECT x.fila FROM turnos t JOIN expedientes x ON x.id = t.expediente
          WHERE t.dependencia = ?2 AND t.estado IN \(EjemplosDelFiltro.aceptados))
        AND (?4 = '' OR e.id IN (SELECT s.expediente FROM turnos s WHERE s.dependencia = ?4))
      ORDER BY \(engine.rank("busqueda", "?1")), e.id DESC LIMIT ?5
      """
  }
}
