extension Esquema {
  /// The value that texts of a query, a path or a form stand for, by this schema; a text that cannot be read as its
  /// type stays text, so that ``revisar(_:en:)`` says what was expected.
  public func deTextos(_ textos: [String]) -> JSONValue {
    switch forma {
    case .arreglo(let elemento, _): return .arreglo(textos.map { elemento.deTextos([$0]) })
    case .anulable(let dentro): return dentro.deTextos(textos)
    case .entero: return textos.first.flatMap(Esquema.entero).map(JSONValue.entero) ?? .texto(textos.first ?? "")
    case .decimal: return textos.first.flatMap(Esquema.decimal(de:)).map(JSONValue.decimal) ?? .texto(textos.first ?? "")
    case .booleano:
      switch textos.first {
      case "true", "on": return .booleano(true)
      case "false": return .booleano(false)
      default: return .texto(textos.first ?? "")
      }
    default: return .texto(textos.first ?? "")
    }
  }

  /// Whether several values may come under one name.
  public var admiteVarios: Bool {
    switch forma {
    case .arreglo: true
    case .anulable(let dentro): dentro.admiteVarios
    default: false
    }
  }

  private static func decimal(de texto: String) -> Double? { Double(texto).flatMap { $0.isFinite ? $0 : nil } }

  /// ASCII digits with an optional minus, as `Int` reads them, but without the `+` that it also takes.
  private static func entero(_ texto: String) -> Int? { texto.hasPrefix("+") ? nil : Int(texto) }
}
