/// Decimal digits to integers and back, without a formatter (they cost a hundred microseconds to make).
enum Digitos {
  /// The value of a run of ASCII digits; nil when empty, when anything else appears, or beyond 18 digits.
  static func leer(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard !bytes.isEmpty, bytes.count <= 18 else { return nil }
    var n = 0
    for b in bytes {
      guard b >= 0x30, b <= 0x39 else { return nil }
      n = n * 10 + Int(b - 0x30)
    }
    return n
  }

  /// `n` padded with zeros to at least `ancho` digits.
  static func texto(_ n: Int, _ ancho: Int) -> String {
    let cifras = String(n.magnitude)
    if n >= 0, cifras.utf8.count >= ancho { return cifras }
    let relleno = String(repeating: "0", count: max(0, ancho - cifras.utf8.count))
    return (n < 0 ? "-" : "") + relleno + cifras
  }

  /// Appends the last `ancho` digits of a non-negative `n`: what dates are written with, an event at a time.
  static func agregar(_ n: Int, _ ancho: Int, a bytes: inout [UInt8]) {
    var divisor = 1
    for _ in 1..<ancho { divisor *= 10 }
    while divisor > 0 {
      bytes.append(0x30 + UInt8(n / divisor % 10))
      divisor /= 10
    }
  }
}
