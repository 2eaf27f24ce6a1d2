import Domain
import Foundation
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

extension Difusion {
  /// Summaries again, as they were; versions of the calendar and the rules are told case by case.
  static func deLaCasa(
    _ db: any Connection, _ stream: String, _ numeros: Set<Int64>, _ receptor: Webhook
  ) throws -> [AvisoRepetido] {
    try EventLog.load(db, stream: stream).filter { numeros.contains($0.numero) && $0.tipo == "plazos.resumen" }.map { guardado in
      let resumen = try JSONDecoder().decode(ResumenDelDia.self, from: Data(guardado.cuerpo.utf8))
      return try aviso(guardado, AvisoDeEvento.Datos(receptor.dependencia.map(resumen.de) ?? resumen, guardado), receptor)
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
