import Domain

/// Why that date: each day counted and each day skipped, the rule and its article, and the calendar they were read from.
public struct PruebaDePlazo: Codable, Sendable, Hashable {
  public var plazo: Plazo
  public var fundamento: String
  public var verificada: Bool
  public var explicacion: String
  public var dias: [DiaContado]

  public init(_ plazo: Plazo, _ e: Expediente, _ normas: Normas) {
    let regla = normas.reglas.regla(id: plazo.regla)
    self.plazo = plazo
    fundamento = regla?.fundamento ?? plazo.regla
    verificada = regla?.verificada ?? false
    let base = regla?.dias ?? plazo.dias
    let prueba = Conteo.prueba(
      desde: plazo.disparo, dias: min(base, plazo.dias), prorroga: max(0, plazo.dias - base), calendario: normas.calendario)
    let prorroga = normas.reglas.vigente(.prorroga, materia: e.tipo.materia ?? .acceso, en: e.recibidaEn.fecha)
    explicacion = Conteo.explicacion(
      prueba, regla: regla, prorroga: prorroga, recibida: plazo.evento == .respuesta ? e.recibidaEn : nil)
    dias = prueba.dias
  }
}
