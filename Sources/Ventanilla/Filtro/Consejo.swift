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

  public func folios(_ clave: String) -> [String] { antecedentes.first { $0.clave == clave }?.folios ?? [] }

  private enum CodingKeys: String, CodingKey { case version, antecedentes }

  /// The suggestions' own members, and ours beside them.
  public func encode(to encoder: any Encoder) throws {
    try sugerencias.encode(to: encoder)
    var caja = encoder.container(keyedBy: CodingKeys.self)
    try caja.encode(version, forKey: .version)
    try caja.encode(antecedentes, forKey: .antecedentes)
  }
}

extension Ventanilla {
  /// Past requests shown for each suggestion.
  static let antecedentesPorSugerencia = 3

  /// Dependencias for a text, best first, by the version in force now. Nothing is stored or learnt here.
  public func sugerir(_ texto: String) async throws -> (version: Int64, Sugerencias) {
    try await refrescar()
    let vigente = try await filtroEnUso.alDia(normas.dependencias)
    return (vigente.version, vigente.filtro.sugerir(texto))
  }

  /// The same with the past requests that speak for it: only folios, and to an enlace only of cases it has a turno in.
  /// - Parameter folio: the request the text is of, which is no precedent of itself.
  public func aconsejar(_ texto: String, de folio: Folio? = nil, _ actor: Actor) async throws -> Consejo {
    let (version, s) = try await sugerir(texto)
    let alcance = actor.rol == .enlace ? actor.dependencia ?? "-" : nil
    let preguntas = s.lista.prefix(max(s.recomendadas, 3)).map { sugerencia in
      (sugerencia.clave, Array(Set(sugerencia.razones.flatMap(normalizador.raices))).sorted())
    }
    guard actor.rol == .enlace || Rol.deLaUnidad.contains(actor.rol) || actor.rol == .auditor, !preguntas.isEmpty else {
      return Consejo(sugerencias: s, version: version, antecedentes: [])
    }
    let antecedentes = try await engine.read { db in
      let id = try folio.flatMap { try Expedientes.ubicar(db, $0)?.id }
      return try preguntas.map { clave, raices in
        Consejo.Antecedentes(
          clave: clave,
          folios: try Semejantes.folios(
            db, raices: raices, dependencia: clave, alcance: alcance, salvo: id, limite: Self.antecedentesPorSugerencia))
      }
    }
    return Consejo(sugerencias: s, version: version, antecedentes: antecedentes.filter { !$0.folios.isEmpty })
  }
}
