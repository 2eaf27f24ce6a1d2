import Delivery
import Domain
import Storage
import Testing
import Ventanilla

@testable import pregunta_leon

@Suite struct `Reintentos en un reloj virtual` {
  private static let quinientos = DeliveryOutcome(status: 500, failure: .rejected(500))

  @Test func `los diez intentos van a su hora y después se agota`() async throws {
    try await MesaDeEntregas.con { mesa in
      mesa.contesta { _ in Self.quinientos }
      let receptor = try await mesa.receptor()
      let id = try await mesa.ventanilla.avisos.probarWebhook(receptor.id, mesa.orden())
      repeat { try await mesa.correr() } while try await mesa.alSiguiente()
      let momentos = mesa.envios.map(\.cuando)
      let esperas = zip(momentos.dropFirst(), momentos).map { ($0 - $1) / 1_000_000 }
      #expect(esperas == [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400])
      #expect(Set(mesa.envios.map(\.envio.id)) == [id])
      #expect(mesa.envios.map(\.envio.intento) == Array(1...10))
      let entrega = try await mesa.entrega(id)
      #expect(entrega.estado == .agotada && entrega.intentos == 10)
      let bitacora = try await mesa.casa.engine.read { try Entregas.attempts($0, id: id) }
      #expect(bitacora.allSatisfy { $0.estadoHTTP == 500 && $0.causa == "rechazado" && $0.url == receptor.url })

      // Sent again by hand, it has the whole schedule before it.
      mesa.contesta { _ in DeliveryOutcome(status: 204) }
      try await mesa.ventanilla.avisos.reenviar(entrega: id, mesa.orden())
      try await mesa.correr()
      #expect(mesa.envios.last?.envio.intento == 1)
      #expect(try await mesa.entrega(id).estado == .entregada)
    }
  }

  @Test func `Retry-After alarga la espera y nunca la acorta`() async throws {
    for (dice, espera) in [("3600", 3_600), ("1", 5), ("9999999", 86_400), ("mañana", 5)] as [(String, Int64)] {
      try await MesaDeEntregas.con { mesa in
        mesa.contesta { _ in DeliveryOutcome(status: 503, retryAfter: dice, failure: .rejected(503)) }
        let receptor = try await mesa.receptor()
        let id = try await mesa.ventanilla.avisos.probarWebhook(receptor.id, mesa.orden())
        let antes = mesa.ahora.micros
        try await mesa.correr()
        #expect(try await mesa.entrega(id).proximo == antes + espera * 1_000_000)
      }
    }
  }

  @Test func `tras 120 horas sin aceptar nada se advierte tres veces y se desactiva; al activarlo todo vuelve`() async throws {
    try await MesaDeEntregas.con(conCorreo: true) { mesa in
      mesa.contesta { _ in Self.quinientos }
      let receptor = try await mesa.receptor(correo: "integra@ejemplo.mx")
      for _ in 0..<11 {
        guard try await mesa.ventanilla.avisos.webhook(receptor.id, mesa.orden().actor).activo else { break }
        _ = try await mesa.ventanilla.avisos.probarWebhook(receptor.id, mesa.orden())
        try await mesa.correr()
        mesa.avanzar(horas: 12)
        try await mesa.correr()
      }
      let caido = try await mesa.ventanilla.avisos.webhook(receptor.id, mesa.orden().actor)
      #expect(!caido.activo && caido.motivo?.contains("120 horas") == true)
      let horas = mesa.cartas.filter { $0.para == "integra@ejemplo.mx" }.map { $0.asunto.filter(\.isNumber) }
      #expect(horas == ["24", "72", "108", "120"])
      #expect(try await mesa.casa.engine.read { try $0.int("SELECT COUNT(*) FROM entregas WHERE estado = 'pendiente'") } == 0)
      await #expect(throws: Falla.self) { try await mesa.ventanilla.avisos.probarWebhook(receptor.id, mesa.orden()) }

      // It does not come back before it answers its challenge.
      await #expect(throws: Falla.self) { try await mesa.ventanilla.avisos.activarWebhook(receptor.id, enviar: mesa.enviar, mesa.orden()) }
      mesa.contesta { DeliveryOutcome(status: 200, responsePrefix: Array($0.cuerpo.utf8)) }
      let vuelto = try await mesa.ventanilla.avisos.activarWebhook(receptor.id, enviar: mesa.enviar, mesa.orden())
      #expect(vuelto.activo && vuelto.fallaDesde == nil && vuelto.motivo == nil)
      let id = try await mesa.ventanilla.avisos.probarWebhook(receptor.id, mesa.orden())
      try await mesa.correr()
      #expect(try await mesa.entrega(id).estado == .entregada)
    }
  }

