import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import ServiceLifecycle

/// The HTTP server with its limits: what the composition root runs and tests run on a free port.
public enum ServidorHTTP {
  /// - Parameters:
  ///   - enrutador: routes and pages, all registered.
  ///   - aforo: open connections, for the readiness page and the metrics.
  public static func aplicacion(
    _ enrutador: Enrutador, limites: LimitesHTTP = .init(), aforo: Aforo = Aforo(), direccion: BindAddress,
    servicios: [any Service] = [], alArrancar: @escaping @Sendable (any Channel) async -> Void = { _ in },
    bitacora: Logger
  ) -> Application<RouterResponder<HttpContext>> {
    Application(
      router: enrutador.router,
      server: .http1(configuration: canal(limites, aforo)),
      configuration: ApplicationConfiguration(
        address: direccion, backlog: 1_024,
        availableConnectionsDelegate: MaximumAvailableConnections(
          limites.conexiones + limites.margenDeConexiones, logger: bitacora)),
      services: servicios, onServerRunning: alArrancar, logger: bitacora)
  }

  static func canal(_ limites: LimitesHTTP, _ aforo: Aforo) -> HTTP1Channel.Configuration {
    HTTP1Channel.Configuration(
      additionalChannelHandlers: [GuardiaDeConexion(limites: limites, aforo: aforo)],
      idleTimeout: limites.inactividad,
      httpDecoderConfiguration: .init(
        maxHeaderFieldSize: limites.encabezados, maxHeaderListSize: limites.encabezados,
        maxHeaderFieldCount: limites.numeroDeEncabezados))
  }
}
