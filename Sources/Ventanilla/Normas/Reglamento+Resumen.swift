import Comun
import Domain
import Foundation
import Storage

extension Reglamento {
  /// What the office owes, as of a date; to an enlace, what its dependencia does.
  public func resumen(al fecha: Fecha, _ actor: Actor) async throws -> ResumenDelDia {
    let alcance = try Permisos.exigir(.verVencimientos, actor)
    let deTodos = try await nucleo.leer { try Self.resumen($0, fecha) }
    return alcance == .casa ? deTodos : deTodos.de(actor.dependencia ?? "")
  }

  /// How many answers are due on a date, within the two hábiles after it and since before.
  public func vencenPronto(_ hoy: Fecha, _ actor: Actor) async throws -> (hoy: Int, enDosDias: Int, vencidas: Int) {
    try Permisos.exigir(.verPanel, actor)
    return try await nucleo.leer { t in
      let porFecha = try PlazosAbiertos.respuestasPorVencer(t.db, hasta: try t.normas().calendario.habil(2, despuesDe: hoy))
      func suma(_ cuales: (Fecha) -> Bool) -> Int { porFecha.filter { cuales($0.key) }.values.reduce(0, +) }
      return (suma { $0 == hoy }, suma { $0 > hoy }, suma { $0 < hoy })
    }
  }

  private static func resumen(_ t: Transaccion, _ fecha: Fecha) throws -> ResumenDelDia {
    let calendario = try t.normas().calendario
    let hasta = calendario.habil(2, despuesDe: fecha)
    return ResumenDelDia(try PlazosAbiertos.porVencer(t.db, hasta: hasta), fecha: fecha, calendario: calendario)
  }

  /// The summary of the day, once a hábil from its hour on: an event, and a message to each receiver that asked for it,
  /// of its own dependencia when it has one. A worker that was down sends it when it comes back, the same day.
  func resumirElDia(_ ahora: Instante) async throws {
    let (nombre, siguiente) = ("plazos.resumen", turnoDelResumen())
    // A summary of another day helps nobody.
    let tolerancia = Int64(24 * 60 - normas.horario.resumen) * 60_000_000
    guard try await engine.read({ try Cron.isDue($0, name: nombre, now: ahora.micros, next: siguiente) }) else { return }
    try await nucleo.escribir { t in
      let db = t.db
      let turnos = try Cron.take(db, name: nombre, missed: .none(tolerance: tolerancia), now: ahora.micros, next: siguiente)
      guard let hora = turnos.last.map(Instante.init(micros:)) else { return }
      let resumen = try Self.resumen(t, ahora.fecha)
      guard !resumen.vacio else { return }
      let stream = "RESUMEN-\(ahora.fecha.anio)"
      let guardados = try EventLog.append(
        db, stream: stream, expected: try EventLog.version(db, stream: stream),
        [
          NewEvent(
            tipo: "plazos.resumen", ocurrio: hora.micros, registrado: ahora.micros, actor: Actor.sistema.id,
            rol: Rol.sistema.rawValue, cuerpo: try SortedJSON.text(resumen))
        ])
      for guardado in guardados { try Difusion.encolar(db, resumen, guardado, ahora) }
    }
  }

  /// The summary's hour on the first hábil after an instant, µs UTC.
  private func turnoDelResumen() -> @Sendable (Int64) -> Int64 {
    let (calendario, minuto) = (normas.calendario, normas.horario.resumen)
    return { micros in
      let fecha = Instante(micros: micros).fecha
      let hoy = Instante(calendario.habilDesde(fecha), minuto: minuto).micros
      return hoy > micros ? hoy : Instante(calendario.siguienteHabil(fecha), minuto: minuto).micros
    }
  }
}
