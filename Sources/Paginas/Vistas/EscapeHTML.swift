import Comun
import Mustache

/// The house's escaper for templates, in place of the library's own, which goes by `Character`.
struct EscapeHTML: MustacheContentType {
  static let nombre = "HTML-ESTRICTO"

  func escapeText(_ texto: String) -> String { HTML.escape(texto) }
}
