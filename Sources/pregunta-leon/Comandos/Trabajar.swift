import ArgumentParser
import Logging
import ServiceLifecycle

/// `pregunta-leon worker`: only the jobs, beside a `serve --sin-trabajos` or several.
struct Trabajar: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "worker", abstract: "Corre solo los trabajos en segundo plano: avisos, vencimientos, entregas.",
    discussion: """
      EJEMPLO
        pregunta-leon worker --datos /var/lib/pregunta-leon
      """)

  @OptionGroup var casa: OpcionesDeCasa

  func run() async throws {
    var registro = Logger(label: "pregunta-leon")
    registro.logLevel = .warning
    let casa = try await Casa.abrir(casa, registro: registro)
    print("Trabajos en marcha sobre \(casa.carpeta.datos)")
    let servicios: [any Service] = [Vigia(fatal: casa.fatal), WorkerService(worker: casa.worker())]
    let grupo = ServiceGroup(
      configuration: ServiceGroupConfiguration(
        services: servicios.map { .init(service: $0) }, gracefulShutdownSignals: [.sigterm, .sigint], logger: registro))
    try await grupo.run()
    await casa.cerrar()
  }
}
