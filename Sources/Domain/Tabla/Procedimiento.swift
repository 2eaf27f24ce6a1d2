/// The procedure as a table: for each comando and kind of case, in which estados and by whom it may be given. Each row
/// stands beside its comando; the documentation's table and state diagram are generated from all of them, and a test
/// holds both to what `decidir` really does.
public enum Procedimiento {
  public static let filas: [Fila] = TipoComando.allCases.flatMap { $0.descrito.filas }

  private static let porComando = Dictionary(grouping: filas, by: \.comando)

  /// The row that governs a comando for a kind of case, nil when it does not exist for it.
  public static func fila(_ comando: TipoComando, _ tipo: TipoExpediente) -> Fila? {
    porComando[comando]?.first { $0.tipos.contains(tipo) }
  }
}
