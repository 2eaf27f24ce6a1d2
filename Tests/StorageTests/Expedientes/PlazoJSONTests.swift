import Domain
import Foundation
import Testing

@testable import Storage

@Suite struct PlazoJSONTests {
  private func plazo(_ cambio: (inout [String: Any]) -> Void = { _ in }) throws -> Plazo {
    var campos: [String: Any] = [
      "numero": 3, "regla": "A-RESP-LG", "evento": "respuesta", "dias": 20, "disparo": "2026-04-14", "primerDia": "2026-04-15",
      "vence": "2026-05-13", "amarillo": "2026-04-28", "rojo": "2026-05-11", "calendario": 1, "estado": "corriendo", "vencido": false,
      "avisos": [
        ["umbral": "mitad", "fecha": "2026-04-28", "hecho": true], ["umbral": "vencido", "fecha": "2026-05-14", "hecho": false],
      ],
    ]
    cambio(&campos)
    return try JSONDecoder().decode(Plazo.self, from: try JSONSerialization.data(withJSONObject: campos))
  }

  @Test func `a clock written by hand is to the byte what the encoder writes`() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let plazos = [
      try plazo(), try plazo { $0["turno"] = 2 }, try plazo { $0["partes"] = [1, 3] }, try plazo { $0["avisos"] = [] as [Any] },
      try plazo {
        $0["estado"] = "cumplido"
        $0["vencido"] = true
        $0["cumplidoEn"] = "2026-05-15T10:00:00.000250-06:00"
      },
    ]
    for plazo in plazos {
      for accion in [CambioDePlazo.Accion.abre, .cumple, .recalcula] {
        let cambio = CambioDePlazo(accion, plazo)
        #expect(PlazoJSON.escribir(cambio) == String(decoding: try encoder.encode(cambio), as: UTF8.self))
      }
    }
  }

  @Test func `a rule's id that needs escaping is left to the encoder`() throws {
    #expect(PlazoJSON.escribir(CambioDePlazo(.abre, try plazo { $0["regla"] = "A\"B" })) == nil)
    #expect(PlazoJSON.escribir(CambioDePlazo(.abre, try plazo { $0["regla"] = "Á" })) == nil)
  }
}
