/// Weights by row, eight labels at a time so that the compiler uses vector instructions; labels are padded with zeros.
struct Matriz: Sendable, Equatable {
  typealias Bloque = SIMD8<Float>

  let columnas: Int
  /// Blocks of eight in a row.
  let bloques: Int
  var celdas: [Bloque]

  init(filas: Int, columnas: Int) {
    self.columnas = columnas
    bloques = (columnas + 7) / 8
    celdas = [Bloque](repeating: .zero, count: filas * bloques)
  }

  var filas: Int { bloques == 0 ? 0 : celdas.count / bloques }

  subscript(fila: Int, columna: Int) -> Float {
    get { celdas[fila * bloques + columna / 8][columna % 8] }
    set { celdas[fila * bloques + columna / 8][columna % 8] = newValue }
  }

  /// The weighted sum of the rows of `vector`, one value per column.
  func producto(_ vector: VectorDisperso) -> [Float] {
    let suma = bloque(de: vector)
    return (0..<columnas).map { suma[$0 / 8][$0 % 8] }
  }

  /// The same as blocks.
  func bloque(de vector: VectorDisperso) -> [Bloque] {
    var suma = [Bloque](repeating: .zero, count: bloques)
    let bloques = self.bloques
    suma.withUnsafeMutableBufferPointer { suma in
      celdas.withUnsafeBufferPointer { celdas in
        for i in vector.rango {
          let base = Int(vector.filas[i]) * bloques
          let valor = Bloque(repeating: vector.valores[i])
          for b in 0..<bloques { suma[b] += valor * celdas[base + b] }
        }
      }
    }
    return suma
  }

  /// Adds `vector · columnas` to the rows of `vector`.
  mutating func sumar(_ vector: VectorDisperso, _ valores: [Bloque]) {
    let bloques = self.bloques
    valores.withUnsafeBufferPointer { valores in
      celdas.withUnsafeMutableBufferPointer { celdas in
        for i in vector.rango {
          let base = Int(vector.filas[i]) * bloques
          let f = Bloque(repeating: vector.valores[i])
          for b in 0..<bloques { celdas[base + b] += f * valores[b] }
        }
      }
    }
  }
}
