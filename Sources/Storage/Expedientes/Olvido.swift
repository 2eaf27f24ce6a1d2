/// Clear copies of a case's texts, for when its key is gone: what was sealed cannot be read and neither should these.
public enum Olvido {
  /// Drops a case's searchable stems and its published answer with what offers it.
  public static func textos(_ db: any Connection, expediente: String) throws {
    let id: [Value] = [.text(expediente)]
    for indice in SearchIndex.Indice.allCases { try SearchIndex.borrar(db, expediente, indice) }
    try db.execute("DELETE FROM publicadas WHERE expediente = ?1", id)
    try EjemplosDelFiltro.olvidar(db, [expediente])
    try db.execute("DELETE FROM publicaciones WHERE expediente = ?1", id)
  }
}
