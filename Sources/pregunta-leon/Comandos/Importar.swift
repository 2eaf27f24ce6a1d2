import ArgumentParser
import Domain
import Foundation
import Ventanilla

/// `pregunta-leon import`: requests from the national platform, example texts, or everything from another database.
struct Importar: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Importa solicitudes de la Plataforma Nacional (CSV), textos de ejemplo (JSONL) o una mudanza completa.",
    discussion: """
      --csv lee una exportación con las columnas de INFOMEX, en UTF-8 o Windows-1252, separada por comas, punto y coma o \
      tabuladores. Cada línea entra completa o no entra; los errores se dicen por línea y lo demás se importa. Volver a \
      importar no duplica nada. Lo concluido no produce avisos; lo abierto, a lo más el más grave.

      --jsonl lee un texto por línea, {"text":"…"}, y solo entra a una carpeta de demostración: con --demo, una carpeta \
      nueva queda marcada como tal. Sus folios empiezan en 900000 y no tocan el consecutivo real.

      --completo recibe la carpeta que dejó «export --completo» y llena con ella una base recién creada: eventos, llaves, \
      cuentas, folios y trabajos siguen donde iban, y cada quien conserva su clave. Antes, copia la llave maestra.

      EJEMPLOS
        pregunta-leon import --csv solicitudes-2024.csv
        pregunta-leon import --completo /mnt/mudanza
        pregunta-leon import --csv solicitudes-2024.csv --json > informe.json
        pregunta-leon import --jsonl textos.jsonl --datos datos-prueba --demo

      Termina con 0 si todo entró o ya estaba, 1 si hubo líneas con error y 2 si la orden está mal escrita.
      """)

  @OptionGroup var casa: OpcionesDeCasa

  @Option(help: ArgumentHelp("Exportación de la Plataforma Nacional.", valueName: "archivo"))
  var csv: String?

  @Option(help: ArgumentHelp("Textos de ejemplo, uno por línea.", valueName: "archivo"))
  var jsonl: String?

  @Option(help: ArgumentHelp("Carpeta de «export --completo».", valueName: "carpeta"))
  var completo: String?

  @Flag(help: "Marca la carpeta de datos como de demostración; solo si no tiene expedientes reales.")
  var demo = false

  @Flag(help: "Con --jsonl: imprime además una línea JSON por caso, con folio, fecha límite y dependencias sugeridas.")
  var detalle = false

  @Flag(help: "Imprime el informe como JSON.")
  var json = false

  func validate() throws {
    guard [csv, jsonl, completo].compactMap(\.self).count == 1 else {
      throw ValidationError("Indica --csv, --jsonl o --completo, uno de los tres.")
    }
    if completo != nil, demo { throw ValidationError("--demo no es para --completo.") }
    if detalle, jsonl == nil { throw ValidationError("--detalle es para --jsonl.") }
  }

  func run() async throws {
    if let completo { return try await MudanzaDeCasa.importar(casa, de: completo, json: json) }
    let huboErrores = try await casa.abierta { casa in
      if demo { try await casa.ventanilla.importador.marcarDeEjemplo(casa.reloj()) }
      if let csv { return try await importar(csv: csv, casa) }
      return try await importar(jsonl: jsonl ?? "", casa)
    }
    if huboErrores { throw ExitCode(1) }
  }

  private func leer(_ archivo: String) throws -> [UInt8] {
    guard let datos = FileManager.default.contents(atPath: archivo) else {
      throw Falla(.noEncontrado, "No existe o no se puede leer el archivo \(archivo).")
    }
    return Array(datos)
  }

  private func importar(csv archivo: String, _ casa: Casa) async throws -> Bool {
    let avance = Avance()
    let informe: InformeDeImportacion
    do {
      informe = try await casa.ventanilla.importador.importar(csv: try leer(archivo), reloj: casa.reloj) {
        avance.decir("líneas leídas: \($0)")
      }
    } catch let error as ErrorDeLinea {
      throw Falla(.valorInvalido, "\(archivo), \(error)")
    }
    avance.terminar()
    if json { try Salida.json(informe) } else { Salida.imprimir(Self.texto(informe)) }
    return !informe.errores.isEmpty
  }

  static func texto(_ i: InformeDeImportacion) -> String {
    var lineas = [
      "Solicitudes leídas: \(i.leidas). Importadas: \(i.importadas) (concluidas \(i.concluidas), abiertas \(i.abiertas)). "
        + "Ya estaban: \(i.yaEstaban). Con error: \(i.errores.count)."
    ]
    func seccion(_ titulo: String, _ textos: [String]) {
      guard !textos.isEmpty else { return }
      lineas += ["", titulo] + textos.prefix(50).map { "  \($0)" }
      if textos.count > 50 { lineas.append("  … y \(textos.count - 50) más; --json las dice todas") }
    }
    seccion("Columnas que no se conocen y se dejaron fuera:", i.columnasDesconocidas)
    seccion("No entraron; corrige el archivo y vuelve a importarlo:", i.errores.map(\.description))
    seccion("Por revisar en el expediente:", i.avisos.map { "línea \($0.linea), \($0.folio): \($0.que)" })
    seccion(
      "La fecha límite del archivo no es la calculada aquí:",
      i.fechasDistintas.map { "línea \($0.linea), \($0.folio): el archivo dice \($0.delArchivo) y aquí es \($0.calculada) (\($0.regla))" })
    return lineas.joined(separator: "\n")
  }

  private func importar(jsonl archivo: String, _ casa: Casa) async throws -> Bool {
    let avance = Avance()
    let informe = try await casa.ventanilla.importador.importar(
      ejemplos: try leer(archivo), reloj: casa.reloj, cada: { if detalle { try? Salida.json($0) } },
      progreso: { avance.decir("textos importados: \($0)") })
    avance.terminar()
    // With --detalle, standard output is only the cases' lines.
    if json { try Salida.json(informe) } else { (detalle ? Salida.aviso : Salida.imprimir)(Self.texto(informe, casa)) }
    return !informe.errores.isEmpty
  }

  private static func texto(_ i: InformeDeEjemplos, _ casa: Casa) -> String {
    var lineas = ["Textos leídos: \(i.leidas). Importados: \(i.importadas). Ya estaban: \(i.yaEstaban). Con error: \(i.errores.count)."]
    lineas += i.errores.prefix(50).map { "  \($0)" }
    guard i.importadas > 0 else { return lineas.joined(separator: "\n") }
    if i.sinPlazo > 0 { lineas.append("\(i.sinPlazo) sin plazo: no hay una regla en vigor para su fecha.") }
    lineas += ["", "Primera dependencia que sugiere el filtro (no está seguro en \(i.noLoSe)):"]
    let orden = i.sugeridas.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    for (clave, cuantos) in orden.prefix(15) {
      let nombre = clave.isEmpty ? "ninguna" : casa.ventanilla.normas.directorio[clave]?.nombre ?? clave
      let cifra = "\(cuantos)"
      lineas.append("  \(String(repeating: " ", count: max(0, 7 - cifra.count)))\(cifra)  \(nombre)")
    }
    return lineas.joined(separator: "\n")
  }
}
