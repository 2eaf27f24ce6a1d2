/// Recounting the open clocks with another calendar.
extension Relojes {
  enum Recalculo { case inmediato, despuesDelAviso }

  /// - Parameter modo: the changes that may be made at once, or those that waited for their notice.
  mutating func recalcular(_ modo: Recalculo) {
    for plazo in modo == .inmediato ? inmediatos : aplazados { anotar(.recalcula, plazo) }
  }

  /// The clocks whose date would move later and only may once the citizen is told.
  var aplazados: [Plazo] { recontados.filter { $0.nuevo.evento.loEsperaElCiudadano && $0.tarde }.map(\.nuevo) }

  private var inmediatos: [Plazo] {
    recontados.filter { cambio in
      let evento = cambio.nuevo.evento
      return evento.loEsperaElCiudadano ? !cambio.tarde : evento.esDelCiudadano ? cambio.tarde : true
    }.map(\.nuevo)
  }

  /// The clocks that still count and would end on another date; what is already overdue stays so.
  private var recontados: [(nuevo: Plazo, tarde: Bool)] {
    corriendo.filter { !$0.vencido }.compactMap { plazo in
      let nuevo = recontado(plazo)
      return nuevo.vence == plazo.vence ? nil : (nuevo, nuevo.vence > plazo.vence)
    }
  }
}

extension EventoDeRegla {
  /// The office's terms whose date the citizen was given.
  var loEsperaElCiudadano: Bool { self == .respuesta || self == .hacerEfectivo }
}
