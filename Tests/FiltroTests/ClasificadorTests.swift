import Domain
import Testing

@testable import Filtro

@Suite struct ClasificadorTests {
  private let normalizador = Normalizador()

  private func muestra(_ texto: String, _ clase: Int?, _ peso: Float = 1) -> Muestra {
    Muestra(rasgos: Rasgos(normalizador.normalizar(texto)), clase: clase, peso: peso)
  }

  private func margenes(_ texto: String, _ clasificador: Clasificador) -> [Float] {
    clasificador.puntos(Rasgos(normalizador.normalizar(texto)))
  }

  @Test func `separates what it was shown`() {
    let textos = ["baches en mi calle", "recibo del agua", "multa de tránsito", "fuga de agua", "pavimento de la calle", "infracciones"]
    let clases = [0, 1, 2, 1, 0, 2]
    let aprendido = Clasificador.entrenar(zip(textos, clases).map { muestra($0, $1) }, clases: 3)
    for (texto, clase) in zip(textos, clases) {
      let m = margenes(texto, aprendido)
      #expect(m[clase] > 0 && m.indices.allSatisfy { $0 == clase || m[$0] < 0 }, "\(texto): \(m)")
    }
  }

  @Test func `what belongs to no class is rejected by all`() {
    let aprendido = Clasificador.entrenar(
      [muestra("baches", 0), muestra("recibo del agua", 1), muestra("museo y teatro", nil), muestra("teatro", nil)], clases: 2)
    #expect(margenes("teatro", aprendido).allSatisfy { $0 < 0 })
  }

  @Test func `an example of no weight teaches nothing`() {
    let base = [muestra("baches", 0), muestra("agua", 1)]
    let sin = Clasificador.entrenar(base + [muestra("bache agua", 1, 0)], clases: 2)
    #expect(margenes("baches", sin)[0] > 0)
    #expect(sin.sesgos == Clasificador.entrenar(base + [muestra("bache agua", 0, 0)], clases: 2).sesgos)
  }

  @Test func `each class counts the same, and none without bound`() {
    let dosTercios: Float = 2.0 / 3.0
    #expect(Clasificador.pesosParejos([0, 0, 0, 1], maximo: 10) == [dosTercios, dosTercios, dosTercios, 2])
    var muchos = [Int](repeating: 0, count: 999)
    muchos.append(7)
    #expect(Clasificador.pesosParejos(muchos, maximo: 10).last == 10)
    #expect(Clasificador.pesosParejos([], maximo: 10).isEmpty)
  }

  @Test func `the directory teaches beside the examples`() {
    let directorio = [
      Dependencia(clave: "A", nombre: "Obras", atribuciones: "alumbrado público, luminarias"),
      Dependencia(clave: "B", nombre: "Museos", atribuciones: "exposiciones, esculturas"),
    ]
    let ejemplos = (0..<10).map { Ejemplo(texto: "asunto de la calle \($0)", clave: $0 % 2 == 0 ? "A" : "B") }
    let modelo = Modelo.entrenar(ejemplos, dependencias: directorio)
    let m = margenes("luminarias", modelo.clasificador ?? Clasificador.entrenar([], clases: 2))
    #expect(m[0] > m[1])
  }

  @Test func `of two mixtures the one chosen makes the labels likelier or right more often`() {
    // The index is right in every case and the classifier in none.
    let pruebas = (0..<20).map { i in
      Mezcla.Prueba(indice: i % 2 == 0 ? [3, 0] : [0, 3], clasificador: i % 2 == 0 ? [-0.1, 0.1] : [0.1, -0.1], verdad: i % 2)
    }
    for criterio in [Mezcla.Criterio.verosimilitud, .acierto] {
      let mezcla = Mezcla.elegir(pruebas, vistos: [10, 10], criterio: criterio)
      for prueba in pruebas {
        let p = mezcla.puntos(indice: prueba.indice, clasificador: prueba.clasificador, vistos: [10, 10])
        #expect(p[prueba.verdad] > p[1 - prueba.verdad])
      }
    }
  }
}
