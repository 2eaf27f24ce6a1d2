import Mustache

/// Escapes for HTML text and quoted attributes, scalar by scalar. The library's own goes by `Character` and lets through
/// a quote or an angle bracket that a combining mark follows, which ends an attribute all the same.
struct EscapeHTML: MustacheContentType {
  static let nombre = "HTML-ESTRICTO"

  func escapeText(_ texto: String) -> String {
    guard texto.utf8.contains(where: { $0 == 0x26 || $0 == 0x3C || $0 == 0x3E || $0 == 0x22 || $0 == 0x27 }) else { return texto }
    var salida = String.UnicodeScalarView()
    for c in texto.unicodeScalars {
      switch c {
      case "&": salida.append(contentsOf: "&amp;".unicodeScalars)
      case "<": salida.append(contentsOf: "&lt;".unicodeScalars)
      case ">": salida.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": salida.append(contentsOf: "&quot;".unicodeScalars)
      case "'": salida.append(contentsOf: "&#39;".unicodeScalars)
      default: salida.append(c)
      }
    }
    return String(salida)
  }
}
