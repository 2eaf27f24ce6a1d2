/// How the index over the directory (BM25) and the classifier are added into one score per dependencia, scaled so that
/// its softmax is a probability.
///
/// The classifier's share grows with the examples seen of each label; BM25 never leaves: with few examples it is the
/// better of the two, and for a dependencia never seen the only one.
struct Mezcla: Sendable, Equatable {
  var pesoClasificador: Float
  var pesoIndice: Float
  /// Examples of a label at which the classifier's weight is half of the whole.
  var mitad: Float

  /// Without examples. The scale is a convention, not fitted to any body's requests.
  static let enFrio = Mezcla(pesoClasificador: 0, pesoIndice: 1.5, mitad: 0)

  /// - Parameters:
  ///   - indice: BM25 per candidate.
  ///   - clasificador: margin per candidate, nil for those without examples.
  ///   - vistos: examples of each candidate.
  func puntos(indice: [Float], clasificador: [Float?], vistos: [Float]) -> [Float] {
    var salida = Self.tipificar(indice)
    for k in salida.indices { salida[k] *= pesoIndice }
    guard pesoClasificador > 0 else { return salida }
    var suma: Float = 0
    var n: Float = 0
    for case let valor? in clasificador {
      suma += valor
      n += 1
    }
    guard n > 0 else { return salida }
    for (k, valor) in clasificador.enumerated() {
      guard let valor else { continue }
      salida[k] += pesoClasificador * (valor - suma / n) * vistos[k] / (vistos[k] + mitad)
    }
    return salida
  }

  /// Scores freed of their scale: long texts add up more points than short ones, and that says nothing about certainty.
  /// Mean 0 and, if a single candidate has all the points, 3 for it, however many candidates there are.
  static func tipificar(_ valores: [Float]) -> [Float] {
    let n = Float(max(valores.count, 1))
    let media = valores.reduce(0, +) / n
    let varianza = valores.reduce(0) { $0 + ($1 - media) * ($1 - media) } / n
    guard varianza > 1e-12 else { return [Float](repeating: 0, count: valores.count) }
    let factor = 3 / (varianza * max(n - 1, 1)).squareRoot()
    return valores.map { ($0 - media) * factor }
  }
}

extension Mezcla {
  /// One example scored by models that did not see it.
  struct Prueba: Sendable {
    var indice: [Float]
    var clasificador: [Float?]
    var verdad: Int
  }

  /// What is asked of a mixture on the examples it is tried on.
  enum Criterio: Sendable, Equatable {
    /// That the labels be as likely as possible.
    case verosimilitud
    /// That the label come first, and then the former.
    case acierto
  }

  /// The best mixture of a small fixed grid: three numbers, any data. Its scale is always the one under which the
  /// labels of `pruebas` are the likeliest, so that the softmax can be believed.
  static func elegir(_ pruebas: [Prueba], vistos: [Float], criterio: Criterio) -> Mezcla {
    var mejor = (mezcla: enFrio, perdida: Float.infinity)
    for mitad in [0, 3, 10] as [Float] {
      for razon in [0.03, 0.06, 0.1, 0.15, 0.25, 0.5, 1, 2] as [Float] {
        var rayo = (mezcla: enFrio, perdida: Float.infinity)
        for clasificador in [0.25, 0.5, 0.75, 1, 1.5, 2, 2.5, 3, 4, 5, 6] as [Float] {
          let mezcla = Mezcla(pesoClasificador: clasificador, pesoIndice: razon * clasificador, mitad: mitad)
          let perdida = mezcla.perdida(pruebas, vistos)
          if perdida < rayo.perdida { rayo = (mezcla, perdida) }
        }
        if criterio == .acierto { rayo.perdida = rayo.mezcla.errores(pruebas, vistos) + 1e-3 * rayo.perdida }
        if rayo.perdida < mejor.perdida { mejor = rayo }
      }
    }
    return mejor.mezcla
  }

  private func perdida(_ pruebas: [Prueba], _ vistos: [Float]) -> Float {
    pruebas.reduce(0) { suma, prueba in
      var p = puntos(indice: prueba.indice, clasificador: prueba.clasificador, vistos: vistos)
      suavizar(&p)
      return suma - logaritmo(max(p[prueba.verdad], 1e-6))
    }
  }

  private func errores(_ pruebas: [Prueba], _ vistos: [Float]) -> Float {
    pruebas.reduce(0) { suma, prueba in
      let p = puntos(indice: prueba.indice, clasificador: prueba.clasificador, vistos: vistos)
      return suma + (p.max() == p[prueba.verdad] ? 0 : 1)
    }
  }
}
