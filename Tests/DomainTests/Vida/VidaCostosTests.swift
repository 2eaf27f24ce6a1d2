import Testing

@testable import Domain

@Suite struct VidaCostosTests {
  private func notificada(tarde: Bool = false) throws -> Mesa {
    var m = try Mesa()
    if tarde { m.ahora = Mesa.hora("2026-05-20") }
    try m.notificada()
    return m
  }

  @Test func `from the cost to the delivery`() throws {
    var m = try notificada()
    seNiega(.valorInvalido) { _ = try m.intentar(NotificarCosto(paginas: 20, centavos: 100)) }
    seNiega(.valorInvalido) { _ = try m.intentar(NotificarCosto(paginas: 30, centavos: -1)) }
    try m.hacer(NotificarCosto(paginas: 120, centavos: 10_000), Mesa.ana)
    seNiega(.estadoNoPermite) { _ = try m.intentar(AcreditarPago(referencia: "x")) }
    try m.hacer(Notificar(objeto: .costo), Mesa.ana)
    #expect(m.vence(.pago) == "2026-05-27", "thirty hábiles, 1 May out")
    for comando in [Entregar(constancia: "x"), PonerADisposicion(lugar: "x"), Concluir()] as [any Comando] {
      seNiega(.estadoNoPermite) { _ = try m.intentar(comando) }
    }
    try m.hacer(AcreditarPago(referencia: "Recibo 77"), Mesa.ana, "2026-04-20")
    #expect(m.plazo(.pago)?.estado == .cumplido)
    try m.hacer(PonerADisposicion(lugar: "UT, Plaza Principal"), Mesa.ana, "2026-04-21")
    #expect(m.plazo(.disponibilidad)?.dias == 60)
    seNiega(.yaExiste) { _ = try m.intentar(PonerADisposicion(lugar: "x")) }
    try m.hacer(Entregar(constancia: "Recibe Rosa"), Mesa.ana)
    #expect(m.plazo(.disponibilidad)?.estado == .cumplido)
    #expect(m.e.costo?.estado == .entregado)
    try m.hacer(Concluir())
  }

  @Test func `unpaid in thirty days it closes, when the rule is verified`() throws {
    var m = try notificada()
    try m.hacer(NotificarCosto(paginas: 120, centavos: 10_000), Mesa.ana)
    try m.hacer(Notificar(objeto: .costo), Mesa.ana)
    var sinVerificar = m
    let eventos = try m.revisar("2026-06-30")
    #expect(m.estado == .concluida && m.e.costo?.estado == .noPagado)
    #expect(eventos.last { $0.hecho is CostoActualizado }?.ocurrio == Mesa.hora("2026-05-28T00:00"))

    sinVerificar.reglas = ReglasDePrueba.con("A-PAY", verificada: false)
    try sinVerificar.revisar("2026-06-30")
    #expect(sinVerificar.estado == .notificada)
    try sinVerificar.hacer(AcreditarPago(referencia: "Tarde"), Mesa.ana)
  }

  @Test func `a waived cost is no longer notified nor paid`() throws {
    var m = try notificada()
    try m.hacer(NotificarCosto(paginas: 120, centavos: 10_000), Mesa.ana)
    try m.hacer(EximirPago(motivo: "Situación socioeconómica"))
    seNiega(.estadoNoPermite) { _ = try m.intentar(Notificar(objeto: .costo)) }
    seNiega(.estadoNoPermite) { _ = try m.intentar(AcreditarPago(referencia: "x")) }
    try m.hacer(PonerADisposicion(lugar: "UT"), Mesa.ana)
  }

  @Test func `a late answer is reproduced at the office's cost`() throws {
    var m = try notificada(tarde: true)
    seNiega(.noAplica) { _ = try m.intentar(NotificarCosto(paginas: 120, centavos: 10_000)) }
    try m.hacer(NotificarCosto(paginas: 120, centavos: 0), Mesa.ana)
    #expect(m.e.costo?.estado == .eximido)
  }

  @Test func `a cost set in time is waived when the answer is then late`() throws {
    var m = try Mesa()
    try m.respondida()
    try m.hacer(NotificarCosto(paginas: 120, centavos: 10_000), Mesa.ana)
    try m.hacer(Notificar(objeto: .costo), Mesa.ana)
    try m.hacer(Notificar(objeto: .respuesta), Mesa.ana, "2026-05-20")
    #expect(m.e.costo?.estado == .eximido)
    #expect(m.plazo(.pago)?.estado == .anulado)
  }

  @Test func `the modality changes with reasons, and only to another`() throws {
    var m = try Mesa()
    seNiega(.valorInvalido) { _ = try m.intentar(CambiarModalidad(modalidad: .electronica, motivo: "x")) }
    try m.hacer(CambiarModalidad(modalidad: .consultaDirecta, motivo: "Rebasa la capacidad técnica"), Mesa.ana)
    #expect(m.e.modalidad == .consultaDirecta)
  }
}
