import Crypto
import Testing

@testable import Domain
@testable import Storage

@Suite struct DatosAbiertosTests {
  @Test(arguments: EngineCase.all)
  func `a page of open data takes three reads, and says of time what the indicators say`(_ engine: EngineCase) async throws {
    try await withEngine(engine) { engine in
      let llave = DataKey(id: "k", key: SymmetricKey(size: .bits256))
      var tarde = try Mesa()
      try tarde.hacer(Turnar(turnos: [.init(dependencia: "SAPAL"), .init(dependencia: "DGMOV")]), Mesa.ana)
      try tarde.hacer(AtenderTurno(turno: 1, texto: "x"), Mesa.eli)
      try tarde.hacer(AtenderTurno(turno: 2, texto: "x"), Mesa.beto)
      tarde.ahora = Mesa.hora("2026-06-01")
      try tarde.notificada()
      let mesa = tarde
      try await engine.write { db in
        var e: Expediente?
        for (evento, meta) in mesa.asentados {
          (e, _) = try Expedientes.anexar(
            db, id: mesa.e.id, antes: e, eventos: [evento], actor: meta.actor, ahora: meta.registrado, llave: llave, raices: { _ in [] })
        }
        for n in 1...6 {
          try db.execute(
            """
            INSERT INTO expedientes (id, folio, tipo, estado, version, llave, nonce, canal, medio, recibida, registrada, vence, plazo,
              abierto, urgente, importado)
            VALUES (?1, ?1, 'SAI', ?2, 1, 'k', 1, 'oficina', 'estrados', 1, 1, '2026-05-14', 'corriendo', 1, 0, 0)
            """, [.text("A-\(n)"), .text(n == 3 ? "anulada" : "registrada")])
        }
      }
      try await engine.read { db in
        let contada = CountedConnection(db)
        let pagina = try DatosAbiertos.acceso(contada, despuesDe: "A-1", limite: 10)
        #expect(pagina.map(\.id) == ["A-2", "A-4", "A-5", "A-6", mesa.e.id])
        #expect(contada.asked.count == 3)
        let suya = try #require(pagina.last?.1)
        #expect(suya.dependencias == ["DGMOV", "SAPAL"] && suya.enTiempo == false && mesa.e.enTiempo == false)
        #expect(pagina.dropLast().allSatisfy { $0.1.enTiempo == nil && $0.1.dependencias.isEmpty })
      }
    }
  }
}
