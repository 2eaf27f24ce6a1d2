/// Why an attempt did not deliver.
public enum DeliveryFailure: Error, Hashable, Sendable {
  case invalidURL(EndpointURLError)
  case invalidHeader(String)
  case nameNotFound, nameTimedOut
  case forbiddenAddress(ForbiddenReason)
  case connectionRefused, unreachable, connectionLost, certificate, encryption, proxy
  case deadline
  case responseTooLarge
  case redirected(Int)
  case rejected(Int)
  case badReply
  case cancelled, shuttingDown
  /// libcurl's own engine failed, which no receiver can cause; another takes its place.
  case engine
  /// libcurl's own number, for what has no better name.
  case other(Int)

  /// The request itself can never be sent: trying again changes nothing.
  var isOurs: Bool {
    switch self {
    case .invalidURL, .invalidHeader: true
    default: false
    }
  }
}

extension DeliveryFailure {
  /// Stable word for logs, metrics and the delivery log.
  public var code: String {
    switch self {
    case .invalidURL(let error): error.code
    case .invalidHeader: "encabezado-invalido"
    case .nameNotFound: "nombre-no-encontrado"
    case .nameTimedOut: "nombre-sin-respuesta"
    case .forbiddenAddress: "direccion-prohibida"
    case .connectionRefused: "conexion-rechazada"
    case .unreachable: "sin-conexion"
    case .connectionLost: "conexion-cortada"
    case .certificate: "certificado-invalido"
    case .encryption: "cifrado-fallido"
    case .proxy: "proxy"
    case .deadline: "plazo-agotado"
    case .responseTooLarge: "respuesta-demasiado-grande"
    case .redirected: "redireccion"
    case .rejected: "rechazado"
    case .badReply: "respuesta-invalida"
    case .cancelled: "cancelado"
    case .shuttingDown: "servicio-deteniendose"
    case .engine: "motor-de-envios"
    case .other: "otro"
    }
  }

  /// For the receiver's owner.
  public var enPalabras: String {
    switch self {
    case .invalidURL(let error): error.enPalabras
    case .invalidHeader(let name): "El encabezado «\(name)» tiene caracteres que no se permiten."
    case .nameNotFound: "No se encontró el nombre del servidor. Revisa que esté bien escrito y publicado en el DNS."
    case .nameTimedOut: "El DNS del servidor no contestó a tiempo."
    case .forbiddenAddress(let reason): "El servidor no es un destino permitido: su dirección \(reason.enPalabras)."
    case .connectionRefused: "El servidor rechazó la conexión: no hay nada escuchando en ese puerto."
    case .unreachable: "No se pudo abrir la conexión con el servidor."
    case .connectionLost: "El servidor cortó la conexión antes de terminar de responder."
    case .certificate: "El certificado del servidor no es válido, venció o no corresponde a su nombre."
    case .encryption: "No se pudo establecer una conexión cifrada con el servidor."
    case .proxy: "El proxy de salida de este servicio no dejó pasar el envío."
    case .deadline: "El servidor no terminó de responder a tiempo."
    case .responseTooLarge: "La respuesta del servidor es demasiado grande; basta con un código 2xx y cuerpo vacío."
    case .redirected(let status):
      "El servidor respondió con una redirección (\(status)), que no se sigue. Registra la dirección final."
    case .rejected(let status): "El servidor respondió con el código \(status) en lugar de 2xx."
    case .badReply: "La respuesta del servidor no es HTTP válido."
    case .cancelled: "El envío se canceló."
    case .shuttingDown: "El servicio se está deteniendo; el envío se hará después."
    case .engine: "Falló el motor de envíos de este servicio; el envío se hará después."
    case .other(let number): "El envío falló por una causa poco común (libcurl \(number))."
    }
  }
}
