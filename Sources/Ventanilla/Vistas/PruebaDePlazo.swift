import Domain

/// Why that date: each day counted and each day skipped, the rule and its article, and the calendar they were read from.
public struct PruebaDePlazo: Codable, Sendable, Hashable {
  public var plazo: Plazo
  public var fundamento: String
  public var verificada: Bool
  public var explicacion: String
  public var dias: [DiaContado]
  /// Years the clock runs through that nobody has entered: they count the days of the LFT meanwhile.
  public var aniosSinCapturar: [Int]?

  public init(_ plazo: Plazo, _ e: Expediente, _ normas: Normas) {
    let regla = normas.reglas.regla(id: plazo.regla)
    // The very calendar the date was counted with, not the one in force when somebody asks.
    let calendario = normas.calendario(version: plazo.calendario)
    self.plazo = plazo
    fundamento = regla?.fundamento ?? plazo.regla
    verificada = regla?.verificada ?? false
    let base = regla?.dias ?? plazo.dias
    let reinicio = Self.reinicio(plazo, e, calendario)
    let prueba = Conteo.prueba(
      desde: reinicio == nil ? plazo.disparo : calendario.recepcionEfectiva(e.recibidaEn), dias: min(base, plazo.dias),
      prorroga: max(0, plazo.dias - base), reinicio: reinicio, calendario: calendario)
    let prorroga = normas.reglas.vigente(.prorroga, materia: e.tipo.materia ?? .acceso, en: e.recibidaEn.fecha)
    explicacion = Conteo.explicacion(
      prueba, regla: regla, prorroga: prorroga, recibida: plazo.evento == .respuesta ? e.recibidaEn : nil)
    dias = prueba.dias
    let anios = calendario.aniosSinCapturar(desde: plazo.disparo, hasta: plazo.vence)
    aniosSinCapturar = anios.isEmpty ? nil : anios
  }

  /// The effective date of the desahogo, when that is what the answer's clock counts from.
  private static func reinicio(_ plazo: Plazo, _ e: Expediente, _ calendario: Calendario) -> Fecha? {
    guard plazo.evento == .respuesta, plazo.disparo > calendario.recepcionEfectiva(e.recibidaEn),
      e.prevenciones.contains(where: { $0.desahogadaEn != nil })
    else { return nil }
    return plazo.disparo
  }
}
