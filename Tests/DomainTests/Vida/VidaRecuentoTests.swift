import Testing

@testable import Domain

/// Rules entered later, and calendars changed, under cases already open.
@Suite struct `Recuento de plazos abiertos` {
  /// The law as it is known now: the state's term, verified, from a date.
  private static func conLeyNueva(_ dias: Int, desde: String, cierra: String?) throws -> Reglas {
    try Reglas(
      ReglasDePrueba.leon.todas.map { r in
        guard r.ambito == .estatal else { return r }
        return Regla(
          id: r.id, materia: r.materia, evento: r.evento, ambito: r.ambito, dias: r.dias, inicio: r.inicio, efecto: r.efecto,
          cumplidoPor: r.cumplidoPor, ley: r.ley, articulo: r.articulo, desde: r.desde, hasta: cierra.flatMap { Fecha($0) },
          verificada: false)
      } + [
        reglaDePrueba("A-RESP-G26", dias: dias, ambito: .estatal, desde: desde),
        Regla(
          id: "A-EXT-G26", materia: .acceso, evento: .prorroga, ambito: .estatal, dias: 10, inicio: .finDeBase,
          efecto: .extiende, cumplidoPor: .prorrogaNotificada, ley: "LTAIPEG 2026", articulo: "", desde: Fecha(desde),
          verificada: true),
      ])
  }

  private func leon() throws -> Mesa {
    var m = try Mesa(reglas: ReglasDePrueba.leon)
    #expect(m.vence(.respuesta) == "2026-04-21")
    try m.hacer(Turnar(turnos: [.init(dependencia: "SAPAL")]), Mesa.ana)
    return m
  }

  private var corregidas: [String: Int] { ReglasDePrueba.leon.corregibles }

  @Test func `the text of a law that was in force corrects the unverified term, once the citizen is told`() throws {
    var m = try leon()
    m.reglas = try Self.conLeyNueva(8, desde: "2026-04-01", cierra: "2026-03-31")
    try m.hacer(RecalcularPlazos(acuerdo: "Texto publicado", corregidas: corregidas), .sistema)
    #expect(m.vence(.respuesta) == "2026-04-21", "printed on the acuse: it waits")
    #expect(m.e.pendienteDeNotificar(.cambioDeFecha)?.dato == "2026-04-24")
    try m.hacer(Notificar(objeto: .cambioDeFecha), Mesa.ana)
    #expect(m.vence(.respuesta) == "2026-04-24")
    #expect(m.plazo(.respuesta)?.regla == "A-RESP-G26")
    try m.comite(.prorroga)
    try m.hacer(Prorrogar(motivo: "x"))
    try m.hacer(Notificar(objeto: .prorroga), Mesa.ana)
    #expect(m.plazo(.respuesta)?.dias == 18)
  }

  @Test func `a rule of a later date never moves a case filed before it`() throws {
    var m = try leon()
    m.reglas = try Self.conLeyNueva(8, desde: "2026-04-15", cierra: "2026-04-14")
    seNiega(.noAplica) { _ = try m.intentar(RecalcularPlazos(acuerdo: "Ley nueva", corregidas: corregidas), .sistema) }
    #expect(m.plazo(.respuesta)?.regla == "A-RESP-G16")
  }

  @Test func `a verified rule is never moved by what is entered later`() throws {
    var m = try Mesa()
    m.reglas = try Self.conLeyNueva(8, desde: "2026-04-01", cierra: "2026-03-31")
    seNiega(.noAplica) { _ = try m.intentar(RecalcularPlazos(acuerdo: "Ley nueva", corregidas: corregidas), .sistema) }
    #expect(m.vence(.respuesta) == "2026-05-13")
  }

