import Domain
import Testing

@testable import Filtro

/// On 846 real requests that another public body received. They are not part of the package.
@Suite(.enabled(if: DatosReales.presentes, "no real requests here; set PREGUNTA_DATOS to their data folder"))
struct DatosRealesTests {
  private struct Peticion: Decodable {
    var text: String
    var label: String
  }

  private struct Unidad: Decodable {
    var label: String
    var nombre: String
    var atribuciones: String
  }

  private struct Particion: Decodable {
    var fold: [Int]
    var examples: [String: [[Int]]]
  }

  private func unidades() throws -> [Dependencia] {
    try DatosReales.leer("ine-dependencias.jsonl", Unidad.self).map {
      Dependencia(clave: $0.label, nombre: $0.nombre, atribuciones: $0.atribuciones)
    }
  }

  private func peticiones() throws -> [Ejemplo] {
    try DatosReales.leer("ine-2015.jsonl", Peticion.self).map { Ejemplo(texto: $0.text, clave: $0.label) }
  }

  @Test func `cold, the first suggestion is right more than half of the time`() throws {
    let medida = Evaluacion(Filtro(dependencias: try unidades()), try peticiones())
    #expect(medida.n == 846)
    #expect(medida.top1 >= 0.5, "\(medida)")
    #expect(medida.top3 >= 0.8, "\(medida)")
  }

  @Test func `with twenty examples a unit it is better than cold`() throws {
    let (unidades, peticiones) = (try unidades(), try peticiones())
    let particion = try #require(try DatosReales.leerUno("pliegues.json", [Particion].self).first)
    let veinte = try #require(particion.examples["20"]?.first)
    let aparte = particion.fold.indices.filter { particion.fold[$0] == 0 }.map { peticiones[$0] }
    let frio = Evaluacion(Filtro(dependencias: unidades), aparte)
    let modelo = Modelo.entrenar(veinte.map { peticiones[$0] }, dependencias: unidades)
    let aprendido = Evaluacion(Filtro(modelo: modelo), aparte)
    #expect(aprendido.top1 > frio.top1 + 0.05)
    #expect(aprendido.top3 > frio.top3)
  }
}
