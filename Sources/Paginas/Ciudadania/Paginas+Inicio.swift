import Domain
import Http
import Hummingbird

extension Paginas {
  func registrarInicio(en enrutador: Enrutador) {
    enrutador.pagina(.get, "/", .acto(.verSitio)) { _, c in
      try pagina(.inicio, [:], titulo: "Inicio", actor: c.actor, aqui: "/")
    }
  }

  /// The pages of refusals, for paths outside `/api`, with the menu of who is signed in.
  public func errores(_ autenticacion: Autenticacion) -> @Sendable (Problema, Request) async -> Response {
    { problema, request in
      // A failure of ours is not the moment to ask the database who this is.
      error(problema, problema.estado < 500 ? try? await autenticacion.porSesion(request) : nil)
    }
  }

  func error(_ problema: Problema, _ actor: Actor?) -> Response {
    let vista: Vista = [
      "etitulo": .texto(Self.titulo(problema)), "detalle": .texto(problema.detalle), "codigo": .n(problema.estado),
      "entrar": .si(problema.estado == 401), "buscar": .si(problema.estado == 404), "esperar": .si([429, 503].contains(problema.estado)),
    ]
    let estado = HTTPResponse.Status(code: problema.estado)
    do {
      return try pagina(
        .error, vista, titulo: Self.titulo(problema), actor: actor, estado: estado, encabezados: problema.encabezados)
    } catch {
      return problema.respuesta(instancia: nil)
    }
  }

  private static func titulo(_ problema: Problema) -> String {
    switch problema.estado {
    case 401: "Primero entra a tu cuenta"
    case 403: "No tienes acceso"
    case 404: "No encontramos esta página"
    case 405: "Esto no se puede hacer aquí"
    case 409: "Ahora no se puede"
    case 412: "Cambió mientras tanto"
    case 413: "Es demasiado grande"
    case 429: "Demasiados intentos"
    case 503: "No podemos atender en este momento"
    case 500...: "Algo falló de nuestro lado"
    default: "No se pudo"
    }
  }
}
