import Domain
import Foundation
import Logging
import Storage

/// Runs the house's jobs until it is cancelled. `serve` runs one inside; `worker` runs nothing else.
public struct Trabajador: Sendable {
  public struct Opciones: Sendable {
    public var corredor = JobRunner.Options()
    /// Places of each lane.
    public var generales = 16
    public var receptores = 1_024
    public var correos = 4
    /// Attempts at a time to one receiver.
    public var porReceptor = 4
    public var cadaCuantoRevisa: Duration = .seconds(60)
    public init() {}
  }

  let ventanilla: Ventanilla
  let enviar: Enviar
  /// nil without a mail server.
  let enviarCorreo: EnviarCorreo?
  let reloj: @Sendable () -> Instante
  let opciones: Opciones
  let registro: Logger

  public init(
    ventanilla: Ventanilla, enviar: @escaping Enviar, enviarCorreo: EnviarCorreo? = nil,
    reloj: @escaping @Sendable () -> Instante, opciones: Opciones = Opciones(), registro: Logger
  ) {
    self.ventanilla = ventanilla
    self.enviar = enviar
    self.enviarCorreo = enviarCorreo
    self.reloj = reloj
    self.opciones = opciones
    self.registro = registro
  }

  /// Runs until the task is cancelled; what it had claimed it ends or gives back.
  public func correr() async {
    async let revisiones: Void = revisar()
    await corredor.run()
    await revisiones
  }

  private func revisar() async {
    while !Task.isCancelled {
      do { try await rutinas() } catch {
        registro.error("no se pudieron revisar las rutinas", metadata: ["error": "\(error)"])
      }
      try? await Task.sleep(for: opciones.cadaCuantoRevisa)
    }
  }

  /// Claims and runs what is due, as far as there is room.
  /// - Returns: how many it ran.
  @discardableResult
  public func ronda() async throws -> Int { try await corredor.round() }

  private var corredor: JobRunner {
    let carriles = Tarea.Carril.allCases.map { carril in
      let cupo =
        switch carril {
        case .general: opciones.generales
        case .receptores: opciones.receptores
        case .correo: opciones.correos
        }
      return JobRunner.Lane(Tarea.allCases.filter { $0.carril == carril }.map(\.rawValue), limit: cupo)
    }
    return JobRunner(
      engine: ventanilla.engine, lanes: carriles, options: opciones.corredor, clock: { [reloj] in reloj().micros }, logger: registro,
      handler: { try await atender($0) })
  }

  private func atender(_ job: Job) async throws -> JobVerdict {
    do {
      switch Tarea(rawValue: job.kind) {
      case .bombear: return try await Bomba(self, job).correr()
      case .repetirEventos: return try await repetirEventos(job)
      case .advertirReceptor: return try await advertirReceptor(job)
      case .enviarCorreo: return try await enviarCorreo(job)
      case .resumenDiario: return try await resumenDiario(job)
      case .limpiar: return try await limpiar()
      case .entrenarFiltro: return try await entrenarFiltro(job)
      case .revisarPlazos: try await revisarPlazos(job)
      case .destruirLlave: try await destruirLlave(job)
      case .recontar: try await recontar(job)
      case .traspasar: try await traspasar(job)
      case nil: return .hopeless(cause: "no se conoce el trabajo \(job.kind)")
      }
      return .settled
    } catch is VersionDesconocida {
      // A newer program wrote it: one of its kind will come for it.
      return .later(at: reloj().sumando(segundos: 60).micros)
    }
  }

  func terminar(_ job: Job) async throws {
    let ahora = reloj().micros
    _ = try await ventanilla.engine.write { try JobQueue.complete($0, job.lease, now: ahora) }
  }

  func prolongar(_ job: Job) async throws -> Bool {
    let (ahora, arriendo) = (reloj().micros, arriendo)
    return try await ventanilla.engine.write { try JobQueue.heartbeat($0, job.lease, now: ahora, lease: arriendo) }
  }

  /// Length of a lease, µs.
  var arriendo: Int64 { opciones.corredor.lease.components.seconds * 1_000_000 }
}
