import Domain

/// Text → ranked dependencias with reasons. Pure: the same directory, model and text give the same suggestions.
public struct Filtro: Sendable {
  /// Below this probability of the first, the filtro says «no lo sé»: twice what chance gives, between 10 and 25 %.
  private var umbral: Float { min(max(2 / Float(max(dependencias.count, 1)), 0.1), 0.25) }
  /// BM25 points below which there is no evidence worth the name.
  static let evidenciaMinima: Float = 1

  let normalizador: Normalizador
  let dependencias: [Dependencia]
  let indice: IndiceBM25
  let clasificador: Clasificador?
  /// Candidate of each class of the classifier; nil if that dependencia is no longer in the directory or not active.
  let candidata: [Int?]
  let experiencia: Experiencia
  let mezcla: Mezcla
  let confianza: Confianza

  /// - Parameters:
  ///   - dependencias: the directory; only the active ones are suggested.
  ///   - modelo: what was learned, perhaps with an older directory; dependencias are matched by `clave`.
  ///   - relevos: the clave that answers today for one that closed: what was learned of it counts for that one.
  public init(dependencias: [Dependencia], modelo: Modelo? = nil, relevos: [String: String] = [:]) {
    let activas = dependencias.filter(\.activa)
    let normalizador = Normalizador()
    self.normalizador = normalizador
    self.dependencias = activas
    indice = IndiceBM25(directorio: activas, normalizador)
    var lugar: [String: Int] = [:]
    for (i, d) in activas.enumerated() where lugar[d.clave] == nil { lugar[d.clave] = i }
    for (cerrada, sucesora) in relevos where lugar[cerrada] == nil { lugar[cerrada] = lugar[sucesora] }
    var vistos = [Float](repeating: 0, count: activas.count)
    if let modelo, let clasificador = modelo.clasificador {
      self.clasificador = clasificador
      candidata = modelo.clases.map { lugar[modelo.dependencias[$0].clave] }
      for (k, n) in modelo.vistos.enumerated() {
        if let i = lugar[modelo.dependencias[k].clave] { vistos[i] += Float(n) }
      }
      mezcla = modelo.mezcla
      confianza = modelo.confianza
    } else {
      clasificador = nil
      candidata = []
      mezcla = .enFrio
      confianza = .literal
    }
    experiencia = Experiencia(vistos: vistos)
  }

  /// The filtro of a model alone, with the directory it was trained with.
  public init(modelo: Modelo) {
    self.init(dependencias: modelo.dependencias, modelo: modelo)
  }

  /// Suggestions for a text of any length, language or content; never fails.
  ///
  /// - Parameters:
  ///   - partes: its questions if they are already known apart; nil lets the filtro find them in the text.
  ///   - maximo: the most dependencias to return.
  public func sugerir(_ texto: String, partes: [String]? = nil, maximo: Int = 5) -> Sugerencias {
    let normal = normalizador.normalizar(texto)
    let (lista, noLoSe) = ordenadas(normal, texto, maximo)
    let senales = Indicios.deLeon.leer(normal)
    return Sugerencias(
      lista: lista, recomendadas: Self.recomendadas(lista), noLoSe: noLoSe,
      fueraDeCompetencia: senales.organismo, pareceARCO: senales.arco, pareceTramite: senales.tramite,
      lugar: senales.lugar,
      partes: (partes ?? Partes.separar(texto)).map { parte in
        let (lista, noLoSe) = ordenadas(normalizador.normalizar(parte), parte, maximo)
        return .init(texto: parte, lista: lista, recomendadas: Self.recomendadas(lista), noLoSe: noLoSe)
      })
  }

  private func ordenadas(_ normal: TextoNormal, _ texto: String, _ maximo: Int) -> ([Sugerencia], noLoSe: Bool) {
    let cuenta = contar(normal)
    let orden = primeras(min(max(maximo, 0), dependencias.count), de: cuenta)
    let lista = orden.map { k in
      Sugerencia(
        clave: dependencias[k].clave, nombre: dependencias[k].nombre, probabilidad: Double(cuenta.probabilidades[k]),
        razones: razones(k, cuenta, normal, texto))
    }
    // What nothing in the text explains is a guess.
    let convence =
      orden.first.map { cuenta.probabilidades[$0] >= umbral && cuenta.evidencia($0) >= Self.evidenciaMinima } ?? false
      && lista.first?.razones.isEmpty == false
    return (lista, !convence)
  }

  /// The keys of the candidates for which something speaks, from the likeliest to the least, with their probability: what
  /// `evaluar` measures.
  func ordenar(_ texto: String) -> [(clave: String, probabilidad: Float)] {
    let cuenta = contar(normalizador.normalizar(texto))
    return primeras(dependencias.count, de: cuenta).map {
      (dependencias[$0].clave, cuenta.probabilidades[$0])
    }
  }

  /// The fewest suggestions that reach 90 %, from 1 to 5.
  private static func recomendadas(_ lista: [Sugerencia]) -> Int {
    var suma = 0.0
    for (i, sugerencia) in lista.prefix(5).enumerated() {
      suma += sugerencia.probabilidad
      if suma >= 0.9 { return i + 1 }
    }
    return min(lista.count, 5)
  }
}
