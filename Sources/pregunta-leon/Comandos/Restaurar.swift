import ArgumentParser
import Domain
import Foundation
import Storage

/// `pregunta-leon restore`: a copy of the cases back in its place, beside the keys there are.
struct Restaurar: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Pone de vuelta un respaldo y dice qué llaves faltan.",
    discussion: """
      Con el servicio detenido. No sobrescribe nada: mueve antes los archivos que estén. Si las llaves actuales siguen en \
      su lugar se conservan, porque son más nuevas que las del respaldo; si se perdieron, se toman de él. La llave maestra \
      debe estar en su carpeta.

      EJEMPLOS
        pregunta-leon restore --de /respaldos
        pregunta-leon restore --de /respaldos/casos-20260414T100000.sqlite --llaves-de /otro-disco/llaves --json

      Termina con 0 si quedó restaurado, aunque falten llaves de personas que pidieron suprimir sus datos, y 1 si no se pudo.
      """)

  @OptionGroup var casa: OpcionesDeCasa

  @Option(help: ArgumentHelp("Carpeta del respaldo (se toma el más nuevo) o uno de sus archivos.", valueName: "carpeta"))
  var de: String

  @Option(help: ArgumentHelp("Carpeta con llaves.sqlite; sin ella, «llaves» junto al respaldo.", valueName: "carpeta"))
  var llavesDe: String?

  @Flag(help: "Imprime el resultado como JSON.")
  var json = false

  private struct Informe: Encodable {
    var casos: String
    var llavesDelRespaldo: Bool
    var eventos: Int64
    var llaves: Int64
    var faltantes: [RestoreReport.MissingKey]
  }

  func run() async throws {
    try await Salida.cuidando {
      try casa.exigirSQLite("restore")
      let configuracion = try Configuracion.cargar(carpeta: casa.config, reprobarDestino: DestinosPrivados.reprobar)
      let carpetas = try Carpetas(casa, configuracion.servicio)
      let copia = try copiaDeCasos()
      let conserva = FileManager.default.fileExists(atPath: carpetas.llaves)
      let informe = try SQLiteBackup.restore(
        casesBackup: copia, keysBackup: conserva ? nil : try copiaDeLlaves(copia), casesFile: carpetas.casos,
        keysFile: carpetas.llaves)
      try await olvidar(informe.missing, carpetas.casos)
      if json {
        return try Salida.json(
          Informe(
            casos: copia, llavesDelRespaldo: !conserva, eventos: informe.events, llaves: informe.keys, faltantes: informe.missing))
      }
      Salida.imprimir("Restaurado \(copia) en \(carpetas.casos): \(informe.events) eventos.")
      Salida.imprimir(conserva ? "Se conservaron las llaves que ya estaban." : "Las llaves se tomaron del respaldo.")
      if !FileManager.default.fileExists(atPath: carpetas.llaveMaestra) {
        Salida.imprimir("Falta la llave maestra: ponla en \(carpetas.llaveMaestra) antes de arrancar.")
      }
      decirFaltantes(informe.missing)
      Salida.imprimir("Revisa todo con: pregunta-leon verify")
    }
  }

  /// The copy may be older than an erasure: what it holds in clear of those people goes too.
  private func olvidar(_ faltantes: [RestoreReport.MissingKey], _ casos: String) async throws {
    guard !faltantes.isEmpty else { return }
    var opciones = SQLiteEngine.Options(path: casos)
    opciones.secureDelete = true
    let engine = try SQLiteEngine(opciones) { Salida.aviso("\($0)") }
    do {
      for falta in faltantes {
        try await engine.write { db in for stream in falta.streams { try Olvido.textos(db, expediente: stream) } }
      }
      try await engine.scrub()
    } catch {
      await engine.close()
      throw error
    }
    await engine.close()
  }

  private func decirFaltantes(_ faltantes: [RestoreReport.MissingKey]) {
    guard !faltantes.isEmpty else { return Salida.imprimir("No falta ninguna llave.") }
    Salida.imprimir("Llaves que faltan: \(faltantes.count). Los datos personales de estos expedientes ya no se pueden leer, y se")
    Salida.imprimir("quitaron sus textos de las búsquedas. Así debe ser si pidieron suprimirlos después de este respaldo:")
    for falta in faltantes.prefix(50) { Salida.imprimir("  \(falta.streams.joined(separator: ", "))") }
    if faltantes.count > 50 { Salida.imprimir("  … y \(faltantes.count - 50) más; --json los dice todos") }
  }

  private func copiaDeCasos() throws -> String {
    var esCarpeta: ObjCBool = false
    guard FileManager.default.fileExists(atPath: de, isDirectory: &esCarpeta) else { throw Falla(.noEncontrado, "No existe \(de).") }
    guard esCarpeta.boolValue else { return de }
    let copias = try FileManager.default.contentsOfDirectory(atPath: de).filter { $0.hasPrefix("casos-") && $0.hasSuffix(".sqlite") }
    guard let ultima = copias.max() else { throw Falla(.noEncontrado, "No hay ninguna copia casos-….sqlite en \(de).") }
    return de + "/" + ultima
  }

  private func copiaDeLlaves(_ copia: String) throws -> String {
    let carpeta = (copia as NSString).deletingLastPathComponent
    // Beside the cases, or beside the folder that holds them.
    let posibles = (llavesDe.map { [$0] } ?? [carpeta + "/llaves", carpeta + "/../llaves"]).map { $0 + "/llaves.sqlite" }
    guard let hallada = posibles.first(where: FileManager.default.fileExists(atPath:)) else {
      throw Falla(
        .noEncontrado, "No están las llaves (\(posibles.joined(separator: " ni "))): di con --llaves-de en qué carpeta está llaves.sqlite.")
    }
    return hallada
  }
}
