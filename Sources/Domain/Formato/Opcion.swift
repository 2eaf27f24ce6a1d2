/// One choice of a list.
public struct Opcion: Sendable, Hashable {
  public var valor: String
  public var texto: String
  public var ayuda: String?

  public init(_ valor: String, _ texto: String, _ ayuda: String? = nil) {
    self.valor = valor
    self.texto = texto
    self.ayuda = ayuda
  }
}

extension Nombrado {
  /// Every value as a choice.
  public static var opciones: [Opcion] { allCases.map { Opcion($0.rawValue, $0.nombre) } }
}
