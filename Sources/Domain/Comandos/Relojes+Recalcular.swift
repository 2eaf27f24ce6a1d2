/// Recounting the open clocks with another calendar or corrected rules.
extension Relojes {
  /// Applies what a ``Recuento`` found.
  mutating func recalcular(_ cambios: [Recuento.Cambio]) {
    for cambio in cambios {
      guard let plazo = plazo(cambio.numero) else { continue }
      anotar(.recalcula, recontado(plazo, cambio))
    }
  }

  /// Brings internal terms inside the legal one that has just taken the place of another.
  mutating func acotarTurnos() {
    guard let legal = plazos.legal else { return }
    for plazo in plazos where plazo.turno != nil && plazo.estado == .corriendo && plazo.vence > legal.vence {
      let (vence, dias) = c.calendario.acotar(plazo.vence, dias: plazo.dias, despuesDe: plazo.disparo, tope: legal.vence)
      let cambio = Recuento.Cambio(
        numero: plazo.numero, evento: plazo.evento, turno: plazo.turno, regla: plazo.regla, dias: dias, disparo: plazo.disparo,
        antes: plazo.vence, vence: vence, corriendo: true)
      anotar(.recalcula, sinAvisosPasados(recontado(plazo, cambio)))
    }
  }

  /// The lack of an answer can be contested even if nobody entered until when: an expiry is told whatever rule is missing.
  mutating func abrirRecurso(desde vencio: Fecha) { try? abrir(.recurso, desde: vencio) }
}

extension Expediente {
  /// What these rules and this calendar do to the case's open clocks.
  /// - Parameter hoy: what was due before it stays as it is.
  func cambios(_ c: Contexto, corregidas: [String: Int], hoy: Fecha) -> [Recuento.Cambio] {
    guard let materia = tipo.materia else { return [] }
    let recuento = Recuento(reglas: c.reglas, calendario: c.calendario, corregidas: corregidas, hoy: hoy)
    return recuento.cambios(plazos.compactMap(Recuento.Reloj.init), materia: materia, presentada: recibidaEn.fecha)
  }
}

extension EventoDeRegla {
  /// The office's terms whose date the citizen was given.
  var loEsperaElCiudadano: Bool { self == .respuesta || self == .hacerEfectivo }
}