  @Test func `un 410 lo desactiva al momento y cancela lo que faltaba`() async throws {
    try await MesaDeEntregas.con { mesa in
      let receptor = try await mesa.receptor()
      mesa.contesta { _ in DeliveryOutcome(status: 410, failure: .rejected(410)) }
      for _ in 0..<9 { _ = try await mesa.ventanilla.avisos.probarWebhook(receptor.id, mesa.orden()) }
      try await mesa.correr()
      let caido = try await mesa.ventanilla.avisos.webhook(receptor.id, mesa.orden().actor)
      #expect(!caido.activo && caido.motivo?.contains("410") == true)
      let pendientes = try await mesa.casa.engine.read {
        try $0.int("SELECT COUNT(*) FROM trabajos WHERE estado IN ('pendiente', 'en_curso')")
      }
      #expect(pendientes == 0)
      #expect(try await mesa.casa.engine.read { try $0.int("SELECT COUNT(*) FROM entregas WHERE estado = 'pendiente'") } == 0)
    }
  }

  @Test func `lo que corta nuestra propia detención no cuenta como intento`() async throws {
    try await MesaDeEntregas.con { mesa in
      let receptor = try await mesa.receptor()
      mesa.contesta { _ in DeliveryOutcome(failure: .shuttingDown) }
      let id = try await mesa.ventanilla.avisos.probarWebhook(receptor.id, mesa.orden())
      #expect(try await mesa.trabajador.round() == 1)
      let entrega = try await mesa.entrega(id)
      #expect(entrega.estado == .pendiente && entrega.intentos == 0)
      #expect(try await mesa.casa.engine.read { try $0.int("SELECT intentos FROM trabajos WHERE tipo = 'webhook.bombear'") } == 0)
      #expect(try await mesa.casa.engine.read { try Webhooks.find($0, id: receptor.id)?.fallaDesde } == nil)
      mesa.contesta { _ in DeliveryOutcome(status: 204) }
      _ = try await mesa.alSiguiente()
      try await mesa.correr()
      #expect(try await mesa.entrega(id).intentos == 1)
    }
  }

  @Test func `si el motor de envíos falla, el trabajo del receptor espera en lugar de girar sin fin`() async throws {
    try await MesaDeEntregas.con { mesa in
      let receptor = try await mesa.receptor()
      mesa.contesta { _ in DeliveryOutcome(failure: .engine) }
      let id = try await mesa.ventanilla.avisos.probarWebhook(receptor.id, mesa.orden())
      // One round and no more: nothing of it is due at this instant any longer.
      #expect(try await mesa.trabajador.round() == 1)
      #expect(try await mesa.trabajador.round() == 0)
      #expect(try await mesa.entrega(id).intentos == 0 && mesa.envios.count == 1)
      mesa.contesta { _ in DeliveryOutcome(status: 204) }
      #expect(try await mesa.alSiguiente())
      try await mesa.correr()
      #expect(try await mesa.entrega(id).estado == .entregada)
    }
  }

  @Test func `un secreto que no se puede leer deja esperar las entregas y se dice; al cambiarlo salen`() async throws {
    try await MesaDeEntregas.con { mesa in
      let receptor = try await mesa.receptor()
      try await mesa.casa.engine.write { _ = try $0.execute("UPDATE webhooks SET secreto = ?1", [.blob([1, 2, 3])]) }
      let id = try await mesa.ventanilla.avisos.probarWebhook(receptor.id, mesa.orden())
      #expect(try await mesa.trabajador.round() == 1)
      #expect(try await mesa.trabajador.round() == 0)
      let espera = try await mesa.entrega(id)
      #expect(espera.estado == .pendiente && espera.intentos == 0 && mesa.envios.isEmpty)
      let dicho = try await mesa.ventanilla.trabajos.cola(mesa.orden().actor, mesa.ahora).receptores
      #expect(dicho.map(\.id) == [receptor.id] && dicho.first?.motivo?.contains("secreto") == true && dicho.first?.activo == true)

      _ = try await mesa.ventanilla.avisos.rotarSecreto(receptor.id, mesa.orden())
      try await mesa.correr()
      #expect(try await mesa.entrega(id).estado == .entregada)
      #expect(try await mesa.ventanilla.avisos.webhook(receptor.id, mesa.orden().actor).motivo == nil)
    }
  }

  @Test func `lo que se acumula llega todo, cada aviso una vez`() async throws {
    try await MesaDeEntregas.con { mesa in
      _ = try await mesa.receptor()
      for _ in 0..<50 { _ = try await mesa.solicitud() }
      try await mesa.correr()
      let numeros = Dictionary(grouping: mesa.envios.map(\.envio), by: \.cuerpo)
      #expect(mesa.envios.count == 50 && numeros.count == 50)
      #expect(try await mesa.casa.engine.read { try $0.int("SELECT COUNT(*) FROM entregas WHERE estado = 'entregada'") } == 50)
    }
  }
}
