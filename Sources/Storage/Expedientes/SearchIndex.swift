import Domain

/// Full-text search over stems. Both engines index the same words, because the stems are made by Filtro's normaliser and
/// the engines' own analysers are switched off. What differs by engine is the table and the operator.
enum SearchIndex {
  enum Indice: String, CaseIterable {
    case solicitudes = "busqueda"
    case publicadas = "busqueda_publicadas"

    /// What a case has in this index; nil when nothing of it may be searched here.
    func texto(_ e: Expediente) -> String? {
      switch self {
      case .solicitudes: return e.textoBuscable
      case .publicadas:
        guard Projection.publicada(e) != nil, let respuesta = e.respuesta?.texto else { return nil }
        return (e.loPedido ?? "") + "\n" + respuesta
      }
    }
  }

  static func actualizar(
    _ db: any Connection, _ expediente: String, antes: String?, despues: String?, indice: Indice,
    raices: (String) -> [String]
  ) throws {
    guard antes != despues else { return }
    if antes != nil { try borrar(db, expediente, indice) }
    guard let palabras = palabras(despues, raices) else { return }
    try db.beforeCommit(
      // One row, so that SQLite opens no savepoint for the statement: FTS5 writes its words out at each.
      "INSERT INTO \(indice.rawValue) (\(db.engine.searchRow), raices) VALUES ((SELECT fila FROM expedientes WHERE id = ?1), ?2)",
      [.text(expediente), .text(palabras)])
  }

  /// In the same queue as the entries themselves: one that waits for this commit must not come after its erasure.
  static func borrar(_ db: any Connection, _ expediente: String, _ indice: Indice) throws {
    try db.beforeCommit("DELETE FROM \(indice.rawValue) WHERE \(suya(db))", [.text(expediente)])
  }

  /// The stems a text has in an index; nil when it has no row there.
  static func palabras(_ texto: String?, _ raices: (String) -> [String]) -> String? {
    let palabras = texto.map(raices) ?? []
    return palabras.isEmpty ? nil : palabras.joined(separator: " ")
  }

  /// The stems a case's row holds now.
  static func guardadas(_ db: any Connection, _ expediente: String, _ indice: Indice) throws -> String? {
    try db.row("SELECT raices FROM \(indice.rawValue) WHERE \(suya(db))", [.text(expediente)]).map { try $0.text("raices") }
  }

  private static func suya(_ db: any Connection) -> String {
    "\(db.engine.searchRow) = (SELECT fila FROM expedientes WHERE id = ?1)"
  }

  /// The expression that asks for every stem, or for any: FTS5's or a tsquery. Stems hold no quotes; the quoting keeps operators words.
  static func consulta(_ raices: [String], _ engine: EngineKind, alguna: Bool = false) -> String {
    let (comilla, todas) = engine == .postgres ? ("'", " & ") : ("\"", " ")
    let y = alguna ? (engine == .postgres ? " | " : " OR ") : todas
    return raices.prefix(16).map { comilla + $0.filter { !"'\"\\".contains($0) } + comilla }.joined(separator: y)
  }
}
