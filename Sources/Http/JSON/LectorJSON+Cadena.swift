import Domain

extension LectorJSON {
  /// A string, from its opening quote.
  mutating func cadena() throws(RechazoJSON) -> String {
    i += 1
    var inicio = i
    var partes: [UInt8] = []
    while i < bytes.count {
      switch bytes[i] {
      case 0x22:
        // The common case has no escapes: one copy, straight from the body.
        let tramo = bytes[inicio..<i]
        i += 1
        if partes.isEmpty { return String(decoding: tramo, as: UTF8.self) }
        partes += tramo
        return String(decoding: partes, as: UTF8.self)
      case 0x5C:
        partes += bytes[inicio..<i]
        try escape(&partes)
        inicio = i
      case 0x00..<0x20:
        throw malo("hay un salto de línea o un carácter de control sin escapar dentro de un texto.")
      case 0x7F: throw control(0x7F)
      case 0xC2 where bytes[i + 1] < 0xA0: throw control(UInt32(bytes[i + 1]))
      default: i += 1
      }
    }
    throw malo("falta cerrar las comillas de un texto.")
  }

  private mutating func escape(_ partes: inout [UInt8]) throws(RechazoJSON) {
    guard i + 1 < bytes.count else { throw malo("falta cerrar las comillas de un texto.") }
    let letra = bytes[i + 1]
    switch letra {
    case 0x22, 0x5C, 0x2F: partes.append(letra)
    case 0x6E: partes.append(0x0A)
    case 0x72: partes.append(0x0D)
    case 0x74: partes.append(0x09)
    case 0x62, 0x66: throw control(letra == 0x62 ? 8 : 12)
    case 0x75:
      try unicode(&partes)
      return
    default: throw malo("después de «\\» solo valen \" \\ / b f n r t u.")
    }
    i += 2
  }

  private mutating func unicode(_ partes: inout [UInt8]) throws(RechazoJSON) {
    let inicio = i
    var valor = try hexadecimal()
    if (0xD800..<0xDC00).contains(valor), i + 1 < bytes.count, bytes[i] == 0x5C, bytes[i + 1] == 0x75 {
      let baja = try hexadecimal()
      guard (0xDC00..<0xE000).contains(baja) else { throw mediaPareja(inicio) }
      valor = 0x10000 + (valor - 0xD800) << 10 + (baja - 0xDC00)
    }
    guard let escalar = Unicode.Scalar(valor) else { throw mediaPareja(inicio) }
    if Patron.esControl(escalar) { throw control(valor) }
    partes += String(escalar).utf8
  }

  /// The four digits of `\uXXXX`, from the backslash.
  private mutating func hexadecimal() throws(RechazoJSON) -> UInt32 {
    var valor: UInt32 = 0
    guard i + 6 <= bytes.count else { throw malo("después de «\\u» van cuatro dígitos hexadecimales.") }
    for b in bytes[(i + 2)..<(i + 6)] {
      guard let cifra = Hexadecimal.valor(b) else { throw malo("después de «\\u» van cuatro dígitos hexadecimales.") }
      valor = valor << 4 | UInt32(cifra)
    }
    i += 6
    return valor
  }

  private func mediaPareja(_ posicion: Int) -> RechazoJSON {
    RechazoJSON(codigo: .malFormada, mensaje: "«\\u» con media pareja sustituta.", posicion: posicion)
  }

  private func control(_ valor: UInt32) -> RechazoJSON {
    let nombre = "U+00" + (valor < 16 ? "0" : "") + String(valor, radix: 16, uppercase: true)
    return RechazoJSON(
      codigo: .valorInvalido,
      mensaje: "Contiene el carácter de control \(nombre), que no se puede guardar. Quítalo y vuelve a enviar.",
      posicion: i)
  }
}

enum Hexadecimal {
  static func valor(_ b: UInt8) -> UInt8? {
    switch b {
    case 0x30...0x39: b - 0x30
    case 0x41...0x46: b - 0x41 + 10
    case 0x61...0x66: b - 0x61 + 10
    default: nil
    }
  }
}
