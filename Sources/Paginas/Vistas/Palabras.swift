import Domain
import Ventanilla

extension Nombrado {
  static var opciones: [Opcion] { allCases.map { Opcion($0.rawValue, $0.nombre) } }
}

extension Asesoria.Derecho {
  static var opciones: [Opcion] { [acceso, datosPersonales, ninguno].map { Opcion($0.rawValue, $0.nombre) } }
}

extension Asesoria.Seguimiento {
  /// "Llamarle, para el lunes 20 de abril de 2026"; only the date once what was promised was erased.
  var enPalabras: String { [que, "para el \(paraCuando.conDia)"].compactMap { $0 }.joined(separator: ", ") }
}
