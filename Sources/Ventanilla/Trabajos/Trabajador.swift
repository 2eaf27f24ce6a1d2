import Domain
import Foundation
import Logging
import Metrics
import Storage

/// Claims jobs and runs them until it is cancelled. `serve` runs one inside; `worker` runs nothing else.
///
/// Idle it only reads: it wakes on a COMMIT of this process that enqueued, when the next job is due, or every few
/// seconds for what other processes enqueued.
public struct Trabajador: Sendable {
  public struct Opciones: Sendable {
    public var simultaneos = 8
    public var arriendo: Duration = .seconds(30)
    public var sondeo: Duration = .seconds(2)
    public var cadaCuantoRevisa: Duration = .seconds(60)
    public init() {}
  }

  let ventanilla: Ventanilla
  let enviar: Enviar
  let reloj: @Sendable () -> Instante
  let opciones: Opciones
  let registro: Logger

  public init(
    ventanilla: Ventanilla, enviar: @escaping Enviar, reloj: @escaping @Sendable () -> Instante, opciones: Opciones = Opciones(),
    registro: Logger
  ) {
    self.ventanilla = ventanilla
    self.enviar = enviar
    self.reloj = reloj
    self.opciones = opciones
    self.registro = registro
  }

  /// Runs until the task is cancelled; what it had claimed it finishes.
  public func correr() async {
    var proximaRevision = reloj()
    while !Task.isCancelled {
      // Subscribed before looking, so that nothing enqueued in between is missed.
      let avisos = ventanilla.engine.notifications(JobQueue.channel)
      do {
        if reloj() >= proximaRevision {
          try await rutinas()
          proximaRevision = reloj().sumando(segundos: opciones.cadaCuantoRevisa.components.seconds)
        }
        let hechos = try await ronda()
        if hechos == 0 { try await esperar(avisos, hasta: proximaRevision) }
      } catch is CancellationError {
        return
      } catch {
        registro.error("el trabajador no pudo tomar trabajos", metadata: ["error": "\(error)"])
        try? await Task.sleep(for: opciones.sondeo)
      }
    }
  }

  /// Claims and runs what is due, at most `simultaneos` at once.
  /// - Returns: how many it ran.
  @discardableResult
  public func ronda() async throws -> Int {
    let kinds = Tarea.allCases.map(\.rawValue)
    let ahora = reloj().micros
    guard let debido = try await ventanilla.engine.read({ try JobQueue.nextDue($0, kinds: kinds) }), debido <= ahora else { return 0 }
    let arriendo = opciones.arriendo.components.seconds * 1_000_000
    let jobs = try await ventanilla.engine.write { [opciones] db in
      try JobQueue.claim(db, kinds: kinds, limit: opciones.simultaneos, now: ahora, lease: arriendo)
    }
    await withTaskGroup(of: Void.self) { grupo in
      for job in jobs { grupo.addTask { await correr(job) } }
    }
    return jobs.count
  }

  private func correr(_ job: Job) async {
    do {
      switch Tarea(rawValue: job.kind) {
      case .entregarWebhook: try await entregarWebhook(job)
      case .revisarPlazos: try await revisarPlazos(job)
      case .destruirLlave: try await destruirLlave(job)
      case nil: try await fallar(job, "no se conoce el trabajo \(job.kind)", reintenta: false)
      }
      Counter(label: "trabajos_corridos", dimensions: [("tipo", job.kind)]).increment()
    } catch {
      Counter(label: "trabajos_fallidos", dimensions: [("tipo", job.kind)]).increment()
      registro.error("falló un trabajo", metadata: ["tipo": "\(job.kind)", "id": "\(job.id)", "error": "\(error)"])
      try? await fallar(job, "\(error)", reintenta: true)
    }
  }

  func terminar(_ job: Job) async throws {
    let ahora = reloj().micros
    _ = try await ventanilla.engine.write { try JobQueue.complete($0, job.lease, now: ahora) }
  }

  func fallar(_ job: Job, _ causa: String, reintenta: Bool) async throws {
    let ahora = reloj().micros
    let azar = Double.random(in: 0..<1)
    _ = try await ventanilla.engine.write {
      try JobQueue.fail($0, job.lease, cause: causa, now: ahora, jitter: azar, retry: reintenta)
    }
  }

  func prolongar(_ job: Job) async throws -> Bool {
    let (ahora, arriendo) = (reloj().micros, opciones.arriendo.components.seconds * 1_000_000)
    return try await ventanilla.engine.write { try JobQueue.heartbeat($0, job.lease, now: ahora, lease: arriendo) }
  }

  /// Until something is enqueued here, a job becomes due, or it is time to look again.
  private func esperar(_ avisos: AsyncStream<Void>, hasta revision: Instante) async throws {
    let kinds = Tarea.allCases.map(\.rawValue)
    let debido = try await ventanilla.engine.read { try JobQueue.nextDue($0, kinds: kinds) }
    let faltan = max(0, min(debido ?? revision.micros, revision.micros) - reloj().micros)
    let pausa = min(opciones.sondeo, .microseconds(faltan))
    await withTaskGroup(of: Void.self) { grupo in
      grupo.addTask { for await _ in avisos { return } }
      grupo.addTask { try? await Task.sleep(for: pausa) }
      await grupo.next()
      grupo.cancelAll()
    }
    try Task.checkCancellation()
  }
}
