/// Why an address cannot be registered or used.
public enum EndpointURLError: Error, Hashable, Sendable {
  case malformed, notHTTPS, controlCharacters, credentials, fragment, nonASCIIHost, tooLong
  case forbiddenHost(String, ForbiddenReason)

  /// Stable word for logs and problem details.
  public var code: String {
    switch self {
    case .malformed: "url-mal-formada"
    case .notHTTPS: "url-sin-https"
    case .controlCharacters: "url-con-caracteres-de-control"
    case .credentials: "url-con-credenciales"
    case .fragment: "url-con-fragmento"
    case .nonASCIIHost: "url-con-nombre-no-ascii"
    case .tooLong: "url-demasiado-larga"
    case .forbiddenHost: "url-prohibida"
    }
  }

  /// What is wrong and what to do.
  public var enPalabras: String {
    switch self {
    case .malformed:
      "La dirección no se entiende. Escríbela completa, por ejemplo https://ejemplo.org/avisos"
    case .notHTTPS:
      "La dirección debe empezar con https://. Sin cifrado no se envían avisos."
    case .controlCharacters:
      "La dirección tiene saltos de línea u otros caracteres de control. Quítalos."
    case .credentials:
      "La dirección lleva usuario o contraseña antes de la @. Quítalos: los avisos ya van firmados."
    case .fragment:
      "La dirección tiene una parte después de #, que nunca se envía. Quítala."
    case .nonASCIIHost:
      "El nombre del servidor tiene acentos u otras letras especiales. Escríbelo en su forma xn--…"
    case .tooLong:
      "La dirección es demasiado larga: máximo \(EndpointURL.maxLength) caracteres."
    case .forbiddenHost(let host, let reason):
      "No se puede enviar a \(host): \(reason.enPalabras). Usa un servidor público en internet."
    }
  }
}
