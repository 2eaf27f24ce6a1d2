import Domain
import Filtro
import Foundation

/// `publicado.yaml`: what is published already and may answer a request before it is filed or turned.
enum CargaDePublicado {
  private static let claves: Set = ["id", "titulo", "contiene", "palabras", "liga", "dependencia", "fundamento", "verificada"]

  /// Without the file nothing is offered but the office's own answers.
  static func cargar(_ ruta: URL, dependencias: [Dependencia]) throws(ErrorDeConfiguracion) -> [FuentePublica] {
    guard FileManager.default.fileExists(atPath: ruta.path) else { return [] }
    let raiz = try ArchivoYAML.mapa(ruta, claves: ["publicado"])
    var fuentes: [FuentePublica] = []
    var porId = Unicos()
    for valor in try raiz["publicado"].lista() {
      let m = try valor.mapa(claves)
      let fuente = try fuente(m, dependencias)
      try porId.anotar(fuente.id, "el id", try m["id"])
      fuentes.append(fuente)
    }
    return fuentes
  }

  private static func fuente(_ m: MapaYAML, _ dependencias: [Dependencia]) throws(ErrorDeConfiguracion) -> FuentePublica {
    let id = try m["id"].texto(maximo: 64)
    guard id.utf8.allSatisfy({ ($0 >= 0x61 && $0 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2D }) else {
      throw try m["id"].falla("el id «\(id)» solo puede llevar minúsculas sin acentos, cifras y guiones")
    }
    let liga = try m["liga"].texto(maximo: 1_000)
    guard liga.hasPrefix("https://"), URL(string: liga)?.host != nil else {
      throw try m["liga"].falla("la liga «\(liga)» debe ser una dirección completa que empiece con https://")
    }
    let dependencia = try m.textoOpcional("dependencia", maximo: 24)
    if let dependencia, !dependencias.contains(where: { $0.clave == dependencia }) {
      throw try m["dependencia"].falla("no hay una dependencia con la clave «\(dependencia)» en dependencias.yaml")
    }
    return FuentePublica(
      id: id, origen: .obligacion, titulo: try m["titulo"].texto(maximo: 200), contiene: try m.textoOpcional("contiene", maximo: 1_000),
      palabras: try m.textos("palabras"), liga: liga, dependencia: dependencia, fundamento: try m.textoOpcional("fundamento", maximo: 200),
      verificada: try m.opcional("verificada")?.booleano() ?? false)
  }
}
