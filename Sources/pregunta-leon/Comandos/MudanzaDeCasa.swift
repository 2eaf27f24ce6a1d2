import Foundation
import Storage

/// `export --completo` and `import --completo`: both databases of a house, each to its own file so that the keys can travel
/// apart.
enum MudanzaDeCasa {
  private struct Informe: Encodable {
    var casos: Mudanza.Cuenta
    var llaves: Mudanza.Cuenta
  }

  static func exportar(_ opciones: OpcionesDeCasa, a carpeta: String, json: Bool) async throws {
    try await opciones.abierta(yaConDatos: true) { casa in
      try FileManager.default.createDirectory(
        atPath: carpeta, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      let avance = Avance()
      // Cases first: every key they refer to was in the key store before them.
      let casos = try await Mudanza.exportar(casa.engine, a: carpeta + "/casos.mudanza") { n in avance.decir("filas exportadas: \(n)") }
      let llaves = try await Mudanza.exportar(casa.motorDeLlaves, a: carpeta + "/llaves.mudanza")
      avance.terminar()
      try decir(
        Informe(casos: casos, llaves: llaves), json, "Exportado en \(carpeta)",
        "Copia además la llave maestra: \(casa.carpeta.llaveMaestra)")
    }
  }

  static func importar(_ opciones: OpcionesDeCasa, de carpeta: String, json: Bool) async throws {
    try await opciones.abierta(vacia: true) { casa in
      let avance = Avance()
      // Keys first: cases without their keys could not be read, keys without cases harm nobody.
      let llaves = try await Mudanza.importar(casa.motorDeLlaves, de: carpeta + "/llaves.mudanza")
      let casos = try await Mudanza.importar(casa.engine, de: carpeta + "/casos.mudanza") { n in avance.decir("filas importadas: \(n)") }
      avance.terminar()
      try decir(Informe(casos: casos, llaves: llaves), json, "Importado de \(carpeta)", "Revisa todo con: pregunta-leon verify")
    }
  }

  private static func decir(_ informe: Informe, _ json: Bool, _ que: String, _ sigue: String) throws {
    if json { return try Salida.json(informe) }
    let eventos = informe.casos["eventos"] ?? 0
    let expedientes = informe.casos["expedientes"] ?? 0
    Salida.imprimir("\(que): \(expedientes) expedientes, \(eventos) eventos y \(informe.llaves["llaves"] ?? 0) llaves.")
    Salida.imprimir(sigue)
  }
}
