import Testing

@testable import Domain

/// Faults that other platforms have been caught in, each with the name of its symptom.
@Suite struct `Fallas que otros tuvieron` {
  private func turnada(_ reglas: Reglas = ReglasDePrueba.generales) throws -> Mesa {
    var m = try Mesa(reglas: reglas)
    try m.hacer(Turnar(turnos: [.init(dependencia: "SAPAL")]), Mesa.ana)
    return m
  }

  private func calendario(_ version: Int, _ inhabiles: String...) -> Calendario {
    Calendario(
      autoridad: "León", version: version,
      inhabiles: inhabiles.map { DiaInhabil(fecha: Fecha($0)!, motivo: "Asueto", fuente: "acuerdo") })
  }

  @Test func `Thursday at 19 local, already Friday in UTC, counts as Thursday`() throws {
    let jueves = try #require(Instante("2026-04-17T01:00:00Z"))
    let m = try Mesa(recibidaEn: nil, ahora: jueves)
    #expect(m.plazo(.respuesta)?.disparo == Fecha("2026-04-16"))
    #expect(m.plazo(.respuesta)?.primerDia == Fecha("2026-04-17"))
    #expect(m.e.recibidaEn.description == "2026-04-16T19:00:00-06:00")
  }

  @Test func `31 December after the cut-off counts for the first hábil of the year`() throws {
    let c = Calendario(autoridad: "León", inhabiles: [], corte: 15 * 60)
    let p = Conteo.prueba(recibida: try instante("2026-12-31T15:00:01-06:00"), dias: 5, calendario: c)
    #expect(p.recepcionEfectiva == (try fecha("2027-01-04")))  // 1 January is a Friday and inhábil
    #expect(p.primerDia == (try fecha("2027-01-05")))
    #expect(p.vence == (try fecha("2027-01-11")))
    let aTiempo = Conteo.prueba(recibida: try instante("2026-12-31T15:00:00-06:00"), dias: 5, calendario: c)
    #expect(aTiempo.recepcionEfectiva == (try fecha("2026-12-31")))
    // 23:30 local is already the next year in UTC.
    #expect(try instante("2027-01-01T05:30:00Z").fecha == (try fecha("2026-12-31")))
  }

  @Test func `a prevención answered after its term revives nothing`() throws {
    var m = try Mesa()
    try m.hacer(Prevenir(texto: "¿De qué año?"), Mesa.ana)
    try m.hacer(Notificar(objeto: .prevencion), Mesa.ana)
    m.ahora = Mesa.hora("2026-04-29T00:00")
    // Also before the worker has looked: the law's date decides, not the run.
    seNiega(.fueraDePlazo) { _ = try m.intentar(Desahogar(texto: "Tarde"), .ciudadano) }
    try m.revisar()
    #expect(m.estado == .noPresentada)
    seNiega(.fueraDePlazo) { _ = try m.intentar(Desahogar(texto: "Tarde"), .ciudadano) }
  }

  @Test func `a pause while overdue does not turn days late into days left`() throws {
    for yaAvisado in [true, false] {
      var m = try turnada()
      m.ahora = Mesa.hora("2026-05-22")  // nine days after it expired
      if yaAvisado { try m.revisar() }
      let pausa = Suspension(
        desde: Fecha("2026-05-11")!, hasta: Fecha("2026-05-29")!, motivo: "contingencia", acuerdo: "UT/9/2026")
      m.calendario = Calendario(autoridad: "León", version: 2, inhabiles: [], suspensiones: [pausa])
      if (try? m.hacer(RecalcularPlazos(acuerdo: "UT/9/2026"), .sistema)) != nil {
        #expect(m.e.pendienteDeNotificar(.cambioDeFecha) == nil)
      }
      #expect(m.vence(.respuesta) == "2026-05-13")
      #expect(m.plazo(.respuesta)?.semaforo(m.ahora.fecha) == .rojo)
    }
  }

  @Test func `a prevención notified while the answer is overdue leaves it overdue`() throws {
    // A term of answer shorter than that of prevenir, as a state law may have.
    var m = try Mesa(reglas: ReglasDePrueba.con("A-RESP-LG", dias: 3))
    #expect(m.vence(.respuesta) == "2026-04-17")
    try m.hacer(Prevenir(texto: "¿De qué año?"), Mesa.ana, "2026-04-20")
    try m.hacer(Notificar(objeto: .prevencion), Mesa.ana)
    #expect(m.plazo(.respuesta)?.estado == .corriendo)
    try m.hacer(Desahogar(texto: "De 2025"), .ciudadano, "2026-04-22")
    #expect(m.vence(.respuesta) == "2026-04-17")
    #expect(m.estado == .enTramite)
  }

