import Domain

/// Full-text search over stems. Both engines index the same words, because the stems are made by Filtro's normaliser and
/// the engines' own analysers are switched off. What differs by engine is the table and the operator.
enum SearchIndex {
  enum Indice: String {
    case solicitudes = "busqueda"
    case publicadas = "busqueda_publicadas"
  }

  static func actualizar(
    _ db: any Connection, _ expediente: String, antes: String?, despues: String?, indice: Indice,
    raices: (String) -> [String]
  ) throws {
    guard antes != despues else { return }
    if antes != nil {
      try db.beforeCommit(
        "DELETE FROM \(indice.rawValue) WHERE \(db.engine.searchRow) = (SELECT fila FROM expedientes WHERE id = ?1)", [.text(expediente)])
    }
    guard let despues else { return }
    let palabras = raices(despues)
    guard !palabras.isEmpty else { return }
    try db.beforeCommit(
      // One row, so that SQLite opens no savepoint for the statement: FTS5 writes its words out at each.
      "INSERT INTO \(indice.rawValue) (\(db.engine.searchRow), raices) VALUES ((SELECT fila FROM expedientes WHERE id = ?1), ?2)",
      [.text(expediente), .text(palabras.joined(separator: " "))])
  }

  /// The expression that asks for every stem, or for any: FTS5's or a tsquery. Stems hold no quotes; the quoting keeps operators words.
  static func consulta(_ raices: [String], _ engine: EngineKind, alguna: Bool = false) -> String {
    let (comilla, todas) = engine == .postgres ? ("'", " & ") : ("\"", " ")
    let y = alguna ? (engine == .postgres ? " | " : " OR ") : todas
    return raices.prefix(16).map { comilla + $0.filter { !"'\"\\".contains($0) } + comilla }.joined(separator: y)
  }
}
