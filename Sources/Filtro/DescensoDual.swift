/// One linear support vector machine a class (squared hinge loss, L2), all learnt at once: dual coordinate descent
/// (Hsieh et al., 2008), whose step needs no rate to be tuned and which many classes share in one pass over a text.
struct DescensoDual {
  typealias Bloque = Matriz.Bloque

  private(set) var pesos: Matriz
  private var sesgo: [Bloque]
  /// The dual variables, a row per example.
  private var alfas: [Bloque]

  init(filas: Int, clases: Int, muestras: Int) {
    pesos = Matriz(filas: filas, columnas: clases)
    sesgo = [Bloque](repeating: .zero, count: pesos.bloques)
    alfas = [Bloque](repeating: .zero, count: muestras * pesos.bloques)
  }

  var sesgos: [Float] { (0..<pesos.columnas).map { sesgo[$0 / 8][$0 % 8] } }

  /// - Parameter metas: the class of each example, nil for none, and what a mistake in it costs.
  mutating func correr(_ vectores: [VectorDisperso], _ metas: [(clase: Int?, costo: Float)], epocas: Int) {
    guard pesos.columnas > 0 else { return }
    var azar = Barajador()
    var orden = Array(vectores.indices)
    // The constant that carries the bias counts as one more feature of value 1.
    let normas = vectores.map { 1 + $0.cuadrado }
    for _ in 0..<epocas {
      azar.barajar(&orden)
      var mayor: Float = 0
      for i in orden where metas[i].costo > 0 {
        mayor = max(mayor, dar(i, vectores[i], metas[i], norma: normas[i]))
      }
      if mayor < 1e-3 { break }
    }
  }

  /// Moves one example's variables to their optimum; the largest movement.
  private mutating func dar(
    _ i: Int, _ vector: VectorDisperso, _ meta: (clase: Int?, costo: Float), norma: Float
  ) -> Float {
    var margen = pesos.bloque(de: vector)
    let diagonal = 1 / (2 * meta.costo)
    var mayor: Float = 0
    for b in margen.indices {
      var signo = Bloque(repeating: -1)
      if let clase = meta.clase, clase / 8 == b { signo[clase % 8] = 1 }
      let antes = alfas[i * margen.count + b]
      let falta: Bloque = signo * (margen[b] + sesgo[b]) - Bloque(repeating: 1)
      let gradiente: Bloque = falta + antes * diagonal
      let despues: Bloque = pointwiseMax(antes - gradiente / (norma + diagonal), Bloque.zero)
      alfas[i * margen.count + b] = despues
      let paso = (despues - antes) * signo
      margen[b] = paso
      sesgo[b] += paso
      mayor = max(mayor, pointwiseMax(paso, -paso).max())
    }
    if mayor > 0 { pesos.sumar(vector, margen) }
    return mayor
  }
}
