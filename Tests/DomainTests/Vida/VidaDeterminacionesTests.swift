import Testing

@testable import Domain

@Suite struct VidaDeterminacionesTests {
  private func enTramite(_ tipo: Presentar.Derecho = .acceso, partes: [String]? = nil) throws -> Mesa {
    var m = try Mesa(tipo, partes: partes)
    try m.hacer(Turnar(turnos: [.init(dependencia: "SAPAL")]), Mesa.ana)
    return m
  }

  @Test func `prórroga of access is refused without the Comité and extends from the base end with it, once`() throws {
    var m = try enTramite()
    m.ahora = Mesa.hora("2026-05-07")
    seNiega(.faltaComite) { _ = try m.intentar(Prorrogar(motivo: "Volumen")) }
    try m.comite(.prorroga)
    try m.hacer(Prorrogar(motivo: "Volumen"))
    #expect(m.vence(.respuesta) == "2026-05-13", "signed, not notified: nothing moved")
    try m.hacer(Notificar(objeto: .prorroga), Mesa.ana, "2026-05-13")
    #expect(m.vence(.respuesta) == "2026-05-27")
    #expect(m.plazo(.respuesta)?.dias == 30)
    seNiega(.yaExiste) { _ = try m.intentar(Prorrogar(motivo: "Otra vez")) }
  }

  @Test func `prórroga signed in time and notified after expiry has no effect`() throws {
    var m = try enTramite()
    m.ahora = Mesa.hora("2026-05-13")
    try m.comite(.prorroga)
    try m.hacer(Prorrogar(motivo: "Volumen"))
    m.ahora = Mesa.hora("2026-05-14T00:00")
    seNiega(.fueraDePlazo) { _ = try m.intentar(Notificar(objeto: .prorroga)) }
    #expect(m.vence(.respuesta) == "2026-05-13")
    try m.hacer(Notificar(objeto: .prorroga, instante: Mesa.hora("2026-05-13T18:00"), motivoFecha: "Llegó antes"), Mesa.ana)
    #expect(m.vence(.respuesta) == "2026-05-27", "given in time and written down late, it has")
  }

  @Test func `prórroga of ARCO needs no Comité but the same notice in time`() throws {
    var m = try enTramite(.arco)
    seNiega(.noAplica) { _ = try m.intentar(SometerAComite(materia: .prorroga, motivo: "x")) }
    m.ahora = Mesa.hora("2026-05-14")
    seNiega(.fueraDePlazo) { _ = try m.intentar(Prorrogar(motivo: "x")) }
    m.ahora = Mesa.hora("2026-05-13")
    try m.hacer(Prorrogar(motivo: "x"))
    try m.hacer(Notificar(objeto: .prorroga), Mesa.ana)
    #expect(m.vence(.respuesta) == "2026-05-27")
  }

  @Test func `the term in force in Guanajuato is the shorter one, five and three`() throws {
    var m = try Mesa(reglas: ReglasDePrueba.leon)
    #expect(m.plazo(.respuesta)?.regla == "A-RESP-G16")
    #expect(m.vence(.respuesta) == "2026-04-21")
    try m.hacer(Turnar(turnos: [.init(dependencia: "SAPAL")]), Mesa.ana)
    try m.comite(.prorroga)
    try m.hacer(Prorrogar(motivo: "x"))
    try m.hacer(Notificar(objeto: .prorroga), Mesa.ana)
    #expect(m.vence(.respuesta) == "2026-04-24")
    try m.revisar("2026-04-27")
    #expect(m.estado == .enTramite)
    #expect(m.plazo(.recurso) == nil, "no citizen's term runs from an expiry nobody verified")
    try m.hacer(InterponerRecurso(acto: "No me respondieron"), Mesa.ana)
  }

  @Test func `notoria incompetencia within three days, later only with the Comité`() throws {
    var m = try Mesa()
    let notoria = DeclararIncompetencia(notoria: true, organismo: "CFE", motivo: "Alumbrado federal")
    let otra = DeclararIncompetencia(notoria: false, organismo: "CFE", motivo: "Alumbrado federal")
    m.ahora = Mesa.hora("2026-04-17")
    #expect(try m.intentar(notoria).count == 1)
    seNiega(.faltaComite) { _ = try m.intentar(otra) }
    m.ahora = Mesa.hora("2026-04-20")
    seNiega(.fueraDePlazo) { _ = try m.intentar(notoria) }
    try m.comite(.incompetencia)
    try m.hacer(otra)
    try m.hacer(Notificar(objeto: .incompetencia), Mesa.ana)
    #expect(m.estado == .incompetente)
    #expect(m.plazo(.respuesta)?.estado == .cumplido)
    #expect(m.vence(.recurso) == "2026-05-12")
  }

