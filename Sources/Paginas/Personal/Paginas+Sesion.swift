import Domain
import Http
import Hummingbird
import Ventanilla

extension Paginas {
  /// Signing in needs two steps: a link in a message is opened by scanners too, and a one-time token must not be spent
  /// by one.
  func registrarSesion(en enrutador: Enrutador) {
    enrutador.pagina(.get, "/entrar", .acto(.entrar)) { request, c in
      if let actor = c.actor, request.consulta["ficha"] == nil { return ve(a: Self.casa(actor)) }
      return try entrar(request.consulta["ficha"], nil)
    }
    enrutador.pagina(.post, "/entrar", .acto(.entrar)) { request, _ in
      let f = try await Formulario.leer(request)
      let ficha = f["ficha"] ?? ""
      do {
        let ahora = reloj()
        let sesion = try await ventanilla.cuentas.iniciarSesion(ficha: ficha, ahora)
        guard let actor = try await ventanilla.cuentas.actor(sesion: sesion, ahora) else { throw Problema.noEncontrado }
        return ve(a: Self.casa(actor), galleta: galleta.abrir(sesion, segundos: Self.duracionDeGalleta))
      } catch let falla as Falla where falla.codigo == .noAutenticado {
        return try entrar(nil, falla.mensaje)
      }
    }
    enrutador.pagina(.get, "/salir", .acto(.entrar)) { _, c in
      guard c.actor != nil else { return ve(a: "/") }
      return try pagina(.salir, [:], titulo: "Salir", actor: c.actor)
    }
    enrutador.pagina(.post, "/salir", .acto(.entrar)) { request, _ in
      if let sesion = galleta.leer(request) { try await ventanilla.cuentas.cerrarSesion(sesion, reloj()) }
      return ve(a: "/", galleta: galleta.cerrar)
    }
  }

  /// Seconds a browser keeps the cookie. The session itself ends when Ventanilla says, which is no later.
  private static let duracionDeGalleta = 12 * 3600

  static func casa(_ actor: Actor) -> String { Permisos.puede(.verPanel, actor) ? "/panel" : "/turnos" }

  private func entrar(_ ficha: String?, _ mensaje: String?) throws -> Response {
    try pagina(
      .entrar, ["ficha": .t(ficha), "mensaje": .t(mensaje)], titulo: "Entrar", actor: nil,
      estado: mensaje == nil ? .ok : .unauthorized)
  }
}
