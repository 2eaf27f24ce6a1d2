/// A fixed map from word hashes to small numbers, by open addressing. The hashes are already well mixed, so nothing is
/// hashed again: several times faster than `Dictionary`, which is asked for each word of each text.
struct TablaDeHuellas: Sendable {
  private var claves: [UInt64]
  private var valores: [Int32]
  private let mascara: Int

  /// If a hash appears twice the first stays.
  init(_ pares: [(UInt64, Int32)]) {
    var n = 16
    while n < pares.count * 3 { n *= 2 }
    claves = [UInt64](repeating: 0, count: n)
    valores = [Int32](repeating: -1, count: n)
    mascara = n - 1
    for (clave, valor) in pares {
      var i = lugar(clave)
      while valores[i] >= 0, claves[i] != clave { i = (i + 1) & mascara }
      guard valores[i] < 0 else { continue }
      claves[i] = clave
      valores[i] = valor
    }
  }

  /// The number of `huella`, which is never negative; nil if it is not there.
  @inline(__always) subscript(huella: UInt64) -> Int? {
    var i = lugar(huella)
    while valores[i] >= 0 {
      if claves[i] == huella { return Int(valores[i]) }
      i = (i + 1) & mascara
    }
    return nil
  }

  @inline(__always) private func lugar(_ huella: UInt64) -> Int {
    Int(truncatingIfNeeded: (huella ^ huella >> 29) &* 0x9E37_79B9_7F4A_7C15 >> 40) & mascara
  }
}
