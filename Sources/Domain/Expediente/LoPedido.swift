/// All that a request asks. One filed with its questions apart may say nothing in its text («Tres cosas»): whoever reads it
/// to find it, to turn it or to learn from it reads both.
public enum LoPedido {
  /// The text and, a line each, the parts that are not the text itself.
  public static func entero(_ texto: String, _ partes: [String]) -> String {
    let otras = partes.filter { $0 != texto }
    return otras.isEmpty ? texto : ([texto] + otras).joined(separator: "\n")
  }
}

extension Expediente {
  /// Text and parts; nil when they are gone.
  public var loPedido: String? { texto.map { LoPedido.entero($0, partes.compactMap(\.texto)) } }
}
