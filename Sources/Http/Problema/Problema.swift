import Domain
import HTTPTypes

/// An answer that says what went wrong, as `application/problem+json` (RFC 9457). It is also the error that anything
/// in the rooms of HTTP may throw; ``Envoltura`` writes it.
public struct Problema: Error, Hashable, Sendable {
  /// Decides `type` (`/problemas/<codigo>`, stable) and `title`.
  public var codigo: Falla.Codigo
  /// HTTP status; the code's own unless given.
  public var estado: Int
  /// Spanish, for the person: what is wrong and what to do next.
  public var detalle: String
  public var errores: [ErrorDeCampo]
  /// Sent with it: `Allow`, `Retry-After`, `WWW-Authenticate`…
  public var encabezados: HTTPFields

  public init(
    _ codigo: Falla.Codigo, _ detalle: String, estado: Int? = nil, errores: [ErrorDeCampo] = [],
    encabezados: HTTPFields = [:]
  ) {
    self.codigo = codigo
    self.estado = estado ?? codigo.estadoHTTP
    self.detalle = detalle
    self.errores = errores
    self.encabezados = encabezados
    if self.estado == 401, encabezados[.wwwAuthenticate] == nil {
      self.encabezados[.wwwAuthenticate] = "Bearer"
    }
    if [429, 503].contains(self.estado), encabezados[.retryAfter] == nil { self.encabezados[.retryAfter] = "5" }
  }

  public init(_ falla: Falla) {
    let campos = falla.campo.map { [ErrorDeCampo(puntero: $0, mensaje: falla.mensaje, codigo: falla.codigo)] }
    self.init(falla.codigo, falla.mensaje, errores: campos ?? [])
  }

  /// All that is wrong with a request's fields. 400 when any of it is malformed, unknown, missing or of the wrong
  /// type, else 422.
  public init(campos: [ErrorDeCampo]) {
    let primero = campos.first { $0.codigo.estadoHTTP == 400 } ?? campos.first
    let detalle =
      campos.count == 1
      ? (primero?.mensaje ?? "")
      : "Hay \(campos.count) errores en los datos. Corrige cada uno de los que se indican y vuelve a enviar."
    self.init(primero?.codigo ?? .malFormada, detalle, errores: campos)
  }

  /// The stable URI of this kind of problem, relative to the service.
  public var tipo: String { "/problemas/\(codigo.rawValue)" }

  /// The members of RFC 9457 §3.1, plus `errores`.
  /// - Parameter instancia: the path asked for.
  public func json(instancia: String?) -> JSONValue {
    var objeto: [String: JSONValue] = [
      "type": .texto(tipo), "title": .texto(codigo.titulo), "status": .entero(estado), "detail": .texto(detalle),
    ]
    if let instancia { objeto["instance"] = .texto(instancia) }
    if !errores.isEmpty {
      objeto["errores"] = .arreglo(
        errores.map { ["puntero": .texto($0.puntero), "mensaje": .texto($0.mensaje)] })
    }
    return .objeto(objeto)
  }
}
