import Testing

@testable import Domain

@Suite struct VidaAccesoTests {
  @Test func `from presentar to calificar with two parallel turnos, one rejected and sent elsewhere`() throws {
    var m = try Mesa()
    #expect(m.estado == .registrada)
    #expect(m.vence(.respuesta) == "2026-05-13")
    #expect(m.vence(.prevenir) == "2026-04-21")
    #expect(m.vence(.incompetencia) == "2026-04-17")
    #expect(m.vence(.informacionPublica) == "2026-04-21")
    #expect(m.vence(.capturaPNT) == "2026-04-21")

    try m.hacer(Turnar(turnos: [.init(dependencia: "SAPAL"), .init(dependencia: "DGMOV")]), Mesa.ana)
    #expect(m.estado == .enTramite)
    #expect(m.e.turnos.map(\.ventana) == [Fecha("2026-04-15"), Fecha("2026-04-15")])
    #expect(m.e.plazos.filter { $0.evento == .turno }.map(\.vence.description) == ["2026-04-17", "2026-04-16"])

    try m.hacer(
      Proponer(turno: 1, tipo: .rechazo, motivo: "El bacheo lo hace Obra Pública", dependenciaSugerida: "DGOP"), Mesa.eli,
      "2026-04-15")
    #expect(m.e.turno(1)?.estado == .enviado)
    try m.hacer(ResolverPropuesta(propuesta: 1, acepta: true), Mesa.ana)
    #expect(m.e.turno(1)?.estado == .rechazado)
    #expect(m.e.plazos.first { $0.turno == 1 }?.estado == .anulado)
    try m.hacer(Turnar(turnos: [.init(dependencia: "DGOP")]), Mesa.ana)
    #expect(m.e.turno(3)?.dependencia == "DGOP")

    try m.hacer(AceptarTurno(turno: 2), Mesa.beto)
    try m.hacer(AtenderTurno(turno: 2, texto: "Sin gasto en Movilidad"), Mesa.beto, "2026-04-16")
    seNiega(.estadoNoPermite) { _ = try m.intentar(Responder(sentido: .entrega, texto: "…")) }
    let obra = Actor(id: "oli", rol: .enlace, dependencia: "DGOP")
    try m.hacer(AtenderTurno(turno: 3, texto: "Aquí está"), obra)
    try m.hacer(DevolverAtencion(turno: 3, motivo: "Falta el desglose"), Mesa.ana, "2026-04-17")
    #expect(m.e.turno(3)?.estado == .devuelto)
    try m.hacer(AtenderTurno(turno: 3, texto: "Con desglose"), obra, "2026-04-20")

    try m.hacer(Responder(sentido: .entrega, texto: "Se gastaron…", publicar: true), Mesa.tere, "2026-04-21")
    #expect(m.estado == .respondida)
    #expect(m.plazo(.respuesta)?.estado == .corriendo, "a signed answer meets no clock")
    #expect(m.e.turnos.map(\.estado) == [.rechazado, .integrado, .integrado])

    try m.hacer(Notificar(objeto: .respuesta), Mesa.ana, "2026-04-22")
    #expect(m.estado == .notificada)
    #expect(m.plazo(.respuesta)?.estado == .cumplido)
    #expect(m.plazo(.respuesta)?.tarde == false)
    #expect(m.vence(.recurso) == "2026-05-14")
    try m.hacer(Calificar(puntos: 5), .ciudadano)
    seNiega(.yaExiste) { _ = try m.intentar(Calificar(puntos: 1), .ciudadano) }
    try m.hacer(RegistrarFolioPNT(folioPNT: "110198900012326"), Mesa.ana)
    try m.hacer(RegistrarRespuestaCargada(), Mesa.ana)
    try m.hacer(Concluir())
    #expect(m.estado == .concluida)
    #expect(m.plazo(.recurso)?.estado == .corriendo, "the right to contest outlives the closing")
  }

  @Test func `an insisted turno stays where it was and needs a reason`() throws {
    var m = try Mesa()
    try m.hacer(Turnar(turnos: [.init(dependencia: "SAPAL")]), Mesa.ana)
    try m.hacer(Proponer(turno: 1, tipo: .rechazo, motivo: "No es mío"), Mesa.eli)
    seNiega(.faltaDato) { _ = try m.intentar(ResolverPropuesta(propuesta: 1, acepta: false), Mesa.ana) }
    try m.hacer(ResolverPropuesta(propuesta: 1, acepta: false, motivo: "Sí es tuyo: artículo 5"), Mesa.ana)
    #expect(m.e.turno(1)?.estado == .enviado)
    #expect(m.e.propuestas[0].estado == .noAceptada)
    seNiega(.fueraDePlazo) {
      m.ahora = Mesa.hora("2026-04-16")
      _ = try m.intentar(Proponer(turno: 1, tipo: .rechazo, motivo: "Insisto"), Mesa.eli)
    }
  }

