import Domain
import Testing

@testable import Ventanilla
@testable import pregunta_leon

@Suite struct `El folio de la Plataforma Nacional que ya es de otro expediente` {
  private static let folioPNT = "110198900012326"

  private func mensaje(_ codigo: Falla.Codigo, _ acto: () async throws -> Void) async -> String {
    do {
      try await acto()
      return "se aceptó"
    } catch let falla as Falla {
      #expect(falla.codigo == codigo && falla.campo == "/folioPNT")
      return falla.mensaje
    } catch { return "\(error)" }
  }

  @Test func `to register it is refused, and staff are told which case has it`() async throws {
    try await CasaDePrueba.prestada { p in
      let folios = try await p.presentar(2)
      try await p.dar(RegistrarFolioPNT(folioPNT: Self.folioPNT), folios[0], CasaDePrueba.ana)
      let dicho = await mensaje(.yaExiste) {
        try await p.dar(RegistrarFolioPNT(folioPNT: Self.folioPNT), folios[1], CasaDePrueba.ana)
      }
      #expect(dicho.contains(folios[0].description))
      #expect(try await p.expediente(folios[1]).folioPNT == nil)
      #expect(try await p.verificar().intacto)
    }
  }

  @Test func `to file with it is refused, and whoever is not staff is not told whose it is`() async throws {
    try await CasaDePrueba.prestada { p in
      let folio = try await p.presentar(1)[0]
      try await p.dar(RegistrarFolioPNT(folioPNT: Self.folioPNT), folio, CasaDePrueba.ana)
      let ahora = CasaDePrueba.dia("2026-04-14", 800)
      for (actor, ve) in [(CasaDePrueba.ana, true), (.sistema, false)] as [(Actor, Bool)] {
        let presentar = Presentar(
          tipo: .acceso, texto: "x", canal: .plataformaNacional, medio: .plataformaNacional, solicitante: nil, folioPNT: Self.folioPNT)
        let dicho = await mensaje(.yaExiste) {
          _ = try await p.casa.ventanilla.casos.presentar(presentar, Orden(actor: actor, ahora: ahora))
        }
        #expect(dicho.contains(folio.description) == ve, "\(dicho)")
      }
    }
  }
}