  @Test func `notoria incompetencia is met by its notice, not by the signature`() throws {
    var m = try Mesa()
    try m.hacer(DeclararIncompetencia(notoria: true, organismo: "CFE", motivo: "x"), Mesa.tere, "2026-04-17")
    m.ahora = Mesa.hora("2026-04-20")
    seNiega(.fueraDePlazo) { _ = try m.intentar(Notificar(objeto: .incompetencia)) }
    try m.comite(.incompetencia)
    try m.hacer(Notificar(objeto: .incompetencia), Mesa.ana)
    #expect(m.estado == .incompetente)
  }

  @Test func `a partial incompetencia leaves the rest running`() throws {
    var m = try Mesa(partes: ["Bacheo", "Alumbrado federal"])
    try m.hacer(DeclararIncompetencia(notoria: true, organismo: "CFE", motivo: "x", partes: [2]))
    try m.hacer(Notificar(objeto: .incompetencia), Mesa.ana)
    #expect(m.estado == .registrada)
    #expect(m.e.partes.map(\.estado) == [.abierta, .incompetente])
    #expect(m.plazo(.respuesta)?.estado == .corriendo)
    try m.hacer(Notificar(objeto: .respuesta).tras(&m, .entregaParcial), Mesa.ana)
    #expect(m.estado == .notificada)
  }

  @Test func `incompetencia of the last open part closes the case`() throws {
    var m = try Mesa(partes: ["a", "b"])
    for parte in [1, 2] {
      try m.hacer(DeclararIncompetencia(notoria: true, organismo: "CFE", motivo: "x", partes: [parte]))
      try m.hacer(Notificar(objeto: .incompetencia), Mesa.ana)
    }
    #expect(m.estado == .incompetente)
    #expect(m.plazo(.respuesta)?.estado == .cumplido)
  }

  @Test func `orientation to public information within five days`() throws {
    var m = try Mesa()
    let orientar = Orientar(fuente: "https://leon.gob.mx/bacheo", texto: "Ya está publicado")
    m.ahora = Mesa.hora("2026-04-22")
    seNiega(.fueraDePlazo) { _ = try m.intentar(orientar) }
    try m.hacer(orientar, Mesa.tere, "2026-04-21")
    try m.hacer(Notificar(objeto: .orientacion), Mesa.ana)
    #expect(m.estado == .orientada)
    #expect(m.plazo(.informacionPublica)?.estado == .cumplido)

    var turnada = try Mesa()
    try turnada.hacer(orientar)
    seNiega(.estadoNoPermite) { _ = try turnada.intentar(Turnar(turnos: [.init(dependencia: "SAPAL")])) }
  }

  @Test func `reconducción to ARCO restarts its clocks from the same receipt, keeps the folio as alias and says so`() throws {
    var m = try enTramite()
    try m.comite(.prorroga)
    try m.hacer(Prorrogar(motivo: "x"))
    seNiega(.faltaDato) { try m.reconducir(Reconducir(motivo: "Pide su expediente médico")) }
    let anterior = m.e.folio
    try m.reconducir(Reconducir(motivo: "Pide su expediente médico", derechoARCO: .acceso), "2026-04-16")
    #expect(m.e.tipo == .arco && m.e.alias == [anterior] && m.e.id == anterior.description)
    #expect(m.e.plazoDeRespuesta?.regla == "D-RESP")
    #expect(m.e.plazoDeRespuesta?.vence == Fecha("2026-05-13"))
    #expect(m.plazo(.procedimientoEspecifico)?.vence == Fecha("2026-04-21"))
    seNiega(.estadoNoPermite) { _ = try m.intentar(Notificar(objeto: .prorroga)) }
    try m.hacer(Notificar(objeto: .reconduccion), Mesa.ana)
    seNiega(.yaExiste) { try m.reconducir(Reconducir(motivo: "De vuelta")) }
  }

  @Test func `reconducción to access drops the ARCO right`() throws {
    var m = try Mesa(.arco)
    try m.reconducir(Reconducir(motivo: "Pide el presupuesto", derechoARCO: .acceso), "2026-04-15")
    #expect(m.e.tipo == .acceso && m.e.derechoARCO == nil)
    #expect(m.e.plazoDeRespuesta?.regla == "A-RESP-LG")
    #expect(m.vence(.informacionPublica) == "2026-04-21")
  }

  @Test func `the citizen withdraws and every clock stops`() throws {
    var m = try enTramite()
    try m.hacer(Desistir(), .ciudadano)
    #expect(m.estado == .desistida)
    #expect(m.e.plazos.allSatisfy { !$0.abierto })
    #expect(try m.revisar("2026-12-01").isEmpty)
  }

  @Test func `only a signed thing never notified is left without effect, and never the answer`() throws {
    var m = try enTramite()
    seNiega(.estadoNoPermite) { _ = try m.intentar(DejarSinEfecto(objeto: .incompetencia, motivo: "x")) }
    try m.hacer(DeclararIncompetencia(notoria: true, organismo: "CFE", motivo: "Error"))
    try m.hacer(DejarSinEfecto(objeto: .incompetencia, motivo: "Error"))
    #expect(m.e.documentos.isEmpty)
    seNiega(.noAplica) { _ = try m.intentar(DejarSinEfecto(objeto: .respuesta, motivo: "x")) }
  }
}
