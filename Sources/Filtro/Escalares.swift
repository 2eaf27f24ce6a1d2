/// Unicode scalars as the letters of a word: what counts as one, its lower case, its bytes.
enum Escalares {
  /// Lower-case form of a letter, digit or mark inside a word; nil if it separates words. Invisible ones are kept
  /// as they are and vanish in `agregar`, so «transpa\u{AD}rencia» stays whole.
  @inline(__always) static func letra(_ v: UInt32) -> UInt32? {
    switch v {
    case 0x61...0x7A, 0x30...0x39: v
    case 0x41...0x5A: v + 32
    case 0..<0xAD, 0xAE..<0xC0, 0xD7, 0xF7: nil
    case 0xAD, 0x200B...0x200D, 0x2060, 0xFE00...0xFE0F, 0xFEFF: v
    case 0xC0...0xDE: v + 0x20
    case 0xDF...0xFF: v
    case 0x300...0x36F: v
    default: otra(v)
    }
  }

  @inline(never) private static func otra(_ v: UInt32) -> UInt32? {
    guard let escalar = Unicode.Scalar(v) else { return nil }
    let propiedades = escalar.properties
    guard propiedades.isAlphabetic || propiedades.numericType == .decimal else { return nil }
    let minuscula = propiedades.lowercaseMapping.unicodeScalars
    return minuscula.count == 1 ? minuscula.first?.value : v
  }

  /// Appends the scalar as UTF-8; a combining mark joins the letter before it (á, ü, ñ) or is dropped.
  @inline(__always) static func agregar(_ v: UInt32, a letras: inout [UInt8]) {
    switch v {
    case 0..<0x80: letras.append(UInt8(v))
    case 0xAD, 0x200B...0x200D, 0x2060, 0xFE00...0xFE0F, 0xFEFF: break
    case 0x300...0x36F: componer(v, en: &letras)
    case 0x80..<0x800:
      letras.append(UInt8(0xC0 | v >> 6))
      letras.append(UInt8(0x80 | v & 0x3F))
    case 0x800..<0x10000:
      letras.append(UInt8(0xE0 | v >> 12))
      letras.append(UInt8(0x80 | v >> 6 & 0x3F))
      letras.append(UInt8(0x80 | v & 0x3F))
    default:
      letras.append(UInt8(0xF0 | v >> 18 & 0x07))
      letras.append(UInt8(0x80 | v >> 12 & 0x3F))
      letras.append(UInt8(0x80 | v >> 6 & 0x3F))
      letras.append(UInt8(0x80 | v & 0x3F))
    }
  }

  private static func componer(_ marca: UInt32, en letras: inout [UInt8]) {
    guard let ultima = letras.last else { return }
    let segundo: UInt8
    switch (marca, ultima) {
    case (0x301, UInt8(ascii: "a")): segundo = 0xA1
    case (0x301, UInt8(ascii: "e")): segundo = 0xA9
    case (0x301, UInt8(ascii: "i")): segundo = 0xAD
    case (0x301, UInt8(ascii: "o")): segundo = 0xB3
    case (0x301, UInt8(ascii: "u")): segundo = 0xBA
    case (0x303, UInt8(ascii: "n")): segundo = 0xB1
    case (0x308, UInt8(ascii: "u")): segundo = 0xBC
    default: return
    }
    letras.removeLast()
    letras.append(0xC3)
    letras.append(segundo)
  }

  /// The scalar of an HTML entity's name (without `&` and `;`): those of Spanish text, and any by number.
  static func entidad(_ nombre: Slice<UnsafeBufferPointer<UInt8>>) -> UInt32? {
    let texto = String(decoding: nombre, as: UTF8.self)
    if texto.hasPrefix("#x") || texto.hasPrefix("#X") { return UInt32(texto.dropFirst(2), radix: 16) }
    if texto.hasPrefix("#") { return UInt32(texto.dropFirst()) }
    return entidades[texto]
  }

  private static let entidades: [String: UInt32] = [
    "aacute": 0xE1, "eacute": 0xE9, "iacute": 0xED, "oacute": 0xF3, "uacute": 0xFA, "ntilde": 0xF1, "uuml": 0xFC,
    "Aacute": 0xC1, "Eacute": 0xC9, "Iacute": 0xCD, "Oacute": 0xD3, "Uacute": 0xDA, "Ntilde": 0xD1, "Uuml": 0xDC,
    "nbsp": 0x20, "amp": 0x20, "lt": 0x20, "gt": 0x20, "quot": 0x20, "apos": 0x20, "shy": 0xAD,
  ]
}
