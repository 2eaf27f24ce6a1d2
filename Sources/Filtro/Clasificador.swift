/// A linear classifier over `Rasgos`: the mean of several learners, which is linear too. Made by `Clasificador.entrenar`.
struct Clasificador: Sendable, Equatable {
  let clases: Int
  /// The bucket of each row, ascending.
  let cubos: [UInt32]
  let idf: [Float]
  let pesos: Cuantizada
  let sesgos: [Float]
  let filas: FilasDeCubos
  /// Mean weight of each row over the labels.
  private let medias: [Float]

  init(cubos: [UInt32], idf: [Float], pesos: Cuantizada, sesgos: [Float]) {
    clases = sesgos.count
    self.cubos = cubos
    self.idf = idf
    self.pesos = pesos
    self.sesgos = sesgos
    filas = FilasDeCubos(cubos)
    medias = (0..<pesos.filas).map { fila in
      (0..<pesos.columnas).reduce(0) { $0 + pesos[fila, $1] } / Float(max(pesos.columnas, 1))
    }
  }

  /// The points of each label. Only what one has above another means something.
  func puntos(_ rasgos: Rasgos) -> [Float] {
    var suma = pesos.producto(VectorDisperso(rasgos, filas: filas, idf: idf))
    for k in suma.indices { suma[k] += sesgos[k] }
    return suma
  }

  /// Whether training saw the word.
  func conoce(_ huella: UInt64) -> Bool { filas[Rasgos.cubo(huella)] != nil }

  /// The weight of one word (its own feature only) for a label, relative to the mean of all labels.
  func peso(_ huella: UInt64, clase: Int) -> Float {
    guard let fila = filas[Rasgos.cubo(huella)] else { return 0 }
    return (pesos[fila, clase] - medias[fila]) * idf[fila]
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

  init(_ rasgos: Rasgos, filas mapa: FilasDeCubos, idf: [Float]) {
    filas.reserveCapacity(rasgos.indices.count)
    valores.reserveCapacity(rasgos.indices.count)
    bloque(rasgos, 0..<rasgos.letras, mapa, idf)
    corte = filas.count
    bloque(rasgos, rasgos.letras..<rasgos.indices.count, mapa, idf)
    rango = 0..<filas.count
  }

  private mutating func bloque(_ rasgos: Rasgos, _ rango: Range<Int>, _ mapa: FilasDeCubos, _ idf: [Float]) {
    let inicio = valores.count
    var cuadrados: Float = 0
    for i in rango {
      guard let fila = mapa[rasgos.indices[i]] else { continue }
      let cuenta = rasgos.cuentas[i]
      let tf: Float = cuenta == 1 ? 1 : 1 + logaritmo(Float(cuenta))
      let valor = tf * idf[fila]
      filas.append(Int32(truncatingIfNeeded: fila))
      valores.append(valor)
      cuadrados += valor * valor
    }
    guard cuadrados > 0 else { return }
    let factor = 1 / cuadrados.squareRoot()
    for i in inicio..<valores.count { valores[i] *= factor }
  }
}
