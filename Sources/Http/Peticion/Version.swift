import Domain
import HTTPTypes
import Hummingbird

/// The version of an expediente: the number of its last event. As `ETag` it is that number in quotes.
public enum Version {
  public static func etag(_ numero: Int) -> String { "\"\(numero)\"" }
}

/// `If-Match` (RFC 9110 §13.1.1): the version the caller has seen.
public enum SiCoincide: Hashable, Sendable {
  /// `*`: whatever it is now.
  case cualquiera
  /// Any of these tags, without quotes. Weak ones are left out: they never match strongly.
  case una(de: [String])

  /// - Throws: 428 when missing, 400 when malformed.
  init(_ encabezados: HTTPFields) throws(Problema) {
    let valores = encabezados[values: .ifMatch]
    guard !valores.isEmpty else {
      throw Problema(
        .faltaVersion, "Falta el encabezado If-Match. Consulta primero el expediente y envía aquí el ETag que recibiste.")
    }
    let texto = valores.joined(separator: ",")
    if texto == "*" {
      self = .cualquiera
      return
    }
    guard let etiquetas = SiCoincide.leer(texto) else {
      let mensaje = "If-Match debe ser el ETag del expediente, con sus comillas, como \"7\"."
      throw Problema(campos: [ErrorDeCampo(puntero: "If-Match", mensaje: mensaje, codigo: .malFormada)])
    }
    self = .una(de: etiquetas)
  }

  /// - Throws: 412 when the caller has seen another version than `numero`.
  public func exigir(_ numero: Int) throws(Problema) {
    guard case .una(let etiquetas) = self, !etiquetas.contains(String(numero)) else { return }
    throw Problema(
      .versionDistinta, "El expediente cambió desde que lo consultaste. Vuelve a consultarlo y decide sobre lo que dice ahora.")
  }

  /// The version seen, when it is exactly one of ours: what a command carries to storage.
  public var numero: Int? {
    guard case .una(let etiquetas) = self, etiquetas.count == 1 else { return nil }
    return Int(etiquetas[0])
  }

  static let patron = Patron(
    "^(\\*|(W/)?\"[!#-~]*\"([ \\t]*,[ \\t]*(W/)?\"[!#-~]*\")*)$", "no es un ETag entre comillas."
  ) { $0 == "*" || leer($0) != nil }

  /// The strong tags of a list of entity tags; nil when it is no such list.
  private static func leer(_ texto: String) -> [String]? {
    var resto = texto.utf8[...]
    var fuertes: [String] = []
    while true {
      let debil = resto.starts(with: "W/".utf8)
      if debil { resto = resto.dropFirst(2) }
      guard resto.popFirst() == 0x22, let cierre = resto.firstIndex(of: 0x22) else { return nil }
      let etiqueta = resto[..<cierre]
      guard etiqueta.allSatisfy({ (0x21...0x7E).contains($0) }) else { return nil }
      if !debil { fuertes.append(String(Substring(etiqueta))) }
      resto = resto[resto.index(after: cierre)...]
      if resto.isEmpty { return fuertes }
      resto = resto.drop { $0 == 0x20 || $0 == 0x09 }
      guard resto.popFirst() == 0x2C else { return nil }
      resto = resto.drop { $0 == 0x20 || $0 == 0x09 }
    }
  }
}
