/// A text as hashed features: stems and pairs of stems, and runs of 3 to 5 bytes inside each word, with their counts.
///
/// The hashing trick (Weinberger et al., 2009): no vocabulary to store, and a word never seen still shares its runs of
/// letters with those that were.
struct Rasgos: Sendable {
  static let bits = 18
  static let cubos = 1 << bits

  /// Distinct buckets in order of appearance: first those of words, from `letras` on those of letters.
  private(set) var indices: [UInt32] = []
  private(set) var cuentas: [UInt32] = []
  private(set) var letras = 0

  init(_ texto: TextoNormal) {
    var tabla = TablaDeCuentas(esperados: texto.palabras.count * 2)
    var anterior: UInt64?
    for palabra in texto.palabras where !palabra.vacia {
      tabla.contar(Self.cubo(palabra.huella), &indices, &cuentas)
      if let anterior { tabla.contar(Self.cubo(anterior &* 31 ^ palabra.huella), &indices, &cuentas) }
      anterior = palabra.huella
    }
    letras = indices.count
    tabla = TablaDeCuentas(esperados: min(texto.planos.count * 3, Self.cubos))
    texto.planos.withUnsafeBufferPointer { planos in
      for palabra in texto.palabras where !palabra.vacia {
        // One space on each side tells beginnings and ends from middles.
        let ini = palabra.plano.lowerBound - 1
        let fin = palabra.plano.upperBound + 1
        for i in ini..<(fin - 2) {
          var h = Self.semilla
          h = (h ^ UInt64(planos[i])) &* Self.primo
          h = (h ^ UInt64(planos[i + 1])) &* Self.primo
          for j in (i + 2)..<min(i + 5, fin) {
            h = (h ^ UInt64(planos[j])) &* Self.primo
            tabla.contar(Self.cubo(h), &indices, &cuentas)
          }
        }
      }
    }
  }

  private static let semilla: UInt64 = 0x84222325_cbf29ce4
  private static let primo: UInt64 = 0x0000_0100_0000_01b3

  /// FNV's low bits are weak: mix before taking them (finaliser of MurmurHash3).
  @inline(__always) static func cubo(_ huella: UInt64) -> UInt32 {
    var h = huella
    h ^= h >> 33
    h &*= 0xff51_afd7_ed55_8ccd
    h ^= h >> 33
    return UInt32(truncatingIfNeeded: h >> 7) & UInt32(cubos - 1)
  }
}

/// Open-addressing count of small integers; `Dictionary` costs several times more on the hot path.
private struct TablaDeCuentas {
  private var celdas: [Int32]
  private let mascara: Int

  init(esperados: Int) {
    var n = 64
    while n < esperados * 2 { n *= 2 }
    celdas = [Int32](repeating: -1, count: n)
    mascara = n - 1
  }

  @inline(__always) mutating func contar(_ cubo: UInt32, _ indices: inout [UInt32], _ cuentas: inout [UInt32]) {
    var i = Int(cubo &* 0x9E37_79B1 >> 8) & mascara
    while true {
      let lugar = celdas[i]
      if lugar < 0 {
        celdas[i] = Int32(truncatingIfNeeded: indices.count)
        indices.append(cubo)
        cuentas.append(1)
        return
      }
      if indices[Int(lugar)] == cubo {
        cuentas[Int(lugar)] += 1
        return
      }
      i = (i + 1) & mascara
    }
  }
}
