import ArgumentParser
import Delivery
import Domain
import Foundation
import Hummingbird
import Logging
import ServiceLifecycle
import Ventanilla

/// `pregunta-leon serve`: pages, API and, unless told otherwise, the worker.
struct Servir: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Atiende páginas y API, y corre los trabajos en segundo plano.",
    discussion: """
      EJEMPLOS
        pregunta-leon serve
        pregunta-leon serve --datos /var/lib/pregunta-leon --puerto 8080
      """)

  @OptionGroup var casa: OpcionesDeCasa

  @Option(help: ArgumentHelp("Puerto público; sin él, el de servicio.yaml. 0 elige uno libre.", valueName: "n"))
  var puerto: Int?

  @Option(help: ArgumentHelp("Puerto interno de métricas y diagnóstico.", valueName: "n"))
  var puertoInterno: Int?

  @Flag(help: "No corre trabajos aquí; hará falta un `worker` aparte.")
  var sinTrabajos = false

  func run() async throws {
    var registro = Logger(label: "pregunta-leon")
    registro.logLevel = .warning
    let medidas = Medidas.instalar()
    let casa = try await Casa.abrir(casa, registro: registro)
    let servicio = casa.configuracion.servicio
    await decirSinAviso(casa)
    let base = "http://\(servicio.escucha.host)"
    let alta = try await primeraCuenta(casa)
    let aplicacion = casa.aplicacion(.hostname(servicio.escucha.host, port: puerto ?? servicio.escucha.puerto)) { canal in
      let url = "\(base):\(canal.localAddress?.port ?? 0)"
      print("Pregunta León en \(url)/")
      if let alta { print("Primera cuenta de administración; entra una sola vez con: \(url)/entrar?ficha=\(alta)") }
      fflush(nil)
    }
    let interno = PuertoInterno(
      casa: casa, medidas: medidas, direccion: .hostname(servicio.metricas.host, port: puertoInterno ?? servicio.metricas.puerto))
    // Shut down in reverse: the server stops taking work first, the worker after it.
    var servicios: [any Service] = [Vigia(fatal: casa.fatal), interno.aplicacion]
    if !sinTrabajos { servicios.append(WorkerService(worker: casa.worker())) }
    servicios.append(aplicacion)
    let grupo = ServiceGroup(
      configuration: ServiceGroupConfiguration(
        services: servicios.map { .init(service: $0) }, gracefulShutdownSignals: [.sigterm, .sigint], logger: registro))
    do {
      try await grupo.run()
    } catch let error as Vigia.DiscoPerdido {
      FileHandle.standardError.write(Data("\(error)\n".utf8))
      throw ExitCode(1)
    }
    await casa.cerrar()
  }

  /// Whoever starts the service learns whom nobody will tell anything.
  private func decirSinAviso(_ casa: Casa) async {
    guard let sin = try? await casa.ventanilla.correspondencia.dependenciasSinAviso(), !sin.isEmpty else { return }
    let correo = casa.configuracion.servicio.correo == nil ? " No hay servidor de correo configurado («correo» en servicio.yaml)." : ""
    let texto = "Aviso: \(sin.count) dependencias no reciben avisos de sus turnos: \(sin.map(\.clave).joined(separator: ", ")).\(correo)\n"
    FileHandle.standardError.write(Data(texto.utf8))
  }

  /// At the first start there is nobody to make accounts: the first administrator's token goes to the terminal.
  private func primeraCuenta(_ casa: Casa) async throws -> String? {
    guard try await casa.ventanilla.cuentas.usuarios(despuesDe: "", limite: 1, por: .sistema).isEmpty else { return nil }
    do {
      return try await casa.ventanilla.cuentas.crearUsuario(
        id: "admin", nombre: "Administración", rol: .admin, dependencia: nil, por: .sistema, casa.reloj()
      ).ficha
    } catch let falla as Falla where falla.codigo == .yaExiste {
      // Another process started at the same moment, and has said it.
      return nil
    }
  }
}

extension SenderConfiguration {
  init(_ configuracion: Configuracion) {
    self.init(policy: DestinosPrivados.politica(configuracion.servicio.webhooks.destinosPrivados))
    deadline = .seconds(configuracion.servicio.webhooks.plazo)
  }
}
