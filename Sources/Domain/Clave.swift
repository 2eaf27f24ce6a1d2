/// The citizen's secret for a folio: 8 Crockford base-32 characters, 40 bits. Never stored; Ventanilla derives it.
public struct Clave: Hashable, Sendable, CustomStringConvertible {
  private static let alfabeto = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
  public static let longitud = 8
  public let description: String

  /// Reads what a person typed: any case, spaces or hyphens anywhere, and the letters Crockford takes for digits
  /// (O for 0, I and L for 1).
  public init?(_ texto: String) {
    var limpia = ""
    for caracter in texto.uppercased() where caracter != " " && caracter != "-" {
      let leido: Character = caracter == "O" ? "0" : (caracter == "I" || caracter == "L") ? "1" : caracter
      guard Self.alfabeto.contains(leido) else { return nil }
      limpia.append(leido)
    }
    guard limpia.count == Self.longitud else { return nil }
    description = limpia
  }

  /// The first 40 bits of a derived secret.
  /// - Parameter bytes: at least five bytes.
  public init?(bytes: [UInt8]) {
    guard bytes.count >= 5 else { return nil }
    let bits = bytes.prefix(5).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    description = String((0..<Self.longitud).map { Self.alfabeto[Int(bits >> UInt64(5 * (7 - $0)) & 31)] })
  }

  /// In two groups, as it is printed.
  public var enGrupos: String { description.prefix(4) + "-" + description.suffix(4) }
}