  @Test func `an enlace acts on its own turnos and on no other`() throws {
    var m = try Mesa()
    try m.hacer(Turnar(turnos: [.init(dependencia: "SAPAL"), .init(dependencia: "DGMOV")]), Mesa.ana)
    for comando in [AceptarTurno(turno: 2), AtenderTurno(turno: 2, texto: "x")] as [any Comando] {
      seNiega(.noEncontrado) { _ = try m.intentar(comando, Mesa.eli) }
    }
    seNiega(.noEncontrado) { _ = try m.intentar(Proponer(turno: 2, tipo: .ampliacion, motivo: "x"), Mesa.eli) }
    #expect(m.e.alcanza("SAPAL") && !m.e.alcanza("DGOP"))
  }

  @Test func `a dependencia may get another part, not the same one twice, and no turno when it is extinct`() throws {
    var m = try Mesa(partes: ["Gasto", "Contratos"])
    try m.hacer(Turnar(turnos: [.init(dependencia: "SAPAL", partes: [1])]), Mesa.ana)
    seNiega(.yaExiste) { _ = try m.intentar(Turnar(turnos: [.init(dependencia: "SAPAL")])) }
    seNiega(.valorInvalido) { _ = try m.intentar(Turnar(turnos: [.init(dependencia: "VIEJA")])) }
    seNiega(.valorInvalido) { _ = try m.intentar(Turnar(turnos: [.init(dependencia: "DGOP", partes: [3])])) }
    seNiega(.valorInvalido) { _ = try m.intentar(Turnar(turnos: [])) }
    try m.hacer(Turnar(turnos: [.init(dependencia: "SAPAL", partes: [2])]), Mesa.ana)
    #expect(m.e.turnos.map(\.partes) == [[1], [2]])
  }

  @Test func `a retired turno owes nothing`() throws {
    var m = try Mesa()
    try m.hacer(Turnar(turnos: [.init(dependencia: "SAPAL")]), Mesa.ana)
    try m.hacer(RetirarTurno(turno: 1, motivo: "Error"), Mesa.ana)
    #expect(m.plazo(.turno)?.estado == .anulado)
    try m.hacer(Responder(sentido: .entrega, texto: "…"))
    #expect(m.estado == .respondida)
  }

  @Test func `past its date a request stays open, overdue and answerable, and the answer says it was late`() throws {
    var m = try Mesa()
    try m.hacer(Turnar(turnos: [.init(dependencia: "SAPAL")]), Mesa.ana)
    try m.revisar("2026-05-14T00:00")
    #expect(m.estado == .enTramite)
    #expect(m.e.plazos.first { $0.evento == .respuesta }?.vencido == true)
    #expect(m.vence(.recurso) == "2026-06-03", "without an answer the term to contest runs from the expiry")
    try m.hacer(AtenderTurno(turno: 1, texto: "Tarde"), Mesa.eli, "2026-05-15")
    try m.hacer(Responder(sentido: .entrega, texto: "…"))
    try m.hacer(Notificar(objeto: .respuesta), Mesa.ana)
    #expect(m.e.plazoDeRespuesta?.tarde == true)
    #expect(m.plazo(.recurso)?.disparo == Fecha("2026-05-15"), "the notice opens it anew")
    #expect(m.e.plazos.filter { $0.evento == .recurso && $0.abierto }.count == 1)
  }

  @Test func `each part may have its own sense, and what is held back needs the Comité`() throws {
    var m = try Mesa(partes: ["Gasto", "Domicilios"])
    let respuesta = Responder(
      sentido: .entregaParcial, texto: "…", partes: [SentidoDeParte(parte: 2, sentido: .confidencial)])
    seNiega(.faltaComite) { _ = try m.intentar(respuesta) }
    seNiega(.faltaComite) { _ = try m.intentar(Responder(sentido: .entregaParcial, texto: "…")) }
    try m.comite(.confidencial)
    try m.hacer(respuesta)
    #expect(m.e.respuesta?.sentidos == [SentidoDeParte(parte: 2, sentido: .confidencial)])
  }

  @Test func `what the Comité must confirm is refused until it has, and again if it later revokes`() throws {
    for (sentido, materia) in [
      (Sentido.reservada, MateriaComite.reservada), (.confidencial, .confidencial), (.versionPublica, .versionPublica),
      (.inexistencia, .inexistencia),
    ] {
      var m = try Mesa()
      let respuesta = Responder(sentido: sentido, texto: "…")
      seNiega(.faltaComite) { _ = try m.intentar(respuesta) }
      try m.comite(materia, .revoca)
      seNiega(.faltaComite) { _ = try m.intentar(respuesta) }
      try m.comite(materia)
      #expect(try !m.intentar(respuesta).isEmpty)
      try m.comite(materia, .modifica)
      seNiega(.faltaComite) { _ = try m.intentar(respuesta) }
    }
  }

  @Test func `a reserva carries area, ground, harm test and term`() throws {
    let m = try Mesa()
    seNiega(.faltaDato) { _ = try m.intentar(SometerAComite(materia: .reservada, motivo: "x")) }
    let vacia = Reserva(area: "Policía", fundamento: "110", pruebaDeDano: "", anios: 5)
    seNiega(.valorInvalido) { _ = try m.intentar(SometerAComite(materia: .reservada, motivo: "x", reserva: vacia)) }
  }
}
