import Testing

@testable import Domain

@Suite struct VidaNotificacionTests {
  @Test func `a failed notice meets no clock and moves no estado`() throws {
    var m = try Mesa()
    try m.respondida()
    let antes = m.e.plazos
    try m.hacer(Notificar(objeto: .respuesta, resultado: .fallida, constancia: "Rebotó"), Mesa.ana)
    #expect(m.estado == .respondida)
    #expect(m.e.plazos == antes)
    #expect(m.e.pendienteDeNotificar(.respuesta) != nil)
  }

  @Test func `estrados only when there is no address or after a failed notice`() throws {
    let estrados = Notificar(objeto: .respuesta, medio: .estrados)
    var m = try Mesa()
    try m.respondida()
    seNiega(.estadoNoPermite) { _ = try m.intentar(estrados) }
    try m.hacer(Notificar(objeto: .respuesta, resultado: .fallida), Mesa.ana)
    try m.hacer(estrados, Mesa.ana)
    #expect(m.estado == .notificada)
    #expect(m.e.notificaciones.map(\.resultado) == [.fallida, .porEstrados])

    var sinDomicilio = try Mesa(medio: .estrados)
    try sinDomicilio.notificada()
    #expect(sinDomicilio.e.notificaciones.last?.resultado == .porEstrados)
    seNiega(.valorInvalido) {
      var otra = try Mesa(medio: .estrados)
      try otra.respondida()
      _ = try otra.intentar(Notificar(objeto: .respuesta, resultado: .practicada))
    }
  }

  @Test func `once a term for estrados is entered, a posting takes effect when it ends`() throws {
    var m = try Mesa(medio: .estrados, reglas: ReglasDePrueba.con("N-ESTR", dias: 3))
    try m.notificada()
    #expect(m.plazo(.respuesta)?.cumplidoEn?.fecha == Fecha("2026-04-17"))
    #expect(m.plazo(.recurso)?.disparo == Fecha("2026-04-17"))
    #expect(m.e.notificaciones.last?.instante == m.ahora)
  }

  @Test func `nothing signed, nothing notified, and nothing twice`() throws {
    var m = try Mesa()
    seNiega(.estadoNoPermite) { _ = try m.intentar(Notificar(objeto: .prorroga)) }
    try m.notificada()
    seNiega(.estadoNoPermite) { _ = try m.intentar(Notificar(objeto: .respuesta)) }
  }

  @Test func `an address corrected after a bounce serves the next notice`() throws {
    var m = try Mesa()
    try m.respondida()
    try m.hacer(Notificar(objeto: .respuesta, resultado: .fallida), Mesa.ana)
    seNiega(.valorInvalido) {
      _ = try m.intentar(Corregir(motivo: "x", solicitante: Persona(nombre: "Rosa")), Mesa.ana)
    }
    try m.hacer(Corregir(motivo: "Rebotó", solicitante: Persona(nombre: "Rosa", correo: "otra@example.org")), Mesa.ana)
    try m.hacer(Notificar(objeto: .respuesta), Mesa.ana)
    #expect(m.estado == .notificada)
  }

  @Test func `a notice is not earlier than the signature nor in the future`() throws {
    var m = try Mesa()
    try m.respondida()
    for fecha in ["2026-04-13", "2026-04-15"] {
      seNiega(.valorInvalido) {
        _ = try m.intentar(Notificar(objeto: .respuesta, instante: Mesa.hora(fecha), motivoFecha: "Llegó antes"), Mesa.ana)
      }
    }
  }

  @Test func `a later date reaches the citizen first and only then the clock`() throws {
    var m = try Mesa()
    seNiega(.noAplica) { _ = try m.intentar(RecalcularPlazos(acuerdo: "Ninguno"), .sistema) }
    let pausa = Suspension(
      desde: Fecha("2026-05-05")!, hasta: Fecha("2026-05-05")!, motivo: "Batalla de Puebla", acuerdo: "UT/3/2026")
    m.calendario = Calendario(autoridad: "León", version: 2, inhabiles: [], suspensiones: [pausa])
    try m.hacer(RecalcularPlazos(acuerdo: "UT/3/2026"), .sistema)
    #expect(m.vence(.respuesta) == "2026-05-13")
    #expect(m.e.pendienteDeNotificar(.cambioDeFecha)?.dato == "2026-05-14")
    try m.hacer(Notificar(objeto: .cambioDeFecha), Mesa.ana)
    #expect(m.vence(.respuesta) == "2026-05-14")
    #expect(m.plazo(.respuesta)?.calendario == 2)
  }

  @Test func `an earlier date is worked with at once, and a citizen's own term never shrinks`() throws {
    let pausa = Suspension(
      desde: Fecha("2026-04-27")!, hasta: Fecha("2026-04-28")!, motivo: "Feria", acuerdo: "UT/2/2026")
    var m = try Mesa()
    m.calendario = Calendario(autoridad: "León", version: 2, inhabiles: [], suspensiones: [pausa])
    try m.hacer(RecalcularPlazos(acuerdo: "UT/2/2026"), .sistema)
    try m.hacer(Notificar(objeto: .cambioDeFecha), Mesa.ana)
    #expect(m.vence(.respuesta) == "2026-05-15")
    m.calendario = Calendario(autoridad: "León", version: 3, inhabiles: [])
    try m.hacer(RecalcularPlazos(acuerdo: "Se levanta"), .sistema)
    #expect(m.vence(.respuesta) == "2026-05-13")
    #expect(m.e.pendienteDeNotificar(.cambioDeFecha) == nil)

    var p = try Mesa()
    p.calendario = Calendario(autoridad: "León", version: 2, inhabiles: [], suspensiones: [pausa])
    try p.hacer(Prevenir(texto: "x"))
    try p.hacer(Notificar(objeto: .prevencion), Mesa.ana)
    #expect(p.vence(.desahogar) == "2026-04-30")
    p.calendario = Calendario(autoridad: "León", version: 3, inhabiles: [])
    seNiega(.noAplica) { _ = try p.intentar(RecalcularPlazos(acuerdo: "Se levanta"), .sistema) }
  }
}
