/// A past request and the dependencia that took it: an accepted turno.
public struct Ejemplo: Hashable, Sendable {
  public var texto: String
  public var clave: String

  public init(texto: String, clave: String) {
    self.texto = texto
    self.clave = clave
  }
}
