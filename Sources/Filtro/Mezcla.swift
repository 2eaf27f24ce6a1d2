/// How the index over the directory (BM25) and the classifier are added into one score per dependencia, scaled so that
/// its softmax is a probability.
///
/// The index's share of a dependencia falls with the examples seen of it and never leaves: with few it is the better of
/// the two, and for a dependencia never seen the only one.
struct Mezcla: Sendable, Equatable {
  var pesoClasificador: Float
  var pesoIndice: Float

  /// Examples of a label at which the index speaks half as loud as without any.
  static let mitad: Float = 30

  /// Without examples. The scale is a convention, not fitted to any body's requests.
  static let enFrio = Mezcla(pesoClasificador: 0, pesoIndice: 1.5)

  /// Where learning the two weights starts, and what it comes back to where the examples say little.
  static let convenida = Mezcla(pesoClasificador: 3, pesoIndice: enFrio.pesoIndice)
  /// How many examples the convention is worth: the index's has been thought about, the classifier's is a beginning.
  private static let confianza = (clasificador: 1.0, indice: 10.0)

  /// - Parameters:
  ///   - indice: BM25 per candidate.
  ///   - clasificador: points per candidate, nil for those without examples.
  ///   - vistos: examples of each candidate.
  func puntos(indice: [Float], clasificador: [Float?], vistos: [Float]) -> [Float] {
    let partes = Self.partes(indice: indice, clasificador: clasificador, vistos: vistos)
    return zip(partes.indice, partes.clasificador).map { pesoIndice * $0 + pesoClasificador * $1 }
  }

  /// What the two weights multiply.
  private static func partes(
    indice: [Float], clasificador: [Float?], vistos: [Float]
  ) -> (indice: [Float], clasificador: [Float]) {
    let dichos = clasificador.compactMap { $0 }
    let media = dichos.reduce(0, +) / Float(max(dichos.count, 1))
    let bajado = zip(tipificar(indice), vistos).map { $0 * mitad / (mitad + $1) }
    return (bajado, clasificador.map { $0.map { $0 - media } ?? 0 })
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
    fileprivate let indice: [Float]
    fileprivate let clasificador: [Float]
    fileprivate let verdad: Int

    /// - Parameter vistos: examples of each candidate that those models did see.
    init(indice: [Float], clasificador: [Float?], vistos: [Float], verdad: Int) {
      (self.indice, self.clasificador) = Mezcla.partes(indice: indice, clasificador: clasificador, vistos: vistos)
      self.verdad = verdad
    }
  }

  /// The two weights under which the labels of `pruebas` are the likeliest, so that the softmax can be believed; held
  /// to the convention as if it were a few examples more. Newton's method: the loss is convex and has two variables.
  static func elegir(_ pruebas: [Prueba]) -> Mezcla {
    var mezcla = convenida
    for _ in 0..<30 {
      let d = mezcla.derivadas(pruebas)
      let determinante = d.cc * d.ii - d.ci * d.ci
      var paso = (c: (d.c * d.ii - d.i * d.ci) / determinante, i: (d.i * d.cc - d.c * d.ci) / determinante)
      // Newton may overshoot where the loss is flat.
      let largo = max(abs(paso.c), abs(paso.i))
      if largo > 1 { paso = (paso.c / largo, paso.i / largo) }
      let antes = mezcla
      mezcla.pesoClasificador = max(0.1, mezcla.pesoClasificador - Float(paso.c))
      mezcla.pesoIndice = max(0, mezcla.pesoIndice - Float(paso.i))
      if abs(mezcla.pesoClasificador - antes.pesoClasificador) + abs(mezcla.pesoIndice - antes.pesoIndice) < 1e-4 { break }
    }
    return mezcla
  }

  /// First and second derivatives of the loss in the two weights.
  private func derivadas(_ pruebas: [Prueba]) -> (c: Double, i: Double, cc: Double, ci: Double, ii: Double) {
    let n = Self.confianza
    var d = (
      c: n.clasificador * Double(pesoClasificador - Self.convenida.pesoClasificador),
      i: n.indice * Double(pesoIndice - Self.convenida.pesoIndice), cc: n.clasificador, ci: 0.0, ii: n.indice
    )
    for prueba in pruebas {
      var p = zip(prueba.indice, prueba.clasificador).map { pesoIndice * $0 + pesoClasificador * $1 }
      suavizar(&p)
      var (c, i, cc, ci, ii): (Float, Float, Float, Float, Float) = (0, 0, 0, 0, 0)
      for k in p.indices {
        let (x, y) = (prueba.clasificador[k], prueba.indice[k])
        c += p[k] * x
        i += p[k] * y
        cc += p[k] * x * x
        ci += p[k] * x * y
        ii += p[k] * y * y
      }
      d.c += Double(c - prueba.clasificador[prueba.verdad])
      d.i += Double(i - prueba.indice[prueba.verdad])
      d.cc += Double(cc - c * c)
      d.ci += Double(ci - c * i)
      d.ii += Double(ii - i * i)
    }
    return d
  }
}
