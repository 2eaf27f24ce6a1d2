import Domain
import Filtro
import Storage

/// What the filtro says of a text to somebody of the staff: its suggestions, the version that made them, and past requests
/// like it that the reader may open.
public struct Consejo: Sendable, Encodable {
  /// Folios that speak for one suggestion.
  public struct Antecedentes: Codable, Hashable, Sendable {
    public var clave: String
    public var folios: [String]
  }

  public var sugerencias: Sugerencias
  /// 0 is the cold start.
  public var version: Int64
  public var antecedentes: [Antecedentes]
  /// nil when nothing points outside the municipality, or the text is of no case.
  public var incompetencia: BorradorDeIncompetencia?

  public func folios(_ clave: String) -> [String] { antecedentes.first { $0.clave == clave }?.folios ?? [] }

  private enum CodingKeys: String, CodingKey { case version, antecedentes, incompetencia }

  /// The suggestions' own members, and ours beside them.
  public func encode(to encoder: any Encoder) throws {
    try sugerencias.encode(to: encoder)
    var caja = encoder.container(keyedBy: CodingKeys.self)
    try caja.encode(version, forKey: .version)
    try caja.encode(antecedentes, forKey: .antecedentes)
    try caja.encodeIfPresent(incompetencia, forKey: .incompetencia)
  }
}

extension FiltroDeLaCasa {
  /// Past requests shown for each suggestion.
  static let antecedentesPorSugerencia = 3

  /// Dependencias for a text, best first, by the version in force now. Nothing is stored or learnt here.
  ///
  /// An enlace is answered from the directory alone, which is public: what was learnt would tell it, word by word, what is
  /// asked in requests it may not open.
  /// - Parameter partes: its questions if they are known apart; nil lets the filtro find them.
  public func sugerir(
    _ texto: String, partes: [String]? = nil, _ actor: Actor = .sistema
  ) async throws -> (version: Int64, Sugerencias) {
    let vigente = try await filtroVigente()
    guard try Permisos.exigir(.consultarFiltro, actor) == .casa else { return (0, vigente.frio.sugerir(texto, partes: partes)) }
    return (vigente.version, vigente.filtro.sugerir(texto, partes: partes))
  }

  private func filtroVigente() async throws -> FiltroEnUso.Vigente {
    try await nucleo.refrescar()
    return try await enUso.alDia(normas.dependencias)
  }

  /// The same with the past requests that speak for it: only folios, and to an enlace only of cases it has a turno in.
  /// - Parameter partes: as in ``sugerir(_:partes:_:)``.
  public func aconsejar(_ texto: String, partes: [String]? = nil, _ actor: Actor) async throws -> Consejo {
    let entero = LoPedido.entero(texto, partes ?? [])
    let (version, s) = try await sugerir(entero, partes: partes.flatMap { $0.count > 1 ? $0 : nil }, actor)
    return Consejo(sugerencias: s, version: version, antecedentes: try await antecedentes(s, de: nil, actor))
  }

  /// The same for a case: its text and each of its parts, and what its incompetencia may say.
  /// - Returns: nil when its text is gone.
  public func aconsejar(_ e: Expediente, _ actor: Actor) async throws -> Consejo? {
    try Permisos.exigir(.verSugerencias, actor)
    guard let texto = e.loPedido else { return nil }
    let partes = e.partes.count > 1 ? e.partes.map { $0.texto ?? "" } : nil
    let (version, s) = try await sugerir(texto, partes: partes, actor)
    let frio = await enUso.frio
    return Consejo(
      sugerencias: s, version: version, antecedentes: try await antecedentes(s, de: e.folio, actor),
      incompetencia: BorradorDeIncompetencia(e, s, normas.reglas) { frio.sugerir($0, partes: [], maximo: 0).fueraDeCompetencia })
  }

  /// - Parameter folio: the request the text is of, which is no precedent of itself.
  private func antecedentes(_ s: Sugerencias, de folio: Folio?, _ actor: Actor) async throws -> [Consejo.Antecedentes] {
    let alcance = try Permisos.exigir(.consultarFiltro, actor) == .casa ? nil : actor.dependencia ?? "-"
    let preguntas = s.lista.prefix(max(s.recomendadas, 3)).map { sugerencia in
      (sugerencia.clave, Array(Set(sugerencia.razones.flatMap(nucleo.normalizador.raices))).sorted())
    }
    guard !preguntas.isEmpty else { return [] }
    let antecedentes = try await engine.read { db in
      let id = try folio.flatMap { try Expedientes.ubicar(db, $0)?.id }
      return try preguntas.map { clave, raices in
        Consejo.Antecedentes(
          clave: clave,
          folios: try Semejantes.folios(
            db, raices: raices, dependencia: clave, alcance: alcance, salvo: id, limite: Self.antecedentesPorSugerencia))
      }
    }
    return antecedentes.filter { !$0.folios.isEmpty }
  }
}
