import Domain
import Http
import Ventanilla

extension Formato {
  /// The comando that its form asks for, and the body it was made of. - Throws: all that is wrong.
  func leer(_ f: Formulario, numero: Int? = nil) throws(CuerpoInvalido) -> (comando: any Comando, cuerpo: JSONValue) {
    let valor = cuerpo(f.escrito)
    return (try leer(valor, numero: numero), valor)
  }
}

extension Formato.Caso {
  init(_ e: Expediente, _ normas: Normas, hoy: Fecha, numero: Int = 0) {
    self.init(e: e, dependencias: normas.dependencias, politica: normas.politica, hoy: hoy, numero: numero)
  }
}
