import Testing

@testable import Domain

/// Every clock of the law: which fact opens it, what meets it, and what leaves it without effect.
@Suite struct `Los relojes de la ley` {
  private func estado(_ m: Mesa, _ regla: String) -> Plazo.Estado? { m.e.plazos.last { $0.regla == regla }?.estado }

  @Test func `those of a request for access open with it and are met by their own notices`() throws {
    var m = try Mesa()
    #expect(
      m.e.plazos.map { "\($0.regla) \($0.dias) \($0.primerDia)" } == [
        "A-RESP-LG 20 2026-04-15", "A-PREV-OUT 5 2026-04-15", "A-INCOMP 3 2026-04-15", "A-PUBLIC 5 2026-04-15", "A-REG 5 2026-04-15",
      ])
    try m.hacer(RegistrarFolioPNT(folioPNT: "1101989000123"), Mesa.ana, "2026-04-15")
    #expect(estado(m, "A-REG") == .cumplido)
    var prevenida = m
    try prevenida.hacer(Prevenir(texto: "¿De qué año?"), Mesa.ana)
    #expect(estado(prevenida, "A-PREV-OUT") == .corriendo, "the draft meets nothing")
    try prevenida.hacer(Notificar(objeto: .prevencion), Mesa.ana, "2026-04-16")
    #expect(estado(prevenida, "A-PREV-OUT") == .cumplido && estado(prevenida, "A-RESP-LG") == .interrumpido)
    #expect(prevenida.plazo(.desahogar).map { "\($0.regla) \($0.dias) \($0.primerDia)" } == "A-PREV-IN 10 2026-04-17")
    try prevenida.hacer(Desahogar(texto: "De 2025"), .ciudadano, "2026-04-17")
    #expect(estado(prevenida, "A-PREV-IN") == .cumplido && estado(prevenida, "A-RESP-LG") == .corriendo)

    var ajena = m
    try ajena.hacer(DeclararIncompetencia(notoria: true, organismo: "CFE", motivo: "x"))
    #expect(estado(ajena, "A-INCOMP") == .corriendo)
    try ajena.hacer(Notificar(objeto: .incompetencia), Mesa.ana, "2026-04-17")
    #expect(estado(ajena, "A-INCOMP") == .cumplido && estado(ajena, "A-RESP-LG") == .cumplido && estado(ajena, "A-PREV-OUT") == .anulado)

