import Domain
import Foundation
import Logging
import Storage
import Testing

@testable import Ventanilla
@testable import pregunta_leon

@Suite struct `Un caso que no se puede revisar no detiene los avisos de los demás` {
  private static let tarde = CasaDePrueba.dia("2026-04-23")

  private func revisar(_ p: CasaDePrueba, _ ahora: Instante = tarde) async throws {
    let t = Worker(
      ventanilla: p.casa.ventanilla, enviar: { _ in fatalError("nadie debía enviar") }, reloj: { ahora },
      registro: Logger(label: "avisos") { _ in SwiftLogNoOpLogHandler() })
    try await t.routines()
    while try await t.round() > 0 {}
  }

  private func avisados(_ p: CasaDePrueba) async throws -> Int64 {
    try await p.contar("SELECT COUNT(*) FROM (SELECT DISTINCT stream FROM eventos WHERE tipo = 'plazo.vencido') v")
  }

  /// Cases by name only, due before all others: nothing of them can be read.
  private func sinEventos(_ cuantos: Int, _ p: CasaDePrueba) async throws {
    let columnas = try await p.casa.engine.read { try $0.rows("SELECT name FROM pragma_table_info('expedientes') ORDER BY cid") }
      .map { try $0.text("name") }
    let puestas = columnas.map { ["fila": "NULL", "id": "?1", "folio": "?1", "proximo_aviso": "'2026-04-15'"][$0] ?? $0 }
    for n in 0..<cuantos {
      try await p.alterar(
        "INSERT INTO expedientes (\(columnas.joined(separator: ", "))) SELECT \(puestas.joined(separator: ", ")) FROM expedientes LIMIT 1",
        [.text("AAA-\(n)")])
    }
  }

  @Test func `one case whose event cannot be read: the rest are warned, and it is told to the administration`() async throws {
    try await CasaDePrueba.prestada { p in
      let folios = try await p.presentar(3)
      try await p.alterar("UPDATE eventos SET cuerpo = '{' WHERE stream = ?1", [.text(folios[0].description)])
      try await revisar(p)
      #expect(try await avisados(p) == 2)
      let cola = try await p.casa.ventanilla.trabajos.cola(Actor(id: "ada", rol: .admin), Self.tarde)
      #expect(cola.sinRevisar.cuantos == 1 && cola.sinRevisar.primeros.map(\.folio) == [folios[0].description])
      #expect(cola.sinRevisar.primeros.first?.causa.contains("no se puede leer") == true)
    }
  }

  @Test func `two hundred that cannot be decided do not end the round`() async throws {
    try await CasaDePrueba.prestada { p in
      try await p.presentar(1)
      try await sinEventos(405, p)
      try await revisar(p)
      #expect(try await avisados(p) == 1)
      #expect(try await p.casa.ventanilla.trabajos.cola(Actor(id: "ada", rol: .admin), Self.tarde).sinRevisar.cuantos == 405)
    }
  }

  @Test func `it waits an hour to be tried again, and once it can be read it is warned and forgotten`() async throws {
    try await CasaDePrueba.prestada { p in
      let id = try await p.presentar(1)[0].description
      let bueno = try await p.textos("SELECT cuerpo FROM eventos WHERE stream = '\(id)' AND numero = 1")[0]
      try await p.alterar("UPDATE eventos SET cuerpo = '{' WHERE stream = ?1", [.text(id)])
      let intentos = "SELECT intentos FROM plazos_detenidos"
      try await revisar(p)
      try await revisar(p, Self.tarde.sumando(segundos: 60))
      #expect(try await p.contar(intentos) == 1)
      try await revisar(p, Self.tarde.sumando(segundos: 3_600))
      #expect(try await p.contar(intentos) == 2)
      try await p.alterar("UPDATE eventos SET cuerpo = ?2 WHERE stream = ?1", [.text(id), .text(bueno)])
      try await revisar(p, Self.tarde.sumando(segundos: 7_200))
      #expect(try await avisados(p) == 1)
      #expect(try await p.contar("SELECT COUNT(*) FROM plazos_detenidos") == 0)
      #expect(try await p.verificar().intacto)
    }
  }

  @Test func `a case whose data were erased is warned of its clocks like any other`() async throws {
    try await CasaDePrueba.prestada { p in
      let id = try await p.presentar(1)[0].description
      _ = try await p.casa.llaves.destroy(try await p.textos("SELECT llave FROM expedientes WHERE id = '\(id)'")[0])
      try await revisar(p)
      #expect(try await avisados(p) == 1)
      #expect(try await p.contar("SELECT COUNT(*) FROM plazos_detenidos") == 0)
    }
  }
}
