extension JSONValue {
  /// The value as compact UTF-8 JSON, members sorted by name so that the same value is always the same bytes.
  /// `/` is not escaped; a `decimal` that JSON cannot say (infinite, NaN) is written as null.
  public func bytes() -> [UInt8] {
    var salida: [UInt8] = []
    salida.reserveCapacity(256)
    escribir(en: &salida)
    return salida
  }

  /// ``bytes()`` as text.
  public var json: String { String(decoding: bytes(), as: UTF8.self) }

  private func escribir(en salida: inout [UInt8]) {
    switch self {
    case .nulo: salida += "null".utf8
    case .booleano(let b): salida += (b ? "true" : "false").utf8
    case .entero(let n): salida += String(n).utf8
    case .decimal(let d): salida += (d.isFinite ? String(d) : "null").utf8
    case .texto(let t): JSONValue.escribir(t, en: &salida)
    case .arreglo(let elementos):
      salida.append(0x5B)
      for (i, e) in elementos.enumerated() {
        if i > 0 { salida.append(0x2C) }
        e.escribir(en: &salida)
      }
      salida.append(0x5D)
    case .objeto(let miembros):
      salida.append(0x7B)
      for (i, m) in miembros.sorted(by: { $0.key < $1.key }).enumerated() {
        if i > 0 { salida.append(0x2C) }
        JSONValue.escribir(m.key, en: &salida)
        salida.append(0x3A)
        m.value.escribir(en: &salida)
      }
      salida.append(0x7D)
    }
  }

  private static let hex = Array("0123456789abcdef".utf8)

  private static func escribir(_ texto: String, en salida: inout [UInt8]) {
    salida.append(0x22)
    for b in texto.utf8 {
      switch b {
      case 0x22, 0x5C:
        salida.append(0x5C)
        salida.append(b)
      case 0x0A: salida += "\\n".utf8
      case 0x0D: salida += "\\r".utf8
      case 0x09: salida += "\\t".utf8
      case 0x00..<0x20, 0x7F:
        salida += "\\u00".utf8
        salida.append(hex[Int(b >> 4)])
        salida.append(hex[Int(b & 15)])
      default: salida.append(b)
      }
    }
    salida.append(0x22)
  }
}
