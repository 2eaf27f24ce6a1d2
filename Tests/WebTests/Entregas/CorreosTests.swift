import Domain
import Foundation
import Storage
import Testing
import Ventanilla

@testable import pregunta_leon

@Suite struct `Avisos por correo` {
  private func enlace(_ mesa: MesaDeEntregas, _ id: String, _ dependencia: String) async throws {
    _ = try await mesa.ventanilla.cuentas.crearUsuario(
      id: id, nombre: id, correo: "\(id)@leon.gob.mx", rol: .enlace, dependencia: dependencia, por: .sistema, mesa.ahora)
  }

  private func turnar(_ mesa: MesaDeEntregas, _ caso: Expediente, _ dependencia: String) async throws {
    _ = try await mesa.ventanilla.casos.ejecutar(
      Turnar(turnos: [.init(dependencia: dependencia)]), folio: caso.folio, mesa.orden(.operador))
  }

  private func urgentes(_ mesa: MesaDeEntregas) async throws -> [String] {
    var consulta = ConsultaDeCasos()
    consulta.urgentes = true
    consulta.limite = 10
    return try await mesa.ventanilla.casos.listar(consulta, texto: nil, mesa.orden(.operador).actor).map(\.folio.description)
  }

  @Test func `cada enlace sabe de su turno y la persona de lo suyo, sin sus datos en el asunto`() async throws {
    try await MesaDeEntregas.con(conCorreo: true) { mesa in
      for id in ["agua1", "agua2"] { try await enlace(mesa, id, "SAPAL") }
      try await enlace(mesa, "obras", "DGOP")
      let caso = try await mesa.solicitud(correo: "eva@ejemplo.mx").expediente
      try await turnar(mesa, caso, "SAPAL")
      try await mesa.correr()
      let porPersona = Dictionary(grouping: mesa.cartas, by: \.para)
      #expect(porPersona["agua1@leon.gob.mx"]?.count == 1 && porPersona["agua2@leon.gob.mx"]?.count == 1)
      #expect(porPersona["obras@leon.gob.mx"] == nil)
      #expect(porPersona["eva@ejemplo.mx"]?.count == 2)
      for carta in mesa.cartas {
        #expect(carta.asunto.contains(caso.folio.description) && !carta.asunto.contains("Eva") && !carta.asunto.contains("plaza"))
        #expect(!carta.texto.contains("Núñez") && carta.html.contains("lang=\"es-MX\""))
      }
      // Nobody's address is written where it is not sealed.
      let escritos = try await mesa.casa.engine.read { try $0.rows("SELECT destinatario FROM correos").map { try $0.text("destinatario") } }
      #expect(!escritos.contains { $0.contains("eva") })
      try await mesa.correr()
      #expect(mesa.cartas.count == 4)
    }
  }

  @Test func `sin servidor de correo no se escribe ninguno y se dice quién se queda sin aviso`() async throws {
    try await MesaDeEntregas.con { mesa in
      try await enlace(mesa, "agua1", "SAPAL")
      let caso = try await mesa.solicitud(correo: "eva@ejemplo.mx").expediente
      try await turnar(mesa, caso, "SAPAL")
      #expect(try await mesa.casa.engine.read { try $0.int("SELECT COUNT(*) FROM correos") } == 0)
      #expect(try await mesa.ventanilla.correspondencia.dependenciasSinAviso().contains { $0.clave == "SAPAL" })
    }
    try await MesaDeEntregas.con(conCorreo: true) { mesa in
      try await enlace(mesa, "agua1", "SAPAL")
      let sin = try await mesa.ventanilla.correspondencia.dependenciasSinAviso().map(\.clave)
      #expect(!sin.contains("SAPAL") && sin.contains("DGOP"))
    }
  }

