/// Multinomial logistic regression (L2) learnt in its dual: each step moves one example's distribution towards what the
/// weights now say of its text, as far as a line search allows (stochastic dual ascent; Shalev-Shwartz & Zhang, 2013).
/// As `DescensoDual`, it has no rate to be tuned, and it arrives in a handful of passes.
struct AscensoLogistico {
  typealias Bloque = Matriz.Bloque

  private(set) var pesos: Matriz
  private(set) var sesgos: [Float]
  /// What is held of each example: a probability per class, a row per example. At first all of it is on its own class.
  private var alfas: [Float]

  init(filas: Int, clases: Int, muestras: Int) {
    pesos = Matriz(filas: filas, columnas: clases)
    sesgos = [Float](repeating: 0, count: clases)
    alfas = [Float](repeating: 0, count: muestras * clases)
  }

  /// - Parameter metas: the class of each example and what it costs; those of no class are passed over.
  mutating func correr(_ vectores: [VectorDisperso], _ metas: [(clase: Int?, costo: Float)], epocas: Int) {
    let clases = pesos.columnas
    var orden: [Int] = []
    for (i, meta) in metas.enumerated() where meta.costo > 0 {
      guard let clase = meta.clase else { continue }
      alfas[i * clases + clase] = 1
      orden.append(i)
    }
    var azar = Barajador()
    for _ in 0..<epocas {
      azar.barajar(&orden)
      var mayor: Float = 0
      for i in orden { mayor = max(mayor, dar(i, vectores[i], costo: metas[i].costo)) }
      if mayor < 1e-2 { break }
    }
  }

  /// Moves one example; the largest movement.
  private mutating func dar(_ i: Int, _ vector: VectorDisperso, costo: Float) -> Float {
    let clases = pesos.columnas
    let base = i * clases
    var dicho = pesos.producto(vector)
    for k in 0..<clases { dicho[k] += sesgos[k] }
    suavizar(&dicho)
    // The slope along the line and its curvature: of the weights, and of the entropy halfway.
    var (pendiente, cuadrados, entropia): (Float, Float, Float) = (0, 0, 0)
    for k in 0..<clases {
      let (p, a) = (max(dicho[k], 1e-6), max(alfas[base + k], 1e-6))
      let d = dicho[k] - alfas[base + k]
      pendiente += d * (logaritmo(p) - logaritmo(a))
      cuadrados += d * d
      entropia += d * d * 2 / (p + a)
    }
    guard cuadrados > 1e-10 else { return 0 }
    let norma = 1 + vector.cuadrado
    let paso = min(1, pendiente / (costo * norma * cuadrados + entropia))
    var mayor: Float = 0
    var cambio = [Bloque](repeating: .zero, count: pesos.bloques)
    for k in 0..<clases {
      let movido = paso * (dicho[k] - alfas[base + k])
      alfas[base + k] += movido
      sesgos[k] -= costo * movido
      cambio[k / 8][k % 8] = -costo * movido
      mayor = max(mayor, abs(movido))
    }
    pesos.sumar(vector, cambio)
    return mayor
  }
}
