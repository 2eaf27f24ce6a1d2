/// One civil day of a proof.
public struct DiaContado: Hashable, Codable, Sendable {
  public let fecha: Fecha
  /// Whether it is one of the term's días hábiles.
  public let cuenta: Bool
  /// Why it does not count; empty when it does.
  public let motivo: String

  public init(fecha: Fecha, cuenta: Bool, motivo: String) {
    self.fecha = fecha
    self.cuenta = cuenta
    self.motivo = motivo
  }
}

/// The proof of a due date: every day from the trigger to the end, counted or skipped with its reason.
public struct Prueba: Hashable, Codable, Sendable {
  /// Civil date on which the trigger counts as received.
  public let recepcionEfectiva: Fecha
  /// The effective date of the desahogo that restarted the term, if one did.
  public let reinicio: Fecha?
  /// Day 1.
  public let primerDia: Fecha
  /// Where the term would end without the prórroga; equal to `vence` when there is none.
  public let finDeBase: Fecha
  /// The last day; the clock expires when it ends (24:00 local).
  public let vence: Fecha
  /// From the day after `reinicio ?? recepcionEfectiva` to `vence`.
  public let dias: [DiaContado]
  public let versionDelCalendario: Int

  public init(
    recepcionEfectiva: Fecha, reinicio: Fecha?, primerDia: Fecha, finDeBase: Fecha, vence: Fecha,
    dias: [DiaContado], versionDelCalendario: Int
  ) {
    self.recepcionEfectiva = recepcionEfectiva
    self.reinicio = reinicio
    self.primerDia = primerDia
    self.finDeBase = finDeBase
    self.vence = vence
    self.dias = dias
    self.versionDelCalendario = versionDelCalendario
  }

  /// Días hábiles counted, the prórroga's included.
  public var diasHabiles: Int { dias.count { $0.cuenta } }
}
