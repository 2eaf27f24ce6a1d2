import Domain
import Foundation
import Logging
import Storage
import Testing

@testable import Ventanilla
@testable import pregunta_leon

@Suite struct `Avisos que no se pierden ni se repiten` {
  private func trabajador(_ p: CasaDePrueba, _ ahora: Instante) -> Worker {
    Worker(
      ventanilla: p.casa.ventanilla, enviar: { _ in fatalError("nadie debía enviar") }, reloj: { ahora },
      registro: Logger(label: "avisos") { _ in SwiftLogNoOpLogHandler() })
  }

  private func receptor(_ p: CasaDePrueba, _ dependencia: String? = nil) async throws {
    var alta = AltaDeReceptor(url: "https://ejemplo.mx/\(dependencia ?? "todo")", eventos: ["plazos.resumen", "plazo.*"])
    alta.dependencia = dependencia
    _ = try await p.casa.ventanilla.avisos.registrarWebhook(
      alta, enviar: Receptores.queContestan,
      Orden(actor: Actor(id: "adan", rol: .admin), ahora: CasaDePrueba.dia("2026-04-14")))
  }

  @Test func `the summary goes out at eight of a hábil, once, to each its own`() async throws {
    try await CasaDePrueba.prestada { p in
      try await receptor(p)
      try await receptor(p, "DGOP")
      let folios = try await p.presentar(2)
      try await p.dar(Turnar(turnos: [.init(dependencia: "DGOP")]), folios[0], CasaDePrueba.ana)
      let resumenes = "SELECT COUNT(*) FROM eventos WHERE tipo = 'plazos.resumen'"
      for (cuando, hay) in [
        (CasaDePrueba.dia("2026-04-17", 479), 0), (CasaDePrueba.dia("2026-04-17", 480), 1), (CasaDePrueba.dia("2026-04-17", 700), 1),
        (CasaDePrueba.dia("2026-04-18", 600), 1), (CasaDePrueba.dia("2026-04-20", 900), 2),
      ] as [(Instante, Int64)] {
        try await p.casa.ventanilla.reglamento.resumirElDia(cuando)
        try await p.casa.ventanilla.reglamento.resumirElDia(cuando)
        #expect(try await p.contar(resumenes) == hay, "\(cuando)")
      }
      let cuerpos = try await p.textos("SELECT cuerpo FROM entregas WHERE tipo = 'plazos.resumen' ORDER BY creada, webhook")
      #expect(cuerpos.count == 4)
      // The 17th: both answers are due in two hábiles; DGOP hears only of its own turno.
      #expect(cuerpos.contains { $0.contains(folios[0].description) && $0.contains(folios[1].description) })
      #expect(cuerpos.contains { $0.contains(folios[0].description) && !$0.contains(folios[1].description) && $0.contains("DGOP") })
      #expect(
        try await p.textos("SELECT CAST(ocurrio AS TEXT) FROM eventos WHERE tipo = 'plazos.resumen' ORDER BY numero").first
          == String(CasaDePrueba.dia("2026-04-17", 480).micros), "its hour, not the run's")
      #expect(try await p.verificar().intacto)
    }
  }

  @Test func `in office hours a warning is recorded at once and sent when the office opens`() async throws {
    try await CasaDePrueba.prestada { p in
      try await receptor(p)
      try await p.presentar(1)
      var normas = p.casa.ventanilla.normas
      normas.horario = HorarioDeAvisos(ventana: 480..<930)
      p.casa.ventanilla.nucleo.cambiarVigentes { [normas] in $0.normas = normas }
      let sabado = CasaDePrueba.dia("2026-04-18", 5)
      let t = trabajador(p, sabado)
      try await t.routines()
      let job = try #require(
        try await p.casa.engine.write { try JobQueue.claim($0, kinds: ["plazos.revisar"], limit: 1, now: sabado.micros, lease: 1) }.first)
      try await t.revisarPlazos(job)
      #expect(try await p.contar("SELECT COUNT(*) FROM eventos WHERE tipo LIKE 'plazo.%'") > 0)
      let lunes = CasaDePrueba.dia("2026-04-20", 480).micros
      #expect(try await p.contar("SELECT COUNT(*) FROM entregas WHERE tipo LIKE 'plazo.%' AND proximo <> \(lunes)") == 0)
      #expect(try await p.contar("SELECT COUNT(*) FROM entregas WHERE tipo LIKE 'plazo.%'") > 0)
    }
  }

  @Test func `a scheduler down for days, run twice at once, gives each warning once`() async throws {
    try await CasaDePrueba.prestada { p in
      try await p.presentar(5)
      let tarde = CasaDePrueba.dia("2026-04-23")
      async let una: Void = correr(p, tarde)
      async let otra: Void = correr(p, tarde)
      _ = try await (una, otra)
      let vencidos = try await p.contar("SELECT COUNT(*) FROM eventos WHERE tipo = 'plazo.vencido'")
      #expect(vencidos == 25)
      #expect(
        try await p.contar("SELECT COUNT(*) FROM (SELECT DISTINCT expediente, plazo, umbral FROM avisos WHERE umbral = 'vencido')") == 25)
      // A clock moved back a day and forward again.
      try await correr(p, CasaDePrueba.dia("2026-04-22"))
      try await correr(p, CasaDePrueba.dia("2026-04-24"))
      #expect(try await p.contar("SELECT COUNT(*) FROM eventos WHERE tipo = 'plazo.vencido'") == vencidos)
      #expect(try await p.verificar().intacto)
    }
  }

  private func correr(_ p: CasaDePrueba, _ ahora: Instante) async throws {
    let casos = try await p.casa.engine.read { try Expedientes.conAvisosDebidos($0, ahora, limite: 100) }
    for caso in casos {
      do {
        _ = try await p.casa.ventanilla.casos.ejecutar(RevisarPlazos(), en: caso.caso, Orden(actor: .sistema, ahora: ahora))
      } catch let falla as Falla where falla.codigo == .noAplica { continue }
    }
  }
}
