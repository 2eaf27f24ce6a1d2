/// How far the first suggestion is to be believed: what the mixture says of it and how much has been seen of that
/// dependencia, as a logistic regression learnt on examples that the models did not see (Platt, 1999).
///
/// The mixture is told to treat every dependencia alike, so that the rare ones are found; a suggestion of one that
/// answers every week is nevertheless right more often.
struct Confianza: Sendable, Equatable {
  var escala: Float = 1
  var familiaridad: Float = 0
  var base: Float = 0

  /// Takes the mixture at its word.
  static let literal = Confianza()
  /// How many examples taking it at its word is worth.
  private static let peso = 20.0

  /// - Parameters:
  ///   - p: the mixture's probability of the first.
  ///   - familiaridad: of the first, as in `Experiencia`.
  func creer(_ p: Float, familiaridad f: Float) -> Float {
    logistica(escala * Self.momio(p) + familiaridad * f + base)
  }

  /// Gives the first the probability to be believed; the others share the rest, each in its place.
  func ajustar(_ probabilidades: inout [Float], _ experiencia: Experiencia) {
    guard self != .literal, let mayor = probabilidades.max(), let k = probabilidades.firstIndex(of: mayor) else { return }
    let meta = min(max(creer(mayor, familiaridad: experiencia.familiaridad[k]), 1.01 / Float(probabilidades.count)), 0.995)
    // Sharpened or flattened by one exponent, nobody changes places. The sum falls and is convex in it, so that
    // Newton's steps from below never pass beyond the answer; where the first are tied there is none to reach.
    let lejos = probabilidades.map { logaritmo(max($0, 1e-20) / mayor) }
    var exponente: Float = meta > mayor ? 1 : 0
    for _ in 0..<30 where exponente < 50 {
      var (suma, pendiente): (Float, Float) = (0, 0)
      for l in lejos {
        let e = exponencial(exponente * l)
        suma += e
        pendiente += e * l
      }
      let paso = (1 / meta - suma) / min(pendiente, -1e-6)
      exponente = min(exponente + max(paso, 0), 50)
      if paso < 1e-4 { break }
    }
    probabilidades = lejos.map { exponente * $0 }
    suavizar(&probabilidades)
  }

  private static func momio(_ p: Float) -> Float {
    let acotada = min(max(p, 1e-4), 1 - 1e-4)
    return logaritmo(acotada / (1 - acotada))
  }
}

extension Confianza {
  /// A first suggestion made without having seen its example, and whether it was right.
  struct Prueba: Sendable {
    fileprivate let rasgos: [Double]
    fileprivate let acierto: Bool

    init(_ p: Float, familiaridad: Float, acierto: Bool) {
      rasgos = [Double(Confianza.momio(p)), Double(familiaridad), 1]
      self.acierto = acierto
    }
  }

  /// The likeliest under `pruebas`, held to taking the mixture at its word. Newton's method, one coefficient at a time.
  static func elegir(_ pruebas: [Prueba]) -> Confianza {
    let literal: [Double] = [1, 0, 0]
    // What is seen more is never believed less for it.
    let minimos: [Double] = [0.1, 0, -.infinity]
    var w = literal
    for _ in 0..<50 {
      var mayor = 0.0
      for j in w.indices {
        var (pendiente, curvatura) = (peso * (w[j] - literal[j]), peso)
        for prueba in pruebas {
          let x = prueba.rasgos
          let p = Double(logistica(Float(w[0] * x[0] + w[1] * x[1] + w[2] * x[2])))
          pendiente += (p - (prueba.acierto ? 1 : 0)) * x[j]
          curvatura += p * (1 - p) * x[j] * x[j]
        }
        let antes = w[j]
        w[j] = max(antes - min(max(pendiente / curvatura, -1), 1), minimos[j])
        mayor = max(mayor, abs(w[j] - antes))
      }
      if mayor < 1e-4 { break }
    }
    return Confianza(escala: Float(w[0]), familiaridad: Float(w[1]), base: Float(w[2]))
  }
}
