import Domain
import Storage

extension Trabajador {
  /// What recurs: orphans of dead workers, warnings that have become due, the day's cleaning. Looks first, so that an
  /// idle service writes nothing.
  public func rutinas() async throws {
    let ahora = reloj()
    let (huerfanos, debidos) = try await ventanilla.engine.read { db in
      (
        try JobQueue.orphans(db, now: ahora.micros),
        try Expedientes.conAvisosDebidos(db, hoy: ahora.fecha, limite: 1)
      )
    }
    if huerfanos > 0 {
      _ = try await ventanilla.engine.write { try JobQueue.rescue($0, now: ahora.micros) }
    }
    if !debidos.isEmpty {
      _ = try await ventanilla.engine.write { db in
        try JobQueue.enqueue(
          db, kind: Tarea.revisarPlazos.rawValue, payload: Tarea.cuerpo(ahora.fecha.description), runAt: ahora.micros,
          now: ahora.micros, priority: 10, uniqueKey: "todos")
      }
    }
    try await limpiar(ahora)
  }

  private func limpiar(_ ahora: Instante) async throws {
    let dia = Instante(ahora.fecha).micros
    guard try await ventanilla.engine.read({ try Cron.last($0, name: "limpieza") ?? 0 }) < dia else { return }
    let haceTreintaDias = ahora.sumando(segundos: -30 * 86_400).micros
    try await ventanilla.engine.write { db in
      guard try Cron.claim(db, name: "limpieza", slot: dia) else { return }
      _ = try Idempotency.purge(db, before: haceTreintaDias, limit: 10_000)
      _ = try Throttle.purge(db, before: ahora.sumando(segundos: -86_400).micros)
      _ = try Sesiones.purge(db, before: ahora.micros)
      _ = try Fichas.purge(db, before: haceTreintaDias)
      _ = try Entregas.purge(db, before: ahora.sumando(segundos: -90 * 86_400).micros, limit: 5_000)
    }
  }

  /// Warns about every clock whose date has come. Each case is its own transaction; one that cannot be decided now does
  /// not hold up the rest.
  func revisarPlazos(_ job: Job) async throws {
    let ahora = reloj()
    var vistos: Set<String> = []
    while true {
      let casos = try await ventanilla.engine.read { try Expedientes.conAvisosDebidos($0, hoy: ahora.fecha, limite: 200) }
        .filter { vistos.insert($0.id).inserted }
      guard !casos.isEmpty else { break }
      for caso in casos {
        do {
          _ = try await ventanilla.ejecutar(RevisarPlazos(), en: caso, Orden(actor: .sistema, ahora: ahora))
        } catch let falla as Falla where falla.codigo == .noAplica || falla.codigo == .estadoNoPermite {
          continue
        }
      }
      // Somebody else has the job now: stop, they will go on.
      guard try await prolongar(job) else { return }
    }
    try await terminar(job)
  }

  func destruirLlave(_ job: Job) async throws {
    _ = try await ventanilla.llaves.destroy(try Tarea.id(job))
    try await terminar(job)
  }
}
