/// An address a message may come from or go to: `persona@ejemplo.mx` or `Nombre <persona@ejemplo.mx>`.
///
/// Only ASCII, no quotes, comments or spaces in the address itself: less than RFC 5321 allows, and nothing that could end
/// a command or start a header.
public struct MailAddress: Hashable, Sendable {
  public let name: String?
  public let address: String

  public init(_ text: String) throws(MailAddressError) {
    guard !text.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7f }) else { throw MailAddressError(text: text) }
    var (name, address): (String?, Substring) = (nil, text[...])
    if let open = text.firstIndex(of: "<") {
      guard text.hasSuffix(">") else { throw MailAddressError(text: text) }
      address = text[text.index(after: open)...].dropLast()
      let words = text[..<open].split(separator: " ").joined(separator: " ")
      name = words.isEmpty ? nil : words
    }
    guard Self.isValid(address) else { throw MailAddressError(text: text) }
    self.name = name
    self.address = String(address)
  }

  private static func isValid(_ address: Substring) -> Bool {
    let parts = address.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...64).contains(parts[0].utf8.count), address.utf8.count <= 254 else { return false }
    let local = Set("!#$%&'*+-/=?^_`{|}~.".utf8)
    guard parts[0].utf8.allSatisfy({ isAlphanumeric($0) || local.contains($0) }), !parts[0].hasPrefix("."), !parts[0].hasSuffix("."),
      !parts[0].contains("..")
    else { return false }
    let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
    return labels.allSatisfy { label in
      (1...63).contains(label.utf8.count) && !label.hasPrefix("-") && !label.hasSuffix("-")
        && label.utf8.allSatisfy { isAlphanumeric($0) || $0 == 45 }
    }
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
  }
}

public struct MailAddressError: Error, Hashable, Sendable {
  public let text: String

  public var enPalabras: String {
    "«\(text)» no es un correo que se pueda usar: escríbelo sin acentos ni espacios, como persona@ejemplo.mx"
  }
}
