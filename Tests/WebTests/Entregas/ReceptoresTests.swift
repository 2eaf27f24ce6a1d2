import Delivery
import Domain
import Foundation
import Storage
import Testing
import Ventanilla

@testable import pregunta_leon

@Suite struct `Alta y repetición de receptores` {
  private func motivo(_ mesa: MesaDeEntregas, _ alta: AltaDeReceptor, _ enviar: Enviar) async throws -> String {
    do {
      _ = try await mesa.ventanilla.avisos.registrarWebhook(alta, enviar: enviar, mesa.orden())
      return "se registró"
    } catch let falla as Falla {
      #expect(falla.codigo == .valorInvalido)
      return falla.mensaje
    }
  }

  @Test(arguments: [
    ("http://ejemplo.mx/a", "https://"), ("https://127.0.0.1/a", "loopback"), ("https://2130706433/a", "loopback"),
    ("https://u:p@ejemplo.mx/a", "contraseña"), ("https://ejemplo.mx/a\r\nX: 1", "control"), ("https://ejemplo.mx/#a", "#"),
    ("https://[::ffff:10.0.0.1]/a", "IPv4"), ("https://intranet/a", "red local"), ("ejemplo", "completa"),
    ("https://no-existe.invalid/a", "No se encontró el nombre"),
  ])
  func `un destino que no sirve se rechaza con su motivo`(_ url: String, _ dice: String) async throws {
    try await MesaDeEntregas.con { mesa in
      // The real network's own judgement, with nothing sent.
      let motivo = try await motivo(mesa, .init(url: url, eventos: ["*"]), mesa.casa.enviar)
      #expect(motivo.contains(dice), "\(motivo)")
      #expect(try await mesa.casa.engine.read { try $0.int("SELECT COUNT(*) FROM webhooks") } == 0)
    }
  }

  @Test func `el que no contesta, no devuelve el reto o pide encabezados imposibles tampoco se registra`() async throws {
    try await MesaDeEntregas.con { mesa in
      let alta = AltaDeReceptor(url: "https://ejemplo.mx/a", eventos: ["*"])
      mesa.contesta { _ in DeliveryOutcome(failure: .connectionRefused) }
      let sinNadie = try await motivo(mesa, alta, mesa.enviar)
      #expect(sinNadie.contains("nada escuchando"))
      mesa.contesta { _ in DeliveryOutcome(status: 204) }
      let sinReto = try await motivo(mesa, alta, mesa.enviar)
      #expect(sinReto.contains("reto"))
      for (nombre, valor, dice) in [
        ("X-A", "uno\r\nX-B: dos", "caracteres"), ("Mal nombre", "x", "caracteres"), ("webhook-id", "x", "lo pone este servicio"),
      ] {
        var con = alta
        con.encabezados = [.init(nombre: nombre, valor: valor)]
        let imposible = try await motivo(mesa, con, mesa.casa.enviar)
        #expect(imposible.contains(dice))
      }
    }
  }

  @Test func `sus encabezados viajan con cada aviso y en la base están sellados`() async throws {
    try await MesaDeEntregas.con { mesa in
      var alta = AltaDeReceptor(url: "https://ejemplo.mx/a", eventos: ["*"])
      alta.encabezados = [.init(nombre: "Authorization", valor: "Bearer secreto-del-puente")]
      let (receptor, _) = try await mesa.ventanilla.avisos.registrarWebhook(alta, enviar: Receptores.queContestan, mesa.orden())
      _ = try await mesa.ventanilla.avisos.probarWebhook(receptor.id, mesa.orden())
      try await mesa.correr()
      #expect(mesa.envios.last?.envio.encabezados == alta.encabezados)
      let guardados = try #require(try await mesa.casa.engine.read { try Webhooks.find($0, id: receptor.id)?.encabezados })
      #expect(!String(decoding: guardados, as: UTF8.self).contains("secreto"))
    }
  }

