import Foundation

/// The words that the argument parser writes by itself, in Spanish.
enum Castellano {
  static func decir(_ texto: String) -> String {
    var texto = texto
    for (ingles, espanol) in frases { texto = texto.replacing(ingles, with: espanol) }
    texto = texto.replacing(/The value '([^']*)' is invalid for '([^']*)'/) { "«\($0.1)» no sirve en \($0.2)" }
    texto = texto.replacing(/Missing expected argument '([^']*)'/) { "Falta \($0.1)" }
    texto = texto.replacing(/Missing value for '([^']*)'/) { "Falta el valor de \($0.1)" }
    texto = texto.replacing(/Unknown option '([^']*)'/) { "No existe la opción \($0.1)" }
    texto = texto.replacing(/Unexpected argument '([^']*)'/) { "Sobra «\($0.1)»" }
    texto = texto.replacing(#/([0-9]+) unexpected arguments: /#) { "Sobran \($0.1): " }
    texto = texto.replacing(/Did you mean '([^']*)'\?/) { "¿Quisiste decir \($0.1)?" }
    texto = texto.replacing(/See '([^']*) --help' for more information\./) { "Más información: \($0.1) --help" }
    texto = texto.replacing(/See '([^']*) help ([^']*)<subcommand>' for detailed help\./) { "De cada orden: \($0.1) help \($0.2)<orden>" }
    return texto.replacing(/\(default: ([^)]*)\)/) { "(por omisión: \($0.1))" }
  }

  private static let frases: [(String, String)] = [
    ("OVERVIEW: ", ""), ("USAGE: ", "USO: "), ("Usage: ", "Uso: "), ("ARGUMENTS:", "ARGUMENTOS:"), ("OPTIONS:", "OPCIONES:"),
    ("SUBCOMMANDS:", "ÓRDENES:"), ("Show help information.", "Muestra esta ayuda."), ("Help:  ", "Ayuda: "),
    (" <subcommand>\n", " <orden>\n"),
  ]
}
