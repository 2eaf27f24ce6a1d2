import Domain
import Storage

/// A task that recurs. Its slots are a pure function of time; which of those that passed while nobody ran are made up
/// for is its own decision.
struct RecurringJob: Sendable {
  var tarea: JobKind
  var perdidas: Cron.Missed
  /// The first slot after an instant, µs UTC.
  var siguiente: @Sendable (Int64) -> Int64
  /// While a job with this key waits or runs its slot is passed over; nil when each slot is a job of its own.
  var unica: String?

  static func todas(_ normas: Normas) -> [RecurringJob] {
    let limpieza = RecurringJob(tarea: .cleanUp, perdidas: .once, siguiente: diaria(minuto: 3 * 60 + 30) { _ in true })
    let aprender = RecurringJob(
      tarea: .trainFiltro, perdidas: .once, siguiente: diaria(minuto: 2 * 60 + 30) { _ in true }, unica: EntrenamientoDelFiltro.unica)
    guard let correo = normas.correo else { return [limpieza, aprender] }
    let calendario = normas.calendario
    // A summary of yesterday helps nobody: after half a day it is left for tomorrow.
    let resumen = RecurringJob(
      tarea: .dailySummary, perdidas: .none(tolerance: 12 * 3_600_000_000),
      siguiente: diaria(minuto: correo.resumen) { calendario.esHabil($0) })
    return [limpieza, aprender, resumen]
  }

  /// At a minute of the local day, on the days that count.
  private static func diaria(
    minuto: Int, en cuenta: @escaping @Sendable (Fecha) -> Bool
  ) -> @Sendable (Int64) -> Int64 {
    { micros in
      var fecha = Instante(micros: micros).fecha
      // No calendar is inhábil for a year on end.
      for _ in 0..<366 {
        let momento = Instante(fecha, minuto: minuto).micros
        if momento > micros, cuenta(fecha) { return momento }
        fecha = fecha + 1
      }
      return .max
    }
  }

  /// One job for each slot that is due; looks first, so that an idle service writes nothing.
  func encolar(_ engine: any Engine, _ ahora: Instante) async throws {
    let (nombre, perdidas, siguiente, unica) = (tarea.rawValue, perdidas, siguiente, unica)
    guard try await engine.read({ try Cron.isDue($0, name: nombre, now: ahora.micros, next: siguiente) }) else { return }
    try await engine.write { db in
      for turno in try Cron.take(db, name: nombre, missed: perdidas, now: ahora.micros, next: siguiente) {
        try JobQueue.enqueue(
          db, kind: nombre, payload: JobKind.payload(Instante(micros: turno).description), runAt: ahora.micros, now: ahora.micros,
          uniqueKey: unica ?? "\(turno)")
      }
    }
  }
}
