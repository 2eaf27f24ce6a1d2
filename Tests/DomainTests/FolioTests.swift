import Testing

@testable import Domain

@Suite struct Folios {
  /// ISO/IEC 7064 MOD 37,36 written from its definition as a sum of products, not as the iteration in Sources.
  private func esValido(_ texto: String) -> Bool {
    let alfabeto = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    var p = 36
    let valores = texto.compactMap { alfabeto.firstIndex(of: $0) }
    for v in valores.dropLast() {
      p = (p + v) % 36
      if p == 0 { p = 36 }
      p = (p * 2) % 37
    }
    return (p + (valores.last ?? 0)) % 36 == 1
  }

  @Test func `the standard's known example has its check character`() {
    // GRid identifiers use MOD 37,36: A1-2425G-ABC1234002-M
    #expect(ISO7064.verificador(Array("A12425GABC1234002".utf8)[...]) == UInt8(ascii: "M"))
  }

  @Test func `reads what it writes, for every kind and length`() throws {
    for tipo in TipoExpediente.allCases {
      for n in [1, 9, 123, 999_999, 1_000_000, 123_456_789, 999_999_999_999] {
        let folio = Folio.nuevo(tipo, anio: 2026, consecutivo: n)
        #expect(esValido(folio.description.filter { $0 != "-" }))
        #expect(try Folio.leer(folio.description) == folio)
      }
    }
    #expect(Folio.nuevo(.acceso, anio: 2026, consecutivo: 123).description.hasPrefix("SAI-2026-000123-"))
  }

  @Test func `reads any case, spaces, no hyphens and the dashes of a phone`() throws {
    let folio = Folio.nuevo(.arco, anio: 2026, consecutivo: 42)
    let junto = folio.description.filter { $0 != "-" }
    let formas = [
      folio.description.lowercased(), junto, junto.lowercased(), " \(folio) ",
      folio.description.replacing("-", with: " "), folio.description.replacing("-", with: "–"),
      folio.description.replacing("-", with: " - "),
    ]
    for forma in formas { #expect(try Folio.leer(forma) == folio, "\(forma)") }
  }

  @Test(arguments: [
    "", "hola", "SAI", "SAI-2026-000123", "SAI-2026-12345-X", "SAI-2026-000000-0", "SAI-0026-000123-X",
    "XAI-2026-000123-X", "SAI-2026-0001234-X", "SAI-2026-000123-Ñ", "SAI/2026/000123/X", "SAI-2026-00O123-X",
    "SAI-2026-1234567890123-X",
  ])
  func `tells what is no folio`(_ texto: String) {
    #expect(throws: Folio.Error.forma) { try Folio.leer(texto) }
    #expect(Folio(texto) == nil)
  }

  @Test func `catches every single wrong character and every swap of neighbours`() throws {
    let bueno = Array(Folio.nuevo(.acceso, anio: 2026, consecutivo: 907_351).description.filter { $0 != "-" })
    for i in 3..<bueno.count {
      for otra in i == bueno.count - 1 ? "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ" : "0123456789" where otra != bueno[i] {
        var malo = bueno
        malo[i] = otra
        let texto = String(malo)
        if i == 3, otra == "0" { continue }  // year 0026 is no year: refused by form
        #expect(throws: Folio.Error.digitoVerificador) { try Folio.leer(texto) }
      }
      guard i + 2 < bueno.count, bueno[i] != bueno[i + 1] else { continue }
      var malo = bueno
      malo.swapAt(i, i + 1)
      if malo[3] == "0" { continue }
      let texto = String(malo)
      #expect(throws: Folio.Error.digitoVerificador) { try Folio.leer(texto) }
    }
  }
}
