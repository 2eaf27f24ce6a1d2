import Foundation
import Testing

@testable import Filtro

@Suite struct IndicePublicadoTests {
  /// `Config/publicado.yaml` read with just enough YAML for its own layout, so that these tests need no other room.
  static let indice: IndicePublicado = {
    let ruta = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Config/publicado.yaml").standardizedFileURL
    let texto = (try? String(contentsOf: ruta, encoding: .utf8)) ?? ""
    var fuentes: [FuentePublica] = []
    for linea in texto.split(separator: "\n") {
      let limpia = linea.trimmingCharacters(in: .whitespaces)
      guard !limpia.hasPrefix("#"), let corte = limpia.range(of: ": ") else { continue }
      let nombre = limpia[..<corte.lowerBound].replacing("- ", with: "")
      let valor = String(limpia[corte.upperBound...])
      if nombre == "id" {
        fuentes.append(FuentePublica(id: valor, origen: .obligacion, titulo: "", liga: "https://leon.gob.mx", verificada: false))
      }
      guard let i = fuentes.indices.last else { continue }
      switch nombre {
      case "titulo": fuentes[i].titulo = valor
      case "contiene": fuentes[i].contiene = valor
      case "palabras": fuentes[i].palabras = valor.dropFirst().dropLast().split(separator: ", ").map(String.init)
      default: break
      }
    }
    return IndicePublicado(fuentes)
  }()

  /// Of the offers made, the part whose first is the right one; of the questions with an answer, the part that got it first.
  static func medir(_ preguntas: [(texto: String, fuente: String?)]) -> (
    precision: Double, alcance: Double
  ) {
    let hechas = preguntas.map { (espera: $0.fuente, dice: indice.buscar($0.texto).first?.fuente.id) }
    let ofrecidas = hechas.filter { $0.dice != nil }
    let buenas = ofrecidas.count { $0.dice == $0.espera }
    return (Double(buenas) / Double(max(ofrecidas.count, 1)), Double(buenas) / Double(hechas.count { $0.espera != nil }))
  }

  @Test func `what is offered is right nearly always, and most of what has an answer gets it`() {
    #expect(Self.indice.fuentes.count >= 15)
    let elegidas = Self.medir(PreguntasYaContestadas.paraElegir)
    let otras = Self.medir(PreguntasYaContestadas.paraComprobar)
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
