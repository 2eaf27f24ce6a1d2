import ArgumentParser
import Foundation

/// The command line: one name, a verb each.
struct PreguntaLeon: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pregunta-leon",
    abstract: "Solicitudes de información y de datos personales de León: folios, plazos, turnos y avisos.",
    discussion: """
      EJEMPLOS
        pregunta-leon serve
        pregunta-leon usuario crear --id ana --nombre "Ana" --rol operador
        pregunta-leon plazo --dias 20 --recibida 2026-04-14T10:00:00-06:00 --explica
        pregunta-leon verify

      Termina con 0 si todo salió bien, 1 si se rechazó o se encontró un problema y 2 si la orden está mal escrita.
      """,
    subcommands: [
      Servir.self, Trabajar.self, Migrar.self, Importar.self, Exportar.self, Respaldar.self, Restaurar.self, Verificar.self,
      ComandoUsuario.self, ComandoPermisos.self, Plazo.self, ComandoCalendario.self, ComandoReglas.self, ComandoFiltro.self,
      ComandoIndicadores.self, ComandosDelProcedimiento.self, Rebotar.self, Demo.self,
    ])
}

@main enum Arranque {
  static func main() async {
    do {
      var comando = try PreguntaLeon.parseAsRoot()
      if var asincrono = comando as? any AsyncParsableCommand {
        try await asincrono.run()
      } else {
        try comando.run()
      }
    } catch {
      terminar(error)
    }
  }

  /// 0 for help, 2 for wrong usage, 1 for everything that was refused or went wrong.
  private static func terminar(_ error: any Error) -> Never {
    let codigo = PreguntaLeon.exitCode(for: error)
    let texto = Castellano.decir(PreguntaLeon.fullMessage(for: error))
    if !texto.isEmpty { FileHandle(fileDescriptor: codigo == .success ? 1 : 2).write(Data("\(texto)\n".utf8)) }
    exit(codigo == .validationFailure ? 2 : codigo.rawValue)
  }
}
