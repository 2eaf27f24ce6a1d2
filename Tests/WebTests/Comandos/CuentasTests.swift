import Domain
import Foundation
import Testing

@testable import pregunta_leon

@Suite struct `Crear una cuenta con la misma Idempotency-Key` {
  private static let cuerpo = #"{"id":"olga","nombre":"Olga","rol":"operador"}"#
  private static let llave = "4e0c2f6a-6a5e-4f0f-9f0e-0d8a6d3c5b11"

  private func crear(_ api: ApiDePrueba, _ cuerpo: String = cuerpo) async throws -> ApiDePrueba.Respuesta {
    try await api.pedir(.post, "/api/v1/usuarios", .admin, llave: Self.llave, cuerpo)
  }

  @Test func `the same body is answered the same, token and all, and makes one account`() async throws {
    try await ApiDePrueba.prestada { api in
      let primera = try await crear(api)
      let segunda = try await crear(api)
      #expect(primera.estado == 201 && segunda.estado == 201)
      #expect(primera.texto == segunda.texto)
      #expect(primera.campo("ficha")?.hasPrefix("plf_") == true)
      #expect(try await api.casa.contar("SELECT COUNT(*) FROM usuarios WHERE id = 'olga'") == 1)
    }
  }

  @Test func `another body is 422, and another key finds that the account exists`() async throws {
    try await ApiDePrueba.prestada { api in
      _ = try await crear(api)
      #expect(try await crear(api, Self.cuerpo.replacing("Olga", with: "Olga R.")).estado == 422)
      #expect(try await api.pedir(.post, "/api/v1/usuarios", .admin, llave: UUID().uuidString, Self.cuerpo).estado == 409)
    }
  }

  @Test func `once the token has signed in, a repetition leaves it out`() async throws {
    try await ApiDePrueba.prestada { api in
      let ficha = try #require(try await crear(api).campo("ficha"))
      _ = try await api.casa.casa.ventanilla.cuentas.iniciarSesion(ficha: ficha, api.casa.casa.reloj())
      let repetida = try await crear(api)
      #expect(repetida.estado == 201 && repetida.campo("id") == "olga" && repetida.campo("ficha") == nil)
    }
  }
}
