/// A letter on its way out; the mail server is Delivery's, handed over as a closure.
public struct CorreoSaliente: Sendable, Hashable {
  /// The Message-ID: the same in every attempt.
  public var id: String
  public var para: String
  public var asunto: String
  public var texto: String
  public var html: String
  /// Seconds since 1970.
  public var segundos: Int64
}

public struct RespuestaDeCorreo: Sendable, Hashable {
  public enum Sigue: Sendable, Hashable {
    case enviado, reintentar
    /// For good: the address or the message is not wanted.
    case rechazado
    /// Cut short by our own stop: it does not count.
    case soltar
  }
  public var sigue: Sigue
  public var codigo: Int?
  public var causa: String?

  public init(_ sigue: Sigue, codigo: Int? = nil, causa: String? = nil) {
    self.sigue = sigue
    self.codigo = codigo
    self.causa = causa
  }
}

public typealias EnviarCorreo = @Sendable (CorreoSaliente) async -> RespuestaDeCorreo
