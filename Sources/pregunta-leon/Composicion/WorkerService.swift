import ServiceLifecycle
import Ventanilla

/// The worker under the service group: it stops claiming when the group shuts down and finishes what it has.
struct WorkerService: Service {
  let worker: Worker

  func run() async throws {
    await cancelWhenGracefulShutdown { await worker.run() }
  }
}

/// Ends the service when the disk fails.
struct Vigia: Service {
  let fatal: SenalFatal

  struct DiscoPerdido: Error, CustomStringConvertible {
    let causa: String
    var description: String { "El disco falló y el servicio se detiene para no prometer lo que no puede guardar: \(causa)" }
  }

  func run() async throws {
    let causa = await cancelWhenGracefulShutdown { await fatal.esperar() }
    if let causa { throw DiscoPerdido(causa: causa) }
  }
}
