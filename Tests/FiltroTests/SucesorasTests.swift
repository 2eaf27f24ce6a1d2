import Domain
import Testing

@testable import Filtro

@Suite struct SucesorasTests {
  /// The directory once one of its dependencias has merged into another.
  private static func sin(_ clave: String, a sucesora: String) -> Directorio {
    Directorio(
      DirectorioDePrueba.leon.map { d in
        var d = d
        if d.clave == clave { (d.activa, d.sucesora) = (false, sucesora) }
        return d
      })
  }

  @Test func `what was learnt of a closed one is suggested as its successor, until the next training and after`() {
    let modelo = Modelo.entrenar(ModeloTests.ejemplos, dependencias: DirectorioDePrueba.leon)
    let antes = Filtro(dependencias: DirectorioDePrueba.leon, modelo: modelo)
    for ejemplo in ModeloTests.ejemplos.prefix(6) {
      let clave = antes.sugerir(ejemplo.texto).lista.first?.clave ?? ""
      let sucesora = clave == "ZOO" ? "PARQUE" : "ZOO"
      let directorio = Self.sin(clave, a: sucesora)
      let filtro = Filtro(dependencias: directorio.candidatas, modelo: modelo, relevos: directorio.relevos)
      let lista = filtro.sugerir(ejemplo.texto).lista
      #expect(lista.first?.clave == sucesora, "\(ejemplo.texto)")
      #expect(!lista.contains { $0.clave == clave })
      // Without the handover what was learnt of it is lost.
      let perdido = Filtro(dependencias: directorio.activas, modelo: modelo)
      #expect(perdido.ordenar(ejemplo.texto).first { $0.clave == sucesora }?.probabilidad ?? 0 < Float(lista.first?.probabilidad ?? 0))
    }
  }

  @Test func `every request in citizens' words for a closed one leads to its successor, cold`() {
    let directorio = Self.sin("DGOP", a: "IMPLAN")
    let filtro = Filtro(dependencias: directorio.candidatas, relevos: directorio.relevos)
    for texto in ["baches de mi calle", "luminarias fundidas", "pavimentación de la colonia", "Dirección General de Obra Pública", "DGOP"] {
      let lista = filtro.sugerir(texto).lista
      #expect(lista.prefix(2).contains { $0.clave == "IMPLAN" } && !lista.contains { $0.clave == "DGOP" }, "\(texto)")
    }
  }
}
