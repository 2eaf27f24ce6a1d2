import Testing

@testable import Filtro

@Suite struct ConfianzaTests {
  private let experiencia = Experiencia(vistos: [200, 5, 5])

  @Test func `a mixture that says too much is believed less, and one that says too little more`() {
    func pruebas(_ p: Float, aciertos: Int) -> [Confianza.Prueba] {
      (0..<1_000).map { Confianza.Prueba(p, familiaridad: 0, acierto: $0 % 10 < aciertos) }
    }
    let soberbia = Confianza.elegir(pruebas(0.9, aciertos: 6))
    #expect(abs(soberbia.creer(0.9, familiaridad: 0) - 0.6) < 0.03)
    let timida = Confianza.elegir(pruebas(0.6, aciertos: 9))
    #expect(abs(timida.creer(0.6, familiaridad: 0) - 0.9) < 0.03)
    #expect(Confianza.elegir([]) == .literal)
  }

  @Test func `of two suggestions as sure, the dependencia seen more is believed more, and never less for being seen`() {
    func pruebas(_ vista: Int, _ rara: Int) -> [Confianza.Prueba] {
      (0..<1_000).flatMap {
        [
          Confianza.Prueba(0.7, familiaridad: 2, acierto: $0 % 10 < vista),
          Confianza.Prueba(0.7, familiaridad: -2, acierto: $0 % 10 < rara),
        ]
      }
    }
    let aprendida = Confianza.elegir(pruebas(9, 5))
    #expect(aprendida.creer(0.7, familiaridad: 2) > 0.85 && aprendida.creer(0.7, familiaridad: -2) < 0.55)
    #expect(Confianza.elegir(pruebas(5, 9)).familiaridad == 0)
  }

  @Test(arguments: [Float(0.15), 0.35, 0.5, 0.6, 0.8, 0.97])
  func `the first gets the probability to be believed and the others keep their order`(meta: Float) {
    let antes: [Float] = [0.25, 0.45, 0.3]
    // The first of them is the second candidate; what is believed of it is set through the base.
    let momio = logaritmo(max(meta, 0.34) / (1 - max(meta, 0.34))) - logaritmo(0.45 / 0.55)
    var p = antes
    Confianza(escala: 1, familiaridad: 0, base: meta < 0.34 ? -5 : momio).ajustar(&p, experiencia)
    #expect(abs(p.reduce(0, +) - 1) < 1e-5)
    #expect(abs(p[1] - max(meta, 1.01 / 3)) < 0.01)
    #expect(p[1] >= p[2] && p[2] >= p[0])
  }

  @Test func `taken at its word nothing moves, and neither do ties`() {
    var p: [Float] = [0.25, 0.45, 0.3]
    Confianza.literal.ajustar(&p, experiencia)
    #expect(p == [0.25, 0.45, 0.3])
    var iguales: [Float] = [0.5, 0.5, 0]
    Confianza(escala: 1, familiaridad: 0, base: 3).ajustar(&iguales, experiencia)
    #expect(iguales[0] == iguales[1] && iguales.allSatisfy { $0.isFinite })
    var nada: [Float] = []
    Confianza(escala: 1, familiaridad: 0, base: 3).ajustar(&nada, Experiencia(vistos: []))
    #expect(nada.isEmpty)
  }
}
