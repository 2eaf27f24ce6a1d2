import Domain
import Foundation
import Logging
import Storage

/// Runs the house's jobs until it is cancelled. `serve` runs one inside; `worker` runs nothing else.
public struct Worker: Sendable {
  public struct Options: Sendable {
    public var runner = JobRunner.Options()
    /// Places of each lane.
    public var general = 16
    public var receivers = 1_024
    public var mail = 4
    /// Attempts at a time to one receiver.
    public var perReceiver = 4
    public var checkEvery: Duration = .seconds(60)
    public init() {}
  }

  let ventanilla: Ventanilla
  var nucleo: Nucleo { ventanilla.nucleo }
  let enviar: Enviar
  /// nil without a mail server.
  let enviarCorreo: EnviarCorreo?
  let reloj: @Sendable () -> Instante
  let options: Options
  let registro: Logger

  public init(
    ventanilla: Ventanilla, enviar: @escaping Enviar, enviarCorreo: EnviarCorreo? = nil,
    reloj: @escaping @Sendable () -> Instante, options: Options = Options(), registro: Logger
  ) {
    self.ventanilla = ventanilla
    self.enviar = enviar
    self.enviarCorreo = enviarCorreo
    self.reloj = reloj
    self.options = options
    self.registro = registro
  }

  /// Runs until the task is cancelled; what it had claimed it ends or gives back.
  public func run() async {
    async let routines: Void = checkRoutines()
    await runner.run()
    await routines
  }

  private func checkRoutines() async {
    while !Task.isCancelled {
      do { try await routines() } catch {
        registro.error("no se pudieron revisar las rutinas", metadata: ["error": "\(error)"])
      }
      try? await Task.sleep(for: options.checkEvery)
    }
  }

  /// Claims and runs what is due, as far as there is room.
  /// - Returns: how many it ran.
  @discardableResult
  public func round() async throws -> Int { try await runner.round() }

  private var runner: JobRunner {
    let lanes = JobKind.Lane.allCases.map { lane in
      let places =
        switch lane {
        case .general: options.general
        case .receivers: options.receivers
        case .mail: options.mail
        }
      return JobRunner.Lane(JobKind.allCases.filter { $0.lane == lane }.map(\.rawValue), limit: places)
    }
    return JobRunner(
      engine: nucleo.engine, lanes: lanes, options: options.runner, clock: { [reloj] in reloj().micros }, logger: registro,
      handler: { try await attend($0) })
  }

  private func attend(_ job: Job) async throws -> JobVerdict {
    do {
      switch JobKind(rawValue: job.kind) {
      case .deliver: return try await DeliveryPump(self, job).run()
      case .replayEvents: return try await replayEvents(job)
      case .warnReceiver: return try await warnReceiver(job)
      case .sendMail: return try await MailAttempt(worker: self, job: job).run()
      case .dailySummary: return try await dailySummary(job)
      case .cleanUp: return try await cleanUp()
      case .trainFiltro: return try await FiltroTraining(worker: self, job: job).run()
      case .revisarPlazos: try await revisarPlazos(job)
      case .destroyKey: try await destroyKey(job)
      case .recontar: try await walk(job) { try await ventanilla.reglamento.avanzarRecuento($0) }
      case .traspasar: try await walk(job) { try await ventanilla.directorio.avanzarTraspaso($0) }
      case nil: return .hopeless(cause: "no se conoce el trabajo \(job.kind)")
      }
      return .settled
    } catch is UnknownPayload {
      // A newer program wrote it: one of its kind will come for it.
      return .later(at: reloj().sumando(segundos: 60).micros)
    }
  }

  func complete(_ job: Job) async throws {
    let ahora = reloj().micros
    _ = try await nucleo.engine.write { try JobQueue.complete($0, job.lease, now: ahora) }
  }

  func renew(_ job: Job) async throws -> Bool {
    let (ahora, lease) = (reloj().micros, lease)
    return try await nucleo.engine.write { try JobQueue.heartbeat($0, job.lease, now: ahora, lease: lease) }
  }

  /// Length of a lease, µs.
  var lease: Int64 { options.runner.lease.components.seconds * 1_000_000 }
}
