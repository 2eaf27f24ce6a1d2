/// A message ready to be signed and sent. Signing and the network are Delivery's, handed over as a closure.
public struct Envio: Sendable, Hashable {
  public struct Encabezado: Sendable, Hashable, Codable {
    public var nombre: String
    public var valor: String

    public init(nombre: String, valor: String) {
      self.nombre = nombre
      self.valor = valor
    }
  }

  /// `webhook-id`: the same in every attempt.
  public var id: String
  public var url: String
  /// The receiver's own, besides those of the signature.
  public var encabezados: [Encabezado] = []
  public var cuerpo: String
  /// The current secret and, during a rotation, the one before (`whsec_…`).
  public var secretos: [String]
  /// Seconds since 1970, signed with the body.
  public var segundos: Int64
  /// 1 for the first.
  public var intento: Int
}

/// How it went and what follows.
public struct RespuestaDeEnvio: Sendable, Hashable {
  public enum Sigue: Sendable, Hashable {
    case entregado
    case reintentar(segundos: Int64)
    /// The receiver said it is gone (410): nothing more is sent to it.
    case desactivar
    case agotado
    /// Nothing was tried, or it was cut short by our own stop: it does not count.
    case soltar
  }

  /// `causa` of what was not tried because its secret cannot be used.
  public static let sinSecreto = "secreto"

  public var estadoHTTP: Int?
  public var milisegundos: Int
  public var respuesta: [UInt8]
  /// The cause in words, when it was not delivered, and the stable word for it.
  public var error: String?
  public var causa: String?
  /// The address that was connected to.
  public var direccion: String?
  public var tiempos = TiemposDeEnvio()
  public var sigue: Sigue

  public init(
    estadoHTTP: Int?, milisegundos: Int, respuesta: [UInt8], error: String?, causa: String? = nil, direccion: String? = nil,
    tiempos: TiemposDeEnvio = TiemposDeEnvio(), sigue: Sigue
  ) {
    self.estadoHTTP = estadoHTTP
    self.milisegundos = milisegundos
    self.respuesta = respuesta
    self.error = error
    self.causa = causa
    self.direccion = direccion
    self.tiempos = tiempos
    self.sigue = sigue
  }
}

public typealias Enviar = @Sendable (Envio) async -> RespuestaDeEnvio
