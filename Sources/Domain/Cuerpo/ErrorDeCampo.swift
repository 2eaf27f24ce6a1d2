/// One thing wrong with one field.
public struct ErrorDeCampo: Hashable, Sendable {
  /// JSON Pointer (RFC 6901) into the body; `?nombre` for a query parameter, `{nombre}` for one of the path, the
  /// header's name for a header.
  public var puntero: String
  /// Spanish: what is wrong and what to do.
  public var mensaje: String
  /// What kind of error: it decides between 400 (malformed, unknown, missing) and 422 (a value that cannot be).
  public var codigo: Falla.Codigo

  public init(puntero: String, mensaje: String, codigo: Falla.Codigo) {
    self.puntero = puntero
    self.mensaje = mensaje
    self.codigo = codigo
  }
}

/// JSON Pointer (RFC 6901).
public enum Puntero {
  public static func de(_ camino: some Sequence<String>) -> String { camino.reduce("", unir) }

  /// `base` one level down.
  public static func unir(_ base: String, _ nombre: String) -> String {
    let corto = nombre.recortado
    guard corto.utf8.contains(where: { $0 == 0x7E || $0 == 0x2F }) else { return base + "/" + corto }
    var salida = base + "/"
    for c in corto.unicodeScalars {
      switch c {
      case "~": salida += "~0"
      case "/": salida += "~1"
      default: salida.unicodeScalars.append(c)
      }
    }
    return salida
  }
}

/// A body that is not what its schema says: everything that is wrong with it, field by field; never empty.
public struct CuerpoInvalido: Error, Hashable, Sendable {
  public var errores: [ErrorDeCampo]
  public init(errores: [ErrorDeCampo]) { self.errores = errores }
}

extension String {
  /// A name that came from outside, short and printable enough to repeat in an error.
  public var recortado: String {
    if utf8.count <= 64, utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return self }
    let escalares = unicodeScalars.prefix(64).map { Patron.esControl($0) || $0.value < 0x20 ? "\u{FFFD}" : $0 }
    return String(String.UnicodeScalarView(escalares)) + (unicodeScalars.count > 64 ? "…" : "")
  }
}
