import Domain
import HTTPTypes
import Hummingbird

/// The one place where routes and pages are hung up, so that errors, limits, headers and measurements are the same for
/// all and a path with another method is 405.
public final class Enrutador {
  public let router: Router<HttpContext>
  private let mapa: MapaDeRutas
  private let autenticacion: Autenticacion
  private let limiteDeCuerpo: Int

  public init(_ ajustes: AjustesDeEnvoltura, autenticacion: Autenticacion, limiteDeCuerpo: Int = LimitesHTTP().cuerpo) {
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
        ruta.metodo, ruta.plantilla,
        RespuestaDeRuta(
          manejador: ruta.manejador, roles: ruta.roles,
          revision: RevisionDePeticion(ruta, limite: limiteDeCuerpo), autenticacion: autenticacion))
    }
  }

  /// Serves a page for anybody; the context's actor is there when the browser has a session. Posts from other sites are
  /// refused.
  public func pagina(
    _ metodo: HTTPRequest.Method, _ plantilla: String,
    _ manejador: @escaping @Sendable (Request, HttpContext) async throws -> Response
  ) {
    let autenticacion = autenticacion
    colgar(
      metodo, plantilla,
      CallbackResponder { request, contexto in
        try OrigenPropio.exigir(request)
        var contexto = contexto
        contexto.actor = try await autenticacion.porSesion(request)
        return try await manejador(request, contexto)
      })
  }

  /// Serves a page for staff who have signed in; others get 401, which the page of errors may turn into a way in.
  public func paginaPersonal(
    _ metodo: HTTPRequest.Method, _ plantilla: String,
    _ manejador: @escaping @Sendable (Request, ContextoPersonal) async throws -> Response
  ) {
    pagina(metodo, plantilla) { request, contexto in
      try await manejador(request, try ContextoPersonal(context: contexto))
    }
  }

  /// Serves the contract, rendered once.
  public func publicar(_ documento: DocumentoOpenAPI, en plantilla: String, rutas: [Ruta]) {
    let cuerpo = ByteBuffer(bytes: documento.json(rutas).bytes())
    colgar(
      .get, plantilla,
      CallbackResponder { _, _ in
        Response(
          status: .ok, headers: [.contentType: "application/json", .cacheControl: "public, max-age=300"],
          body: .init(byteBuffer: cuerpo))
      })
  }

  private func colgar(
    _ metodo: HTTPRequest.Method, _ plantilla: String, _ respuesta: some HTTPResponder<HttpContext>
  ) {
    mapa.anotar(metodo, plantilla)
    router.on(RouterPath(plantilla), method: metodo, responder: respuesta)
  }
}
