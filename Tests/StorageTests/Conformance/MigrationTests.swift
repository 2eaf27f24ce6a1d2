import Testing

@testable import Storage

@Suite struct MigrationTests {
  @Test(arguments: EngineCase.all)
  func `migrating twice runs each step once`(_ engine: EngineCase) async throws {
    try await withFolder { folder in
      let engine = try await engine.open(folder)
      let all = Migrator.cases.steps.map(\.number)
      #expect(try await Migrator.cases.migrate(engine, now: 7) == all)
      #expect(try await Migrator.cases.migrate(engine, now: 8) == [])
      #expect(try await engine.read { db in try db.int("SELECT MAX(aplicada) FROM migraciones") } == 7)
      await engine.close()
    }
  }

  @Test(arguments: EngineCase.all)
  func `a step whose text changed after it ran stops the start`(_ engine: EngineCase) async throws {
    try await withEngine(engine) { engine in
      _ = try await engine.write { db in try db.execute("UPDATE migraciones SET suma = 'otra' WHERE numero = 1") }
      let error = await #expect(throws: StorageError.self) { try await Migrator.cases.migrate(engine, now: 0) }
      #expect(error?.description.contains("La migración 1 (inicial) de la base de datos no es la de este programa") == true)
    }
  }

  @Test(arguments: EngineCase.all)
  func `a database from a newer version stops the start`(_ engine: EngineCase) async throws {
    try await withEngine(engine) { engine in
      _ = try await engine.write { db in
        try db.execute("INSERT INTO migraciones VALUES (9999, 'futura', '', 0)")
      }
      let error = await #expect(throws: StorageError.self) { try await Migrator.cases.migrate(engine, now: 9) }
      #expect(error?.description.contains("ya va en la migración 9999") == true)
    }
  }
}
