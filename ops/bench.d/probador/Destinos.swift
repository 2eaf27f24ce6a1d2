import ArgumentParser
import Delivery
import Foundation
import Logging

/// Tries to deliver to places where nothing may be delivered, for whoever watches the system calls meanwhile.
struct Destinos: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "destinos", abstract: "Lee direcciones, una por línea, intenta entregar a cada una y dice en qué quedó.")

  @Option(help: "Servidor propio, 127.0.0.1:puerto, el único permitido: contesta, y redirige lo que se pida a /redirige.")
  var permitido: String

  /// What a hostile zone answers: the first time something public, then the inside; or both at once.
  private struct ZonaHostil: NameResolver {
    func resolve(_ name: String, deliver: @escaping @Sendable (NameResolution) -> Void) {
      let lista = name.split(separator: ".").first.map(String.init)?.replacing("-", with: ".") ?? ""
      deliver(IPAddress(lista).map { .addresses([$0]) } ?? .notFound)
    }
    func stop() {}
  }

  func run() async throws {
    var configuracion = SenderConfiguration(policy: AddressPolicy(allowedPrivateTargets: [try AllowedTarget(permitido)]))
    configuracion.deadline = .seconds(3)
    let registro = Logger(label: "probador")
    let sender = try HTTPSender(configuracion, resolver: ZonaHostil(), logger: registro)
    func probar(_ url: String) async {
      let r = await sender.post(OutgoingRequest(url: url, body: [123, 125]))
      Programa.decir("\(url.replacing("\r", with: " ").replacing("\n", with: " "))\t\(r.failure?.code ?? "entregado")")
    }
    await probar("http://\(permitido)/calienta")
    await probar("http://\(permitido)/redirige")
    while let url = readLine() { await probar(url) }
    // The connection is open and warm; the rules change.
    sender.policy = .strict
    await probar("http://\(permitido)/tras-cambiar-las-reglas")
    await sender.shutdown()
  }
}
