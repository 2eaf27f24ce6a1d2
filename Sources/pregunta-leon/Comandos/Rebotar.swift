import ArgumentParser
import Delivery
import Foundation
import Ventanilla

/// `pregunta-leon rebote`: the mail system hands over a report of a message that came back.
struct Rebotar: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rebote", abstract: "Anota un correo que volvió: lee el informe (RFC 3464) de la entrada estándar.",
    discussion: """
      El servidor de correo lo llama con un alias, por ejemplo en /etc/aliases:
        rebotes: "|pregunta-leon rebote --datos /var/lib/pregunta-leon"

      EJEMPLO
        pregunta-leon rebote < informe.eml
      """)

  @OptionGroup var casa: OpcionesDeCasa

  func run() async throws {
    let texto = String(decoding: FileHandle.standardInput.readDataToEndOfFile(), as: UTF8.self)
    guard let informe = BounceReport(texto, mine: { $0.hasPrefix("cor_") }) else {
      FileHandle.standardError.write(Data("El informe no menciona ningún mensaje de este servicio.\n".utf8))
      throw ExitCode(1)
    }
    guard informe.isFinal else {
      print("El mensaje \(informe.messageID) se retrasó; no se anota nada.")
      return
    }
    let casa = try await Casa.abrir(casa)
    let causa = "El correo volvió: su servidor no pudo entregarlo\(informe.status.map { " (\($0))" } ?? "")."
    let anotado = try await casa.ventanilla.correspondencia.rebotar(mensaje: informe.messageID, causa: causa, casa.reloj())
    await casa.cerrar()
    guard anotado else {
      FileHandle.standardError.write(Data("El mensaje \(informe.messageID) no existe o ya estaba resuelto.\n".utf8))
      throw ExitCode(1)
    }
    print("Se anotó que \(informe.messageID) no llegó.")
  }
}
