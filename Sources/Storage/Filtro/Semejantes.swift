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
    let (indice, rango) = (SearchIndex.Indice.solicitudes.rawValue, db.engine.rank("busqueda", "?1"))
    return try db.rows(
      """
      SELECT e.folio FROM \(indice) JOIN expedientes e ON e.fila = \(indice).\(db.engine.searchRow)
      WHERE \(db.engine.matches(indice, "?1")) AND e.tipo = 'SAI' AND e.id <> ?3
        AND EXISTS (SELECT 1 FROM turnos t WHERE t.expediente = e.id AND t.dependencia = ?2 AND t.estado IN \(EjemplosDelFiltro.aceptados))
        AND (?4 = '' OR EXISTS (SELECT 1 FROM turnos s WHERE s.expediente = e.id AND s.dependencia = ?4))
      ORDER BY \(rango), e.id DESC LIMIT ?5
      """,
      [
        .text(SearchIndex.consulta(raices, db.engine, alguna: true)), .text(dependencia), .text(salvo ?? ""), .text(alcance ?? ""),
        Value(limite),
      ]
    ).map { try $0.text("folio") }
  }
}
