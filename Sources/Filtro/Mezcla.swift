/// How the index over the directory (BM25) and the classifier are added into one score per dependencia, scaled so that
/// its softmax is a probability.
///
/// The index's share falls with the examples seen and never leaves (`Experiencia`): with few it is the better of the
/// two, and for a dependencia never seen the only one.
struct Mezcla: Sendable, Equatable {
  var pesoClasificador: Float
  var pesoIndice: Float

  /// Without examples. The scale is a convention, not fitted to any body's requests: a text whose words all point to one
  /// candidate is believed four times in five, however many candidates there are.
  static func enFrio(candidatas: Int) -> Mezcla {
    let otras = Float(max(candidatas - 1, 1))
    // Such a candidate stands `cima` (1 + 1 / otras) above each of the rest.
    return Mezcla(pesoClasificador: 0, pesoIndice: logaritmo(4 * otras) / (cima * (1 + 1 / otras)))
  }

  /// Where learning the two weights starts, and what it comes back to where the examples say little.
  static let convenida = Mezcla(pesoClasificador: 3, pesoIndice: 1.5)
  /// How many examples the convention is worth: the index's has been thought about, the classifier's is a beginning.
  private static let pesoDeLaConvencion = (clasificador: 1.0, indice: 10.0)

  /// - Parameters:
  ///   - indice: BM25 per candidate.
  ///   - clasificador: points per candidate, nil for those without examples.
  func puntos(indice: [Float], clasificador: [Float?], _ experiencia: Experiencia) -> [Float] {
    let partes = Self.partes(indice: indice, clasificador: clasificador, experiencia)
    return zip(partes.indice, partes.clasificador).map { pesoIndice * $0 + pesoClasificador * $1 }
  }

  /// What the two weights multiply.
  private static func partes(
    indice: [Float], clasificador: [Float?], _ experiencia: Experiencia
  ) -> (indice: [Float], clasificador: [Float]) {
    let dichos = clasificador.compactMap { $0 }
    let media = dichos.reduce(0, +) / Float(max(dichos.count, 1))
    return (zip(tipificar(indice), experiencia.indice).map(*), clasificador.map { $0.map { $0 - media } ?? 0 })
  }

  /// The standardised score of a candidate that has all of the index's points.
  private static let cima: Float = 3

  /// Scores freed of their scale: long texts add up more points than short ones, and that says nothing about certainty.
  /// Mean 0 and, if a single candidate has all the points, `cima` for it, however many there are.
  static func tipificar(_ valores: [Float]) -> [Float] {
    let n = Float(max(valores.count, 1))
    let media = valores.reduce(0, +) / n
    let varianza = valores.reduce(0) { $0 + ($1 - media) * ($1 - media) } / n
    guard varianza > 1e-12 else { return [Float](repeating: 0, count: valores.count) }
    let factor = cima / (varianza * max(n - 1, 1)).squareRoot()
    return valores.map { ($0 - media) * factor }
  }
}

extension Mezcla {
  /// One example scored by models that did not see it.
  struct Prueba: Sendable {
    fileprivate let indice: [Float]
    fileprivate let clasificador: [Float]
    fileprivate let familiaridad: [Float]
    fileprivate let verdad: Int

    /// - Parameter experiencia: that of those models.
    init(indice: [Float], clasificador: [Float?], _ experiencia: Experiencia, verdad: Int) {
      (self.indice, self.clasificador) = Mezcla.partes(indice: indice, clasificador: clasificador, experiencia)
      self.verdad = verdad
      familiaridad = experiencia.familiaridad
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

  /// How far to believe what this mixture says of each of `pruebas`.
  func confianza(_ pruebas: [Prueba]) -> Confianza {
    Confianza.elegir(
      pruebas.map { prueba in
        let p = probabilidades(prueba)
        let primera = p.indices.max { p[$0] < p[$1] } ?? 0
        return Confianza.Prueba(
          p[primera], familiaridad: prueba.familiaridad[primera], acierto: primera == prueba.verdad)
      })
  }

  private func probabilidades(_ prueba: Prueba) -> [Float] {
    var p = zip(prueba.indice, prueba.clasificador).map { pesoIndice * $0 + pesoClasificador * $1 }
    suavizar(&p)
    return p
  }

  /// First and second derivatives of the loss in the two weights.
  private func derivadas(_ pruebas: [Prueba]) -> (c: Double, i: Double, cc: Double, ci: Double, ii: Double) {
    let n = Self.pesoDeLaConvencion
    var d = (
      c: n.clasificador * Double(pesoClasificador - Self.convenida.pesoClasificador),
      i: n.indice * Double(pesoIndice - Self.convenida.pesoIndice), cc: n.clasificador, ci: 0.0, ii: n.indice
    )
    for prueba in pruebas {
      let p = probabilidades(prueba)
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
