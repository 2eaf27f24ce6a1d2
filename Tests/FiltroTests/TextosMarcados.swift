/// Texts one a line, each with what is expected of it before a «|» where there is anything to expect. «⏎» is a new line.
struct TextosMarcados: Sendable {
  var textos: [(espera: String, texto: String)]

  init(_ lineas: String) {
    textos = lineas.split(separator: "\n").map { linea -> (espera: String, texto: String) in
      let texto = String(linea).replacing("⏎", with: "\n")
      guard let corte = texto.firstRange(of: " | ") else { return ("", texto) }
      return (String(texto[..<corte.lowerBound]), String(texto[corte.upperBound...]))
    }
  }
}