  @Test func `a shorter term is worked with at once and the turno stays inside it`() throws {
    var m = try Mesa(reglas: ReglasDePrueba.con("A-RESP-LG", verificada: false))
    try m.hacer(Turnar(turnos: [.init(dependencia: "SAPAL")]), Mesa.ana)
    m.reglas = try Self.conLeyNueva(2, desde: "2026-04-01", cierra: "2026-03-31")
    try m.hacer(RecalcularPlazos(acuerdo: "Texto publicado", corregidas: ["A-RESP-LG": 20]), .sistema)
    #expect(m.vence(.respuesta) == "2026-04-16")
    #expect(m.vence(.turno) == "2026-04-16")
    #expect(m.e.pendienteDeNotificar(.cambioDeFecha) == nil)
  }

  @Test func `an extended clock keeps its prórroga, with the days the law now gives it`() throws {
    var m = try leon()
    try m.comite(.prorroga)
    try m.hacer(Prorrogar(motivo: "x"))
    try m.hacer(Notificar(objeto: .prorroga), Mesa.ana)
    #expect(m.plazo(.respuesta)?.dias == 8)
    m.reglas = try Self.conLeyNueva(8, desde: "2026-04-01", cierra: "2026-03-31")
    try m.hacer(RecalcularPlazos(acuerdo: "Texto publicado", corregidas: corregidas), .sistema)
    try m.hacer(Notificar(objeto: .cambioDeFecha), Mesa.ana)
    #expect(m.plazo(.respuesta)?.dias == 18)
  }

  @Test func `a clock that waits for the citizen takes the new rule for when it starts again`() throws {
    var m = try Mesa(reglas: ReglasDePrueba.leon)
    try m.hacer(Prevenir(texto: "¿De qué año?"), Mesa.ana)
    try m.hacer(Notificar(objeto: .prevencion), Mesa.ana)
    m.reglas = try Self.conLeyNueva(8, desde: "2026-04-01", cierra: "2026-03-31")
    try m.hacer(RecalcularPlazos(acuerdo: "Texto publicado", corregidas: corregidas), .sistema)
    #expect(m.plazo(.respuesta)?.estado == .interrumpido)
    try m.hacer(Desahogar(texto: "De 2025"), .ciudadano, "2026-04-15")
    #expect(m.plazo(.respuesta)?.dias == 8 && m.vence(.respuesta) == "2026-04-27")
  }

  @Test func `a notice of the new date given after the old one passed moves nothing`() throws {
    var m = try Mesa()
    m.calendario = Calendario(
      autoridad: "León", version: 2, inhabiles: [DiaInhabil(fecha: Fecha("2026-05-05")!, motivo: "x", fuente: "y")])
    try m.hacer(RecalcularPlazos(acuerdo: "UT/3/2026"), .sistema)
    try m.hacer(Notificar(objeto: .cambioDeFecha), Mesa.ana, "2026-05-14")
    #expect(m.vence(.respuesta) == "2026-05-13")
  }

