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
    let aprendido = Clasificador.entrenar(zip(textos, clases).map { muestra($0, $1) }, ejemplos: 6, clases: 3)
    for (texto, clase) in zip(textos, clases) {
      let m = margenes(texto, aprendido)
      #expect(m[clase] > 0 && m.indices.allSatisfy { $0 == clase || m[$0] < 0 }, "\(texto): \(m)")
    }
  }

  @Test func `what belongs to no class is rejected by all`() {
    let aprendido = Clasificador.entrenar(
      [muestra("baches", 0), muestra("recibo del agua", 1), muestra("museo y teatro", nil), muestra("teatro", nil)], ejemplos: 2,
      clases: 2)
    #expect(margenes("teatro", aprendido).allSatisfy { $0 < 0 })
  }

  @Test func `an example of no weight teaches nothing`() {
    let base = [muestra("baches", 0), muestra("agua", 1)]
    let sin = Clasificador.entrenar(base + [muestra("bache agua", 1, 0)], ejemplos: 2, clases: 2)
    #expect(margenes("baches", sin)[0] > 0)
    #expect(sin.sesgos == Clasificador.entrenar(base + [muestra("bache agua", 0, 0)], ejemplos: 2, clases: 2).sesgos)
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
    let m = margenes("luminarias", modelo.clasificador ?? Clasificador.entrenar([], ejemplos: 0, clases: 2))
    #expect(m[0] > m[1])
  }

  @Test func `a text by its words alone and by its letters alone is all of it once, each of length one`() {
    let rasgos = Rasgos(normalizador.normalizar("fuga de agua en mi calle"))
    let cubos = Array(Set(rasgos.indices)).sorted()
    let todo = VectorDisperso(rasgos, filas: FilasDeCubos(cubos), idf: cubos.map { _ in 1 })
    #expect(todo.rango == 0..<rasgos.indices.count && todo.palabras.rango == 0..<rasgos.letras)
    #expect(todo.letras.rango == rasgos.letras..<rasgos.indices.count)
    for (vista, largo) in [(todo.palabras, 1), (todo.letras, 1), (todo, 2)] as [(VectorDisperso, Float)] {
      #expect(abs(vista.cuadrado - largo) < 1e-5)
      // What is added to the rows of a view is what is asked of it, and nothing else.
      var pesos = Matriz(filas: cubos.count, columnas: 1)
      pesos.sumar(vista, [Matriz.Bloque(repeating: 1)])
      #expect(abs(pesos.producto(vista)[0] - largo) < 1e-5 && pesos.producto(todo)[0] < largo + 1e-5)
    }
    #expect(!todo.palabras.rango.isEmpty && !todo.letras.rango.isEmpty)
  }

  @Test func `a row is the place of its bucket, and a bucket never seen has none`() {
    let cubos = [0, 5, 63, 64, 1_000, UInt32(Rasgos.cubos - 1)]
    let filas = FilasDeCubos(cubos)
    #expect(cubos.map { filas[$0] } == Array(cubos.indices))
    #expect([1, 62, 65, 999, UInt32(Rasgos.cubos - 2)].allSatisfy { filas[$0] == nil })
  }

  @Test func `weights in integers give what they were, and what is read back is what was written`() {
    var pesos = Matriz(filas: 40, columnas: 11)
    for fila in 0..<40 { for k in 0..<11 { pesos[fila, k] = Float((fila * 37 + k * 101) % 97 - 48) / Float(1 << k) } }
    let enteros = Cuantizada(pesos)
    let rasgos = Rasgos(normalizador.normalizar("fuga de agua en mi calle"))
    let vector = VectorDisperso(rasgos, filas: FilasDeCubos(rasgos.indices.sorted()), idf: rasgos.indices.map { _ in 1 })
    #expect(rasgos.indices.count < 80)
    var todos = Matriz(filas: 80, columnas: 11)
    for fila in 0..<80 { for k in 0..<11 { todos[fila, k] = pesos[fila % 40, k] } }
    for (una, otra) in zip(todos.producto(vector), Cuantizada(todos).producto(vector)) { #expect(abs(una - otra) < 0.01) }
    for fila in 0..<40 { for k in 0..<11 { #expect(abs(enteros[fila, k] - pesos[fila, k]) <= enteros.escalas[k]) } }
    #expect(Cuantizada(columnas: 11, escalas: enteros.escalas, enteros: enteros.enteros) == enteros)
  }

  @Test func `the regression and the centroids separate what they were shown`() {
    let textos = ["baches en mi calle", "recibo del agua", "pavimento de la calle", "fuga de agua", "teatro"]
    let rasgos = textos.map { Rasgos(normalizador.normalizar($0)) }
    let cubos = Array(Set(rasgos.flatMap(\.indices))).sorted()
    let vectores = rasgos.map { VectorDisperso($0, filas: FilasDeCubos(cubos), idf: cubos.map { _ in 1 }) }
    let metas: [(clase: Int?, costo: Float)] = [(0, 10), (1, 10), (0, 10), (1, 10), (nil, 10)]
    var logistica = AscensoLogistico(filas: cubos.count, clases: 2, muestras: 5)
    logistica.correr(vectores, metas, epocas: 20)
    let centroides = Centroides.aprender(vectores, metas, filas: cubos.count, clases: 2)
    for (vector, meta) in zip(vectores, metas) {
      guard let clase = meta.clase else { continue }
      var p = zip(logistica.pesos.producto(vector), logistica.sesgos).map { $0 + $1 }
      // The optimum: no class has a bias in all, and each example is believed.
      #expect(abs(p.reduce(0, +)) < 1e-3)
      suavizar(&p)
      #expect(p[clase] > 0.9)
      let c = centroides.producto(vector)
      #expect(c[clase] > 0 && c[1 - clase] < 0)
    }
  }

  @Test func `the mixture follows whichever is right, and the convention where there is little to follow`() {
    // The index is right in every case and the classifier in none.
    func pruebas(_ n: Int, contraria: Bool) -> [Mezcla.Prueba] {
      (0..<n).map { i in
        let (bien, mal): ([Float], [Float?]) = i % 2 == 0 ? ([3, 0], [-1, 1]) : ([0, 3], [1, -1])
        return Mezcla.Prueba(
          indice: bien, clasificador: mal, Experiencia(vistos: [10, 10]), verdad: contraria ? 1 - i % 2 : i % 2)
      }
    }
    let (indice, clasificador) = (Mezcla.elegir(pruebas(400, contraria: false)), Mezcla.elegir(pruebas(400, contraria: true)))
    let convenida = Mezcla.convenida
    #expect(indice.pesoIndice > convenida.pesoIndice && convenida.pesoIndice > clasificador.pesoIndice)
    #expect(indice.pesoClasificador < convenida.pesoClasificador && convenida.pesoClasificador < clasificador.pesoClasificador)
    let pocas = Mezcla.elegir(pruebas(2, contraria: true))
    #expect(pocas.pesoIndice > clasificador.pesoIndice && pocas.pesoIndice < convenida.pesoIndice)
    #expect(Mezcla.elegir([]) == convenida)
  }

  @Test func `the index speaks lower the more has been seen of all, and the classifier not at all of one without`() {
    let mezcla = Mezcla(pesoClasificador: 3, pesoIndice: 1.5)
    let experiencia = Experiencia(vistos: [0, 10, 40, 70])
    #expect(experiencia.indice == [1, 0.25, 0.25, 0.25])
    let p = mezcla.puntos(indice: [1, 1, 0, 0], clasificador: [nil, nil, nil, nil], experiencia)
    #expect(p[0] > 0 && abs(p[1] - p[0] / 4) < 1e-5)
    // For the one never seen a text in which nothing speaks for it is a louder no, not a louder yes.
    let r = mezcla.puntos(indice: [0, 0, 1, 1], clasificador: [nil, nil, nil, nil], experiencia)
    #expect(r[0] < r[1])
    let q = mezcla.puntos(indice: [0, 0, 0, 0], clasificador: [nil, 1, -1, nil], experiencia)
    #expect(q == [0, 3, -3, 0])
  }

  @Test(arguments: [2, 13, 50])
  func `without examples, twice the points are eight times as likely, and none at all say nothing`(candidatas: Int) {
    func frio(_ puntos: [Float]) -> [Float] {
      let (nadie, vistos) = ([Float?](repeating: nil, count: candidatas), [Float](repeating: 0, count: candidatas))
      var p = Mezcla.enFrio.puntos(indice: puntos, clasificador: nadie, Experiencia(vistos: vistos))
      suavizar(&p)
      return p
    }
    var puntos = [Float](repeating: 0, count: candidatas)
    #expect(frio(puntos).allSatisfy { abs($0 - 1 / Float(candidatas)) < 1e-5 })
    (puntos[0], puntos[1]) = (8, 3)
    let p = frio(puntos)
    #expect(abs(p[0] / p[1] - 8) < 0.01)
    // Long texts have more points, and are believed more.
    #expect(frio(puntos.map { $0 * 4 })[0] > p[0])
  }

  @Test func `half of how far apart the classifier sets the candidates is kept`() {
    let puntos: [Float?] = [0.3, nil, -0.1, 0.1]
    let (una, cuatro) = (Mezcla.templar(puntos), Mezcla.templar(puntos.map { $0.map { $0 * 4 } }))
    #expect(zip(una, cuatro).allSatisfy { abs(2 * $0 - $1) < 1e-5 })
    #expect(una[1] == 0 && una[0] > una[3] && una[3] > una[2] && abs(una.reduce(0, +)) < 1e-5)
    #expect(Mezcla.templar([0.5, nil, 0.5]) == [0, 0, 0])
    #expect(Mezcla.templar([nil, 2]) == [0, 0])
  }
}
