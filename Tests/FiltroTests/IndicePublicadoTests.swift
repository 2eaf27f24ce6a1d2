import Foundation
import Testing

@testable import Filtro

@Suite struct IndicePublicadoTests {
  static var indice: IndicePublicado { PublicadoDePrueba.indice }

  @Test func `what is offered is right nearly always, and most of what has an answer gets it`() {
    #expect(Self.indice.fuentes.count >= 15)
    let elegidas = PublicadoDePrueba.medir(PreguntasYaContestadas.paraElegir)
    let otras = PublicadoDePrueba.medir(PreguntasYaContestadas.paraComprobar)
    #expect(elegidas.precision >= 0.95 && elegidas.alcance >= 0.9, "\(elegidas)")
    #expect(otras.precision >= 0.95 && otras.alcance >= 0.85, "\(otras)")
  }

  @Test(
    .enabled(if: ProcessInfo.processInfo.environment["VER_UMBRAL"] == "1")
  ) func `the figures behind the threshold`() {
    for (texto, fuente) in PreguntasYaContestadas.paraElegir + PreguntasYaContestadas.paraComprobar {
      let h = Self.indice.puntuar(texto).first
      print("\(fuente ?? "-")\t\(h?.fuente.id ?? "-")\t\(h?.peso ?? 0)\t\(texto)")
    }
  }

  @Test func `a text that says nothing finds nothing, whatever its form`() {
    for texto in ["", "   ", "😀😀😀", "información pública del municipio de León", "<p></p>", String(repeating: "a ", count: 20_000), "?"] {
      #expect(Self.indice.buscar(texto).isEmpty, "\(texto.prefix(30))")
    }
    #expect(IndicePublicado([]).buscar("sueldos").isEmpty)
  }

  @Test func `the same sources and text give the same finds, and an answer offered is found by its own words`() {
    let respuesta = FuentePublica(
      id: "SAI-2026-000001-I", origen: .respuesta, titulo: "Dictamen estructural del puente Río Mayo",
      contiene: "Revisión de seguridad del puente de la calle Río Mayo, 2025", liga: "https://leon.gob.mx/x", verificada: true)
    let indice = IndicePublicado(Self.indice.fuentes + [respuesta])
    let texto = "informe del dictamen de seguridad del puente de la calle Río Mayo"
    #expect(indice.buscar(texto).first?.fuente == respuesta)
    #expect(indice.buscar(texto) == indice.buscar(texto))
  }
}
