import Testing

@testable import Domain

@Suite struct VidaRecursoTests {
  private func enRecurso() throws -> Mesa {
    var m = try Mesa()
    try m.turnadaYAtendida()
    try m.notificada()
    try m.hacer(InterponerRecurso(acto: "Incompleta", recibidoEnLaUnidad: true), Mesa.ana, "2026-04-20")
    return m
  }

  @Test func `forwarded, admitted, argued, resolved, complied with and reported`() throws {
    var m = try enRecurso()
    #expect(m.estado == .enRecurso)
    #expect(m.plazo(.recurso)?.estado == .cumplido)
    #expect(m.vence(.reenvioRecurso) == "2026-04-21")
    try m.hacer(ReenviarRecurso(), Mesa.ana)
    seNiega(.estadoNoPermite) { _ = try m.intentar(ReenviarRecurso()) }
    seNiega(.estadoNoPermite) { _ = try m.intentar(PresentarAlegatos(texto: "x")) }
    try m.hacer(AdmitirRecurso(numero: "RR/1/2026"), Mesa.ana, "2026-04-27")
    #expect(m.e.recurso?.numero == "RR/1/2026")
    #expect(m.vence(.alegatos) == "2026-05-07")
    try m.hacer(PresentarAlegatos(texto: "x"))
    seNiega(.estadoNoPermite) { _ = try m.intentar(CumplirRecurso(texto: "x")) }
    try m.hacer(ResolverRecurso(sentido: .modifica, ordenaCumplir: true), Mesa.ana, "2026-06-01")
    #expect(m.estado == .enRecurso)
    #expect(m.vence(.cumplimientoRecurso) == "2026-06-15")
    try m.hacer(CumplirRecurso(texto: "Se entregó"), Mesa.tere, "2026-06-10")
    #expect(m.vence(.informeRecurso) == "2026-06-15")
    try m.hacer(InformarCumplimiento(oficio: "UT/55/2026"))
    #expect(m.estado == .concluida)
    #expect(m.plazo(.informeRecurso)?.estado == .cumplido)
  }

  @Test func `reopened only to comply, answered anew, and the order's clock outlives the new notice`() throws {
    var m = try enRecurso()
    seNiega(.estadoNoPermite) { _ = try m.intentar(Reabrir(motivo: "x")) }
    try m.hacer(ResolverRecurso(sentido: .revoca, ordenaCumplir: true), Mesa.ana)
    try m.hacer(Reabrir(motivo: "RR/1/2026"))
    #expect(m.estado == .enTramite)
    try m.turnadaYAtendida()
    try m.notificada()
    #expect(m.plazo(.cumplimientoRecurso)?.estado == .corriendo)
    try m.hacer(CumplirRecurso(texto: "Nueva respuesta"))
    try m.hacer(InformarCumplimiento(oficio: "x"))
    #expect(m.estado == .concluida)
    try m.hacer(Reabrir(motivo: "La autoridad no lo tuvo por cumplido"))
    #expect(m.estado == .enTramite)
  }

  @Test func `nothing ordered, the case ends as it was`() throws {
    var m = try enRecurso()
    try m.hacer(ResolverRecurso(sentido: .confirma, ordenaCumplir: false), Mesa.ana)
    #expect(m.estado == .concluida)

    var otra = try Mesa()
    try otra.hacer(Orientar(fuente: "https://leon.gob.mx", texto: "x"))
    try otra.hacer(Notificar(objeto: .orientacion), Mesa.ana)
    try otra.hacer(InterponerRecurso(acto: "x"), Mesa.ana)
    try otra.hacer(ResolverRecurso(sentido: .confirma, ordenaCumplir: false), Mesa.ana)
    #expect(otra.estado == .orientada)
  }

  @Test func `for lack of an answer only after its expiry, and the answer is still owed`() throws {
    var m = try Mesa()
    try m.hacer(Turnar(turnos: [.init(dependencia: "SAPAL")]), Mesa.ana)
    m.ahora = Mesa.hora("2026-05-13T23:00")
    seNiega(.estadoNoPermite) { _ = try m.intentar(InterponerRecurso(acto: "No responden")) }
    // The scheduler has not looked yet: the date decides, not its event.
    try m.hacer(InterponerRecurso(acto: "No responden"), Mesa.ana, "2026-05-14")
    try m.hacer(AtenderTurno(turno: 1, texto: "Aquí"), Mesa.eli)
    try m.respondida()
    #expect(m.estado == .enRecurso)
    try m.hacer(Notificar(objeto: .respuesta), Mesa.ana)
    #expect(m.estado == .enRecurso)
    #expect(m.e.respuesta?.notificadaEn != nil)
    seNiega(.estadoNoPermite) { _ = try m.intentar(Responder(sentido: .entrega, texto: "x")) }
    try m.hacer(ResolverRecurso(sentido: .confirma, ordenaCumplir: false), Mesa.ana)
    #expect(m.estado == .concluida)
  }

  @Test func `unanswered and nothing ordered, it goes on where it was`() throws {
    var m = try Mesa()
    try m.hacer(Turnar(turnos: [.init(dependencia: "SAPAL")]), Mesa.ana)
    try m.hacer(InterponerRecurso(acto: "No responden"), Mesa.ana, "2026-05-14")
    try m.hacer(ResolverRecurso(sentido: .confirma, ordenaCumplir: false), Mesa.ana)
    #expect(m.estado == .enTramite)
  }

  @Test func `out of its term it is refused, unless the authority took it`() throws {
    var m = try Mesa()
    try m.notificada()
    m.ahora = Mesa.hora("2026-05-07")
    seNiega(.fueraDePlazo) { _ = try m.intentar(InterponerRecurso(acto: "x"), Mesa.ana) }
    #expect(
      try m.intentar(InterponerRecurso(acto: "x", instante: Mesa.hora("2026-05-06"), motivoFecha: "Llegó antes"), Mesa.ana).count == 1)
    #expect(try m.intentar(InterponerRecurso(acto: "x", numero: "RR/2/2026"), Mesa.ana).count == 1)
  }
}
