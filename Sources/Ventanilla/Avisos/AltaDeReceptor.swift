/// What whoever registers a receiver says of it.
public struct AltaDeReceptor: Sendable {
  public var url: String
  public var descripcion = ""
  public var eventos: [String]
  public var dependencia: String?
  /// Whom to warn when it stops accepting.
  public var correo: String?
  public var encabezados: [Envio.Encabezado] = []
  /// Form of the payload; it stays the receiver's when a newer one appears.
  public var carga: Int64?

  public init(url: String, eventos: [String]) {
    self.url = url
    self.eventos = eventos
  }
}