  @Test func `an inhábil added mid-flight moves the open case and not the closed one`() throws {
    var abierta = try turnada()
    var cerrada = try turnada()
    try cerrada.hacer(AtenderTurno(turno: 1, texto: "Aquí"), Mesa.eli)
    try cerrada.hacer(Notificar(objeto: .respuesta).tras(&cerrada), Mesa.ana)
    try cerrada.hacer(Concluir())
    let antes = cerrada.e
    abierta.calendario = calendario(2, "2026-04-16", "2026-05-05")
    cerrada.calendario = abierta.calendario
    seNiega(.estadoNoPermite) { _ = try cerrada.intentar(RecalcularPlazos(acuerdo: "UT/3/2026"), .sistema) }
    #expect(cerrada.e == antes)
    try abierta.hacer(RecalcularPlazos(acuerdo: "UT/3/2026"), .sistema)
    #expect(abierta.vence(.incompetencia) == "2026-04-20")
    #expect(abierta.e.pendienteDeNotificar(.cambioDeFecha)?.dato == "2026-05-15")
    seNiega(.noAplica) { _ = try abierta.intentar(RecalcularPlazos(acuerdo: "UT/3/2026"), .sistema) }
  }

  @Test func `a prórroga notified on the last day extends once, and one day late never`() throws {
    var m = try turnada()
    m.ahora = Mesa.hora("2026-05-13T23:59")
    try m.comite(.prorroga)
    try m.hacer(Prorrogar(motivo: "Volumen"))
    var tarde = m
    try m.hacer(Notificar(objeto: .prorroga), Mesa.ana)
    #expect(m.vence(.respuesta) == "2026-05-27" && m.plazo(.respuesta)?.dias == 30)
    seNiega(.estadoNoPermite) { _ = try m.intentar(Notificar(objeto: .prorroga)) }
    seNiega(.yaExiste) { _ = try m.intentar(Prorrogar(motivo: "Otra")) }
    tarde.ahora = Mesa.hora("2026-05-14T00:00")
    seNiega(.fueraDePlazo) { _ = try tarde.intentar(Notificar(objeto: .prorroga)) }
    #expect(tarde.vence(.respuesta) == "2026-05-13")
  }

  @Test func `a second prevención is refused, before and after the first is answered`() throws {
    var m = try Mesa()
    try m.hacer(Prevenir(texto: "¿De qué año?"), Mesa.ana)
    seNiega(.yaExiste) { _ = try m.intentar(Prevenir(texto: "¿Y de qué mes?"), Mesa.ana) }
    try m.hacer(Notificar(objeto: .prevencion), Mesa.ana)
    try m.hacer(Desahogar(texto: "De 2025"), .ciudadano, "2026-04-15")
    seNiega(.yaExiste) { _ = try m.intentar(Prevenir(texto: "¿Y de qué mes?"), Mesa.ana) }
  }

  @Test func `what is filed on a Sunday counts from Monday and day 1 is Tuesday`() throws {
    let m = try Mesa(ahora: Mesa.hora("2026-04-12T23:50"))
    #expect(m.plazo(.respuesta)?.disparo == Fecha("2026-04-13"))
    #expect(m.plazo(.respuesta)?.primerDia == Fecha("2026-04-14"))
    #expect(m.vence(.incompetencia) == "2026-04-16")
  }

  @Test func `a scheduler down for three days tells each clock once, in the order they expired`() throws {
    var m = try turnada()
    // Down from Friday the 17th; the three-day, the internal and the five-day clocks pass meanwhile.
    try m.revisar("2026-04-15T08:00")
    let eventos = try m.revisar("2026-04-22T08:00")
    let vencidos = eventos.compactMap { ($0.hecho as? PlazoVencido)?.evento }
    #expect(vencidos == [.incompetencia, .turno, .prevenir, .informacionPublica, .capturaPNT])
    #expect(eventos.map(\.ocurrio) == eventos.map(\.ocurrio).sorted())
    #expect(Set(vencidos).count == vencidos.count)
    #expect(try m.revisar("2026-04-22T08:01").isEmpty)
  }

  @Test func `a clock moved a day back and forward again repeats no warning`() throws {
    var m = try turnada()
    let primeros = try m.revisar("2026-04-28T00:00")
    #expect(primeros.contains { ($0.hecho as? PlazoPorVencer)?.evento == .respuesta })
    #expect(try m.revisar("2026-04-27T00:00").isEmpty)
    #expect(try m.revisar("2026-04-28T00:00").isEmpty)
    #expect(try m.revisar("2026-04-29T00:00").isEmpty)
  }
}
