/// How a `Clasificador` learns. Values that suit any body's requests; what depends on the data is chosen in `Mezcla`.
struct AjustesDeEntrenamiento: Sendable {
  /// Cost of a mistake in an example of mean weight, as scikit-learn's `C`.
  var c: Float = 1
  /// What a phrase of the directory weighs beside an example's mean weight of 1.
  var frase: Float = 0.3
  /// The most one example may weigh: one request of a dependencia hardly seen must not rule over thousands.
  var pesoMaximo: Float = 10
  /// Passes over the examples: the first bound for few, the second for very many, this many texts in between.
  var epocas = 8...30
  var lecturas = 100_000
  /// How the mixture is chosen.
  var criterio = Mezcla.Criterio.verosimilitud
  /// Rows × labels kept, two bytes each in the file: bounds the model's size.
  var celdas = 4_000_000
}

/// A text to learn from.
struct Muestra: Sendable {
  var rasgos: Rasgos
  /// nil: it belongs to none of the classes, and each learns to reject it.
  var clase: Int?
  var peso: Float
}

extension Clasificador {
  /// Learns from `muestras`. Deterministic: fixed order, one thread, no clock.
  static func entrenar(
    _ muestras: [Muestra], clases: Int, ajustes: AjustesDeEntrenamiento = AjustesDeEntrenamiento()
  ) -> Clasificador {
    let (cubos, idf) = vocabulario(muestras.map(\.rasgos), maximo: ajustes.celdas / max(clases, 1))
    let mapa = Self.mapa(cubos)
    let vectores = muestras.map { VectorDisperso($0.rasgos, filas: mapa, idf: idf) }
    var descenso = DescensoDual(filas: cubos.count, clases: clases, muestras: muestras.count)
    let epocas = ajustes.lecturas / max(muestras.count, 1)
    descenso.correr(
      vectores, muestras.map { ($0.clase, $0.peso * ajustes.c) },
      epocas: min(max(epocas, ajustes.epocas.lowerBound), ajustes.epocas.upperBound))
    let pesos = Cuantizada(descenso.pesos)
    // What is used is what would be read back from the file.
    return Clasificador(cubos: cubos, idf: idf, pesos: pesos.matriz(), sesgos: descenso.sesgos)
  }

  /// The weight of each example so that every class counts the same in all, however many it has; 1 on average.
  static func pesosParejos(_ clases: [Int], maximo: Float) -> [Float] {
    var cuenta: [Int: Float] = [:]
    for k in clases { cuenta[k, default: 0] += 1 }
    let parte = Float(clases.count) / Float(max(cuenta.count, 1))
    return clases.map { min(parte / (cuenta[$0] ?? 1), maximo) }
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
