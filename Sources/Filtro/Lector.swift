/// Reads UTF-8 and gives back one word after another in lower case with its accents composed, skipping HTML.
/// One pass, linear in the text whatever it contains.
struct Lector {
  /// The word just read. At most `maximo` bytes: longer runs (pasted base 64, scripts without spaces) are cut.
  private(set) var letras: [UInt8] = []
  private(set) var tuvoEntidad = false

  private static let maximo = 48
  private let bytes: UnsafeBufferPointer<UInt8>
  private var i = 0
  /// Index of the first `>` at or after `i`; found lazily, only moves forward, so unclosed tags stay linear.
  private var cierre = -1
  private var inicio = 0
  private var fin = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The byte range of the next word, whose letters are in `letras`; nil at the end.
  mutating func siguiente() -> Range<Int>? {
    letras.removeAll(keepingCapacity: true)
    tuvoEntidad = false
    while i < bytes.count {
      let antes = i
      if let escalar = tomar() {
        if letras.isEmpty { inicio = antes }
        Escalares.agregar(escalar, a: &letras)
        if !letras.isEmpty { fin = i }
        if letras.count >= Self.maximo { break }
      } else if !letras.isEmpty {
        if unir(en: antes) { continue }
        break
      }
    }
    return letras.isEmpty ? nil : inicio..<fin
  }

  /// Consumes one character; nil when it separates words.
  private mutating func tomar() -> UInt32? {
    let b = bytes[i]
    if b < 0x80 {
      i += 1
      switch b {
      case 0x61...0x7A, 0x30...0x39: return UInt32(b)
      case 0x41...0x5A: return UInt32(b) + 32
      case UInt8(ascii: "<"): saltarEtiqueta()
      case UInt8(ascii: "&"): return entidad()
      default: break
      }
      return nil
    }
    let largo = b >= 0xF0 ? 4 : b >= 0xE0 ? 3 : 2
    guard i + largo <= bytes.count else {
      i = bytes.count
      return nil
    }
    var v = UInt32(b) & (0x7F >> UInt32(largo))
    for k in 1..<largo { v = v << 6 | UInt32(bytes[i + k] & 0x3F) }
    i += largo
    return Escalares.letra(v)
  }

  /// «S.A.P.A.L.» is one word and «1,200» one number: the separator just consumed at `p` is forgotten.
  private mutating func unir(en p: Int) -> Bool {
    guard i == p + 1, i < bytes.count, let ultima = letras.last else { return false }
    let b = bytes[p]
    let sigue = bytes[i]
    if b == UInt8(ascii: ",") {
      guard Letras.esDigito(ultima), i + 2 < bytes.count else { return false }
      return (i...(i + 2)).allSatisfy { Letras.esDigito(bytes[$0]) }
        && (i + 3 == bytes.count || !Letras.esDigito(bytes[i + 3]))
    }
    guard b == UInt8(ascii: "."), esLetra(ultima), esLetra(sigue | 0x20), letras.count < 12 else { return false }
    // Initials only: one letter before each point.
    let unaAntes = p == inicio + 1 || (p >= 2 && bytes[p - 2] == b)
    let unaDespues = i + 1 == bytes.count || !esLetra(bytes[i + 1] | 0x20)
    return unaAntes && unaDespues
  }

  private func esLetra(_ b: UInt8) -> Bool { b >= 0x61 && b <= 0x7A }

  /// After `<`: skips to its `>` if this looks like a tag; `<script>` and `<style>` go with their content.
  private mutating func saltarEtiqueta() {
    guard i < bytes.count else { return }
    let b = bytes[i]
    guard esLetra(b | 0x20) || b == UInt8(ascii: "/") || b == UInt8(ascii: "!") else { return }
    let nombre = i
    guard let fin = proximoCierre(), fin - i <= 1_000 else { return }
    i = fin + 1
    for (etiqueta, final) in [("script", "</script"), ("style", "</style")] as [(StaticString, StaticString)]
    where coincide(etiqueta, en: nombre) {
      while i < bytes.count, !coincide(final, en: i) { i += 1 }
    }
  }

  private mutating func proximoCierre() -> Int? {
    if cierre < i {
      cierre = i
      while cierre < bytes.count, bytes[cierre] != UInt8(ascii: ">") { cierre += 1 }
    }
    return cierre < bytes.count ? cierre : nil
  }

  private func coincide(_ texto: StaticString, en p: Int) -> Bool {
    let n = texto.utf8CodeUnitCount
    guard p + n <= bytes.count else { return false }
    for k in 0..<n where bytes[p + k] | 0x20 != texto.utf8Start[k] | 0x20 { return false }
    return true
  }

  /// After `&`: an HTML entity up to its `;`, as a letter, or nil when it is none or separates words.
  private mutating func entidad() -> UInt32? {
    var f = i
    while f < bytes.count, f - i < 10, bytes[f] != UInt8(ascii: ";") { f += 1 }
    guard f < bytes.count, bytes[f] == UInt8(ascii: ";"), f > i else { return nil }
    guard let escalar = Escalares.entidad(bytes[i..<f]) else { return nil }
    i = f + 1
    guard let letra = Escalares.letra(escalar) else { return nil }
    tuvoEntidad = true
    return letra
  }
}
