import ArgumentParser
import Delivery
import Foundation

/// Signs messages for whoever holds the signatures against other implementations.
struct Firmar: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "firmar",
    abstract: "Lee líneas {\"secreto\",\"id\",\"momento\",\"cuerpo\"} (cuerpo en base 64) y contesta una firma por línea.")

  private struct Mensaje: Codable {
    var secreto: String
    var id: String
    var momento: Int64
    var cuerpo: Data
  }

  func run() async throws {
    while let linea = readLine() {
      let m = try JSONDecoder().decode(Mensaje.self, from: Data(linea.utf8))
      Programa.decir(
        StandardWebhooks.sign(id: m.id, timestamp: m.momento, body: [UInt8](m.cuerpo), secrets: [try WebhookSecret(m.secreto)]))
    }
  }
}
