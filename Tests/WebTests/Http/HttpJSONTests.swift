import Domain
import Testing

@testable import Http

@Suite struct HttpJSONTests {
  private func leer(_ texto: String) throws -> JSONValue { try JSONValue.leer(Array(texto.utf8)) }

  private func problema(_ bytes: [UInt8]) -> Problema? {
    do {
      _ = try JSONValue.leer(bytes)
      return nil
    } catch { return error }
  }

  @Test func `reads what it writes`() throws {
    let texto = #"{"a":[1,-2.5,true,false,null,"ñ \"x\" \\ \n\t"],"b":{"c":{}},"d":""}"#
    let valor = try leer(texto)
    #expect(valor["a"]?.arreglo?.count == 6)
    #expect(try leer(valor.json) == valor)
    #expect(
      try leer(" \n[1.0, 1e2, 9223372036854775807, 9223372036854775808]\t") == [
        1.0, 100.0, 9_223_372_036_854_775_807, .decimal(9_223_372_036_854_775_808),
      ])
    #expect(try leer(#""\u00e1\ud83d\ude00\/""#) == "á😀/")
  }

  @Test(arguments: [
    "", "  ", "{", "[1,]", "{\"a\"}", "{\"a\":}", "{a:1}", "{\"a\":1,}", "01", "-", "1.", ".5", "1e", "+1", "tru", "nul",
    "'a'", "\"a", "\"\\x\"", "\"\\u12\"", "\"\\ud800\"", "\"\\ud800\\u0041\"", "\"\\udc00\"", "\"a\nb\"", "[1] 2", "NaN", "Infinity",
    "\u{FEFF}{}", "{\"a\":1,\"a\":2}", "-01", "[\"\u{1}\"]", "1e5x",
  ])
  func `malformed text is 400 and says where`(texto: String) {
    let p = problema(Array(texto.utf8))
    #expect(p?.estado == 400)
    #expect(p?.detalle.contains("línea") == true)
  }

  @Test func `the place is line and column in characters`() {
    let p = problema(Array("{\n  \"ñandú\": x\n}".utf8))
    #expect(p?.detalle.contains("línea 2, columna 12") == true)
  }

  @Test(arguments: [[0xFF], [0x22, 0xC3, 0x28, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22], [0x22, 0xC0, 0x80, 0x22]])
  func `broken UTF-8 is 400`(bytes: [UInt8]) {
    let p = problema(bytes)
    #expect(p?.estado == 400)
    #expect(p?.detalle.contains("UTF-8") == true)
  }

  @Test(arguments: ["\\u0000", "\\u0007", "\\b", "\\f", "\\u001f", "\\u007f", "\u{7F}", "\\u0085", "\u{85}", "\u{9F}"])
  func `control characters are 422 and say in which field`(control: String) {
    let p = problema(Array(#"{"ok":"a\tb\nc","datos":[{"a/b~c":"x\#(control)y"}]}"#.utf8))
    #expect(p?.estado == 422)
    #expect(p?.errores.first?.puntero == "/datos/0/a~1b~0c")
  }

  @Test func `nesting has a limit`() {
    let bien = String(repeating: "[", count: 32) + String(repeating: "]", count: 32)
    #expect(problema(Array(bien.utf8)) == nil)
    #expect(problema(Array(String(repeating: "[", count: 100_000).utf8))?.estado == 400)
  }

  @Test func `numbers beyond a double are 422`() {
    #expect(problema(Array("[1e999]".utf8))?.estado == 422)
  }
}
