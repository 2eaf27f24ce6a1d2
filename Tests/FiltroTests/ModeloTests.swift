import Domain
import Testing

@testable import Filtro

@Suite struct ModeloTests {
  @Test func `copies of a text are never tried on a model that learnt from one of them`() {
    let n = Normalizador()
    let textos = (0..<30).map { "\($0 % 2 == 0 ? "Fuga" : "fugas") de agua en la colonia \(["Obregón", "Centro", "Obrera"][$0 % 3])" }
    let copias = textos.map { n.normalizar($0).huella }
    #expect(Set(copias).count == 3)
    // Two labels for one text are two dependencias that answer it.
    let pliegue = Taller.repartir(textos.indices.map { $0 / 15 }, copias, en: 10)
    for k in 0..<3 { #expect(Set(pliegue.indices.filter { $0 % 3 == k }.map { pliegue[$0] }).count == 1) }
    #expect(Set(Taller.repartir(Array(repeating: 0, count: 30), (0..<30).map(UInt64.init), en: 10)).count == 10)
  }

  /// Two ways of asking each thing, with a word («zarape») that no directory has.
  static let ejemplos: [Ejemplo] = (0..<40).flatMap { i in
    [
      Ejemplo(texto: "cuánto gastaron en el zarape número \(i) de la plaza", clave: "ZOO"),
      Ejemplo(texto: "costo del recibo y del medidor \(i) en mi domicilio", clave: "SAPAL"),
      Ejemplo(texto: "baches y pavimento de la calle \(i)", clave: "DGOP"),
    ]
  }

  @Test func `the same examples give the same bytes, and reading them the same model`() throws {
    let uno = Modelo.entrenar(Self.ejemplos, dependencias: DirectorioDePrueba.leon)
    let dos = Modelo.entrenar(Self.ejemplos, dependencias: DirectorioDePrueba.leon)
    #expect(uno.bytes() == dos.bytes())
    let leido = try Modelo(bytes: uno.bytes())
    #expect(leido == uno)
    #expect(leido.bytes() == uno.bytes())
    let texto = "otro zarape"
    #expect(Filtro(modelo: leido).sugerir(texto) == Filtro(modelo: uno).sugerir(texto))
  }

  @Test func `learns what the directory does not say, and explains it`() throws {
    let frio = Filtro(dependencias: DirectorioDePrueba.leon)
    #expect(frio.sugerir("el zarape").noLoSe)
    let modelo = Modelo.entrenar(Self.ejemplos, dependencias: DirectorioDePrueba.leon)
    let primera = try #require(
      Filtro(dependencias: DirectorioDePrueba.leon, modelo: modelo).sugerir("el zarape").lista.first)
    #expect(primera.clave == "ZOO")
    #expect(primera.razones == ["zarape"])
  }

  @Test func `a dependencia without examples is still found by its words`() {
    let modelo = Modelo.entrenar(Self.ejemplos, dependencias: DirectorioDePrueba.leon)
    let s = Filtro(modelo: modelo).sugerir("dengue y fumigación de mosquitos, perros callejeros")
    #expect(s.lista.prefix(3).contains { $0.clave == "DGSALUD" })
  }

  @Test func `without a directory the candidates are the labels`() {
    let modelo = Modelo.entrenar(Self.ejemplos)
    #expect(modelo.dependencias.map(\.clave) == ["DGOP", "SAPAL", "ZOO"])
    #expect(Filtro(modelo: modelo).sugerir("pavimento").lista.first?.clave == "DGOP")
  }

  @Test func `no examples is the cold start`() throws {
    let modelo = try Modelo(bytes: Modelo.entrenar([], dependencias: DirectorioDePrueba.leon).bytes())
    let frio = Filtro(dependencias: DirectorioDePrueba.leon)
    for (texto, _) in peticionesDeLeon.prefix(10) {
      #expect(Filtro(modelo: modelo).sugerir(texto) == frio.sugerir(texto))
    }
    _ = Modelo.entrenar([Ejemplo(texto: "", clave: "A")])
    _ = Modelo.entrenar([Ejemplo(texto: "", clave: "A"), Ejemplo(texto: "😀", clave: "B")])
  }

  @Test func `a dependencia that left the directory leaves the suggestions`() {
    let modelo = Modelo.entrenar(Self.ejemplos, dependencias: DirectorioDePrueba.leon)
    let sinZoo = DirectorioDePrueba.leon.filter { $0.clave != "ZOO" }
    let s = Filtro(dependencias: sinZoo, modelo: modelo).sugerir("el zarape", maximo: 50)
    #expect(!s.lista.contains { $0.clave == "ZOO" })
  }

  @Test func `a cut or altered file is refused`() {
    let bytes = Modelo.entrenar(Self.ejemplos).bytes()
    for n in [0, 8, 23, 100, bytes.count / 2, bytes.count - 1] {
      #expect(throws: Modelo.Danado.self) { try Modelo(bytes: Array(bytes.prefix(n))) }
    }
    for i in stride(from: 0, to: bytes.count, by: bytes.count / 50) {
      var otro = bytes
      otro[i] ^= 0x40
      #expect(throws: Modelo.Danado.self) { try Modelo(bytes: otro) }
    }
  }
}
