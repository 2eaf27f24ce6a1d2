import Comun

/// A text taken apart: every word, plain (lower case, no accents) and as its stem, in two byte buffers.
/// Bytes and ranges instead of strings because this is the hot path of each suggestion.
struct TextoNormal: Sendable {
  struct Palabra: Sendable {
    /// Range of the stem in `raices`.
    var raiz: Range<Int>
    /// Range of the plain word in `planos`, where words are separated by one space.
    var plano: Range<Int>
    /// Range of UTF-8 bytes in the original text.
    var origen: Range<Int>
    /// Hash of the stem, or of the plain word if it is a function word.
    var huella: UInt64
    /// A function word: no stem is indexed for it.
    var vacia: Bool
    /// Spelt with HTML entities: `origen` is not fit to be read.
    var entidad: Bool
  }

  private(set) var raices: [UInt8] = []
  private(set) var planos: [UInt8] = [UInt8(ascii: " ")]
  private(set) var palabras: [Palabra] = []

  init(capacidad: Int) {
    raices.reserveCapacity(capacidad)
    planos.reserveCapacity(capacidad + 2)
    palabras.reserveCapacity(capacidad / 6 + 1)
  }

  /// The same for texts with the same stems in the same order.
  var huella: UInt64 {
    palabras.reduce(0) { h, palabra in palabra.vacia ? h : Huella.unir(h, palabra.huella) }
  }

  /// Whether the word at `i` is a number: a year, a folio.
  func esNumero(_ i: Int) -> Bool { raices[palabras[i].raiz].first.map(Letras.esDigito) ?? false }

  func raiz(_ palabra: Palabra) -> String { String(decoding: raices[palabra.raiz], as: UTF8.self) }
  func plano(_ palabra: Palabra) -> String { String(decoding: planos[palabra.plano], as: UTF8.self) }

  /// Adds a word given in lower case with its accents.
  mutating func agregar(
    _ letras: [UInt8], origen: Range<Int>, entidad: Bool, _ stemmer: inout Stemmer
  ) {
    let inicioPlano = planos.count
    Letras.sinAcentos(letras[...], a: &planos)
    let plano = inicioPlano..<planos.count
    planos.append(UInt8(ascii: " "))

    let inicioRaiz = raices.count
    let clave = Huella.de(planos[plano])
    let primera = planos[plano.lowerBound]
    var vacia = false
    switch Vocabulario.trato(clave) {
    case .omitir: vacia = true
    case .escribir(let larga): raizDe(larga, &stemmer)
    case .raiz(let fija): raices.append(contentsOf: fija)
    case nil where Letras.esDigito(primera): raices.append(contentsOf: planos[plano])
    case nil where plano.count == 1: vacia = true
    case nil: raizDe(letras, &stemmer)
    }
    let raiz = inicioRaiz..<raices.count
    palabras.append(
      Palabra(
        raiz: raiz, plano: plano, origen: origen, huella: vacia ? clave : Huella.de(raices[raiz]), vacia: vacia,
        entidad: entidad))
  }

  private mutating func raizDe(_ letras: [UInt8], _ stemmer: inout Stemmer) {
    let inicio = raices.count
    Letras.conAcentoEsperado(letras).withUnsafeBufferPointer { stemmer.agregar($0, a: &raices) }
    Letras.quitarAcentos(desde: inicio, en: &raices)
    // «alcaldía» loses its í as a verb ending, «alcaldia» keeps its i: without the last i both are «alcald».
    if raices.count - inicio >= 5, raices.last == UInt8(ascii: "i") { raices.removeLast() }
  }
}

/// Stable names for words and phrases.
enum Huella {
  static let ninguna = FNV.empty

  @inline(__always) static func agregar(_ b: UInt8, a h: UInt64) -> UInt64 { FNV.add(b, to: h) }

  @inline(__always) static func de(_ bytes: some Sequence<UInt8>) -> UInt64 { FNV.hash(bytes) }

  /// The name of words one after the other, from the name of those before.
  @inline(__always) static func unir(_ h: UInt64, _ palabra: UInt64) -> UInt64 {
    (h &* 0x0000_0100_0000_01b3 ^ palabra) &* 0x9E37_79B9_7F4A_7C15
  }

  static let sinPalabras: UInt64 = 0x51_7cc1_b727_220a

  /// The name of a phrase, which is not that of its only word if it has one.
  static func frase(_ palabras: some Sequence<UInt64>) -> UInt64 {
    var h = sinPalabras
    for palabra in palabras { h = unir(h, palabra) }
    return h
  }
}