  @Test func `la misma Idempotency-Key no cambia dos veces el secreto ni envía dos veces la prueba`() async throws {
    try await MesaDeEntregas.con { mesa in
      let id = try await mesa.receptor().id
      let primero = try await mesa.ventanilla.avisos.rotarSecreto(id, mesa.orden(llave: "a")).secreto
      // The answer was lost on its way and the client asks again.
      let repetido = try await mesa.ventanilla.avisos.rotarSecreto(id, mesa.orden(llave: "a"))
      #expect(primero != nil && repetido.secreto == primero && repetido.0.version == 2)
      let segundo = try await mesa.ventanilla.avisos.rotarSecreto(id, mesa.orden(llave: "b")).secreto
      #expect(segundo != nil && segundo != primero)
      // Too late: that secret is no longer the one in use, and the one in use was somebody else's answer.
      #expect(try await mesa.ventanilla.avisos.rotarSecreto(id, mesa.orden(llave: "a")).secreto == nil)

      let prueba = try await mesa.ventanilla.avisos.probarWebhook(id, mesa.orden(llave: "c"))
      #expect(try await mesa.ventanilla.avisos.probarWebhook(id, mesa.orden(llave: "c")) == prueba)
      try await mesa.correr()
      #expect(mesa.envios.count == 1)
      for _ in 0..<2 { try await mesa.ventanilla.avisos.reenviar(entrega: prueba, mesa.orden(llave: "d")) }
      try await mesa.correr()
      try await mesa.ventanilla.avisos.reenviar(entrega: prueba, mesa.orden(llave: "d"))
      try await mesa.correr()
      #expect(mesa.envios.count == 2)

      mesa.avanzar(horas: 1)
      let desde = Instante(micros: 0)
      for _ in 0..<2 { try await mesa.ventanilla.avisos.repetirEventos(id, desde: desde, mesa.orden(llave: "e")) }
      await #expect(throws: Falla.self) { try await mesa.ventanilla.avisos.repetirEventos(id, desde: desde, mesa.orden(llave: "f")) }
      try await mesa.correr()
      try await mesa.ventanilla.avisos.repetirEventos(id, desde: desde, mesa.orden(llave: "e"))
      #expect(try await mesa.alSiguiente() == false)

      mesa.contesta { _ in DeliveryOutcome(status: 410, failure: .rejected(410)) }
      _ = try await mesa.ventanilla.avisos.probarWebhook(id, mesa.orden(llave: "g"))
      try await mesa.correr()
      func activar(_ llave: String) async throws -> Bool {
        try await mesa.ventanilla.avisos.activarWebhook(id, enviar: Receptores.queContestan, mesa.orden(llave: llave)).activo
      }
      for _ in 0..<2 { #expect(try await activar("h")) }
      await #expect(throws: Falla.self) { try await activar("i") }
    }
  }

  @Test func `repetir envía lo que no aceptó o no existía, y nada dos veces`() async throws {
    try await MesaDeEntregas.con { mesa in
      let inicio = mesa.ahora
      var folios: Set<String> = []
      for _ in 0..<3 { folios.insert(try await mesa.solicitud().expediente.folio.description) }
      mesa.avanzar(horas: 1)
      let receptor = try await mesa.receptor(["solicitud.*"])
      folios.insert(try await mesa.solicitud().expediente.folio.description)
      try await mesa.correr()
      #expect(mesa.envios.count == 1)
      mesa.avanzar(horas: 1)
      try await mesa.ventanilla.avisos.repetirEventos(receptor.id, desde: Instante(micros: inicio.micros - 1), mesa.orden())
      try await mesa.correr()
      let cuerpos = mesa.envios.map(\.envio.cuerpo)
      #expect(cuerpos.count == 4 && Set(cuerpos).count == 4)
      #expect(folios.allSatisfy { folio in cuerpos.contains { $0.contains(folio) } })
      mesa.avanzar(horas: 1)
      try await mesa.ventanilla.avisos.repetirEventos(receptor.id, desde: Instante(micros: inicio.micros - 1), mesa.orden())
      try await mesa.correr()
      #expect(mesa.envios.count == 4)
    }
  }

  @Test func `lo repetido dice lo mismo que cuando se envió`() async throws {
    try await MesaDeEntregas.con { mesa in
      let inicio = mesa.ahora
      let receptor = try await mesa.receptor()
      let caso = try await mesa.solicitud().expediente
      mesa.avanzar(horas: 1)
      _ = try await mesa.ventanilla.casos.ejecutar(
        Turnar(turnos: [.init(dependencia: "SAPAL"), .init(dependencia: "DGOP")]), folio: caso.folio, mesa.orden(.operador))
      try await mesa.correr()
      let primera = Dictionary(mesa.envios.map { ($0.envio.id, $0.envio.cuerpo) }, uniquingKeysWith: { a, _ in a })
      #expect(primera.count >= 3)
      try await mesa.casa.engine.write { db in
        _ = try db.execute("DELETE FROM entrega_intentos")
        _ = try db.execute("DELETE FROM entregas")
      }
      mesa.olvidar()
      mesa.avanzar(horas: 1)
      try await mesa.ventanilla.avisos.repetirEventos(receptor.id, desde: Instante(micros: inicio.micros - 1), mesa.orden())
      try await mesa.correr()
      let segunda = Dictionary(mesa.envios.map { ($0.envio.id, $0.envio.cuerpo) }, uniquingKeysWith: { a, _ in a })
      #expect(segunda == primera)
    }
  }
}
