import Domain
import Testing

@testable import Filtro

@Suite struct FiltroEnFrioTests {
  let filtro = Filtro(dependencias: DirectorioDePrueba.leon)

  @Test func `the directory has each dependencia once, with its words`() {
    let leon = DirectorioDePrueba.leon
    #expect(leon.count >= 45)
    #expect(Set(leon.map(\.clave)).count == leon.count)
    #expect(leon.allSatisfy { !$0.atribuciones.isEmpty && $0.palabras.count >= 8 })
    #expect(leon.contains { !$0.verificada } && leon.contains { $0.verificada })
    let probadas = Dictionary(grouping: peticionesDeLeon, by: \.clave).mapValues(\.count)
    #expect(leon.allSatisfy { (probadas[$0.clave] ?? 0) >= 2 })
  }

  @Test func `requests in citizens' words find their dependencia among the first three`() {
    let ejemplos = peticionesDeLeon.map { Ejemplo(texto: $0.texto, clave: $0.clave) }
    let medida = Evaluacion(filtro, ejemplos)
    #expect(medida.n >= 60)
    #expect(medida.top3 >= 0.85, "top-1 \(medida.top1), top-3 \(medida.top3)")
  }

  @Test func `says which words of the text spoke for it, as written`() throws {
    let primera = try #require(filtro.sugerir("Me llegó muy caro el RECIBO del Agua").lista.first)
    #expect(primera.clave == "SAPAL")
    #expect(Set(primera.razones) == ["RECIBO", "Agua"])
    let html = try #require(filtro.sugerir("recolecci&oacute;n de basura").lista.first)
    #expect(html.razones.contains("recoleccion"))
  }

  @Test func `sends to another body what is not the city's`() {
    for (texto, _) in fueraDeCompetenciaDeLeon { #expect(filtro.sugerir(texto).fueraDeCompetencia != nil, "\(texto)") }
    let propias = peticionesDeLeon.filter { filtro.sugerir($0.texto).fueraDeCompetencia != nil }
    #expect(propias.isEmpty, "\(propias)")
  }

  @Test func `smells ARCO and errands, and not in requests for information`() {
    let arco = arcoDeLeon.filter { filtro.sugerir($0).pareceARCO }
    let tramites = tramitesDeLeon.filter { filtro.sugerir($0).pareceTramite }
    #expect(arco.count >= 9)
    #expect(tramites.count >= 9)
    let falsas = peticionesDeLeon.filter {
      let s = filtro.sugerir($0.texto)
      return s.pareceARCO || s.pareceTramite
    }
    #expect(falsas.count <= 2, "\(falsas)")
  }

  @Test func `an inactive dependencia is not suggested`() {
    let sinAgua = DirectorioDePrueba.leon.map { dependencia in
      var copia = dependencia
      copia.activa = copia.clave != "SAPAL"
      return copia
    }
    let s = Filtro(dependencias: sinAgua).sugerir("recibo del agua", maximo: 50)
    #expect(!s.lista.contains { $0.clave == "SAPAL" })
  }

  @Test func `probabilities fall and the recommended set is the smallest that reaches nine tenths`() {
    for (texto, _) in peticionesDeLeon {
      let s = filtro.sugerir(texto)
      let p = s.lista.map(\.probabilidad)
      #expect(zip(p, p.dropFirst()).allSatisfy { $0 >= $1 })
      #expect((1...5).contains(s.recomendadas))
      if s.recomendadas < p.count { #expect(p.prefix(s.recomendadas).reduce(0, +) >= 0.9) }
    }
  }
}
