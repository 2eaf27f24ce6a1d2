import Testing

@testable import Filtro

@Suite struct NormalizadorTests {
  let normalizador = Normalizador()

  @Test(arguments: [
    ("¿Cuántos baches repararon?", ["bach", "repar"]),
    ("licencias y permisos de construcción", ["licenc", "permis", "construccion"]),
    ("multaron, multa, multas", ["mult", "mult", "mult"]),
    ("administración administrativas ADMINISTRACIÓN", ["administr", "administr", "administr"]),
    ("luminaria luminarias", ["luminar", "luminar"]),
  ])
  func `gives the known stems of Spanish words`(texto: String, raices: [String]) {
    #expect(normalizador.raices(texto) == raices)
  }

  @Test(arguments: [
    ("recolección", "recoleccion"), ("tesorería", "tesoreria"), ("policía", "policia"), ("alcaldía", "alcaldia"),
    ("secretaría", "secretaria"), ("inversión", "inversion"), ("bulevar", "boulevard"), ("Blvd.", "bulevares"),
    ("Col. Obrera", "colonia obrera"), ("S.A.P.A.L.", "SAPAL"), ("Gto.", "Guanajuato"), ("1,200", "1200"),
    ("nin\u{303}o", "niño"), ("informacio\u{301}n", "información"), ("transpa\u{AD}rencia", "transparencia"),
    ("PRESUPUESTO", "presupuesto"), ("informaci&oacute;n", "información"), ("<b>agua</b>", "agua"),
    ("<p class=\"obra\">agua</p><script>var bache = 1</script>", "agua"), ("agua&nbsp;potable", "agua potable"),
  ])
  func `reads two spellings as one`(una: String, otra: String) {
    #expect(normalizador.raices(una) == normalizador.raices(otra))
    #expect(!normalizador.raices(una).isEmpty)
  }

  @Test func `keeps the ñ and different words apart`() {
    #expect(normalizador.raices("año") == ["año"])
    #expect(normalizador.raices("secretaría") != normalizador.raices("secreto"))
    #expect(normalizador.raices("2023 y 2024") == ["2023", "2024"])
  }

  @Test func `drops function words but a less-than sign is not HTML`() {
    #expect(normalizador.raices("el de la que y o para con por").isEmpty)
    #expect(normalizador.raices("calle < avenida > puente") == ["call", "aven", "puent"])
    #expect(normalizador.raices("predio <sin cerrar la etiqueta") == ["pred", "cerr", "etiquet"])
  }

  @Test func `gives the same stems from many threads at once`() async {
    let texto = "solicito el presupuesto de pavimentación y alumbrado público de la colonia Las Joyas"
    let esperado = normalizador.raices(texto)
    await withTaskGroup(of: Bool.self) { grupo in
      for _ in 0..<64 {
        grupo.addTask { [normalizador] in (0..<50).allSatisfy { _ in normalizador.raices(texto) == esperado } }
      }
      for await igual in grupo { #expect(igual) }
    }
  }

  @Test func `stays linear on text made to be slow`() {
    let textos = [
      String(repeating: "<a", count: 100_000), String(repeating: "&", count: 200_000),
      String(repeating: "a.", count: 100_000), String(repeating: "x", count: 200_000),
      String(repeating: "<script>", count: 25_000), String(repeating: "e\u{301}\u{301}", count: 40_000),
    ]
    for texto in textos { #expect(normalizador.raices(texto).allSatisfy { $0.utf8.count <= 52 }) }
  }
}
