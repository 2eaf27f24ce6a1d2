import Domain

extension Falla.Codigo {
  /// The HTTP status of a refusal: 400 malformed, unknown or missing; 422 a value that cannot be; 409 the estado
  /// forbids it; 403/404 not yours.
  public var estadoHTTP: Int {
    switch self {
    case .malFormada, .faltaDato, .campoDesconocido: 400
    case .noAutenticado: 401
    case .prohibido: 403
    case .noEncontrado: 404
    case .metodoNoPermitido: 405
    case .tiempoAgotado: 408
    case .estadoNoPermite, .yaExiste, .faltaComite, .faltaIdentidad, .faltaRegla, .fueraDePlazo, .noAplica, .enProceso: 409
    case .versionDistinta: 412
    case .demasiadoGrande: 413
    case .tipoDeContenido: 415
    case .valorInvalido, .folioInvalido, .llaveReutilizada: 422
    case .faltaVersion: 428
    case .demasiadosIntentos: 429
    case .interno: 500
    case .noDisponible: 503
    }
  }

  /// The `title` of the problem: the same for every occurrence (RFC 9457 §3.1.3).
  public var titulo: String {
    switch self {
    case .malFormada: "Petición mal formada"
    case .faltaDato: "Falta un dato"
    case .campoDesconocido: "Campo desconocido"
    case .valorInvalido: "Valor inválido"
    case .folioInvalido: "Revisa el folio"
    case .llaveReutilizada: "Llave de idempotencia reutilizada"
    case .noAutenticado: "Identifícate"
    case .prohibido: "No tienes permiso"
    case .noEncontrado: "No se encontró"
    case .estadoNoPermite: "El estado no lo permite"
    case .yaExiste: "Ya existe"
    case .faltaComite: "Falta la resolución del Comité"
    case .faltaIdentidad: "Falta acreditar la identidad"
    case .faltaRegla: "Falta la regla de un plazo"
    case .fueraDePlazo: "Fuera de plazo"
    case .noAplica: "No aplica"
    case .enProceso: "En proceso"
    case .versionDistinta: "Cambió mientras tanto"
    case .faltaVersion: "Falta la versión"
    case .demasiadosIntentos: "Demasiados intentos"
    case .demasiadoGrande: "Demasiado grande"
    case .tiempoAgotado: "Se agotó el tiempo"
    case .metodoNoPermitido: "Método no permitido"
    case .tipoDeContenido: "Tipo de contenido no admitido"
    case .noDisponible: "Servicio no disponible"
    case .interno: "Error interno"
    }
  }
}
