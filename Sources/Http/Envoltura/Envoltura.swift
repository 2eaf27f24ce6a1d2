import Domain
import HTTPTypes
import Hummingbird
import Logging

/// What ``Envoltura`` needs from outside.
public struct AjustesDeEnvoltura: Sendable {
  /// Turns errors of other rooms into a refusal; nil for what is nobody's fault but ours.
  public var traducir: @Sendable (any Error) -> Falla?
  /// The HTML of an error, for paths outside `/api`; nil answers JSON there too.
  public var paginaDeError: (@Sendable (Problema, Request) async -> Response)?
  /// Level of the access log's lines; health checks are one level quieter than anything.
  public var nivelDeAcceso: Logger.Level

  public init(
    traducir: @escaping @Sendable (any Error) -> Falla? = { _ in nil },
    paginaDeError: (@Sendable (Problema, Request) async -> Response)? = nil, nivelDeAcceso: Logger.Level = .info
  ) {
    self.traducir = traducir
    self.paginaDeError = paginaDeError
    self.nivelDeAcceso = nivelDeAcceso
  }
}

/// The one layer around every handler: errors become problems, replies get their headers, and each request is measured
/// and logged. One layer instead of five, because each costs an allocation and a hop on every request.
struct Envoltura: RouterMiddleware {
  typealias Context = HttpContext
  private let ajustes: AjustesDeEnvoltura
  private let mapa: MapaDeRutas
  private let medidores = Medidores()

  init(_ ajustes: AjustesDeEnvoltura, mapa: MapaDeRutas) {
    self.ajustes = ajustes
    self.mapa = mapa
  }

  func handle(
    _ request: Request, context: HttpContext, next: (Request, HttpContext) async throws -> Response
  ) async throws -> Response {
    let inicio = ContinuousClock.now  // how long, not when: no legal or stored time comes from it
    let esAPI = Envoltura.esAPI(request.uri.path)
    var respuesta: Response
    do {
      respuesta = try await next(request, context)
    } catch {
      respuesta = await explicar(error, request, context, esAPI: esAPI)
    }
    EncabezadosDeSeguridad.poner(en: &respuesta.headers, esAPI: esAPI)
    respuesta.headers.append(HTTPField(name: .xRequestId, value: context.numero))
    let duracion = inicio.duration(to: .now)
    let ruta = context.endpointPath ?? "desconocida"
    medidores.anotar(request.method, ruta, respuesta.status.code, duracion)
    Bitacora.acceso(
      context.logger, ajustes.nivelDeAcceso, request.method, ruta, respuesta.status.code, duracion)
    return respuesta
  }

  private func explicar(_ error: any Error, _ request: Request, _ context: HttpContext, esAPI: Bool) async -> Response {
    var (problema, gravedad) = Problema.de(error, traducir: ajustes.traducir)
    if problema.estado == 404, context.endpointPath == "NotFound", let permitidos = mapa.permitidos(request.uri.path) {
      problema = Problema(
        .metodoNoPermitido, "Esta dirección no admite \(request.method.rawValue.recortado). Admite: \(permitidos).",
        encabezados: [.allow: permitidos])
    }
    switch gravedad {
    case .suya: break
    case .corte: context.logger.debug("connection cut", metadata: ["error": "\(String(describing: type(of: error)))"])
    case .nuestra:
      context.logger.error(
        "request failed", metadata: ["route": "\(context.endpointPath ?? "")", "error": "\(String(reflecting: error))"])
    }
    var respuesta: Response
    if !esAPI, let pagina = ajustes.paginaDeError {
      respuesta = await pagina(problema, request)
      for campo in problema.encabezados where respuesta.headers[campo.name] == nil { respuesta.headers.append(campo) }
    } else {
      respuesta = problema.respuesta(instancia: request.uri.path)
    }
    return request.method == .head ? respuesta.createHeadResponse() : respuesta
  }

  /// Machines' paths, which answer JSON: the API and the health checks.
  static func esAPI(_ camino: String) -> Bool {
    camino.utf8.starts(with: "/api".utf8) || camino == "/livez" || camino == "/readyz"
  }
}
