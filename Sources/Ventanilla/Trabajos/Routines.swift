import Domain
import Storage

extension Worker {
  /// What recurs: warnings that have become due, the day's cleaning, the day's summary. Looks first, so that an
  /// idle service writes nothing.
  public func routines() async throws {
    let ahora = reloj()
    let debidos = try await nucleo.engine.read { try Expedientes.conAvisosDebidos($0, ahora, limite: 1) }
    if !debidos.isEmpty {
      _ = try await nucleo.engine.write { db in
        try JobQueue.enqueue(
          db, kind: JobKind.revisarPlazos.rawValue, payload: JobKind.payload(ahora.fecha.description), runAt: ahora.micros,
          now: ahora.micros, priority: 10, uniqueKey: "todos")
      }
    }
    for periodica in RecurringJob.todas(ventanilla.normas) { try await periodica.encolar(nucleo.engine, ahora) }
    try await ventanilla.reglamento.resumirElDia(ahora)
  }

  /// What nobody will ask for again, in bounded steps.
  func cleanUp() async throws -> JobVerdict {
    let ahora = reloj()
    let haceTreintaDias = ahora.sumando(segundos: -30 * 86_400).micros
    let haceNoventa = ahora.sumando(segundos: -90 * 86_400).micros
    try await nucleo.engine.write { db in
      _ = try Throttle.purge(db, before: ahora.sumando(segundos: -86_400).micros)
      _ = try Sesiones.purge(db, before: ahora.micros)
      _ = try Fichas.purge(db, before: haceTreintaDias)
    }
    let pasos: [@Sendable (any Connection) throws -> Int] = [
      { try Idempotency.purge($0, before: haceTreintaDias, limit: 1_000) },
      { try Ensayos.purge($0, before: haceTreintaDias) },
      { try Entregas.purge($0, before: haceNoventa, limit: 500) },
      { try Correos.purge($0, before: haceNoventa, limit: 1_000) },
      // What ended well is kept a week for whoever asks; what died, until somebody has had time to look.
      { try JobQueue.purge($0, before: ahora.sumando(segundos: -7 * 86_400).micros, deadBefore: haceNoventa, limit: 1_000) },
    ]
    for paso in pasos {
      while try await nucleo.engine.write(paso) > 0, !Task.isCancelled {}
    }
    return Task.isCancelled ? .later(at: ahora.micros) : .done
  }

  func destroyKey(_ job: Job) async throws {
    _ = try await nucleo.llaves.destroy(try JobKind.id(job))
    try await complete(job)
  }
}
