import Domain

/// A text → what is already published that may answer it. The filtro's own BM25 over titles, what each contains and
/// people's words. Pure: the same sources and text give the same finds.
///
/// Offering what does not answer makes people distrust the offer, so it would rather say nothing: points alone favour long
/// texts that brush many subjects, so a source counts by its points times the part of the text that it knows.
public struct IndicePublicado: Sendable {
  /// How much must speak for a source: points of BM25 × part, 0…1, of the words that say something. Chosen on questions
  /// written in citizens' words, those with an answer and those without; the tests hold the precision it gives.
  static let umbral: Float = 3.5
  /// The part counted as known when the source knows what is asked for and it is published whatever it is of.
  static let siEsDeTodo: Float = 0.9
  /// What trails the best further than this is left out.
  static let frenteAlMejor: Float = 0.6

  public struct Hallazgo: Sendable, Hashable {
    public var fuente: FuentePublica
    public var puntos: Float
    /// Part of the words that say what is asked for that the source knows, 0…1.
    public var cobertura: Float
    public var peso: Float { puntos * cobertura }
  }

  public let fuentes: [FuentePublica]
  private let normalizador = Normalizador()
  private let indice: IndiceBM25

  public init(_ fuentes: [FuentePublica]) {
    self.fuentes = fuentes
    let normalizador = normalizador
    indice = IndiceBM25(
      fuentes.map { f in
        [
          .init(texto: normalizador.normalizar(f.titulo), peso: 1.5), .init(texto: normalizador.normalizar(f.contiene ?? "")),
          .init(texto: normalizador.normalizar(f.palabras.joined(separator: ", ")), lista: true),
        ]
      })
  }

  /// What may answer a text, the best first; empty when nothing does.
  public func buscar(_ texto: String, maximo: Int = 3) -> [Hallazgo] {
    let todos = puntuar(texto)
    guard let mejor = todos.first else { return [] }
    return Array(todos.prefix { $0.peso >= max(Self.umbral, mejor.peso * Self.frenteAlMejor) }.prefix(maximo))
  }

  /// Every source for which something speaks, the best first.
  func puntuar(_ texto: String) -> [Hallazgo] {
    let normal = normalizador.normalizar(texto)
    let asunto = AsuntoDePregunta(normal)
    guard let primera = asunto.dicen.first else { return [] }
    let aportes = indice.aportes(normal).filter { !asunto.deQuien.contains(Int($0.palabra)) }
    let puntos = indice.puntos(aportes)
    let dicen = Set(asunto.dicen)
    let esDeTodo = asunto.esDeTodo(normal)
    var conocidas = [Set<Int>](repeating: [], count: fuentes.count)
    for a in aportes where dicen.contains(Int(a.palabra)) { conocidas[Int(a.documento)].insert(Int(a.palabra)) }
    let hallados = puntos.indices.filter { puntos[$0] > 0 }.map { i in
      let parte = Float(conocidas[i].count) / Float(dicen.count)
      let basta = esDeTodo && conocidas[i].contains(primera)
      return Hallazgo(fuente: fuentes[i], puntos: puntos[i], cobertura: basta ? max(parte, Self.siEsDeTodo) : parte)
    }
    // Ties go to the first in the list.
    return hallados.enumerated().sorted { ($1.element.peso, $0.offset) < ($0.element.peso, $1.offset) }.map(\.element)
  }
}
