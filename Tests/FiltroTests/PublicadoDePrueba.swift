import Foundation

@testable import Filtro

enum PublicadoDePrueba {
  /// `Config/publicado.yaml` read with just enough YAML for its own layout, so that these tests need no other room.
  static let indice: IndicePublicado = {
    let ruta = raizDelPaquete.appending(path: "Config/publicado.yaml")
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
}
