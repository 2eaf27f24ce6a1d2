import Testing

@testable import Domain

@Suite struct `Reglas del procedimiento` {
  @Test func `the shortest in force wins, whatever its ámbito`() throws {
    let general = reglaDePrueba("G", dias: 20)
    let estatal = reglaDePrueba("E", dias: 5, ambito: .estatal, desde: "2016-05-13")
    let reglas = try Reglas([general, estatal])
    #expect(reglas.vigente(.respuesta, materia: .acceso, en: try fecha("2026-04-14"))?.id == "E")
    #expect(reglas.vigente(.respuesta, materia: .acceso, en: try fecha("2016-05-12")) == nil)
    #expect(reglas.vigente(.respuesta, materia: .arco, en: try fecha("2026-04-14")) == nil)
    let larga = try Reglas([general, reglaDePrueba("E", dias: 30, ambito: .estatal)])
    #expect(larga.vigente(.respuesta, materia: .acceso, en: try fecha("2026-04-14"))?.id == "G")
  }

  @Test func `a rule applies on its first and last day and not outside`() throws {
    let reglas = try Reglas([
      reglaDePrueba("A", dias: 5, desde: "2016-05-13", hasta: "2026-03-31"),
      reglaDePrueba("B", dias: 8, desde: "2026-04-01"),
    ])
    let dia = { (f: String) in reglas.vigente(.respuesta, materia: .acceso, en: try fecha(f))?.id }
    #expect(try dia("2016-05-13") == "A")
    #expect(try dia("2026-03-31") == "A")
    #expect(try dia("2026-04-01") == "B")
  }

  @Test func `a rule without days is listed and never chosen`() throws {
    let reglas = try Reglas([reglaDePrueba("N", dias: nil, ambito: .estatal), reglaDePrueba("G", dias: 20)])
    #expect(reglas.vigente(.respuesta, materia: .acceso, en: try fecha("2026-04-14"))?.id == "G")
    #expect(reglas.regla(id: "N")?.dias == nil)
    #expect(reglas.todas.count == 2)
    #expect(reglas.porVerificar.count == 2)
  }

  @Test func `contradictions are refused by name`() {
    let a = reglaDePrueba("A", dias: 5, desde: "2020-01-01", hasta: "2020-12-31")
    func falla(_ reglas: [Regla]) -> String? {
      do throws(Reglas.Invalida) {
        _ = try Reglas(reglas)
        return nil
      } catch { return error.id }
    }
    #expect(falla([a, reglaDePrueba("B", dias: 6, desde: "2020-12-31")]) == "B")
    #expect(falla([a, reglaDePrueba("B", dias: 6, desde: "2021-01-01")]) == nil)
    #expect(falla([a, reglaDePrueba("B", dias: 6, materia: .ambas, desde: "2020-05-01")]) == "B")
    #expect(falla([a, reglaDePrueba("A", dias: 6, desde: "2021-01-01")]) == "A")
    #expect(falla([reglaDePrueba("C", dias: 6, desde: nil)]) == "C")
    #expect(falla([reglaDePrueba("D", dias: 0)]) == "D")
    #expect(falla([reglaDePrueba("E", dias: 3, desde: "2021-01-01", hasta: "2020-01-01")]) == "E")
  }
}

@Suite struct `Umbrales y semáforo` {
  let lft = Calendario(autoridad: "León", inhabiles: [])

  private func umbrales(_ n: Int) throws -> [String] {
    let p = Conteo.prueba(recibida: try instante("2026-04-14T10:00:00-06:00"), dias: n, calendario: lft)
    return Umbrales.predeterminados.fechas(dias: n, disparo: p.recepcionEfectiva, vence: p.vence, calendario: lft)
      .map { "\($0.umbral.rawValue) \($0.fecha)" }
  }

  @Test func `twenty days have four alerts: half, two left, last, expired`() throws {
    #expect(
      try umbrales(20) == ["mitad 2026-04-28", "dosDias 2026-05-11", "ultimoDia 2026-05-13", "vencido 2026-05-14"])
  }

  @Test func `coinciding alerts leave only the gravest`() throws {
    #expect(
      try umbrales(6) == ["mitad 2026-04-17", "dosDias 2026-04-20", "ultimoDia 2026-04-22", "vencido 2026-04-23"])
    #expect(try umbrales(5) == ["dosDias 2026-04-17", "ultimoDia 2026-04-21", "vencido 2026-04-22"])
    #expect(try umbrales(4) == ["dosDias 2026-04-16", "ultimoDia 2026-04-20", "vencido 2026-04-21"])
    #expect(try umbrales(3) == ["dosDias 2026-04-15", "ultimoDia 2026-04-17", "vencido 2026-04-18"])
    #expect(try umbrales(2) == ["ultimoDia 2026-04-16", "vencido 2026-04-17"])
    #expect(try umbrales(1) == ["ultimoDia 2026-04-15", "vencido 2026-04-16"])
  }

  @Test func `a missed day loses no alert`() throws {
    let p = Conteo.prueba(recibida: try instante("2026-04-14T10:00:00-06:00"), dias: 20, calendario: lft)
    let debidas = Umbrales.predeterminados.pendientes(
      dias: 20, disparo: p.recepcionEfectiva, vence: p.vence, hoy: try fecha("2026-05-12"), calendario: lft)
    #expect(debidas.map(\.umbral) == [.mitad, .dosDias])
  }

  @Test func `verde before half, amarillo from it, rojo from two left and after`() throws {
    let disparo = try fecha("2026-04-14")
    func color(_ n: Int, _ hoy: String) throws -> Semaforo {
      Umbrales.predeterminados.semaforo(dias: n, disparo: disparo, hoy: try fecha(hoy), calendario: lft)
    }
    #expect(try color(20, "2026-04-27") == .verde)
    #expect(try color(20, "2026-04-28") == .amarillo)
    #expect(try color(20, "2026-05-10") == .amarillo)
    #expect(try color(20, "2026-05-11") == .rojo)
    #expect(try color(20, "2026-08-01") == .rojo)
    #expect(try color(5, "2026-04-16") == .verde)
    #expect(try color(5, "2026-04-17") == .rojo)
    #expect(try color(2, "2026-04-14") == .rojo)
    #expect(try color(1, "2026-04-14") == .rojo)
  }
}