    var publica = m
    try publica.hacer(Orientar(fuente: "https://ejemplo.mx", texto: "Aquí"))
    try publica.hacer(Notificar(objeto: .orientacion), Mesa.ana, "2026-04-21")
    #expect(estado(publica, "A-PUBLIC") == .cumplido && publica.estado == .orientada)
    #expect(publica.plazo(.recurso).map { "\($0.regla) \($0.dias) \($0.primerDia)" } == "A-RR 15 2026-04-22")
  }

  @Test func `those of the turno, the answer, the payment and the material`() throws {
    var m = try Mesa()
    try m.hacer(Turnar(turnos: [.init(dependencia: "SAPAL"), .init(dependencia: "DGMOV")]), Mesa.ana)
    #expect(m.e.plazos.filter { $0.regla == "A-TURN" }.map(\.dias) == [3, 2], "each dependencia's own internal term")
    try m.hacer(AtenderTurno(turno: 1, texto: "Aquí"), Mesa.eli)
    try m.hacer(RetirarTurno(turno: 2, motivo: "Se repite"), Mesa.ana)
    #expect(m.e.plazos.filter { $0.regla == "A-TURN" }.map(\.estado) == [.cumplido, .anulado])
    try m.notificada()
    #expect(estado(m, "A-RESP-LG") == .cumplido)
    try m.hacer(NotificarCosto(paginas: 120, centavos: 10_000), Mesa.ana)
    try m.hacer(Notificar(objeto: .costo), Mesa.ana, "2026-04-15")
    #expect(m.plazo(.pago).map { "\($0.regla) \($0.dias) \($0.primerDia)" } == "A-PAY 30 2026-04-16")
    try m.hacer(AcreditarPago(referencia: "77"), Mesa.ana, "2026-04-20")
    try m.hacer(PonerADisposicion(lugar: "UT"), Mesa.ana, "2026-04-24")
    #expect(m.plazo(.disponibilidad).map { "\($0.regla) \($0.dias) \($0.primerDia)" } == "A-HOLD 60 2026-04-21", "from the payment")
    try m.hacer(Entregar(constancia: "Recibe Rosa"), Mesa.ana)
    #expect(estado(m, "A-HOLD") == .cumplido)
  }

  @Test func `those of the recurso run inside the same record`() throws {
    var m = try Mesa()
    try m.notificada()
    try m.hacer(InterponerRecurso(acto: "Incompleta", recibidoEnLaUnidad: true), Mesa.ana, "2026-04-20")
    #expect(estado(m, "A-RR") == .cumplido)
    #expect(m.plazo(.reenvioRecurso).map { "\($0.regla) \($0.dias) \($0.vence)" } == "A-RR-FWD 1 2026-04-21")
    try m.hacer(ReenviarRecurso(), Mesa.ana, "2026-04-21")
    try m.hacer(AdmitirRecurso(numero: "RR/1/2026"), Mesa.ana, "2026-04-22")
    #expect(m.plazo(.alegatos).map { "\($0.regla) \($0.dias) \($0.vence)" } == "A-RR-ALEG 7 2026-05-04")
    try m.hacer(PresentarAlegatos(texto: "x"), Mesa.tere, "2026-05-04")
    try m.hacer(ResolverRecurso(sentido: .revoca, ordenaCumplir: true), Mesa.ana, "2026-05-20")
    #expect(m.plazo(.cumplimientoRecurso).map { "\($0.regla) \($0.dias) \($0.vence)" } == "A-RR-COMP 10 2026-06-03")
    try m.hacer(CumplirRecurso(texto: "x"), Mesa.tere, "2026-06-03")
    #expect(m.plazo(.informeRecurso).map { "\($0.regla) \($0.dias) \($0.vence)" } == "A-RR-REP 3 2026-06-08")
    try m.hacer(InformarCumplimiento(oficio: "UT/9"), Mesa.tere, "2026-06-08")
    for regla in ["A-RR-FWD", "A-RR-ALEG", "A-RR-COMP", "A-RR-REP"] { #expect(estado(m, regla) == .cumplido, "\(regla)") }
    #expect(m.e.plazos.allSatisfy { !$0.tarde })
  }

  @Test func `those of an ARCO request; identity still to be proved neither stops nor meets any`() throws {
    var m = try Mesa(.arco)
    #expect(
      m.e.plazos.map { "\($0.regla) \($0.dias)" } == ["D-RESP 20", "D-PREV-OUT 5", "D-INCOMP 3", "D-SPECIAL 5"])
    try m.hacer(AvisarProcedimiento(nombre: "Expediente clínico", texto: "x"), Mesa.ana)
    try m.hacer(Notificar(objeto: .procedimientoEspecifico), Mesa.ana, "2026-04-15")
    #expect(estado(m, "D-SPECIAL") == .cumplido && m.e.identidad == nil && estado(m, "D-RESP") == .corriendo)
    try m.hacer(ElegirProcedimiento(elige: .arco), .ciudadano)
    try m.hacer(AcreditarIdentidad(forma: .titular, documento: "credencial para votar"), Mesa.ana)
    #expect(m.vence(.respuesta) == "2026-05-13")
    try m.notificada()
    #expect(m.plazo(.hacerEfectivo).map { "\($0.regla) \($0.dias) \($0.primerDia)" } == "D-EFF 15 2026-04-16")
    #expect(m.plazo(.recurso)?.regla == "D-RR")
    var tarde = m
    try m.hacer(HacerEfectivo(constancia: "x"), Mesa.ana, "2026-05-06")
    #expect(estado(m, "D-EFF") == .cumplido && m.plazo(.hacerEfectivo)?.tarde == false)
    // Nobody made it effective: an event at the law's instant, and still to be done.
    let eventos = try tarde.revisar("2026-05-20T09:00")
    let vencido = eventos.first { ($0.hecho as? PlazoVencido)?.evento == .hacerEfectivo }
    #expect(vencido?.ocurrio == Mesa.hora("2026-05-08T00:00"))
    try tarde.hacer(HacerEfectivo(constancia: "x"), Mesa.ana)
    #expect(tarde.plazo(.hacerEfectivo)?.tarde == true)
  }

  @Test func `portabilidad runs under its own rule when it is entered`() throws {
    let reglas = try Reglas(
      ReglasDePrueba.generales.todas + [reglaDePrueba("D-PORT", dias: 20, evento: .portabilidad, materia: .arco)])
    let m = try Mesa(
      Presentar(
        tipo: .arco, texto: "Mis datos en un archivo", solicitante: Persona(nombre: "Rosa", correo: "rosa@example.org"),
        derechoARCO: .portabilidad), reglas: reglas, ahora: Mesa.hora("2026-04-14"))
    #expect(m.plazo(.respuesta)?.regla == "D-PORT" && m.vence(.respuesta) == "2026-05-13")
    #expect(try Mesa(.arco, reglas: reglas).plazo(.respuesta)?.regla == "D-RESP")
  }

  @Test func `when a turno's internal term passes the titular hears of it, once`() throws {
    var m = try Mesa()
    try m.hacer(Turnar(turnos: [.init(dependencia: "SAPAL"), .init(dependencia: "DGMOV")]), Mesa.ana)
    try m.hacer(AtenderTurno(turno: 2, texto: "Aquí"), Mesa.beto)
    let eventos = try m.revisar("2026-04-20T07:00")
    let escalados = eventos.filter { $0.hecho is TurnoEscalado }
    #expect(escalados.map { ($0.hecho as? TurnoEscalado)?.turno } == [1])
    #expect(escalados.first?.ocurrio == Mesa.hora("2026-04-18T00:00"))
    #expect(m.e.turnos.map(\.escaladoEn) == [Mesa.hora("2026-04-18T00:00"), nil])
    let vencido = eventos.compactMap { $0.hecho as? PlazoVencido }.first { $0.evento == .turno }
    #expect(vencido?.para == Destinatarios(roles: [.enlace, .operador, .titular], dependencias: ["SAPAL"]))
    #expect(try m.revisar("2026-04-21").allSatisfy { !($0.hecho is TurnoEscalado) })
  }

  @Test func `warnings of the answer reach the dependencias that owe something once little is left`() throws {
    var m = try Mesa()
    try m.hacer(Turnar(turnos: [.init(dependencia: "SAPAL"), .init(dependencia: "DGMOV")]), Mesa.ana)
    try m.hacer(AtenderTurno(turno: 1, texto: "Aquí"), Mesa.eli)
    func aviso(_ fecha: String) throws -> Destinatarios? {
      try m.revisar(fecha).compactMap { $0.hecho as? PlazoPorVencer }.first { $0.evento == .respuesta }?.para
    }
    #expect(try aviso("2026-04-28") == Destinatarios(roles: [.operador, .titular]))
    #expect(try aviso("2026-05-11") == Destinatarios(roles: [.operador, .titular, .enlace], dependencias: ["DGMOV"]))
  }
}

