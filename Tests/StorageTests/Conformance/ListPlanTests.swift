import Testing

@testable import Domain
@testable import Storage

/// How each engine finds a page of the work list among many cases.
@Suite struct ListPlanTests {
  private static func plan(_ engine: any Engine, _ c: Consulta) async throws -> String {
    let (sql, args) = c.sql(engine.kind)
    let explain = engine.kind == .sqlite ? "EXPLAIN QUERY PLAN " : "EXPLAIN "
    return try await engine.read { db in
      try db.rows(explain + sql, args).flatMap(\.values).compactMap { if case .text(let linea) = $0 { linea } else { nil } }
        .joined(separator: "\n")
    }
  }

  private static func llenar(_ engine: any Engine) async throws {
    try await engine.write { db in
      try db.execute(
        """
        INSERT INTO expedientes (id, folio, tipo, estado, version, llave, nonce, canal, medio, recibida, registrada, vence, plazo,
          abierto, urgente, importado)
        WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)
        SELECT 'C-' || i, 'C-' || i, 'SAI', CASE WHEN i % 4 = 0 THEN 'registrada' ELSE 'concluida' END, 1, 'k', 1, 'oficina', 'estrados', i, i,
          '2026-' || (10 + i % 3) || '-' || (10 + i % 19), 'corriendo', CASE WHEN i % 4 = 0 THEN 1 ELSE 0 END, 0, 0
        FROM n
        """, [])
      try db.script("ANALYZE expedientes")
    }
  }

  @Test(arguments: EngineCase.all)
  func `a page of the list reads the index in its order and sorts nothing`(_ engine: EngineCase) async throws {
    try await withEngine(engine) { engine in
      try await Self.llenar(engine)
      var abiertos = Consulta()
      abiertos.soloAbiertos = true
      var deAcceso = Consulta()
      deAcceso.tipo = .acceso
      for (consulta, indice) in [(abiertos, "expedientes_por_vencer"), (deAcceso, "expedientes_por_fecha")] {
        for despuesDe in [nil, ("2026-11-20", "C-700")] as [(String, String)?] {
          var c = consulta
          c.despuesDe = despuesDe.map { (vence: $0.0, id: $0.1) }
          let plan = try await Self.plan(engine, c)
          #expect(plan.contains(indice), "\(plan)")
          #expect(!plan.lowercased().contains("b-tree for") && !plan.contains("Sort"), "\(plan)")
        }
      }
    }
  }

  @Test(arguments: EngineCase.all)
  func `page after page every case comes once, in order, those without a date last`(_ engine: EngineCase) async throws {
    try await withEngine(engine) { engine in
      try await Self.llenar(engine)
      let vistos = try await engine.write { db -> [String] in
        try db.execute("DELETE FROM expedientes WHERE recibida > 60", [])
        try db.execute("UPDATE expedientes SET vence = NULL, plazo = NULL WHERE estado = 'concluida' AND recibida % 5 = 0", [])
        // What is read by name must be a folio.
        var vistos: [String] = []
        var c = Consulta()
        c.limite = 7
        while true {
          let (sql, args) = c.sql(db.engine)
          let pagina = try db.rows(sql, args)
          vistos += try pagina.map { try $0.text("id") }
          guard pagina.count == 7, let ultima = pagina.last else { return vistos }
          c.despuesDe = (try ultima.textOrNil("vence") ?? "9999-12-31", try ultima.text("id"))
        }
      }
      let orden = try await engine.read { db in
        try db.rows("SELECT id FROM expedientes ORDER BY vence IS NULL, vence, id").map { try $0.text("id") }
      }
      #expect(vistos == orden && vistos.count == 60)
    }
  }
}
