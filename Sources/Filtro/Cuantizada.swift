/// A matrix of weights as 16-bit integers with one scale per label: how it is kept in the file and asked. Half of the memory
/// of `Matriz` to go through for each text, which is most of what a suggestion costs.
struct Cuantizada: Sendable, Equatable {
  typealias Bloque = SIMD8<Int16>

  let columnas: Int
  /// Blocks of eight labels in a row, padded with zeros.
  let bloques: Int
  /// Powers of two: they multiply without rounding, before the sum or after it.
  let escalas: [Float]
  /// Row after row.
  private(set) var celdas: [Bloque]

  init(columnas: Int, escalas: [Float], enteros: [Int16]) {
    self.columnas = columnas
    self.escalas = escalas
    bloques = (columnas + 7) / 8
    celdas = [Bloque](repeating: .zero, count: columnas == 0 ? 0 : enteros.count / columnas * bloques)
    var i = 0
    for base in stride(from: 0, to: celdas.count, by: max(bloques, 1)) {
      for k in 0..<columnas {
        celdas[base + k / 8][k % 8] = enteros[i]
        i += 1
      }
    }
  }

  init(_ matriz: Matriz) {
    columnas = matriz.columnas
    bloques = matriz.bloques
    var mayores = [Float](repeating: 0, count: columnas)
    for fila in 0..<matriz.filas { for k in 0..<columnas { mayores[k] = max(mayores[k], abs(matriz[fila, k])) } }
    let escalas = mayores.map { mayor in
      var escala: Float = 1 / 32_768
      while mayor / escala > 32_767 { escala *= 2 }
      while escala > 1e-30, mayor / escala < 16_383 { escala /= 2 }
      return mayor == 0 ? 1 / 32_768 : escala
    }
    self.escalas = escalas
    celdas = [Bloque](repeating: .zero, count: matriz.celdas.count)
    for fila in 0..<matriz.filas {
      for k in 0..<columnas { celdas[fila * bloques + k / 8][k % 8] = Int16((matriz[fila, k] / escalas[k]).rounded()) }
    }
  }

  var filas: Int { bloques == 0 ? 0 : celdas.count / bloques }

  /// Row after row, without the padding.
  var enteros: [Int16] { (0..<filas).flatMap { fila in (0..<columnas).map { celdas[fila * bloques + $0 / 8][$0 % 8] } } }

  subscript(fila: Int, columna: Int) -> Float {
    Float(celdas[fila * bloques + columna / 8][columna % 8]) * escalas[columna]
  }

  /// The weighted sum of the rows of `vector`, one value per column.
  func producto(_ vector: VectorDisperso) -> [Float] {
    var suma = [Matriz.Bloque](repeating: .zero, count: bloques)
    let bloques = self.bloques
    suma.withUnsafeMutableBufferPointer { suma in
      celdas.withUnsafeBufferPointer { celdas in
        for i in vector.rango {
          let base = Int(vector.filas[i]) * bloques
          let valor = Matriz.Bloque(repeating: vector.valores[i])
          for b in 0..<bloques { suma[b] += valor * Matriz.Bloque(celdas[base + b]) }
        }
      }
    }
    return (0..<columnas).map { suma[$0 / 8][$0 % 8] * escalas[$0] }
  }
}
