import Domain
import Testing

@testable import Http

/// The contract publishes a regular expression and the service runs a function: here they are held against each other.
@Suite struct HttpPatronTests {
  static let patrones: [(String, Patron)] = [
    ("texto", .texto), ("parrafo", .parrafo), ("linea", .linea), ("cifras", .cifras), ("ficha", .ficha),
    ("identificador", .identificador), ("folio", .folio), ("clave", .clave), ("correo", .correo), ("url", .url),
    ("cursor", .cursor), ("if-match", SiCoincide.patron),
  ]
  static let semillas = [
    "", " ", "\n", "a", "A b", "hola\nmundo", "tab\there", "\u{0}", "a\u{7F}", "\u{85}", "\u{A0}", "\u{A0}x", "😀", "é", "e\u{301}",
    "123", "12a", "obras-publicas", "obras--publicas", "-a", "a-", "a.b_c", "SAI-2026-000123-X", "sai 2026 000123 x",
    "SAI2026000123X", "ARCO-2026-123456789012-7", " ASE-2026-000001-0 ", "ABCDE-2026-000123-X", "SA-2026-000123-X",
    "SAI-2026-12345-X", "7K3M9Q2X", "7k3m-9q2x", "7 K 3 M 9 Q 2 X", "7K3M9Q2", "7K3M9Q2X1", "-7K3M9Q2X", "a@b.mx",
    "a.b+c@leon.gob.mx", "a@b", "@b.mx", "a@@b.mx", "a@b.m", "a@-b.mx", "a@b..mx", "a b@c.mx", "a@b.1x", "https://a",
    "http://leon.gob.mx/x?y=1", "https://", "ftp://a", "https://[::1]/x", "https://á.mx", "https:// a", "\"1\"", "W/\"1\"",
    "\"1\", \"2\"", "\"1\",W/\"a b\"", "*", "\"1", "1", "\"1\" \"2\"", "\"\"", "\"1\",", "abc_-Z9", "a+b", "a=b", "\r", "a\r\nb",
  ]

  @Test(arguments: patrones.map(\.0))
  func `function and published expression agree`(nombre: String) throws {
    let patron = try #require(Self.patrones.first { $0.0 == nombre }?.1)
    let regex = try Regex(patron.regex.swift).matchingSemantics(.unicodeScalar)
    var azar = Azar(semilla: 20_260_414)
    var textos = Self.semillas
    // Seeds with one change: near misses are where the two could part.
    let letras = Array("aZ09 -_.@\"*,/W\n\t\u{0}\u{7F}\u{A0}ñ").map(String.init)
    for semilla in Self.semillas {
      for _ in 0..<60 {
        var escalares = Array(semilla.unicodeScalars)
        let i = Int.random(in: 0...escalares.count, using: &azar)
        let nuevo = letras.randomElement(using: &azar).map { Array($0.unicodeScalars) } ?? []
        if Bool.random(using: &azar), i < escalares.count { escalares.remove(at: i) }
        escalares.insert(contentsOf: nuevo, at: min(i, escalares.count))
        textos.append(String(String.UnicodeScalarView(escalares)))
      }
    }
    for texto in textos {
      let segunRegex = texto.wholeMatch(of: regex) != nil
      #expect(patron.acepta(texto) == segunRegex, "\(nombre): \(texto.debugDescription)")
    }
  }
}

extension String {
  /// ECMA's `\uXXXX` as Swift's regular expressions write it; `^` and `$` go, for wholeMatch.
  fileprivate var swift: String {
    var s = self
    for (i, _) in s.indices.enumerated().reversed() {
      let k = s.index(s.startIndex, offsetBy: i)
      guard s[k...].hasPrefix("\\u") else { continue }
      let fin = s.index(k, offsetBy: 6)
      s.replaceSubrange(k..<fin, with: "\\u{\(s[s.index(k, offsetBy: 2)..<fin])}")
    }
    return s
  }
}

/// SplitMix64: the same texts on every run.
struct Azar: RandomNumberGenerator {
  private var estado: UInt64
  init(semilla: UInt64) { estado = semilla }

  mutating func next() -> UInt64 {
    estado &+= 0x9e37_79b9_7f4a_7c15
    var z = estado
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}
