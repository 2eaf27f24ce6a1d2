/// The text of a file somebody exported from somewhere: UTF-8 with or without a mark, UTF-16 with one, or else Windows-1252.
public enum TextoDeArchivo {
  public static func leer(_ bytes: [UInt8]) -> String {
    switch bytes.prefix(3) {
    case [0xEF, 0xBB, 0xBF]: return leer(Array(bytes.dropFirst(3)))
    case let marca where marca.starts(with: [0xFF, 0xFE]):
      return utf16(bytes.dropFirst(2)) { UInt16($0) | UInt16($1) << 8 }
    case let marca where marca.starts(with: [0xFE, 0xFF]):
      return utf16(bytes.dropFirst(2)) { UInt16($0) << 8 | UInt16($1) }
    default: return String(validating: bytes, as: UTF8.self) ?? windows1252(bytes)
    }
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, _ juntar: (UInt8, UInt8) -> UInt16) -> String {
    let pares = stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2)
    return String(decoding: pares.map { juntar(bytes[$0], bytes[$0 + 1]) }, as: UTF16.self)
  }

  static func windows1252(_ bytes: [UInt8]) -> String {
    var escalares = String.UnicodeScalarView()
    for byte in bytes {
      let valor = (0x80...0x9F).contains(byte) ? altos[Int(byte) - 0x80] : UInt32(byte)
      escalares.append(Unicode.Scalar(valor) ?? "\u{FFFD}")
    }
    return String(escalares)
  }

  /// 0x80…0x9F of Windows-1252; the five bytes it leaves unassigned become U+FFFD.
  private static let altos: [UInt32] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D,
    0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD,
    0x017E, 0x0178,
  ]
}
