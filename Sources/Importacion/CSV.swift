/// A file of separated values (RFC 4180), as spreadsheets really write it: comma, semicolon or tab, any line ending,
/// quoted fields with newlines.
public struct CSV {
  public struct Registro: Sendable, Hashable {
    /// Line of the file where the record begins, from 1.
    public var linea: Int
    public var campos: [String]
    /// A quote was opened and the file ended first.
    public var inconcluso = false

    public var vacio: Bool { campos.allSatisfy(\.isEmpty) }
  }

  private var bytes: [UInt8]
  private var lugar = 0
  private var linea = 1
  private let separador: UInt8

  private static let comilla = UInt8(ascii: "\"")
  private static let (lf, cr) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))

  /// - Parameter texto: the whole file; the separator is the one its first line uses most.
  public init(_ texto: String) {
    bytes = Array(texto.utf8)
    separador = Self.separador(bytes)
  }

  private static func separador(_ bytes: [UInt8]) -> UInt8 {
    var cuentas: [UInt8: Int] = [:]
    var entreComillas = false
    for byte in bytes {
      if byte == comilla { entreComillas.toggle() }
      if !entreComillas, byte == lf || byte == cr { break }
      if !entreComillas, [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")].contains(byte) { cuentas[byte, default: 0] += 1 }
    }
    return cuentas.max { $0.value < $1.value }?.key ?? UInt8(ascii: ",")
  }

  /// The next record that is not blank; nil at the end.
  public mutating func siguiente() -> Registro? {
    while lugar < bytes.count {
      let registro = leer()
      if !registro.vacio { return registro }
    }
    return nil
  }

  private mutating func leer() -> Registro {
    var registro = Registro(linea: linea, campos: [])
    while true {
      let (campo, concluido) = campo()
      registro.campos.append(campo)
      registro.inconcluso = registro.inconcluso || !concluido
      guard lugar < bytes.count else { return registro }
      let byte = bytes[lugar]
      lugar += 1
      if byte == separador { continue }
      if byte == Self.cr, lugar < bytes.count, bytes[lugar] == Self.lf { lugar += 1 }
      linea += 1
      return registro
    }
  }

  private mutating func campo() -> (String, Bool) {
    guard lugar < bytes.count, bytes[lugar] == Self.comilla else { return (sinComillas(), true) }
    lugar += 1
    var texto: [UInt8] = []
    while lugar < bytes.count {
      let byte = bytes[lugar]
      lugar += 1
      if byte == Self.comilla {
        guard lugar < bytes.count, bytes[lugar] == Self.comilla else {
          // What follows the closing quote, if anything, is kept as it is.
          return (String(decoding: texto, as: UTF8.self) + sinComillas(), true)
        }
        lugar += 1
      } else if byte == Self.lf || byte == Self.cr && !(lugar < bytes.count && bytes[lugar] == Self.lf) {
        linea += 1
      }
      texto.append(byte)
    }
    return (String(decoding: texto, as: UTF8.self), false)
  }

  private mutating func sinComillas() -> String {
    let inicio = lugar
    while lugar < bytes.count, bytes[lugar] != separador, bytes[lugar] != Self.lf, bytes[lugar] != Self.cr { lugar += 1 }
    return String(decoding: bytes[inicio..<lugar], as: UTF8.self)
  }
}
