import Testing

@testable import Storage

/// What stops the start, in one line that says what to do.
@Suite(.enabled(if: PrivatePostgres.url != nil)) struct StartTests {
  private func refusal(_ options: PostgresEngine.Options) async -> String {
    do {
      await (try PostgresEngine(options)).close()
      return "accepted"
    } catch { return "\(error)" }
  }

  @Test func `ten processes that start at once migrate once`() async throws {
    try await withFolder { folder in
      let options = try await PrivatePostgres.options(folder)
      let ran = try await withThrowingTaskGroup(of: [Int].self) { group in
        for number in 0..<10 {
          group.addTask {
            let engine = try PostgresEngine(options)
            let ran = try await Migrator.cases.migrate(engine, now: Int64(number))
            await engine.close()
            return ran
          }
        }
        return try await group.reduce(into: []) { $0 += $1 }
      }
      #expect(ran.sorted() == Migrator.cases.steps.map(\.number))
    }
  }

  @Test func `a database that is not there, a server that does not answer and an address that is none are told apart`() async throws {
    let url = PrivatePostgres.url ?? ""
    #expect(await refusal(.init(url: url, database: "no_existe")).hasPrefix("No existe la base de datos «no_existe»"))
    #expect(
      await refusal(.init(url: "postgresql://ana:secreta@127.0.0.1:1/casos")).hasPrefix("No se pudo conectar con PostgreSQL en 127.0.0.1:1")
    )
    #expect(await refusal(.init(url: "postgresql://ana:secreta@[::1")).contains("no es válida"))
    for url in ["postgresql://ana:secreta@127.0.0.1:1/casos", "postgresql://ana:secreta@[::1"] {
      let line = await refusal(.init(url: url))
      #expect(!line.contains("secreta") && !line.contains("\n"))
    }
  }

  @Test func `a migration left half-way by somebody is named, and nothing is added to it`() async throws {
    try await withFolder { folder in
      let engine = try await PrivatePostgres.engine(folder)
      try await engine.write { db in try db.script("CREATE TABLE turnos (x BIGINT)") }
      let error = await #expect(throws: StorageError.self) { try await Migrator.cases.migrate(engine, now: 0) }
      #expect(error?.description.hasPrefix("La migración 2 (expedientes) no se pudo aplicar y no cambió nada") == true)
      #expect(try await Migrator.applied(engine) == ["inicial"])
      let tables = try await engine.read { db in
        try db.int("SELECT COUNT(*) FROM pg_tables WHERE schemaname = current_schema() AND tablename = 'expedientes'")
      }
      #expect(tables == 0)
      await engine.close()
    }
  }

  @Test func `placeholders become PostgreSQL's, except between quotes`() {
    let (text, count) = PostgresPlaceholders.rewrite("SELECT '?1', \"?2\" FROM t WHERE a = ?2 AND b = ?10 AND c=?1")
    #expect(text == "SELECT '?1', \"?2\" FROM t WHERE a = $2 AND b = $10 AND c=$1")
    #expect(count == 10)
  }

  @Test func `a server told to answer before its disk has confirmed is overruled`() async throws {
    try await withFolder { folder in
      let options = try await PrivatePostgres.options(folder)
      try await PrivatePostgres.administer("ALTER DATABASE \(options.database ?? "") SET synchronous_commit = off")
      let engine = try PostgresEngine(options)
      #expect(try await engine.health().synchronous == 2)
      await engine.close()
    }
  }
}
