import Filtro

/// What whoever is about to file a request should know before; nothing in it comes from anybody else's request. It never
/// stops anybody from filing.
public struct Advertencias: Sendable {
  /// It looks like one about the person's own data.
  public var pareceARCO: Bool
  /// Where what looks like an errand, a report or a complaint is attended.
  public var lugar: Lugar?
  /// The body that seems to be the competent one.
  public var fueraDeCompetencia: Organismo?

  public var hay: Bool { pareceARCO || lugar != nil || fueraDeCompetencia != nil }
}

extension FiltroDeLaCasa {
  /// Asks nothing of the database: a page that files must not wait for it.
  public func advertencias(_ texto: String) async -> Advertencias {
    let s = await enUso.frio.sugerir(texto, partes: [], maximo: 0)
    return Advertencias(pareceARCO: s.pareceARCO, lugar: s.lugar, fueraDeCompetencia: s.fueraDeCompetencia)
  }
}
