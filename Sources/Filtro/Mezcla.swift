/// How the index over the directory (BM25) and the classifier are added into one score per dependencia, scaled so that
/// its softmax is a probability.
///
/// The index's share falls with the examples seen and never leaves (`Experiencia`): with few it is the better of the
/// two, and for a dependencia never seen the only one.
struct Mezcla: Sendable, Equatable {
  var pesoClasificador: Float
  var pesoIndice: Float

  /// Without examples. The weight is a convention: of two candidates, the one with twice the points (counting those each
  /// starts with) is eight times as likely.
  static let enFrio = Mezcla(pesoClasificador: 0, pesoIndice: 3)

  /// Where learning the two weights starts, and what it comes back to where the examples say little.
  static let convenida = Mezcla(pesoClasificador: 2, pesoIndice: enFrio.pesoIndice)
  /// How many examples the convention is worth: the index's has been thought about, the classifier's is a beginning.
  private static let pesoDeLaConvencion = (clasificador: 3.0, indice: 10.0)

  /// - Parameters:
  ///   - indice: BM25 per candidate.
  ///   - clasificador: points per candidate, nil for those without examples.
  func puntos(indice: [Float], clasificador: [Float?], _ experiencia: Experiencia) -> [Float] {
    let indice = zip(Self.evidencia(indice), experiencia.indice).map(*)
    return zip(indice, Self.templar(clasificador)).map { pesoIndice * $0 + pesoClasificador * $1 }
  }

  /// Points each candidate starts with: about those of one word that only it has.
  static let inicio: Float = 2

  /// What each candidate's points say for it: their logarithm, for what counts is how many times those of the others
  /// they are. Around 0, so that of two candidates the one the index speaks louder of (`Experiencia`) is not the better.
  static func evidencia(_ puntos: [Float]) -> [Float] {
    let logaritmos = puntos.map { logaritmo(inicio + $0) }
    let media = logaritmos.reduce(0, +) / Float(max(logaritmos.count, 1))
    return logaritmos.map { $0 - media }
  }

  /// The classifier's points around 0 over the square root of their spread; 0 where it does not know the candidate.
  ///
  /// How far apart it sets the candidates depends on what the text is like (a short one, one in words it has not read)
  /// as well as on how sure it may be. Half of the spread is kept, on the scale of logarithms.
  static func templar(_ puntos: [Float?]) -> [Float] {
    let dichos = puntos.compactMap { $0 }
    let n = Float(max(dichos.count, 1))
    let media = dichos.reduce(0, +) / n
    let desviacion = (dichos.reduce(0) { $0 + ($1 - media) * ($1 - media) } / n).squareRoot()
    let factor = 1 / max(desviacion, 1e-6).squareRoot()
    return puntos.map { $0.map { ($0 - media) * factor } ?? 0 }
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
      self.indice = zip(Mezcla.evidencia(indice), experiencia.indice).map(*)
      self.clasificador = Mezcla.templar(clasificador)
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
