import Domain
import Testing

@testable import Filtro

@Suite struct AprendizajeTests {
  private static let directorio = ["SAPAL", "DGOP", "DIF"].map { Dependencia(clave: $0, nombre: $0) }

  private static func ejemplos(_ n: Int, alReves: Bool = false) -> [Ejemplo] {
    (0..<n).map { i in
      let agua = i % 2 == 0
      return Ejemplo(texto: agua ? "fuga de agua en la toma \(i)" : "bache en la calle \(i)", clave: agua != alReves ? "SAPAL" : "DGOP")
    }
  }

  private static func aprender(_ material: Material, vigente: Modelo? = nil) -> Aprendizaje {
    Aprendizaje.aprender(material, dependencias: directorio, vigente: vigente)
  }

  @Test func `the same material twice gives the same bytes, and one example less gives others`() {
    let material = Material(ejemplos: Self.ejemplos(60), correcciones: [Ejemplo(texto: "becas de la escuela", clave: "DIF")])
    let bytes = Self.aprender(material).modelo.bytes()
    #expect(Self.aprender(material).modelo.bytes() == bytes)
    var menos = material
    menos.ejemplos.removeFirst()
    #expect(Self.aprender(menos).modelo.bytes() != bytes)
  }

  @Test func `a rejected turno lowers whoever rejected it, and nobody invented takes its place`() {
    let texto = "drenaje tapado frente al mercado"
    let agua = Self.ejemplos(60) + (0..<6).map { Ejemplo(texto: "drenaje tapado número \($0)", clave: "SAPAL") }
    func probabilidad(_ material: Material) -> (sapal: Double, lista: [String]) {
      let s = Filtro(dependencias: Self.directorio, modelo: Self.aprender(material).modelo).sugerir(texto)
      return (s.lista.first { $0.clave == "SAPAL" }?.probabilidad ?? 0, s.lista.map(\.clave))
    }
    let antes = probabilidad(Material(ejemplos: agua))
    let despues = probabilidad(
      Material(ejemplos: agua, correcciones: (0..<4).map { Ejemplo(texto: "drenaje tapado frente al mercado \($0)", clave: "SAPAL") }))
    #expect(antes.lista.first == "SAPAL")
    #expect(despues.sapal < antes.sapal - 0.05)
    #expect(!despues.lista.contains(Material.deNadie))
  }

  @Test func `a rechazo that named a better one teaches that one`() {
    let corregido = Material(
      ejemplos: Self.ejemplos(60) + (0..<6).map { Ejemplo(texto: "agua para la estancia infantil \($0)", clave: "DIF") })
    let s = Filtro(dependencias: Self.directorio, modelo: Self.aprender(corregido).modelo).sugerir("agua para la estancia infantil")
    #expect(s.lista.first?.clave == "DIF")
  }

  @Test func `what is kept apart for the exam is learnt all the same`() throws {
    let posibles = (0..<100).map { Ejemplo(texto: "agua para la estancia infantil \($0)", clave: "DIF") }
    let apartado = try #require(posibles.first { $0.seAparta })
    let a = Self.aprender(Material(ejemplos: Self.ejemplos(60) + [apartado]))
    func primera(_ m: Modelo) -> String? { Filtro(dependencias: Self.directorio, modelo: m).sugerir(apartado.texto).lista.first?.clave }
    #expect(primera(a.modelo) == "DIF")
    #expect(primera(a.examen) != "DIF")
    let bytes = ModelosDeVersion.bytes(a.modelo, examen: a.examen)
    #expect(try ModelosDeVersion.modelo(bytes) == a.modelo && ModelosDeVersion.examen(bytes) == a.examen)
    for corte in [0, 3, 4, 100, bytes.count - 1] {
      #expect(throws: Modelo.Danado.self) { try ModelosDeVersion.examen(Array(bytes.prefix(corte))) }
    }
  }

  @Test func `a correction says nothing once the text has an owner`() {
    let dueno = Ejemplo(texto: "bache en la calle 1", clave: "DGOP")
    let material = Material(
      ejemplos: [dueno], correcciones: [Ejemplo(texto: dueno.texto, clave: "SAPAL"), Ejemplo(texto: "x", clave: "DIF")])
    #expect(material.paraAprender == [dueno, Ejemplo(texto: "x", clave: Material.deNadie)])
  }

  @Test func `a worse model is refused on the same cases apart, and one as good is not`() {
    let bueno = Self.aprender(Material(ejemplos: Self.ejemplos(700)))
    #expect(bueno.nuevo.n >= Relevo.minimo && bueno.nuevo.top1 > 0.95 && bueno.modelo.aprendio)
    let otro = Self.aprender(Material(ejemplos: Self.ejemplos(720)), vigente: bueno.examen)
    #expect(otro.aceptado)
    // The labels of what it learns from are crossed, those it is asked about are not.
    let cruzado = Self.ejemplos(700).filter(\.seAparta) + Self.ejemplos(700, alReves: true).filter { !$0.seAparta }
    let malo = Self.aprender(Material(ejemplos: cruzado), vigente: bueno.examen)
    #expect(!malo.aceptado && malo.nuevo.top1 < 0.1 && malo.vigente.top1 > 0.95)
  }

  @Test func `the set's coverage, its size and the error of certainty are those of the suggestions`() {
    let filtro = Filtro(modelo: Modelo.entrenar(Self.ejemplos(200)))
    let preguntas = Self.ejemplos(40) + [Ejemplo(texto: "bache en la calle 3", clave: "SAPAL")]
    let m = Medida(filtro, preguntas)
    let sugeridas = preguntas.map { filtro.sugerir($0.texto) }
    let cubiertas = zip(preguntas, sugeridas).count { p, s in s.lista.prefix(s.recomendadas).contains { $0.clave == p.clave } }
    #expect(m.n == 41 && m.cobertura == Double(cubiertas) / 41)
    #expect(m.tamano == Double(sugeridas.reduce(0) { $0 + $1.recomendadas }) / 41)
    #expect(m.top1 == 40.0 / 41 && m.calibracion >= 0 && m.calibracion < 0.2)
    #expect(Medida(filtro, []).top1 == 0)
  }
}
