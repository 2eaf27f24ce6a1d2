/// A word where it stands in a text, read as a number: lower case, without accents and hashed on the way, so that looking at
/// the words of every piece of a request costs no memory.
struct PalabraEnTexto {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  /// Longer words are read in pieces.
  private static let maximo = 24

  let huella: UInt64
  /// Bytes of the word as written; 0 where there is none.
  let largo: Int
  /// Place after its last byte.
  let fin: Int

  /// The word that begins at `i`.
  init(_ bytes: Bytes, _ i: Int) {
    var h = Huella.ninguna
    var k = i
    while k < bytes.count, k - i < Self.maximo, Self.esLetra(bytes, k) {
      if bytes[k] < 0x80 {
        h = Huella.agregar(bytes[k] >= 65 && bytes[k] <= 90 ? bytes[k] + 32 : bytes[k], a: h)
        k += 1
      } else {
        let minuscula = bytes[k + 1] < 0xA0 ? bytes[k + 1] + 0x20 : bytes[k + 1]
        h = Letras.base(minuscula).map { Huella.agregar($0, a: h) } ?? Huella.agregar(minuscula, a: Huella.agregar(0xC3, a: h))
        k += 2
      }
    }
    huella = h
    largo = k - i
    fin = k
  }

  /// Calls `ver` for each word that begins in `rango` until it says that it has seen enough.
  static func recorrer(_ bytes: Bytes, _ rango: Range<Int>, _ ver: (PalabraEnTexto) -> Bool) {
    var i = saltar(bytes, rango.lowerBound, hasta: rango.upperBound)
    while i < rango.upperBound {
      let palabra = PalabraEnTexto(bytes, i)
      if ver(palabra) { return }
      i = saltar(bytes, max(palabra.fin, i + 1), hasta: rango.upperBound)
    }
  }

  /// From `i`, over spaces and signs to the next letter or digit, or to `fin`.
  static func saltar(_ bytes: Bytes, _ i: Int, hasta fin: Int) -> Int {
    var k = i
    while k < fin, !esLetra(bytes, k) { k += 1 }
    return k
  }

  /// Whether a letter or a digit of Spanish begins at `k`.
  static func esLetra(_ bytes: Bytes, _ k: Int) -> Bool {
    let b = bytes[k]
    if b < 0x80 { return Letras.esDigito(b) || Letras.esASCII(b) }
    return b == 0xC3 && k + 1 < bytes.count
  }
}

/// A list of words, without accents, to look `PalabraEnTexto` up in.
struct Lexico: Sendable {
  private let tabla: TablaDeHuellas

  /// - Parameters:
  ///   - palabras: separated by spaces.
  ///   - frases: of two or more words, separated by commas.
  init(_ palabras: String, frases: String = "") {
    let sueltas = palabras.split(whereSeparator: \.isWhitespace).map { Huella.de($0.utf8) }
    let juntas = Combinaciones.separar(frases).map { Huella.frase($0.split(separator: " ").map { Huella.de($0.utf8) }) }
    tabla = TablaDeHuellas((sueltas + juntas).map { ($0, 0) })
  }

  func contiene(_ palabra: UInt64) -> Bool { tabla[palabra] != nil }
  func contiene(frase palabras: some Sequence<UInt64>) -> Bool { tabla[Huella.frase(palabras)] != nil }
}