  @Test func `warnings are armed anew for a date still to come and not repeated for one gone by`() throws {
    var m = try Mesa()
    try m.hacer(Turnar(turnos: [.init(dependencia: "SAPAL")]), Mesa.ana)
    try m.revisar("2026-05-11T08:00")
    m.calendario = Calendario(
      autoridad: "León", version: 2,
      inhabiles: ["2026-05-12", "2026-05-13"].map { DiaInhabil(fecha: Fecha($0)!, motivo: "x", fuente: "y") })
    try m.hacer(RecalcularPlazos(acuerdo: "UT/3/2026"), .sistema)
    try m.hacer(Notificar(objeto: .cambioDeFecha), Mesa.ana)
    #expect(m.vence(.respuesta) == "2026-05-15")
    let avisos = m.plazo(.respuesta)?.avisos.map { "\($0.umbral.rawValue) \($0.fecha) \($0.hecho)" }
    #expect(
      avisos == [
        "mitad 2026-04-28 true", "dosDias 2026-05-11 true", "ultimoDia 2026-05-15 false", "vencido 2026-05-16 false",
      ])
  }

  @Test func `the first window of a turno moves with its inhábil`() throws {
    var m = try leon()
    #expect(m.e.turnos[0].ventana == Fecha("2026-04-15"))
    m.calendario = Calendario(
      autoridad: "León", version: 2, inhabiles: [DiaInhabil(fecha: Fecha("2026-04-15")!, motivo: "x", fuente: "y")])
    try m.hacer(RecalcularPlazos(acuerdo: "UT/3/2026"), .sistema)
    #expect(m.e.turnos[0].ventana == Fecha("2026-04-16"))
  }

  @Test func `a receipt pushed to the next hábil comes back when its own day turns out to be hábil`() throws {
    // Friday 1 May 2026 is inhábil by the LFT, until the calendar that says otherwise is entered.
    var m = try Mesa(ahora: Mesa.hora("2026-05-01T10:00"))
    #expect(m.plazo(.respuesta)?.disparo == Fecha("2026-05-04") && m.vence(.respuesta) == "2026-06-01")
    m.calendario = Calendario(autoridad: "León", version: 2, inhabiles: [], anios: [2026])
    try m.hacer(RecalcularPlazos(acuerdo: "UT/3/2026"), .sistema)
    #expect(m.plazo(.respuesta)?.disparo == Fecha("2026-05-01") && m.vence(.respuesta) == "2026-05-29")
    #expect(m.plazo(.respuesta)?.origen == nil)
    #expect(m.vence(.incompetencia) == "2026-05-06")
    m.calendario = Calendario(autoridad: "León", version: 3, inhabiles: [])
    try m.hacer(RecalcularPlazos(acuerdo: "UT/4/2026"), .sistema)
    #expect(m.vence(.incompetencia) == "2026-05-07", "inhábil again: as the first time")
    #expect(m.plazo(.incompetencia)?.origen == Fecha("2026-05-01"))
  }

  @Test func `a receipt after the cut-off never counts for its own day, however the calendar changes`() throws {
    let instante = Mesa.hora("2026-05-01T15:01")
    for (version, anios) in [(1, Set<Int>()), (2, [2026])] {
      let c = Calendario(autoridad: "León", version: version, inhabiles: [], corte: 15 * 60, anios: anios)
      #expect(c.diaDeRecepcion(instante) == Fecha("2026-05-02"))
      #expect(c.recepcionEfectiva(instante) == Fecha("2026-05-04"))
    }
  }
}

@Suite struct `Cambio de reglas` {
  private func cambiar(_ a: Regla, por b: Regla?) throws -> String? {
    let anteriores = try Reglas([a])
    do throws(Reglas.Invalida) {
      try Reglas(b.map { [$0] } ?? []).revisarCambio(desde: anteriores)
      return nil
    } catch { return error.motivo }
  }

  private func verificada(_ dias: Int, hasta: String? = nil) -> Regla {
    Regla(
      id: "R", materia: .acceso, evento: .respuesta, ambito: .general, dias: dias, inicio: .recepcion, efecto: .base,
      cumplidoPor: .respuestaNotificada, ley: "LEY", articulo: "1", desde: Fecha("2025-03-21"), hasta: hasta.flatMap { Fecha($0) },
      verificada: true)
  }

  @Test func `what was verified is closed, not rewritten, and nothing disappears`() throws {
    #expect(try cambiar(verificada(20), por: verificada(10))?.contains("ciérrala") == true)
    #expect(try cambiar(verificada(20), por: nil)?.contains("no se borra") == true)
    #expect(try cambiar(reglaDePrueba("R", dias: 5), por: nil)?.contains("no se borra") == true)
    #expect(try cambiar(verificada(20), por: verificada(20, hasta: "2026-12-31")) == nil)
    #expect(try cambiar(reglaDePrueba("R", dias: 5), por: verificada(8)) == nil)
    #expect(try Reglas([reglaDePrueba("R", dias: 5), verificada(20).llamada("V")]).corregibles == ["R": 5])
  }
}

extension Regla {
  fileprivate func llamada(_ id: String) -> Regla {
    Regla(
      id: id, materia: materia, evento: evento, ambito: .estatal, dias: dias, inicio: inicio, efecto: efecto, cumplidoPor: cumplidoPor,
      ley: ley, articulo: articulo, desde: desde, verificada: verificada)
  }
}
