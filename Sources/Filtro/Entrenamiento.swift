/// How a `Clasificador` learns. Values that suit any body's requests; what depends on the data is chosen in `Mezcla`.
struct AjustesDeEntrenamiento: Sendable {
  /// Cost of a mistake in an example of mean weight, as scikit-learn's `C`: for the machines and for the regression.
  var c: Float = 2
  var cLogistica: Float = 30
  /// What one point of the regression and one of the centroids are worth beside one point of the machines: with these
  /// the three span about as many points, so that none drowns the others.
  var puntoLogistica: Float = 0.4
  var puntoCentroide: Float = 3.5
  /// Mean examples a label at which the share of the regression, and that of the centroids, is that of the machines;
  /// with none it is the double. What is smoother is known sooner, means the soonest, and the machines overtake them.
  var mitadLogistica: Float = 20
  var mitadCentroide: Float = 10
  /// What a phrase of the directory weighs beside an example's mean weight of 1.
  var frase: Float = 0.1
  /// The most one example may weigh: one request of a dependencia hardly seen must not rule over thousands.
  var pesoMaximo: Float = 10
  /// Passes over the examples: the first bound for few, the second for very many, this many texts in between.
  var epocas = 8...20
  var lecturas = 100_000
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
  ///
  /// - Parameter ejemplos: how many of them are past requests and not the directory's phrases.
  static func entrenar(
    _ muestras: [Muestra], ejemplos: Int, clases: Int, ajustes: AjustesDeEntrenamiento = AjustesDeEntrenamiento()
  ) -> Clasificador {
    let (cubos, idf) = vocabulario(muestras.map(\.rasgos), maximo: ajustes.celdas / max(clases, 1))
    let mapa = FilasDeCubos(cubos)
    let vectores = muestras.map { VectorDisperso($0.rasgos, filas: mapa, idf: idf) }
    let epocas = min(
      max(ajustes.lecturas / max(muestras.count, 1), ajustes.epocas.lowerBound), ajustes.epocas.upperBound)
    // Words and letters each have machines of their own: their mistakes differ, and their mean makes fewer.
    let maquinas = [vectores.map(\.palabras), vectores.map(\.letras)].map { vista in
      var maquinas = DescensoDual(filas: cubos.count, clases: clases, muestras: muestras.count)
      maquinas.correr(vista, muestras.map { ($0.clase, $0.peso * ajustes.c) }, epocas: epocas)
      return maquinas
    }
    var logistica = AscensoLogistico(filas: cubos.count, clases: clases, muestras: muestras.count)
    // It gets as near to its optimum in half of the passes.
    logistica.correr(vectores, muestras.map { ($0.clase, $0.peso * ajustes.cLogistica) }, epocas: epocas / 2 + 2)
    let centroides = Centroides.aprender(
      vectores, muestras.map { ($0.clase, $0.peso) }, filas: cubos.count, clases: clases)
    // All are linear over the same features, so that their mean is one matrix: it costs nothing to ask.
    let porClase = Float(ejemplos) / Float(max(clases, 1))
    func parte(_ mitad: Float) -> Float { 2 * mitad / (mitad + porClase) }
    let (regresion, medias) = (parte(ajustes.mitadLogistica), parte(ajustes.mitadCentroide))
    let suma = 1 + regresion + medias
    let (uno, dos, tres) = (
      0.5 / suma, ajustes.puntoLogistica * regresion / suma, ajustes.puntoCentroide * medias / suma
    )
    var pesos = logistica.pesos
    for i in pesos.celdas.indices {
      pesos.celdas[i] = dos * pesos.celdas[i] + tres * centroides.celdas[i]
      for maquina in maquinas { pesos.celdas[i] += uno * maquina.pesos.celdas[i] }
    }
    var sesgos = logistica.sesgos.map { dos * $0 }
    for maquina in maquinas { for k in sesgos.indices { sesgos[k] += uno * maquina.sesgos[k] } }
    return Clasificador(cubos: cubos, idf: idf, pesos: Cuantizada(pesos), sesgos: sesgos)
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
