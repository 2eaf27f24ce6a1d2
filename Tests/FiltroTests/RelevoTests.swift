import Domain
import Testing

@testable import Filtro

@Suite struct RelevoTests {
  private static func ejemplos(_ n: Int, alReves: Bool = false) -> [Ejemplo] {
    (0..<n).map { i in
      let agua = i % 2 == 0
      let texto = agua ? "fuga de agua en la toma \(i)" : "bache en la calle \(i)"
      return Ejemplo(texto: texto, clave: agua != alReves ? "SAPAL" : "DGOP")
    }
  }

  @Test func `one example in ten is never learnt from, whatever the night`() {
    let todos = Self.ejemplos(1_000)
    let aparte = todos.filter(\.seAparta).count
    #expect((60...140).contains(aparte))
    let (modelo, relevo) = Modelo.relevar(todos, dependencias: [], vigente: nil)
    #expect(relevo.nuevo.n == aparte)
    #expect(modelo.vistos.reduce(0, +) == todos.count - aparte)
    #expect(relevo.aceptado && relevo.vigente == nil)
  }

  @Test func `a model as good takes over and a worse one is refused`() {
    let bueno = Modelo.relevar(Self.ejemplos(600), dependencias: [], vigente: nil).modelo
    #expect(Modelo.relevar(Self.ejemplos(700), dependencias: [], vigente: bueno).relevo.aceptado)
    let aparte = Self.ejemplos(700).filter(\.seAparta)
    #expect(aparte.count >= Relevo.minimo)
    let malo = Modelo.entrenar(Self.ejemplos(600, alReves: true))
    #expect(!Relevo(nuevo: Filtro(modelo: malo), vigente: Filtro(modelo: bueno), apartados: aparte).aceptado)
    #expect(Relevo(nuevo: Filtro(modelo: bueno), vigente: Filtro(modelo: malo), apartados: aparte).aceptado)
  }

  @Test func `few examples apart refuse only a model that loses nearly all of them`() {
    let bueno = Modelo.entrenar(Self.ejemplos(100))
    let malo = Modelo.entrenar(Self.ejemplos(100, alReves: true))
    func acepta(_ n: Int) -> Bool {
      Relevo(nuevo: Filtro(modelo: malo), vigente: Filtro(modelo: bueno), apartados: Array(Self.ejemplos(n))).aceptado
    }
    #expect(acepta(0) && acepta(4))
    #expect(!acepta(5) && !acepta(Relevo.minimo - 1))
  }
}
