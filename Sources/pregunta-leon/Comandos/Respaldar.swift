import ArgumentParser
import Domain
import Foundation
import Storage

/// `pregunta-leon backup`: copies of a running service, cases and keys apart.
struct Respaldar: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Copia los casos y, aparte, las llaves envueltas, con el servicio en marcha.",
    discussion: """
      Deja en la carpeta casos-FECHA.sqlite y, en su subcarpeta «llaves» o donde diga --llaves-a, llaves.sqlite, que \
      reemplaza a la anterior: de los casos guarda las copias que quieras; de las llaves, solo la última, porque una copia \
      vieja devolvería los datos de quien pidió suprimirlos. Lo mejor es que estén en discos distintos.

      La llave maestra no se copia: guárdala aparte, una sola vez. Sin ella nada de esto se puede leer.

      EJEMPLOS
        pregunta-leon backup --a /respaldos
        pregunta-leon backup --a /respaldos --llaves-a /otro-disco/llaves --json
      """)

  @OptionGroup var casa: OpcionesDeCasa

  @Option(help: ArgumentHelp("Carpeta que recibe la copia de los casos.", valueName: "carpeta"))
  var a: String

  @Option(help: ArgumentHelp("Carpeta que recibe las llaves; sin ella, «llaves» dentro de --a.", valueName: "carpeta"))
  var llavesA: String?

  @Flag(help: "Imprime el resultado como JSON.")
  var json = false

  private struct Informe: Encodable {
    var casos: String
    var llaves: String
    var eventos: Int64
    var llavesFaltantes: [RestoreReport.MissingKey]
  }

  func run() async throws {
    try await Salida.cuidando {
      try casa.exigirSQLite("backup")
      let carpetas = try casa.conDatos()
      let llavesA = llavesA ?? a + "/llaves"
      for carpeta in [a, llavesA] {
        try FileManager.default.createDirectory(
          atPath: carpeta, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      }
      let copia = try SQLiteBackup.backup(
        casesFile: carpetas.casos, keysFile: carpetas.llaves, to: a, keysFolder: llavesA, stamp: Self.sello(Reloj.desde(casa.reloj)()))
      let revision = try SQLiteBackup.report(casesFile: copia, keysFile: llavesA + "/llaves.sqlite")
      let informe = Informe(casos: copia, llaves: llavesA + "/llaves.sqlite", eventos: revision.events, llavesFaltantes: revision.missing)
      if json { return try Salida.json(informe) }
      Salida.imprimir("Respaldo hecho: \(revision.events) eventos.")
      Salida.imprimir("  casos:  \(informe.casos)")
      Salida.imprimir("  llaves: \(informe.llaves)")
      Salida.imprimir("La llave maestra (\(carpetas.llaveMaestra)) no se copia; ten una copia en otro lugar.")
    }
  }

  /// `20260414T100000`, local time: sorts as it reads.
  static func sello(_ instante: Instante) -> String {
    instante.description.prefix(19).filter { $0 != "-" && $0 != ":" }
  }
}
