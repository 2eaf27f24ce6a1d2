import Testing

@testable import Domain

func fecha(_ texto: String) throws -> Fecha { try #require(Fecha(texto), "\(texto)") }
func instante(_ texto: String) throws -> Instante { try #require(Instante(texto), "\(texto)") }

@Suite struct `Conteo de plazos` {
  let lft = Calendario(autoridad: "León", inhabiles: [])

  @Test func `exactly at the cut-off is in time and one microsecond later is not`() throws {
    let c = Calendario(autoridad: "León", inhabiles: [], corte: 16 * 60)
    #expect(c.recepcionEfectiva(try instante("2026-04-14T16:00:00-06:00")) == (try fecha("2026-04-14")))
    #expect(c.recepcionEfectiva(try instante("2026-04-14T16:00:00.000001-06:00")) == (try fecha("2026-04-15")))
    #expect(c.recepcionEfectiva(try instante("2026-04-17T16:00:01-06:00")) == (try fecha("2026-04-20")))
    #expect(lft.recepcionEfectiva(try instante("2026-04-14T23:59:59.999999-06:00")) == (try fecha("2026-04-14")))
    // 05:00 the next day in UTC, still the 14th in León
    #expect(lft.recepcionEfectiva(try instante("2026-04-15T05:00:00Z")) == (try fecha("2026-04-14")))
  }

  @Test func `the cut-off is wall time, also in summer time`() throws {
    let c = Calendario(autoridad: "León", inhabiles: [], corte: 16 * 60)
    #expect(c.recepcionEfectiva(try instante("2022-07-05T21:00:00Z")) == (try fecha("2022-07-05")))
    #expect(c.recepcionEfectiva(try instante("2022-07-05T21:00:01Z")) == (try fecha("2022-07-06")))
    #expect(c.recepcionEfectiva(try instante("2023-07-05T21:30:00Z")) == (try fecha("2023-07-05")))
  }

  @Test func `what comes on a Sunday counts as received on Monday and day 1 is Tuesday`() throws {
    let p = Conteo.prueba(recibida: try instante("2026-04-12T10:00:00-06:00"), dias: 5, calendario: lft)
    #expect(p.recepcionEfectiva == (try fecha("2026-04-13")))
    #expect(p.primerDia == (try fecha("2026-04-14")))
    #expect(p.vence == (try fecha("2026-04-20")))
  }

  @Test func `crosses the year's end and the leap day`() throws {
    let fin = Conteo.prueba(recibida: try instante("2026-12-23T10:00:00-06:00"), dias: 6, calendario: lft)
    #expect(fin.vence == (try fecha("2027-01-04")))  // without 25 December and 1 January
    let bisiesto = Conteo.prueba(recibida: try instante("2028-02-28T10:00:00-06:00"), dias: 1, calendario: lft)
    #expect(bisiesto.vence == (try fecha("2028-02-29")))
  }

  @Test func `a prórroga counts from the base end, whichever day it is asked`() throws {
    let recibida = try instante("2026-04-14T10:00:00-06:00")
    let base = Conteo.prueba(recibida: recibida, dias: 5, calendario: lft)
    let larga = Conteo.prueba(recibida: recibida, dias: 5, prorroga: 3, calendario: lft)
    #expect(larga.finDeBase == base.vence)
    #expect(larga.vence == lft.vence(dias: 3, despuesDe: base.vence))
  }

  @Test func `a desahogo restarts the whole term the hábil after it`() throws {
    let p = Conteo.prueba(
      recibida: try instante("2026-04-14T10:00:00-06:00"), dias: 5, prorroga: 3,
      desahogo: try instante("2026-04-25T10:00:00-06:00"), calendario: lft)  // a Saturday
    #expect(p.recepcionEfectiva == (try fecha("2026-04-14")))
    #expect(p.reinicio == (try fecha("2026-04-27")))
    #expect(p.primerDia == (try fecha("2026-04-28")))
    #expect(p.finDeBase == (try fecha("2026-05-05")))  // 1 May does not count
    #expect(p.vence == (try fecha("2026-05-08")))
  }

  @Test func `a suspension stops the clock with its acuerdo and moves receipts`() throws {
    let pausa = Suspension(
      desde: try fecha("2026-04-20"), hasta: try fecha("2026-04-24"), motivo: "contingencia", acuerdo: "acuerdo 12/2026"
    )
    let c = Calendario(autoridad: "León", version: 7, inhabiles: [], suspensiones: [pausa])
    let p = Conteo.prueba(recibida: try instante("2026-04-16T10:00:00-06:00"), dias: 3, calendario: c)
    #expect(p.vence == (try fecha("2026-04-28")))
    #expect(p.versionDelCalendario == 7)
    let martes = try fecha("2026-04-21")
    #expect(p.dias.first { $0.fecha == martes }?.motivo == "suspensión de plazos: contingencia (acuerdo 12/2026)")
    #expect(c.recepcionEfectiva(try instante("2026-04-21T10:00:00-06:00")) == (try fecha("2026-04-27")))
  }

  @Test func `the proof gives each skipped day its reason`() throws {
    let p = Conteo.prueba(recibida: try instante("2026-04-29T10:00:00-06:00"), dias: 2, calendario: lft)
    #expect(
      p.dias == [
        DiaContado(fecha: try fecha("2026-04-30"), cuenta: true, motivo: ""),
        DiaContado(
          fecha: try fecha("2026-05-01"), cuenta: false, motivo: "Día del Trabajo (LFT, artículo 74, fracción IV)"),
        DiaContado(fecha: try fecha("2026-05-02"), cuenta: false, motivo: "sábado"),
        DiaContado(fecha: try fecha("2026-05-03"), cuenta: false, motivo: "domingo"),
        DiaContado(fecha: try fecha("2026-05-04"), cuenta: true, motivo: ""),
      ])
  }

  @Test func `explains itself to a citizen`() throws {
    let recibida = try instante("2026-04-25T10:00:00-06:00")
    let p = Conteo.prueba(recibida: recibida, dias: 5, calendario: lft)
    let texto = Conteo.explicacion(p, regla: reglaDePrueba(dias: 5), recibida: recibida)
    #expect(
      texto == """
        Llegó el sábado 25 de abril de 2026, en día inhábil o después de la hora de corte. Cuenta como recibida el \
        lunes 27 de abril de 2026. El día 1 es el martes 28 de abril de 2026 y se cuentan 5 días hábiles. No cuentan: \
        sábados y domingos; el viernes 1 de mayo de 2026, Día del Trabajo (LFT, artículo 74, fracción IV). Vence al \
        terminar el martes 5 de mayo de 2026. Fundamento: LEY, artículo 1.
        """)
  }
}

func reglaDePrueba(
  _ id: String = "R-1", dias: Int?, evento: EventoDeRegla = .respuesta, materia: Materia = .acceso,
  ambito: Ambito = .general, desde: String? = "2025-03-21", hasta: String? = nil
) -> Regla {
  Regla(
    id: id, materia: materia, evento: evento, ambito: ambito, dias: dias, inicio: .recepcion, efecto: .base,
    cumplidoPor: .respuestaNotificada, ley: "LEY", articulo: "1", desde: desde.flatMap(Fecha.init(_:)),
    hasta: hasta.flatMap(Fecha.init(_:)), verificada: false)
}
