import Domain
import Foundation
import HTTPTypes
import Http
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Api
@testable import pregunta_leon

/// The API on a house of its own: whoever asks says their role as their bearer token.
struct ApiDePrueba: Sendable {
  let casa: CasaDePrueba
  let cliente: any TestClientProtocol

  struct Respuesta {
    var estado: Int
    var bytes: [UInt8]
    var texto: String { String(decoding: bytes, as: UTF8.self) }

    func campo(_ nombre: String) -> String? {
      (try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]).flatMap { $0[nombre] as? String }
    }
  }

  static func prestada(_ cuerpo: @escaping @Sendable (ApiDePrueba) async throws -> Void) async throws {
    try await CasaDePrueba.prestada { p in
      let quien: @Sendable (String) async throws -> Domain.Actor? = { ficha in Rol(rawValue: ficha).map { Actor(id: ficha, rol: $0) } }
      let e = Enrutador(
        AjustesDeEnvoltura(traducir: Casa.traducir),
        autenticacion: Autenticacion(ficha: quien, sesion: quien, galleta: .init(segura: false)))
      e.registrar(
        API(ventanilla: p.casa.ventanilla, reloj: p.casa.reloj, enviar: Receptores.queContestan, direccion: { _, _ in "127.0.0.1" }).rutas)
      try await Application(router: e.router, logger: Muda.logger).test(.router) { cliente in
        try await cuerpo(ApiDePrueba(casa: p, cliente: cliente))
      }
    }
  }

  func pedir(
    _ metodo: HTTPRequest.Method = .get, _ ruta: String, _ rol: Rol? = nil, llave: String? = nil, _ cuerpo: String? = nil
  ) async throws -> Respuesta {
    var cabeceras: HTTPFields = [:]
    if let rol { cabeceras[.authorization] = "Bearer \(rol.rawValue)" }
    if let llave, let nombre = HTTPField.Name("Idempotency-Key") { cabeceras[nombre] = llave }
    if cuerpo != nil { cabeceras[.contentType] = "application/json" }
    return try await cliente.execute(uri: ruta, method: metodo, headers: cabeceras, body: cuerpo.map { ByteBuffer(string: $0) }) {
      Respuesta(estado: $0.status.code, bytes: Array($0.body.readableBytesView))
    }
  }
}
