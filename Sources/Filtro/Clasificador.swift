/// A linear classifier over `Rasgos`: the mean of several learners, which is linear too. Made by `Clasificador.entrenar`.
struct Clasificador: Sendable, Equatable {
  let clases: Int
  /// The bucket of each row, ascending.
  let cubos: [UInt32]
  let idf: [Float]
  let pesos: Matriz
  let sesgos: [Float]
  /// Bucket → row, -1 when training never saw it.
  let filas: [Int32]
  /// Mean weight of each row over the labels.
  private let medias: [Float]

  init(cubos: [UInt32], idf: [Float], pesos: Matriz, sesgos: [Float]) {
    clases = sesgos.count
    self.cubos = cubos
    self.idf = idf
    self.pesos = pesos
    self.sesgos = sesgos
    filas = Self.mapa(cubos)
    let (bloques, n) = (pesos.bloques, Float(max(sesgos.count, 1)))
    medias = (0..<pesos.filas).map { fila in
      pesos.celdas[(fila * bloques)..<((fila + 1) * bloques)].reduce(.zero, +).sum() / n
    }
  }

  static func mapa(_ cubos: [UInt32]) -> [Int32] {
    var filas = [Int32](repeating: -1, count: Rasgos.cubos)
    for (fila, cubo) in cubos.enumerated() where Int(cubo) < filas.count { filas[Int(cubo)] = Int32(fila) }
    return filas
  }

  /// The points of each label. Only what one has above another means something.
  func puntos(_ rasgos: Rasgos) -> [Float] {
    var suma = pesos.producto(VectorDisperso(rasgos, filas: filas, idf: idf))
    for k in suma.indices { suma[k] += sesgos[k] }
    return suma
  }

  /// Whether training saw the word.
  func conoce(_ huella: UInt64) -> Bool { filas[Int(Rasgos.cubo(huella))] >= 0 }

  /// The weight of one word (its own feature only) for a label, relative to the mean of all labels.
  func peso(_ huella: UInt64, clase: Int) -> Float {
    let fila = filas[Int(Rasgos.cubo(huella))]
    guard fila >= 0 else { return 0 }
    return (pesos[Int(fila), clase] - medias[Int(fila)]) * idf[Int(fila)]
  }
}

/// TF-IDF with sublinear counts, each block (words, letters) of length one.
struct VectorDisperso: Sendable {
  private(set) var filas: [Int32] = []
  private(set) var valores: [Float] = []
  /// Which of them count: all, or one block.
  private(set) var rango = 0..<0
  /// Where the block of letters begins.
  private var corte = 0

  /// The same text by its words alone, and by its letters alone.
  var palabras: VectorDisperso { contando(0..<corte) }
  var letras: VectorDisperso { contando(corte..<filas.count) }

  /// The square of its length.
  var cuadrado: Float { valores[rango].reduce(0) { $0 + $1 * $1 } }

  private func contando(_ rango: Range<Int>) -> VectorDisperso {
    var copia = self
    copia.rango = rango
    return copia
  }

  init(_ rasgos: Rasgos, filas mapa: [Int32], idf: [Float]) {
    filas.reserveCapacity(rasgos.indices.count)
    valores.reserveCapacity(rasgos.indices.count)
    bloque(rasgos, 0..<rasgos.letras, mapa, idf)
    corte = filas.count
    bloque(rasgos, rasgos.letras..<rasgos.indices.count, mapa, idf)
    rango = 0..<filas.count
  }

  private mutating func bloque(_ rasgos: Rasgos, _ rango: Range<Int>, _ mapa: [Int32], _ idf: [Float]) {
    let inicio = valores.count
    var cuadrados: Float = 0
    for i in rango {
      let fila = mapa[Int(rasgos.indices[i])]
      guard fila >= 0 else { continue }
      let cuenta = rasgos.cuentas[i]
      let tf: Float = cuenta == 1 ? 1 : 1 + logaritmo(Float(cuenta))
      let valor = tf * idf[Int(fila)]
      filas.append(fila)
      valores.append(valor)
      cuadrados += valor * valor
    }
    guard cuadrados > 0 else { return }
    let factor = 1 / cuadrados.squareRoot()
    for i in inicio..<valores.count { valores[i] *= factor }
  }
}
