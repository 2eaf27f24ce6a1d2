/// The mean direction of each class's texts, less the mean of all classes: the steadiest of the learners where there are
/// few examples, since it estimates nothing but means (Rocchio, 1971).
enum Centroides {
  /// A row of `filas` and a column of `clases` each; every column is of length one before the mean is taken away.
  static func aprender(_ vectores: [VectorDisperso], _ metas: [(clase: Int?, costo: Float)], filas: Int, clases: Int) -> Matriz {
    var suma = Matriz(filas: filas, columnas: clases)
    for (vector, meta) in zip(vectores, metas) {
      guard let clase = meta.clase else { continue }
      var uno = [Matriz.Bloque](repeating: .zero, count: suma.bloques)
      uno[clase / 8][clase % 8] = meta.costo
      suma.sumar(vector, uno)
    }
    let bloques = suma.bloques
    var cuadrados = [Matriz.Bloque](repeating: .zero, count: bloques)
    for i in suma.celdas.indices { cuadrados[i % bloques] += suma.celdas[i] * suma.celdas[i] }
    var factor = [Matriz.Bloque](repeating: .zero, count: bloques)
    for k in 0..<clases where cuadrados[k / 8][k % 8] > 0 { factor[k / 8][k % 8] = 1 / cuadrados[k / 8][k % 8].squareRoot() }
    for fila in 0..<filas {
      let rango = (fila * bloques)..<((fila + 1) * bloques)
      for (i, b) in zip(rango, 0..<bloques) { suma.celdas[i] *= factor[b] }
      let media = suma.celdas[rango].reduce(.zero, +).sum() / Float(max(clases, 1))
      for k in 0..<clases { suma[fila, k] -= media }
    }
    return suma
  }
}
