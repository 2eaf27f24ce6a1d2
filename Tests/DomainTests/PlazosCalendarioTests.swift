import Foundation
import Testing

@testable import Domain

@Suite struct Calendarios {
  @Test func `knows the days of LFT article 74`() {
    #expect(
      Calendario.lft(2026).map(\.fecha.description)
        == ["2026-01-01", "2026-02-02", "2026-03-16", "2026-05-01", "2026-09-16", "2026-11-16", "2026-12-25"])
    #expect(
      Calendario.lft(2024).map(\.fecha.description) == [
        "2024-01-01", "2024-02-05", "2024-03-18", "2024-05-01", "2024-09-16", "2024-10-01", "2024-11-18", "2024-12-25",
      ])
    #expect(Calendario.lft(2030).map(\.fecha.description).contains("2030-10-01"))
    #expect(Calendario.lft(2018).map(\.fecha.description).contains("2018-12-01"))
    #expect(Calendario.lft(2005).map(\.fecha.description).contains("2005-03-21"))
  }

  @Test func `an entered year is complete as it stands, the others keep the default`() throws {
    let dia = DiaInhabil(fecha: try fecha("2026-12-12"), motivo: "Virgen de Guadalupe", fuente: "acuerdo")
    let c = Calendario(autoridad: "León", inhabiles: [dia], anios: [2026])
    #expect(c.esHabil(try fecha("2026-05-01")))
    #expect(!c.esHabil(try fecha("2027-02-01")))
    #expect(c.motivo(try fecha("2027-02-01")) == "Día de la Constitución (LFT, artículo 74, fracción II)")
    #expect(c.motivo(try fecha("2026-04-14")) == nil)
    #expect(c.motivo(try fecha("2026-04-18")) == "sábado")
  }

  @Test func `goes through JSON unchanged`() throws {
    let dia = DiaInhabil(fecha: try fecha("2026-11-02"), motivo: "Día de Muertos", fuente: "acuerdo")
    let pausa = Suspension(
      desde: try fecha("2026-07-20"), hasta: try fecha("2026-07-31"), motivo: "receso", acuerdo: "A")
    let c = Calendario(
      autoridad: "León", version: 3, inhabiles: [dia], suspensiones: [pausa], corte: 960, anios: [2026])
    let otro = try JSONDecoder().decode(Calendario.self, from: JSONEncoder().encode(c))
    #expect(otro == c)
    #expect(otro.ingresados == [dia])
    #expect(!otro.esHabil(try fecha("2026-07-22")))
  }
}
