import Testing

@testable import Domain

@Suite struct VidaAvisosTests {
  private func umbrales(_ eventos: [Evento], de regla: String) -> [Umbral] {
    eventos.compactMap { evento in
      if let h = evento.hecho as? PlazoPorVencer, h.regla == regla { return h.umbral }
      if let h = evento.hecho as? PlazoVencido, h.regla == regla { return .vencido }
      return nil
    }
  }

  @Test func `each threshold is told once, on its day, and looking again tells nothing`() throws {
    var m = try Mesa()
    try m.hacer(Turnar(turnos: [.init(dependencia: "SAPAL")]), Mesa.ana)
    var dados: [String: [Umbral]] = [:]
    var dia = Fecha("2026-04-14")!
    while dia <= Fecha("2026-06-30")! {
      let eventos = try m.revisar("\(dia)T00:00")
      let respuesta = umbrales(eventos, de: "A-RESP-LG")
      if !respuesta.isEmpty { dados[dia.description] = respuesta }
      #expect(try m.revisar("\(dia)T00:00").isEmpty)
      #expect(try m.revisar("\(dia)T23:59").isEmpty)
      dia = dia + 1
    }
    #expect(
      dados == [
        "2026-04-28": [.mitad], "2026-05-11": [.dosDias], "2026-05-13": [.ultimoDia], "2026-05-14": [.vencido],
      ])
  }

  @Test func `after an outage only the gravest is sent and the milder are on record`() throws {
    var m = try Mesa()
    try m.hacer(Turnar(turnos: [.init(dependencia: "SAPAL")]), Mesa.ana)
    let eventos = try m.revisar("2026-05-13T08:00")
    let aviso = eventos.compactMap { $0.hecho as? PlazoPorVencer }.first { $0.regla == "A-RESP-LG" }
    #expect(aviso?.umbral == .ultimoDia)
    #expect(aviso?.omitidos == [.mitad, .dosDias])
    #expect(umbrales(eventos, de: "A-RESP-LG").count == 1)
    #expect(try m.revisar().isEmpty)
    #expect(umbrales(try m.revisar("2026-05-20"), de: "A-RESP-LG") == [.vencido])
    #expect(try m.revisar("2026-06-30").allSatisfy { ($0.hecho as? PlazoVencido)?.evento == .recurso })
  }

  @Test func `an event of the clock says when it happened, not when it was noticed`() throws {
    var m = try Mesa()
    let eventos = try m.revisar("2026-07-01")
    let vencido = eventos.first { ($0.hecho as? PlazoVencido)?.regla == "A-RESP-LG" }
    #expect(vencido?.ocurrio == Mesa.hora("2026-05-14T00:00"))
    #expect((vencido?.hecho as? PlazoVencido)?.omitidos == [.mitad, .dosDias, .ultimoDia])
  }

  @Test func `a faculty nobody used ends in silence and bars nothing but itself`() throws {
    var m = try Mesa()
    try m.hacer(Turnar(turnos: [.init(dependencia: "SAPAL")]), Mesa.ana)
    let eventos = try m.revisar("2026-04-24")
    for evento in eventos {
      if let h = evento.hecho as? PlazoVencido, h.evento.esFacultad { #expect(h.callado) }
      if let h = evento.hecho as? PlazoPorVencer, h.evento.esFacultad { #expect(h.callado) }
    }
    #expect(m.plazo(.prevenir)?.estado == .anulado)
    #expect(m.plazo(.turno)?.vencido == true)
    #expect(m.plazo(.turno)?.estado == .corriendo)
  }

  @Test func `an extended clock is warned of anew`() throws {
    var m = try Mesa()
    try m.hacer(Turnar(turnos: [.init(dependencia: "SAPAL")]), Mesa.ana)
    try m.revisar("2026-05-13")
    try m.comite(.prorroga)
    try m.hacer(Prorrogar(motivo: "x"))
    try m.hacer(Notificar(objeto: .prorroga), Mesa.ana)
    #expect(umbrales(try m.revisar("2026-05-28"), de: "A-RESP-LG") == [.vencido])
  }

  @Test func `two clocks that expire together keep their numbers apart`() throws {
    var m = try Mesa(partes: ["a", "b"])
    try m.hacer(Prevenir(texto: "x", partes: [2]), Mesa.ana)
    try m.hacer(Notificar(objeto: .prevencion), Mesa.ana)
    try m.hacer(Desahogar(texto: "x"), .ciudadano)
    try m.revisar("2026-12-01")
    #expect(Set(m.e.plazos.map(\.numero)).count == m.e.plazos.count)
    #expect(m.e.plazos.filter { $0.evento == .recurso }.count == 1)
  }
}
