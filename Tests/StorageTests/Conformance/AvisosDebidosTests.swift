import Domain
import Testing

@testable import Storage

@Suite struct AvisosDebidosTests {
  private static let ahora = Instante(Fecha(dia: 20_000), minuto: 600)

  /// Cases by row only, with a warning due on a day.
  private func filas(_ db: any Connection, _ ids: [String], el dia: Fecha) throws {
    for id in ids {
      try db.execute(
        """
        INSERT INTO expedientes (id, folio, tipo, estado, version, llave, nonce, canal, medio, recibida, registrada, proximo_aviso,
          abierto, urgente, importado)
        VALUES (?1, ?1, 'ASE', 'registrada', 1, 'k', 1, 'oficina', 'estrados', 1, 1, ?2, 1, 0, 0)
        """, [.text(id), .text(dia.description)])
    }
  }

  @Test(arguments: EngineCase.all)
  func `the walk passes any number that share a date, each once`(_ engine: EngineCase) async throws {
    try await withEngine(engine) { engine in
      let ids = (0..<25).map { "C-\(100 + $0)" }
      let vistos = try await engine.write { db -> [String] in
        try filas(db, ids, el: Self.ahora.fecha)
        try filas(db, ["B-antes"], el: Self.ahora.fecha + -3)
        try filas(db, ["A-despues"], el: Self.ahora.fecha + 1)
        var (vistos, ultimo) = ([String](), AvisoDebido?.none)
        while true {
          let pagina = try Expedientes.conAvisosDebidos(db, Self.ahora, despuesDe: ultimo, limite: 7)
          vistos += pagina.map(\.caso.id)
          ultimo = pagina.last
          if pagina.count < 7 { return vistos }
        }
      }
      #expect(vistos == ["B-antes"] + ids)
    }
  }

  @Test(arguments: EngineCase.all)
  func `a case that could not be looked at waits, is counted, and is forgotten in the end`(_ engine: EngineCase) async throws {
    try await withEngine(engine) { engine in
      try await engine.write { db in
        let ahora = Self.ahora
        try filas(db, ["uno", "dos"], el: ahora.fecha)
        #expect(try PlazosDetenidos.anotar(db, id: "uno", causa: "x", ahora, espera: 60_000_000) == 1)
        #expect(try Expedientes.conAvisosDebidos(db, ahora, limite: 9).map(\.caso.id) == ["dos"])
        let luego = ahora.sumando(segundos: 60)
        #expect(try Expedientes.conAvisosDebidos(db, luego, limite: 9).map(\.caso.id) == ["dos", "uno"])
        #expect(try PlazosDetenidos.anotar(db, id: "uno", causa: "y", luego, espera: 60_000_000) == 2)
        let (cuantos, primeros) = try PlazosDetenidos.todos(db, luego, limite: 9)
        #expect(cuantos == 1)
        #expect(primeros == [.init(folio: "uno", causa: "y", desde: ahora.micros, ultimo: luego.micros, intentos: 2)])

        // Somebody else gave the warning first: nothing to note, nothing to show.
        try db.execute("UPDATE expedientes SET proximo_aviso = NULL")
        #expect(try PlazosDetenidos.anotar(db, id: "dos", causa: "x", luego, espera: 1) == nil)
        #expect(try PlazosDetenidos.todos(db, luego, limite: 9).cuantos == 0)
        try PlazosDetenidos.limpiar(db, luego)
        #expect(try db.int("SELECT COUNT(*) FROM plazos_detenidos") == 0)
      }
    }
  }
}
