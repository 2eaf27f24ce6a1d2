import Testing

@testable import Storage

@Suite struct SearchTests {
  private func index(_ db: any Connection, _ id: String, _ words: String?, before: String? = nil) throws {
    if before == nil {
      try db.execute(
        """
        INSERT INTO expedientes (id, folio, tipo, estado, version, llave, nonce, canal, medio, recibida, registrada, abierto,
          urgente, importado) VALUES (?1, ?1, 'ASE', 'registrada', 1, 'k', 1, 'c', 'm', 0, 0, 1, 0, 0)
        """, [.text(id)])
    }
    try SearchIndex.actualizar(db, id, antes: before, despues: words, indice: .solicitudes) { $0.split(separator: " ").map(String.init) }
  }

  private func found(_ engine: any Engine, _ stems: [String]) async throws -> [String] {
    try await engine.read { db in
      try db.rows(
        """
        SELECT id FROM expedientes WHERE fila IN (
          SELECT \(db.engine.searchRow) FROM busqueda WHERE \(db.engine.matches("busqueda", "?1"))) ORDER BY id
        """, [.text(SearchIndex.consulta(stems, db.engine))]
      ).map { try $0.text("id") }
    }
  }

  @Test(arguments: EngineCase.all)
  func `every stem asked for must be there; operators and quotes are only words`(_ engine: EngineCase) async throws {
    try await withEngine(engine) { engine in
      try await engine.write { db in
        try index(db, "A", "luminari coloni centr año 2025")
        try index(db, "B", "luminari bache or and not")
        try index(db, "C", "ano bache")
      }
      #expect(try await found(engine, ["luminari"]) == ["A", "B"])
      #expect(try await found(engine, ["luminari", "bache"]) == ["B"])
      #expect(try await found(engine, ["2025", "centr"]) == ["A"])
      #expect(try await found(engine, ["año"]) == ["A"])
      #expect(try await found(engine, ["lumin"]) == [])
      #expect(try await found(engine, ["or", "and"]) == ["B"])
      #expect(try await found(engine, ["bache\"'"]) == ["B", "C"])
    }
  }

  @Test(arguments: EngineCase.all)
  func `a text that changes or goes is found by what it says now, or not at all`(_ engine: EngineCase) async throws {
    try await withEngine(engine) { engine in
      try await engine.write { db in try index(db, "A", "luminari") }
      try await engine.write { db in try index(db, "A", "bache", before: "luminari") }
      #expect(try await found(engine, ["luminari"]) == [])
      #expect(try await found(engine, ["bache"]) == ["A"])
      try await engine.write { db in try Olvido.textos(db, expediente: "A") }
      #expect(try await found(engine, ["bache"]) == [])
    }
  }
}
