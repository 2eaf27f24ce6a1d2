import Testing

@testable import Filtro

/// Whatever arrives, there is an answer or «no lo sé».
@Suite struct EntradaMalaTests {
  static let filtro = Filtro(dependencias: DirectorioDePrueba.leon)

  static let textos: [(nombre: String, texto: String)] = [
    ("nothing", ""), ("spaces", " \n\t\u{A0} "), ("one word", "bache"), ("one letter", "a"), ("a number", "42"),
    ("only function words", "de la que el para con"), ("only emoji", "😀🔥👨‍👩‍👧‍👦🇲🇽"), ("punctuation", "¿?¡!…—«»<>&;"),
    ("English", "How much did the city spend on street lighting last year?"),
    ("Japanese", "道路の修理にいくらかかりましたか"), ("Russian", "Сколько стоит ремонт дороги"), ("Arabic", "كم كلفة الطريق"),
    ("an insult", "son unos pinches rateros hijos de su madre"), ("NUL", "agua\0potable\0\u{1}\u{7F}"),
    ("pasted HTML", "<html><body><table><tr><td>Costo del&nbsp;pavimento</td></tr></table></body></html>"),
    ("unclosed HTML", "<p <div <script> bache"), ("broken entities", "&#xFFFFFFFF; &#1114112; &; &aacute"),
    ("20,000 characters", String(repeating: "solicito el gasto en baches de mi colonia. ", count: 470)),
    ("20,000 of the same letter", String(repeating: "ñ", count: 20_000)),
    ("a million combining marks", "e" + String(repeating: "\u{301}", count: 100_000)),
    ("replacement characters", String(decoding: [0xFF, 0xFE, 0xC3, 0x28, 0xE2, 0x82], as: UTF8.self)),
    ("numbers in a list", (1...500).map { "\($0).- " }.joined()), ("right to left mark", "\u{202E}augA\u{202C}"),
  ]

  @Test(arguments: textos)
  func `answers or says it does not know`(nombre: String, texto: String) {
    let s = Self.filtro.sugerir(texto)
    #expect(s.noLoSe || !s.lista.isEmpty, "\(nombre)")
    #expect(s.lista.allSatisfy { (0...1).contains($0.probabilidad) }, "\(nombre)")
    #expect(s.lista.count <= 5 && s.recomendadas <= s.lista.count, "\(nombre)")
    #expect(s.partes.count <= Partes.maximo, "\(nombre)")
  }

  @Test(arguments: ["", "😀🔥", "道路の修理", "de la que el", "pinches rateros sinvergüenzas"])
  func `does not know what to do with`(texto: String) {
    #expect(Self.filtro.sugerir(texto).noLoSe)
  }

  /// Learnt from short requests: whoever answers the most would get what nobody can read.
  static let aprendido = Filtro(
    modelo: Modelo.entrenar(
      peticionesDeLeon.map { Ejemplo(texto: $0.texto, clave: $0.clave) }
        + (0..<40).map { Ejemplo(texto: "bache en la calle \($0)", clave: "DGOP") }, dependencias: DirectorioDePrueba.leon))

  @Test(
    arguments: [
      "asdf qwer zxcv", "12345 678", "😀🔥", "Сколько стоит ремонт дороги", "How much did the city spend on street lighting",
      "je voudrais savoir combien coûte la construction du parc", "nimitztlazohtla nochi noyollo ika",
    ])
  func `having learnt, it still does not know what to do with`(texto: String) {
    #expect(Self.aprendido.sugerir(texto).noLoSe)
    #expect(!Self.aprendido.sugerir("cuántos baches hay en mi calle").noLoSe)
  }

  @Test func `an odd maximum or an empty directory is no trouble`() {
    #expect(Self.filtro.sugerir("agua", maximo: 0).lista.isEmpty)
    #expect(Self.filtro.sugerir("agua", maximo: -3).lista.isEmpty)
    #expect(Self.filtro.sugerir("policía agua obra", maximo: 1_000).lista.count <= 48)
    #expect(Filtro(dependencias: []).sugerir("agua").noLoSe)
  }
}
