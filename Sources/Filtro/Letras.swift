/// Spanish letters as UTF-8 bytes. In Latin-1's letters the lead byte is always C3.
enum Letras {
  @inline(__always) static func esDigito(_ b: UInt8) -> Bool { b &- 48 < 10 }

  /// A letter without accents, in either case.
  @inline(__always) static func esASCII(_ b: UInt8) -> Bool { (b | 0x20) &- 97 < 26 }

  /// Plain ASCII letter for the second byte of an accented Latin-1 letter in lower case; nil keeps it (ñ and others).
  @inline(__always) static func base(_ segundo: UInt8) -> UInt8? {
    switch segundo {
    case 0xA0...0xA5: UInt8(ascii: "a")
    case 0xA7: UInt8(ascii: "c")
    case 0xA8...0xAB: UInt8(ascii: "e")
    case 0xAC...0xAF: UInt8(ascii: "i")
    case 0xB2...0xB6: UInt8(ascii: "o")
    case 0xB9...0xBC: UInt8(ascii: "u")
    case 0xBD, 0xBF: UInt8(ascii: "y")
    default: nil
    }
  }

  static func sinAcentos(_ letras: ArraySlice<UInt8>, a salida: inout [UInt8]) {
    var i = letras.startIndex
    while i < letras.endIndex {
      let b = letras[i]
      if b == 0xC3, i + 1 < letras.endIndex {
        if let plana = base(letras[i + 1]) {
          salida.append(plana)
        } else {
          salida.append(b)
          salida.append(letras[i + 1])
        }
        i += 2
      } else {
        salida.append(b)
        i += 1
      }
    }
  }

  /// The same, in place, from `inicio` to the end.
  static func quitarAcentos(desde inicio: Int, en bytes: inout [UInt8]) {
    guard let primera = bytes[inicio...].firstIndex(of: 0xC3) else { return }
    let cola = bytes[primera...]
    var limpia: [UInt8] = []
    sinAcentos(cola, a: &limpia)
    bytes.replaceSubrange(primera..., with: limpia)
  }

  /// People type «recoleccion» and «tesoreria»: the accent whose absence would change the stem is put back.
  static func conAcentoEsperado(_ letras: [UInt8]) -> [UInt8] {
    let n = letras.count
    guard n >= 5 else { return letras }
    if termina(letras, "cion") || termina(letras, "sion") {
      return Array(letras[..<(n - 2)]) + [0xC3, 0xB3, UInt8(ascii: "n")]
    }
    if n >= 8, termina(letras, "eria") {
      return Array(letras[..<(n - 2)]) + [0xC3, 0xAD, UInt8(ascii: "a")]
    }
    return letras
  }

  private static func termina(_ letras: [UInt8], _ final: StaticString) -> Bool {
    let n = final.utf8CodeUnitCount
    guard letras.count >= n else { return false }
    for i in 0..<n where letras[letras.count - n + i] != final.utf8Start[i] { return false }
    return true
  }
}
