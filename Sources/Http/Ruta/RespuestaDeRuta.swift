import Domain
import Hummingbird

/// A declared route as Hummingbird calls it: authentication, the request's check, then the handler.
struct RespuestaDeRuta: HTTPResponder {
  let manejador: Ruta.Manejador
  let permiso: Permiso
  let portero: Enrutador.Portero
  let revision: RevisionDePeticion
  let autenticacion: Autenticacion

  func respond(to request: Request, context: HttpContext) async throws -> Response {
    var contexto = context
    contexto.actor = try await autenticacion.porFicha(request)
    switch manejador {
    case .publico(let manejador):
      try portero(permiso, contexto.actor ?? .ciudadano)
      return try await manejador(try await revision.revisar(request, context.parameters), contexto)
    case .personal(let manejador):
      // Who asks comes before what they ask: strangers learn nothing from our errors.
      let personal = try ContextoPersonal(context: contexto)
      try portero(permiso, personal.actor)
      return try await manejador(try await revision.revisar(request, context.parameters), personal)
    }
  }
}