  @Test func `un rechazo o un rebote queda en el expediente y lo hace urgente, hasta que se avisa de otro modo`() async throws {
    try await MesaDeEntregas.con(conCorreo: true) { mesa in
      try await enlace(mesa, "agua1", "SAPAL")
      mesa.correoContesta { carta in
        carta.para.hasPrefix("eva")
          ? RespuestaDeCorreo(.rechazado, codigo: 550, causa: "El servidor de correo rechazó el mensaje (550).")
          : RespuestaDeCorreo(.enviado, codigo: 250)
      }
      let caso = try await mesa.solicitud(correo: "eva@ejemplo.mx").expediente
      try await mesa.correr()
      #expect(try await urgentes(mesa) == [caso.folio.description])
      #expect(try await mesa.casa.engine.read { try Correos.lost($0).map(\.codigo) } == [550])
      #expect(try await mesa.ventanilla.trabajos.cola(mesa.orden().actor, mesa.ahora).correos.map(\.folio) == [caso.id])
      let tipos = try await mesa.casa.engine.read { db in
        try db.rows("SELECT tipo FROM eventos WHERE stream = ?1 ORDER BY numero", [.text(caso.id)]).map { try $0.text("tipo") }
      }
      #expect(tipos == ["solicitud.recibida", "aviso.no_entregado"])
      #expect(try await Verificador(mesa.ventanilla).verificar().intacto)
      // A corrected address makes up for it.
      mesa.correoContesta { _ in RespuestaDeCorreo(.enviado, codigo: 250) }
      _ = try await mesa.ventanilla.casos.ejecutar(
        Corregir(motivo: "Rebotaba.", solicitante: Persona(correo: "eva.nueva@ejemplo.mx")), folio: caso.folio, mesa.orden(.operador))
      #expect(try await urgentes(mesa).isEmpty)
      try await turnar(mesa, caso, "SAPAL")
      try await mesa.correr()
      #expect(mesa.cartas.contains { $0.para == "eva.nueva@ejemplo.mx" })
      // Days later the enlace's own letter comes back.
      let suya = try #require(mesa.cartas.last { $0.para == "agua1@leon.gob.mx" })
      #expect(try await mesa.ventanilla.correspondencia.rebotar(mensaje: suya.id, causa: "El correo volvió (5.1.1).", mesa.ahora))
      #expect(try await mesa.ventanilla.correspondencia.rebotar(mensaje: suya.id, causa: "El correo volvió (5.1.1).", mesa.ahora) == false)
      #expect(try await urgentes(mesa) == [caso.folio.description])
      _ = try await mesa.ventanilla.casos.ejecutar(
        AceptarTurno(turno: 1), folio: caso.folio, mesa.orden(.enlace, dependencia: "SAPAL"))
      #expect(try await urgentes(mesa).isEmpty)
    }
  }

  @Test func `cuando el servidor falla se reintenta con el mismo mensaje y llega una vez`() async throws {
    try await MesaDeEntregas.con(conCorreo: true) { mesa in
      mesa.correoContesta { _ in RespuestaDeCorreo(.reintentar, causa: "Cortó la conexión.") }
      _ = try await mesa.solicitud(correo: "eva@ejemplo.mx")
      try await mesa.correr()
      #expect(mesa.cartas.count == 1)
      mesa.correoContesta { _ in RespuestaDeCorreo(.enviado, codigo: 250) }
      #expect(try await mesa.alSiguiente())
      try await mesa.correr()
      #expect(mesa.cartas.count == 2 && Set(mesa.cartas.map(\.id)).count == 1)
      #expect(try await mesa.casa.engine.read { try $0.int("SELECT COUNT(*) FROM correos WHERE estado = 'enviado'") } == 1)
    }
  }

  @Test func `el resumen del día llega una vez a cada enlace con turnos, en día hábil`() async throws {
    try await MesaDeEntregas.con(conCorreo: true) { mesa in
      try await enlace(mesa, "agua1", "SAPAL")
      try await enlace(mesa, "obras", "DGOP")
      let caso = try await mesa.solicitud().expediente
      try await turnar(mesa, caso, "SAPAL")
      try await mesa.correr()
      mesa.olvidar()
      // From Tuesday at ten, hour by hour until Sunday.
      for _ in 0..<118 {
        mesa.avanzar(horas: 1)
        try await mesa.trabajador.routines()
        try await mesa.correr()
      }
      // The answer's own clock, with two left: it is nobody's turno, and whoever still owes something hears of it.
      #expect(mesa.cartas.contains { $0.para == "agua1@leon.gob.mx" && $0.texto.contains("el plazo de «Responder» vence") })
      #expect(!mesa.cartas.contains { $0.para == "obras@leon.gob.mx" })
      let resumenes = mesa.cartas.filter { $0.asunto.hasPrefix("Resumen") }
      #expect(Set(resumenes.map(\.para)) == ["agua1@leon.gob.mx"])
      // That very day, because it is not yet noon, and the three that follow.
      #expect(resumenes.count == 4)
      #expect(resumenes.allSatisfy { $0.texto.contains(caso.folio.description) && $0.asunto.contains("1 turno") })
    }
  }
}
