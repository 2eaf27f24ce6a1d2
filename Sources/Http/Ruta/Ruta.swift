import Domain
import HTTPTypes
import Hummingbird

/// One route of the API: what it asks for, what it answers, and who answers, declared once. The router serves it, the
/// contract publishes it, and nothing reaches the handler that the declaration does not allow.
public struct Ruta: Sendable {
  public enum Manejador: Sendable {
    /// Anybody; the context's actor is there when the caller sent a good token.
    case publico(@Sendable (Peticion, HttpContext) async throws -> Response)
    /// Staff only: 401 without a good token.
    case personal(@Sendable (Peticion, ContextoPersonal) async throws -> Response)
  }

  /// Headers without which the request is refused.
  public struct Exige: OptionSet, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }
    /// `Idempotency-Key`: every POST that creates or commands.
    public static let llave = Exige(rawValue: 1)
    /// `If-Match`: every command on an expediente.
    public static let version = Exige(rawValue: 2)
  }

  public var metodo: HTTPRequest.Method
  /// `/api/v1/folios/{folio}`.
  public var plantilla: String
  public var resumen: String
  public var descripcion: String?
  public var etiqueta: String
  public var parametros: [Parametro]
  /// The body's schema; nil when the route takes none (an empty one or `{}` is then let pass).
  public var cuerpo: Esquema?
  /// Bytes of body; nil for the server's limit.
  public var limiteDeCuerpo: Int?
  public var exige: Exige
  /// What it is leave for: asked before the request is read, and said in the contract.
  public var permiso: Permiso
  public var respuestas: [RespuestaDocumentada]
  /// Refusals it may give besides those that follow from its form.
  public var rechazos: [Falla.Codigo]
  public var manejador: Manejador

  public static func publica(
    _ metodo: HTTPRequest.Method, _ plantilla: String, _ resumen: String, _ permiso: Permiso, etiqueta: String,
    descripcion: String? = nil, parametros: [Parametro] = [], cuerpo: Esquema? = nil, limiteDeCuerpo: Int? = nil, exige: Exige = [],
    respuestas: [RespuestaDocumentada], rechazos: [Falla.Codigo] = [],
    _ manejador: @escaping @Sendable (Peticion, HttpContext) async throws -> Response
  ) -> Ruta {
    Ruta(
      metodo: metodo, plantilla: plantilla, resumen: resumen, descripcion: descripcion, etiqueta: etiqueta,
      parametros: parametros, cuerpo: cuerpo, limiteDeCuerpo: limiteDeCuerpo, exige: exige, permiso: permiso,
      respuestas: respuestas, rechazos: rechazos, manejador: .publico(manejador))
  }

  public static func personal(
    _ metodo: HTTPRequest.Method, _ plantilla: String, _ resumen: String, _ permiso: Permiso, etiqueta: String,
    descripcion: String? = nil, parametros: [Parametro] = [], cuerpo: Esquema? = nil, limiteDeCuerpo: Int? = nil, exige: Exige = [],
    respuestas: [RespuestaDocumentada], rechazos: [Falla.Codigo] = [],
    _ manejador: @escaping @Sendable (Peticion, ContextoPersonal) async throws -> Response
  ) -> Ruta {
    Ruta(
      metodo: metodo, plantilla: plantilla, resumen: resumen, descripcion: descripcion, etiqueta: etiqueta,
      parametros: parametros, cuerpo: cuerpo, limiteDeCuerpo: limiteDeCuerpo, exige: exige, permiso: permiso,
      respuestas: respuestas, rechazos: rechazos, manejador: .personal(manejador))
  }

  var esPersonal: Bool {
    if case .personal = manejador { true } else { false }
  }
}
