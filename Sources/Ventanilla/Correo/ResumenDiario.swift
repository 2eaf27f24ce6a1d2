import Domain
import Storage

/// The day's summary: one letter a day to each enlace with work to do.
enum ResumenDiario {
  static let prefijo = "resumen/"
}

extension Worker {
  /// Asks for each dependencia's letters in a transaction of its own; one a day and person, however often it runs.
  func dailySummary(_ job: Job) async throws -> JobVerdict {
    let ventanilla = ventanilla
    guard ventanilla.normas.correo != nil else { return .pointless(reason: "el servicio no tiene servidor de correo") }
    for d in ventanilla.normas.dependencias where d.activa {
      let ahora = reloj()
      guard try await ventanilla.casos.turnos(dependencia: d.clave, hoy: ahora.fecha).contains(where: { $0.estado.pendiente }) else {
        continue
      }
      try await nucleo.engine.write { db in
        for para in try AvisosPorCorreo.destinatarios(db, d.clave, ventanilla.normas) {
          try AvisosPorCorreo.encolar(
            db, .resumen, stream: ResumenDiario.prefijo + d.clave, numero: Int64(ahora.fecha.dia), destinatario: para, ahora: ahora)
        }
      }
    }
    return .done
  }
}
