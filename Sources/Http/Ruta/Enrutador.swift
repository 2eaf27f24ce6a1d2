import Domain
import HTTPTypes
import Hummingbird

/// The one place where routes and pages are hung up, so that errors, limits, headers and measurements are the same for
/// all and a path with another method is 405.
public final class Enrutador {
  /// Whether somebody may come in: the table, unless a test asks what the counter refuses by itself.
  public typealias Portero = @Sendable (Permiso, Domain.Actor) throws -> Void

  public let router: Router<HttpContext>
  /// All that hangs here, in the order it was hung.
  public private(set) var puertas: [Puerta] = []
  private let portero: Portero
  private let mapa: MapaDeRutas
  private let autenticacion: Autenticacion
  private let limiteDeCuerpo: Int

  public init(
    _ ajustes: AjustesDeEnvoltura, autenticacion: Autenticacion, limiteDeCuerpo: Int = LimitesHTTP().cuerpo,
    portero: @escaping Portero = { try $0.exigir($1) }
  ) {
    self.portero = portero
    mapa = MapaDeRutas()
    router = Router(context: HttpContext.self, options: [.autoGenerateHeadEndpoints])
    router.add(middleware: Envoltura(ajustes, mapa: mapa))
    self.autenticacion = autenticacion
    self.limiteDeCuerpo = limiteDeCuerpo
  }

  /// Serves declared routes.
  public func registrar(_ rutas: [Ruta]) {
    for ruta in rutas {
      colgar(
        Puerta(metodo: ruta.metodo, plantilla: ruta.plantilla, permiso: ruta.permiso, exigeCuenta: ruta.esPersonal),
        RespuestaDeRuta(
          manejador: ruta.manejador, permiso: ruta.permiso, portero: portero,
          revision: RevisionDePeticion(ruta, limite: limiteDeCuerpo), autenticacion: autenticacion))
    }
  }

  /// Serves a page for anybody; the context's actor is there when the browser has a session. Posts from other sites are
  /// refused.
  public func pagina(
    _ metodo: HTTPRequest.Method, _ plantilla: String, _ permiso: Permiso,
    _ manejador: @escaping @Sendable (Request, HttpContext) async throws -> Response
  ) {
    let portero = portero
    colgar(Puerta(metodo: metodo, plantilla: plantilla, permiso: permiso, exigeCuenta: false)) { request, contexto in
      try portero(permiso, contexto.actor ?? .ciudadano)
      return try await manejador(request, contexto)
    }
  }

  private func colgar(
    _ puerta: Puerta, _ manejador: @escaping @Sendable (Request, HttpContext) async throws -> Response
  ) {
    let autenticacion = autenticacion
    colgar(
      puerta,
      CallbackResponder { request, contexto in
        try OrigenPropio.exigir(request)
        var contexto = contexto
        contexto.actor = try await autenticacion.porSesion(request)
        return try await manejador(request, contexto)
      })
  }

  /// Serves a page for staff who have signed in; others get 401, which the page of errors may turn into a way in.
  /// - Parameter suya: where those it is not for have theirs; nil refuses them.
  public func paginaPersonal(
    _ metodo: HTTPRequest.Method, _ plantilla: String, _ permiso: Permiso, oEn suya: String? = nil,
    _ manejador: @escaping @Sendable (Request, ContextoPersonal) async throws -> Response
  ) {
    let portero = portero
    colgar(Puerta(metodo: metodo, plantilla: plantilla, permiso: permiso, exigeCuenta: true)) { request, contexto in
      let personal = try ContextoPersonal(context: contexto)
      do { try portero(permiso, personal.actor) } catch {
        guard let suya else { throw error }
        return Response(status: .seeOther, headers: [.location: suya])
      }
      return try await manejador(request, personal)
    }
  }

  /// Serves the contract, rendered once.
  public func publicar(_ documento: DocumentoOpenAPI, en plantilla: String, rutas: [Ruta]) {
    let cuerpo = ByteBuffer(bytes: documento.json(rutas).bytes())
    colgar(
      Puerta(metodo: .get, plantilla: plantilla, permiso: .acto(.verSitio), exigeCuenta: false),
      CallbackResponder { _, _ in
        Response(
          status: .ok, headers: [.contentType: "application/json", .cacheControl: "public, max-age=300"],
          body: .init(byteBuffer: cuerpo))
      })
  }

  private func colgar(_ puerta: Puerta, _ respuesta: some HTTPResponder<HttpContext>) {
    puertas.append(puerta)
    mapa.anotar(puerta.metodo, puerta.plantilla)
    router.on(RouterPath(puerta.plantilla), method: puerta.metodo, responder: respuesta)
  }
}
