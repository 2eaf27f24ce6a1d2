/// How a `Clasificador` learns. Values that suit any body's requests; what depends on the data is chosen in `Mezcla`.
struct AjustesDeEntrenamiento: Sendable {
  /// Inverse strength of the L2 penalty, as in scikit-learn's `C`.
  var c: Float = 30
  /// Passes over the examples: the first bound for few, the second for very many, this many texts in between.
  var epocas = 8...20
  var lecturas = 100_000
  /// Rows × labels kept, two bytes each in the file: bounds the model's size.
  var celdas = 4_000_000
}

extension Clasificador {
  /// Learns from `rasgos` with their labels (`0..<clases`). Deterministic: fixed order, one thread, no clock.
  ///
  /// Stochastic gradient descent with a decreasing step (Bottou, 2010).
  static func entrenar(
    _ rasgos: [Rasgos], _ etiquetas: [Int], clases: Int, ajustes: AjustesDeEntrenamiento = AjustesDeEntrenamiento()
  ) -> Clasificador {
    let (cubos, idf) = vocabulario(rasgos, maximo: ajustes.celdas / max(clases, 1))
    let mapa = Self.mapa(cubos)
    let vectores = rasgos.map { VectorDisperso($0, filas: mapa, idf: idf) }
    var descenso = Descenso(filas: cubos.count, clases: clases)
    descenso.correr(vectores, etiquetas, ajustes)
    let pesos = Cuantizada(descenso.pesos)
    // What is used is what would be read back from the file.
    return Clasificador(cubos: cubos, idf: idf, pesos: pesos.matriz(), sesgos: descenso.sesgos)
  }

  /// The buckets worth a row, ascending, with their inverse document frequency. If too many, the most frequent stay.
  private static func vocabulario(_ rasgos: [Rasgos], maximo: Int) -> (cubos: [UInt32], idf: [Float]) {
    var apariciones = [Int32](repeating: 0, count: Rasgos.cubos)
    for r in rasgos { for i in r.indices { apariciones[Int(i)] += 1 } }
    var minimo: Int32 = 1
    while apariciones.reduce(0, { $0 + ($1 >= minimo ? 1 : 0) }) > maximo { minimo += 1 }
    let cubos = (0..<UInt32(Rasgos.cubos)).filter { apariciones[Int($0)] >= minimo }
    let n = Float(rasgos.count)
    return (cubos, cubos.map { logaritmo((1 + n) / (1 + Float(apariciones[Int($0)]))) + 1 })
  }
}

/// The descent's state. `escala` multiplies every weight, so that the L2 shrinkage costs one multiplication a step.
private struct Descenso {
  private(set) var pesos: Matriz
  private(set) var sesgos: [Float]
  private var escala: Float = 1

  init(filas: Int, clases: Int) {
    pesos = Matriz(filas: filas, columnas: clases)
    sesgos = [Float](repeating: 0, count: clases)
  }

  mutating func correr(_ vectores: [VectorDisperso], _ etiquetas: [Int], _ ajustes: AjustesDeEntrenamiento) {
    let n = vectores.count
    guard n > 0, sesgos.count > 1 else { return }
    let lambda = 1 / (ajustes.c * Float(n))
    let epocas = min(max(ajustes.lecturas / n, ajustes.epocas.lowerBound), ajustes.epocas.upperBound)
    var azar = Barajador()
    var orden = Array(0..<n)
    var paso: Float = 0
    for _ in 0..<epocas {
      azar.barajar(&orden)
      for i in orden {
        // Two blocks of length one: the gradient's curvature is at most 2, hence a first step of 1.
        let eta = 1 / (1 + lambda * paso)
        paso += 1
        dar(vectores[i], etiquetas[i], eta, lambda)
      }
    }
    pesos.multiplicar(por: escala)
    escala = 1
  }

  private mutating func dar(_ vector: VectorDisperso, _ etiqueta: Int, _ eta: Float, _ lambda: Float) {
    var gradiente = pesos.producto(vector)
    for k in gradiente.indices { gradiente[k] = gradiente[k] * escala + sesgos[k] }
    suavizar(&gradiente)
    gradiente[etiqueta] -= 1
    escala *= 1 - eta * lambda
    pesos.sumar(vector, por: -eta / escala, gradiente)
    for k in gradiente.indices { sesgos[k] -= eta * 0.1 * gradiente[k] }
    if escala < 1e-4 {
      pesos.multiplicar(por: escala)
      escala = 1
    }
  }
}
