/// Phrases made from lists of words, so that the rules say each word once: «mi» × «nombre, foto» is «mi nombre, mi foto».
enum Combinaciones {
  /// Each of `unas` followed by each of `otras`. Both are separated by commas.
  static func cruzar(_ unas: String, _ otras: String) -> String {
    let segundas = separar(otras)
    return separar(unas).flatMap { una in segundas.map { "\(una) \($0)" } }.joined(separator: ", ")
  }

  /// Orders in the plural, with the pronouns that may follow and as they are given to one person: «tapen» is also «tápenlo»
  /// and «tápelo». «Tape» alone is left out: it is not always an order. Separated by spaces.
  static func ordenes(_ verbos: String) -> String {
    formar(verbos) { verbo in [verbo] + pronombres.map { verbo + $0 } + pronombres.map { verbo.dropLast() + $0 } }
  }

  /// Infinitives, alone and with the pronouns that may follow: «tapar», «taparlo». Separated by spaces.
  static func infinitivos(_ verbos: String) -> String {
    formar(verbos) { verbo in [verbo] + pronombres.map { verbo + $0 } }
  }

  /// A participle in its four forms, after «está» or «están»: «tapado» is «está tapada», «están tapados»… Separated by spaces.
  static func estados(_ participios: String) -> String {
    formar(participios) { participio in
      let raiz = participio.dropLast()
      return ["esta \(raiz)o", "esta \(raiz)a", "estan \(raiz)os", "estan \(raiz)as"]
    }
  }

  private static let pronombres = ["lo", "la", "los", "las", "le", "les", "me", "nos"]

  private static func formar(_ palabras: String, _ formas: (String) -> [String]) -> String {
    palabras.split(whereSeparator: \.isWhitespace).flatMap { formas(String($0)) }.joined(separator: ", ")
  }

  /// The phrases of a list, separated by commas or lines.
  static func separar(_ frases: String) -> [String] {
    frases.split { $0 == "," || $0 == "\n" }.map { String($0.trimmingPrefix(while: \.isWhitespace)) }.filter { !$0.isEmpty }
  }
}
