/// base64url without padding (RFC 4648 §5).
enum Base64URL {
  private static let letras = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

  static func escribir(_ bytes: [UInt8]) -> String {
    var salida: [UInt8] = []
    var acumulado = 0
    var bits = 0
    for b in bytes {
      acumulado = (acumulado << 8 | Int(b)) & 0xFFFF
      bits += 8
      while bits >= 6 {
        bits -= 6
        salida.append(letras[acumulado >> bits & 63])
      }
    }
    if bits > 0 { salida.append(letras[acumulado << (6 - bits) & 63]) }
    return String(decoding: salida, as: UTF8.self)
  }

  /// nil for anything but the one text that ``escribir(_:)`` gives for those bytes.
  static func leer(_ texto: String) -> [UInt8]? {
    var salida: [UInt8] = []
    var acumulado = 0
    var bits = 0
    for b in texto.utf8 {
      guard let valor = letras.firstIndex(of: b) else { return nil }
      acumulado = (acumulado << 6 | valor) & 0xFFFF
      bits += 6
      if bits >= 8 {
        bits -= 8
        salida.append(UInt8(acumulado >> bits & 0xFF))
      }
    }
    guard bits < 6, acumulado & (1 << bits - 1) == 0 else { return nil }
    return salida
  }
}
