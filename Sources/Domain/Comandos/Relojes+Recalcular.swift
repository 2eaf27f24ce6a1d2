/// Recounting the open clocks with another calendar or corrected rules.
extension Relojes {
  /// Applies what a ``Recuento`` found.
  mutating func recalcular(_ cambios: [Recuento.Cambio]) {
    for cambio in cambios {
      guard let plazo = plazo(cambio.numero) else { continue }
      anotar(.recalcula, recontado(plazo, cambio))
    }
  }
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
