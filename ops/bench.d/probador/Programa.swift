import ArgumentParser
import Foundation
import Logging
import Storage

/// Single rooms without the house around them, for what measures them (`ops/bench --cola`) and what attacks them
/// (`Tests/Faults/cola.py`, `Tests/Faults/destinos.py`). Not installed.
@main struct Programa: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "probador", abstract: "La cola, la firma y la red por separado, para medirlas y atacarlas.",
    discussion: """
      EJEMPLOS
        probador banco --datos /tmp/cola --espera 200000 --trabajos 100000
        probador vivir --datos /tmp/cola
      """,
    subcommands: [Banco.self, Vivir.self, Firmar.self, Destinos.self])

  static let clase = "prueba"
  static let reloj: @Sendable () -> Int64 = { Int64(Date().timeIntervalSince1970 * 1_000_000) }

  static func abrir(_ datos: String) async throws -> SQLiteEngine {
    try FileManager.default.createDirectory(atPath: datos, withIntermediateDirectories: true)
    let engine = try SQLiteEngine(.init(path: datos + "/casos.sqlite")) { error in
      FileHandle.standardError.write(Data("\(error)\n".utf8))
      Foundation.exit(3)
    }
    _ = try await Migrator.cases.migrate(engine, now: reloj())
    return engine
  }

  static func registro() -> Logger {
    var registro = Logger(label: "cola") { StreamLogHandler.standardError(label: $0) }
    registro.logLevel = .error
    return registro
  }

  static func decir(_ texto: String) { FileHandle.standardOutput.write(Data((texto + "\n").utf8)) }
}
