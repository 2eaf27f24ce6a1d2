import Domain
import Storage

extension Difusion {
  /// The summary of the day to each receiver that asked for it: the whole Unidad's, or only what one dependencia owes.
  static func encolar(_ db: any Connection, _ resumen: ResumenDelDia, _ guardado: StoredEvent, _ ahora: Instante) throws {
    let todas = (resumen.hoy + resumen.enDosDias + resumen.vencidos).compactMap(\.dependencia)
    for receptor in try Webhooks.receivers(db, tipo: guardado.tipo, dependencias: Set(todas)) {
      let suyo = receptor.dependencia.map(resumen.de) ?? resumen
      try entregar(db, [receptor], guardado, AvisoDeEvento.Datos(suyo, guardado), ahora)
    }
  }
}

extension AvisoDeEvento.Datos {
  init(_ resumen: ResumenDelDia, _ guardado: StoredEvent) {
    folio = guardado.stream
    numero = guardado.numero
    ocurrio = Instante(micros: guardado.ocurrio)
    estado = "resumen"
    tipo = "resumen"
    self.resumen = resumen
  }
}

extension Hecho {
  /// Whom a warning is for; nil for every other fact.
  var destinatarios: Destinatarios? {
    switch self {
    case let h as PlazoPorVencer: h.para
    case let h as PlazoVencido: h.para
    default: nil
    }
  }
}
