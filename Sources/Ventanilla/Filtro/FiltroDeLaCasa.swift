import Domain
import Filtro
import Storage

/// What the filtro says to whom, how it is doing, and which version is in force.
public struct FiltroDeLaCasa: Cuarto {
  let nucleo: Nucleo
  let enUso: FiltroEnUso

  /// - Parameter frio: the cold start over the directory in force.
  init(nucleo: Nucleo, frio: Filtro) {
    self.nucleo = nucleo
    enUso = FiltroEnUso(nucleo.engine, nucleo.llaves, frio: frio, dependencias: nucleo.normas.dependencias, nucleo.registro)
  }
}
