import ArgumentParser
import Storage

/// `pregunta-leon migrate`: brings the databases to this program's schema.
struct Migrar: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "migrate", abstract: "Crea las bases de datos o las pone al día; si ya lo están, no cambia nada.",
    discussion: """
      «serve» también lo hace al arrancar; esta orden sirve para hacerlo antes, con el servicio detenido y un respaldo a la mano.

      EJEMPLOS
        pregunta-leon migrate
        pregunta-leon migrate --datos /var/lib/pregunta-leon --json

      Termina con 0 si las bases quedaron al día y 1 si no se pudo.
      """)

  @OptionGroup var casa: OpcionesDeCasa

  @Flag(help: "Imprime el resultado como JSON.")
  var json = false

  private struct Informe: Encodable {
    var datos: String
    var migraciones: [String: [String]]
  }

  func run() async throws {
    try await casa.abierta { casa in
      let casos = try await Migrator.applied(casa.engine)
      let llaves = try await Migrator.applied(casa.motorDeLlaves)
      if json {
        try Salida.json(Informe(datos: casa.carpeta.datos, migraciones: ["casos": casos, "llaves": llaves]))
      } else {
        Salida.imprimir("Las bases de datos de \(casa.carpeta.datos) están al día.")
        Salida.imprimir("  casos: \(casos.joined(separator: ", "))")
        Salida.imprimir("  llaves: \(llaves.joined(separator: ", "))")
      }
    }
  }
}
