/// A form that a text must have: the regular expression that the contract publishes (ECMA-262, for JSON Schema
/// `pattern`) and the function that decides, which say exactly the same; a test holds them against each other.
/// The function is there because `Regex` costs about a microsecond a character.
public struct Patron: Sendable {
  public let regex: String
  /// What to do about a text that does not have it, after "El texto ".
  public let mensaje: String
  public let acepta: @Sendable (String) -> Bool

  public init(_ regex: String, _ mensaje: String, acepta: @escaping @Sendable (String) -> Bool) {
    self.regex = regex
    self.mensaje = mensaje
    self.acepta = acepta
  }

  /// Unicode Cc except tab, line feed and carriage return.
  public static func esControl(_ c: Unicode.Scalar) -> Bool {
    switch c.value {
    case 0x09, 0x0A, 0x0D: false
    case 0x00..<0x20, 0x7F..<0xA0: true
    default: false
    }
  }

  private static let control = "\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F"
  private static let controlOSalto = "\\u0000-\\u001F\\u007F-\\u009F"

  /// Any text without control characters; line ends and tabs allowed; possibly blank.
  public static let texto = Patron("^[^\(control)]*$", "no debe tener caracteres de control.") { t in
    !t.unicodeScalars.contains(where: esControl)
  }

  /// ``texto`` with something to read in it: at least one character that is not a space.
  public static let parrafo = Patron(
    "^[^\(control)]*[^\\u0000-\\u0020\\u007F-\\u00A0][^\(control)]*$",
    "no debe estar en blanco ni tener caracteres de control."
  ) { t in
    var visible = false
    for c in t.unicodeScalars {
      if esControl(c) { return false }
      if esVisible(c) { visible = true }
    }
    return visible
  }

  /// One line with something to read in it: a name, an address.
  public static let linea = Patron(
    "^[^\(controlOSalto)]*[^\\u0000-\\u0020\\u007F-\\u00A0][^\(controlOSalto)]*$",
    "debe ser de un solo renglón, no estar en blanco ni tener caracteres de control."
  ) { t in
    var visible = false
    for c in t.unicodeScalars {
      if esControl(c) || c.value < 0x20 { return false }
      if esVisible(c) { visible = true }
    }
    return visible
  }

  private static func esVisible(_ c: Unicode.Scalar) -> Bool { c.value > 0x20 && !(0x7F...0xA0).contains(c.value) }

  /// ASCII digits only.
  public static let cifras = Patron("^[0-9]+$", "debe tener solo cifras.") { t in
    !t.isEmpty && t.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// Visible ASCII, no spaces: tokens and keys.
  public static let ficha = Patron("^[!-~]+$", "debe tener solo letras, cifras y signos ASCII, sin espacios.") { t in
    !t.isEmpty && t.utf8.allSatisfy { (0x21...0x7E).contains($0) }
  }

  /// Lower-case identifiers: `obras-publicas`.
  public static let identificador = Patron(
    "^[a-z0-9]+([._-][a-z0-9]+)*$", "debe tener solo minúsculas sin acento, cifras y guiones, como «obras-publicas»."
  ) { t in
    var separado = true
    for b in t.utf8 {
      switch b {
      case 0x61...0x7A, 0x30...0x39: separado = false
      case 0x2D where !separado, 0x2E where !separado, 0x5F where !separado: separado = true
      default: return false
      }
    }
    return !separado
  }
}
