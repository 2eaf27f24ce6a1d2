import Testing

@testable import Domain

@Suite struct VidaPrevencionTests {
  /// Prevención signed on the 15th and notified on the 16th of April.
  private func prevenida(_ partes: [Int]? = nil, reglas: Reglas = ReglasDePrueba.generales, _ tipo: Presentar.Derecho = .acceso)
    throws -> Mesa
  {
    var m = try Mesa(tipo, partes: ["Gasto", "Contratos"], reglas: reglas)
    try m.hacer(Prevenir(texto: "¿De qué año?", partes: partes), Mesa.ana, "2026-04-15")
    #expect(m.estado == .registrada, "a signed prevención stops nothing")
    #expect(m.plazo(.respuesta)?.estado == .corriendo)
    try m.hacer(Notificar(objeto: .prevencion), Mesa.ana, "2026-04-16")
    return m
  }

  @Test func `a total one interrupts and the full term runs anew from the day after the desahogo`() throws {
    for tipo in Presentar.Derecho.allCases {
      var m = try prevenida(tipo)
      #expect(m.estado == .prevenida)
      #expect(m.plazo(.prevenir)?.estado == .cumplido)
      #expect(m.plazo(.respuesta)?.estado == .interrumpido)
      #expect(m.vence(.desahogar) == "2026-04-30")
      try m.hacer(Desahogar(texto: "De 2025"), .ciudadano, "2026-04-24")
      #expect(m.estado == .enTramite)
      #expect(m.plazo(.desahogar)?.estado == .cumplido)
      #expect(m.plazo(.respuesta)?.estado == .corriendo)
      #expect(m.plazo(.respuesta)?.primerDia == Fecha("2026-04-27"))
      #expect(m.vence(.respuesta) == "2026-05-25", "20 hábiles from 27 April, 1 May out")
      seNiega(.yaExiste) { _ = try m.intentar(Prevenir(texto: "Otra"), Mesa.ana) }
    }
  }

  private func prevenida(_ tipo: Presentar.Derecho) throws -> Mesa { try prevenida(nil, reglas: ReglasDePrueba.generales, tipo) }

  @Test func `unanswered, the law ends the request at its own instant however late the service looks`() throws {
    var m = try prevenida()
    #expect(try m.revisar("2026-04-30T23:59").allSatisfy { !($0.hecho is SolicitudNoPresentada) })
    #expect(m.estado == .prevenida)
    let eventos = try m.revisar("2026-05-06")
    #expect(m.estado == .noPresentada)
    #expect(eventos.first { $0.hecho is SolicitudNoPresentada }?.ocurrio == Mesa.hora("2026-05-01T00:00"))
    #expect(m.plazo(.respuesta)?.estado == .anulado)
    #expect(m.vence(.recurso) == "2026-05-22", "day 1 is 4 May, the hábil after the expiry")
    #expect(try m.revisar().isEmpty)
    seNiega(.fueraDePlazo) { _ = try m.intentar(Desahogar(texto: "Tarde"), .ciudadano) }
  }

  @Test func `unanswered under a rule nobody verified, it stays open and a late answer is received`() throws {
    var m = try prevenida(reglas: ReglasDePrueba.con("A-PREV-IN", verificada: false))
    try m.revisar("2026-05-06")
    #expect(m.estado == .prevenida)
    #expect(m.plazo(.desahogar)?.vencido == true)
    try m.hacer(Desahogar(texto: "Tarde"), .ciudadano)
    #expect(m.estado == .enTramite)
  }

  @Test func `what arrived in time and was captured late is still in time`() throws {
    var m = try prevenida()
    try m.revisar("2026-05-04")
    #expect(m.estado == .noPresentada)
    seNiega(.fueraDePlazo) { _ = try m.intentar(Desahogar(texto: "x", recibidaEn: Mesa.hora("2026-05-01"), motivoFecha: "Llegó antes")) }
    try m.hacer(Desahogar(texto: "x", recibidaEn: Mesa.hora("2026-04-30T18:00"), motivoFecha: "Llegó antes"), Mesa.ana)
    #expect(m.estado == .enTramite)
    #expect(m.e.plazoDeRespuesta?.estado == .corriendo)
    #expect(m.e.plazoDeRespuesta?.vence == Fecha("2026-05-29"))
    #expect(m.plazo(.recurso)?.estado == .anulado)
    #expect(m.e.prevenciones[0].sinRespuesta == false)
  }

