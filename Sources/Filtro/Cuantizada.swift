/// A matrix of weights as 16-bit integers with one scale per label: how it is kept in the file.
struct Cuantizada: Sendable, Equatable {
  let columnas: Int
  var escalas: [Float]
  /// Row after row.
  var enteros: [Int16]

  init(columnas: Int, escalas: [Float], enteros: [Int16]) {
    self.columnas = columnas
    self.escalas = escalas
    self.enteros = enteros
  }

  /// Idempotent: quantising what `matriz()` gives back yields the same integers and scales.
  init(_ matriz: Matriz) {
    columnas = matriz.columnas
    var mayores = [Float](repeating: 0, count: columnas)
    for fila in 0..<matriz.filas { for k in 0..<columnas { mayores[k] = max(mayores[k], abs(matriz[fila, k])) } }
    // A power of two divides without rounding, whatever the weights.
    escalas = mayores.map { mayor in
      var escala: Float = 1 / 32_768
      while mayor / escala > 32_767 { escala *= 2 }
      while escala > 1e-30, mayor / escala < 16_383 { escala /= 2 }
      return mayor == 0 ? 1 / 32_768 : escala
    }
    enteros = []
    enteros.reserveCapacity(matriz.filas * columnas)
    for fila in 0..<matriz.filas {
      for k in 0..<columnas { enteros.append(Int16((matriz[fila, k] / escalas[k]).rounded())) }
    }
  }

  func matriz() -> Matriz {
    let filas = columnas == 0 ? 0 : enteros.count / columnas
    var salida = Matriz(filas: filas, columnas: columnas)
    var i = 0
    for fila in 0..<filas {
      for k in 0..<columnas {
        salida[fila, k] = Float(enteros[i]) * escalas[k]
        i += 1
      }
    }
    return salida
  }
}
