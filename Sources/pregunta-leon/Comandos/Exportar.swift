import ArgumentParser
import Comun
import Domain
import Foundation
import Ventanilla

/// `pregunta-leon export`: the access requests as open data, or everything, to move to another database.
struct Exportar: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Exporta las solicitudes de acceso como datos abiertos, sin textos ni personas; o todo, para mudarse de base.",
    discussion: """
      Una línea por solicitud: folio, canal, fechas, estado, plazo, dependencias y calificación. Lo anulado no sale.

      --completo escribe en una carpeta dos archivos, casos.mudanza y llaves.mudanza, con todo tal como está guardado, para \
      entrar con «import --completo» en una base nueva (de SQLite a PostgreSQL, o al revés). Con el servicio detenido. La \
      llave maestra no va ahí: cópiala aparte. Borra los dos archivos en cuanto termine la mudanza.

      EJEMPLOS
        pregunta-leon export > solicitudes.csv
        pregunta-leon export --bom --salida solicitudes.csv      (para abrirlo en Excel con acentos)
        pregunta-leon export --formato jsonl --salida solicitudes.jsonl
        pregunta-leon export --completo --salida /mnt/mudanza
      """)

  enum Formato: String, CaseIterable, ExpressibleByArgument { case csv, jsonl }

  @OptionGroup var casa: OpcionesDeCasa

  @Option(help: ArgumentHelp("csv o jsonl.", valueName: "formato"))
  var formato = Formato.csv

  @Option(help: ArgumentHelp("Archivo que se escribe; sin él, la salida estándar.", valueName: "archivo"))
  var salida: String?

  @Flag(help: "Empieza el CSV con la marca de UTF-8, que Excel necesita para los acentos.")
  var bom = false

  @Flag(help: "Lo mismo que --formato jsonl.")
  var json = false

  @Flag(help: "Todo lo guardado, para mudarse a otra base: --salida es una carpeta.")
  var completo = false

  func validate() throws {
    if completo, salida == nil || bom { throw ValidationError("--completo necesita --salida con una carpeta, y no lleva --bom.") }
    if bom, formato == .jsonl || json { throw ValidationError("--bom es para CSV.") }
  }

  func run() async throws {
    if completo { return try await MudanzaDeCasa.exportar(casa, a: salida ?? "", json: json) }
    try await casa.abierta(yaConDatos: true) { casa in
      let destino = try abrirSalida()
      let csv = formato == .csv && !json
      if csv { try destino.write(contentsOf: Data(((bom ? "\u{FEFF}" : "") + Self.encabezado).utf8)) }
      let encoder = SortedJSON.encoder()
      var (ultimo, cuantas) = ("", 0)
      while true {
        let (pagina, siguiente) = try await casa.ventanilla.plan.datosAbiertos(despuesDe: ultimo, limite: 1000)
        var bytes = Data()
        for solicitud in pagina {
          bytes += csv ? Data(Self.linea(solicitud).utf8) : try encoder.encode(solicitud) + Data("\n".utf8)
        }
        try destino.write(contentsOf: bytes)
        cuantas += pagina.count
        guard let siguiente else { break }
        ultimo = siguiente
      }
      if let salida { Salida.aviso("\(cuantas) solicitudes en \(salida)") }
    }
  }

  private func abrirSalida() throws -> FileHandle {
    guard let salida else { return .standardOutput }
    guard FileManager.default.createFile(atPath: salida, contents: nil), let archivo = FileHandle(forWritingAtPath: salida) else {
      throw Falla(.valorInvalido, "No se puede escribir \(salida); revisa la carpeta y los permisos.")
    }
    return archivo
  }

  private static let encabezado =
    "folio,canal,recibida,registrada,estado,diasHabiles,regla,fechaLimite,respondida,notificada,enTiempo,dependencias,calificacion,importada\r\n"

  private static func linea(_ s: SolicitudEnDatosAbiertos) -> String {
    let celdas: [String] = [
      s.folio, s.canal, "\(s.recibida)", "\(s.registrada)", s.estado, s.diasHabiles.map { "\($0)" } ?? "", s.regla ?? "",
      s.fechaLimite?.description ?? "", s.respondida?.description ?? "", s.notificada?.description ?? "",
      s.enTiempo.map { $0 ? "sí" : "no" } ?? "", s.dependencias.joined(separator: " "), s.calificacion.map { "\($0)" } ?? "",
      s.importada ? "sí" : "no",
    ]
    return celdas.map(celda).joined(separator: ",") + "\r\n"
  }

  /// Quoted when needed (RFC 4180). Nothing here is free text, so no cell can begin a spreadsheet's formula.
  private static func celda(_ texto: String) -> String {
    texto.contains(where: { ",\"\r\n".contains($0) }) ? "\"\(texto.replacing("\"", with: "\"\""))\"" : texto
  }
}