  @Test func `a partial one stops only its part, which gets its own term`() throws {
    var m = try prevenida([2])
    #expect(m.estado == .registrada)
    #expect(m.e.partes.map(\.estado) == [.abierta, .prevenida])
    #expect(m.plazo(.respuesta)?.estado == .corriendo)
    #expect(m.vence(.respuesta) == "2026-05-13")
    try m.hacer(Desahogar(texto: "Los de 2025"), .ciudadano, "2026-04-24")
    #expect(m.e.plazos.filter { $0.evento == .respuesta }.map(\.vence.description) == ["2026-05-13", "2026-05-25"])
    #expect(m.e.plazos.last { $0.evento == .respuesta }?.partes == [2])
    #expect(m.e.plazoDeRespuesta?.vence == Fecha("2026-05-13"), "the first to end is the one to look at")
    try m.hacer(Notificar(objeto: .respuesta).tras(&m), Mesa.ana)
    #expect(m.estado == .notificada)
    #expect(m.e.plazos.filter { $0.evento == .respuesta }.allSatisfy { $0.estado == .cumplido })
  }

  @Test func `the rest is answered in its term while a part waits, and that part later in its own`() throws {
    var m = try prevenida([2])
    try m.hacer(Turnar(turnos: [.init(dependencia: "SAPAL", partes: [1]), .init(dependencia: "DGMOV", partes: [2])]), Mesa.ana)
    try m.hacer(AtenderTurno(turno: 1, texto: "Aquí"), Mesa.eli)
    try m.respondida()
    #expect(m.e.respuesta?.partes == [1])
    #expect(m.e.turnos.map(\.estado) == [.integrado, .enviado])
    try m.hacer(Notificar(objeto: .respuesta), Mesa.ana, "2026-04-17")
    #expect(m.estado == .enTramite)
    #expect(m.e.partes.map(\.estado) == [.respondida, .prevenida])
    #expect(m.e.plazos.first { $0.evento == .respuesta }?.estado == .cumplido)
    #expect(m.plazo(.desahogar)?.estado == .corriendo)
    seNiega(.estadoNoPermite) { _ = try m.intentar(Responder(sentido: .entrega, texto: "Todo")) }
    try m.hacer(Desahogar(texto: "Los de 2025"), .ciudadano, "2026-04-24")
    try m.hacer(AtenderTurno(turno: 2, texto: "Aquí"), Mesa.beto)
    try m.hacer(Notificar(objeto: .respuesta).tras(&m), Mesa.ana, "2026-04-27")
    #expect(m.estado == .notificada)
    #expect(m.e.partes.map(\.estado) == [.respondida, .respondida])
  }

  @Test func `a part never clarified is dropped and the rest stands`() throws {
    var m = try prevenida([2])
    try m.revisar("2026-05-04")
    #expect(m.e.partes.map(\.estado) == [.abierta, .sinAclarar])
    #expect(m.estado == .registrada)
    #expect(m.plazo(.respuesta)?.estado == .corriendo)
    try m.hacer(Notificar(objeto: .respuesta).tras(&m, .entregaParcial), Mesa.ana)
    #expect(m.estado == .notificada)
  }

  @Test func `when the part that waited lapses after the rest was answered, nothing is left`() throws {
    var m = try prevenida([2])
    try m.hacer(Notificar(objeto: .respuesta).tras(&m), Mesa.ana)
    #expect(m.estado == .registrada || m.estado == .enTramite)
    try m.revisar("2026-05-04")
    #expect(m.estado == .notificada)
    #expect(m.e.plazos.filter { $0.evento == .recurso && $0.abierto }.count == 1)
  }

  @Test func `only inside its five days, and met by its notice`() throws {
    var m = try Mesa()
    m.ahora = Mesa.hora("2026-04-22")
    seNiega(.fueraDePlazo) { _ = try m.intentar(Prevenir(texto: "x")) }
    m.ahora = Mesa.hora("2026-04-21T23:59")
    try m.hacer(Prevenir(texto: "x"), Mesa.ana)
    m.ahora = Mesa.hora("2026-04-22T00:00")
    seNiega(.fueraDePlazo) { _ = try m.intentar(Notificar(objeto: .prevencion)) }
    seNiega(.estadoNoPermite) { _ = try m.intentar(Responder(sentido: .entrega, texto: "x")) }
    try m.hacer(DejarSinEfecto(objeto: .prevencion, motivo: "No se notificó a tiempo"))
    #expect(m.e.prevenciones.isEmpty)
    #expect(try !m.intentar(Responder(sentido: .entrega, texto: "x")).isEmpty)
  }

  @Test func `naming every part is a total prevención, and no part that is not there`() throws {
    var m = try Mesa(partes: ["a", "b"])
    seNiega(.valorInvalido) { _ = try m.intentar(Prevenir(texto: "x", partes: [3])) }
    seNiega(.valorInvalido) { _ = try m.intentar(Prevenir(texto: "x", partes: [])) }
    try m.hacer(Prevenir(texto: "x", partes: [2, 1]))
    #expect(m.e.prevenciones[0].total)
  }
}

extension Notificar {
  /// This notice, once the answer it is of has been signed.
  func tras(_ m: inout Mesa, _ sentido: Sentido? = nil) throws -> Notificar {
    try m.respondida(sentido)
    return self
  }
}
