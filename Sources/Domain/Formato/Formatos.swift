/// Every comando's descriptions, by where they are given and in the order a page shows them.
public enum Formatos {
  public static let todas: [Formato] = TipoComando.allCases.flatMap { $0.descrito.formatos }
  private static let porLugar = Dictionary(grouping: todas, by: \.lugar)

  public static func de(_ lugar: Formato.Lugar) -> [Formato] { porLugar[lugar] ?? [] }

  /// The one with this name in its path.
  public static func de(_ lugar: Formato.Lugar, recurso: String) -> Formato? { de(lugar).first { $0.recurso == recurso } }

  public static func de(_ lugar: Formato.Lugar, _ comando: TipoComando) -> Formato? { de(lugar).first { $0.comando == comando } }
}
