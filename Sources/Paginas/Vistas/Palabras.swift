import Domain
import Ventanilla

extension Asesoria.Seguimiento {
  /// "Llamarle, para el lunes 20 de abril de 2026"; only the date once what was promised was erased.
  var enPalabras: String { [que, "para el \(paraCuando.conDia)"].compactMap { $0 }.joined(separator: ", ") }
}