@Suite struct `Cuándo se avisa` {
  let lft = Calendario(autoridad: "León", inhabiles: [])

  @Test func `without hours at once; with hours in the next window of a hábil`() {
    let siempre = HorarioDeAvisos()
    let oficina = HorarioDeAvisos(ventana: 480..<930)
    let casos = [
      ("2026-04-14T10:00", "2026-04-14T10:00"), ("2026-04-14T00:00", "2026-04-14T08:00"), ("2026-04-14T15:30", "2026-04-15T08:00"),
      ("2026-04-17T20:00", "2026-04-20T08:00"), ("2026-05-01T09:00", "2026-05-04T08:00"),
    ]
    for (ahora, salida) in casos {
      #expect(siempre.salida(Mesa.hora(ahora), lft) == Mesa.hora(ahora))
      #expect(oficina.salida(Mesa.hora(ahora), lft) == Mesa.hora(salida), "\(ahora)")
    }
  }

  @Test func `the summary of the day has what the office owes today, within two hábiles and since before`() {
    func v(_ folio: String, _ vence: String, _ evento: EventoDeRegla = .respuesta, _ dependencia: String? = nil)
      -> ResumenDelDia.Vencimiento
    {
      .init(folio: folio, regla: "R", evento: evento, vence: Fecha(vence)!, dependencia: dependencia)
    }
    let todos = [
      v("C", "2026-04-17"), v("A", "2026-04-20", .turno, "SAPAL"), v("B", "2026-04-21"), v("D", "2026-04-22"), v("E", "2026-04-16"),
      v("F", "2026-04-17", .recurso), v("G", "2026-04-17", .incompetencia),
    ]
    let r = ResumenDelDia(todos, fecha: Fecha("2026-04-17")!, calendario: lft)
    #expect(r.hoy.map(\.folio) == ["C"] && r.enDosDias.map(\.folio) == ["A", "B"] && r.vencidos.map(\.folio) == ["E"])
    #expect(r.de("SAPAL").enDosDias.map(\.folio) == ["A"] && r.de("SAPAL").hoy.isEmpty)
  }
}
