import Domain
import Ventanilla

extension Nombrado {
  static var opciones: [Opcion] { allCases.map { Opcion($0.rawValue, $0.nombre) } }
}

extension Asesoria.Derecho {
  static var opciones: [Opcion] { [acceso, datosPersonales, ninguno].map { Opcion($0.rawValue, $0.nombre) } }
}
