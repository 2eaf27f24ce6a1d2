import Synchronization
import Testing

@testable import Storage

@Suite struct TransactionTests {
  struct Refused: Error, Equatable { let number: Int }

  @Test(arguments: EngineCase.all)
  func `a write is read back with every type of value`(_ engine: EngineCase) async throws {
    try await withEngine(engine) { engine in
      let row = try await engine.write { db in
        try db.script("CREATE TABLE t (i BIGINT, t TEXT, b \(db.engine.bytes), n TEXT)")
        let values: [Value] = [.int(.min), "año 😀", .blob([0, 255, 1]), nil]
        #expect(try db.execute("INSERT INTO t (i, t, b, n) VALUES (?1, ?2, ?3, ?4)", values) == 1)
        return try db.row("SELECT i, t, b, n FROM t WHERE t = ?2 AND i = ?1", [.int(.min), "año 😀"])
      }
      #expect(try row?.int("i") == .min)
      #expect(try row?.text("t") == "año 😀")
      #expect(try row?.blob("b") == [0, 255, 1])
      #expect(try row?.textOrNil("n") == nil)
      #expect(throws: StorageError.self) { try row?.int("t") }
      #expect(throws: StorageError.self) { try row?.textOrNil("nada") }
    }
  }

  @Test(arguments: EngineCase.all)
  func `empty text and empty bytes are not NULL`(_ engine: EngineCase) async throws {
    try await withEngine(engine) { engine in
      let row = try await engine.write { db in
        try db.script("CREATE TABLE t (t TEXT NOT NULL, b \(db.engine.bytes) NOT NULL)")
        try db.execute("INSERT INTO t VALUES (?1, ?2)", ["", .blob([])])
        return try db.row("SELECT t, b FROM t")
      }
      #expect(row?.values == [.text(""), .blob([])])
    }
  }

  @Test(arguments: EngineCase.all)
  func `what a closure leaves for the commit is there after it, unless the closure was undone`(_ engine: EngineCase) async throws {
    try await withEngine(engine) { engine in
      await withTaskGroup(of: Void.self) { group in
        for number in 0..<100 {
          group.addTask {
            try? await engine.write { db in
              try db.beforeCommit("INSERT INTO intentos (clave, ventana, n) VALUES (?1, 0, 1)", ["\(number)"])
              if number % 4 == 0 { throw Refused(number: number) }
            }
          }
        }
      }
      let kept = try await engine.read { db in try db.int("SELECT COUNT(*) FROM intentos") }
      #expect(kept == 75)
    }
  }

  @Test(arguments: EngineCase.all)
  func `a statement left for the commit that cannot be done undoes its closure only`(_ engine: EngineCase) async throws {
    try await withEngine(engine) { engine in
      let failed = await withTaskGroup(of: Bool.self) { group in
        for number in 0..<40 {
          group.addTask {
            do {
              try await engine.write { db in
                try db.execute("INSERT INTO intentos (clave, ventana, n) VALUES (?1, 0, 1)", ["\(number)"])
                // Every tenth writes its own row again: the key is taken.
                if number % 10 == 0 {
                  try db.beforeCommit("INSERT INTO intentos (clave, ventana, n) VALUES (?1, 0, 1)", ["\(number)"])
                }
              }
              return false
            } catch { return true }
          }
        }
        return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
      }
      #expect(failed == 4)
      let kept = try await engine.read { db in try db.int("SELECT COUNT(*) FROM intentos") }
      #expect(kept == 36)
    }
  }

  @Test(arguments: EngineCase.all)
  func `one closure that throws does not disturb those committed with it`(_ engine: EngineCase) async throws {
    try await withEngine(engine) { engine in
      let outcomes = await withTaskGroup(of: (Int, (any Error)?).self) { group in
        for number in 0..<300 {
          group.addTask {
            do {
              try await engine.write { db in
                try db.execute("INSERT INTO intentos (clave, ventana, n) VALUES (?1, 0, 1)", ["\(number)"])
                if number % 3 == 0 { throw Refused(number: number) }
              }
              return (number, nil)
            } catch { return (number, error) }
          }
        }
        return await group.reduce(into: [Int: (any Error)?]()) { $0[$1.0] = $1.1 }
      }
      for (number, error) in outcomes { #expect(error as? Refused == (number % 3 == 0 ? Refused(number: number) : nil)) }
      let kept = try await engine.read { db in try db.int("SELECT COUNT(*) FROM intentos") }
      #expect(kept == 200)
      let health = try await engine.health()
      #expect(health.undone == 100)
    }
  }

  @Test(arguments: EngineCase.all)
  func `a closure that swallows a failed statement is undone all the same`(_ engine: EngineCase) async throws {
    try await withEngine(engine) { engine in
      await #expect(throws: StorageError.unique("intentos(clave,ventana)")) {
        try await engine.write { db in
          try db.execute("INSERT INTO intentos VALUES ('a', 0, 1)")
          _ = try? db.execute("INSERT INTO intentos VALUES ('a', 0, 1)")
          #expect(throws: StorageError.aborted) { try db.rows("SELECT 1") }
        }
      }
      let kept = try await engine.read { db in try db.int("SELECT COUNT(*) FROM intentos") }
      #expect(kept == 0)
    }
  }

  @Test(arguments: EngineCase.all)
  func `constraints are told apart by name`(_ engine: EngineCase) async throws {
    try await withEngine(engine) { engine in
      func failure(_ sql: String, _ args: [Value] = []) async -> StorageError? {
        do { _ = try await engine.write { db in try db.execute(sql, args) } } catch { return error as? StorageError }
        return nil
      }
      let user = "INSERT INTO usuarios (id, nombre, rol, activo, creado, modificado) VALUES"
      #expect(await failure("\(user) ('a', 'Ana', 'operador', 1, 0, 0)") == nil)
      #expect(await failure("\(user) ('a', 'Ana', 'operador', 1, 0, 0)") == .unique("usuarios(id)"))
      #expect(await failure("\(user) ('b', 'Bea', 'reina', 1, 0, 0)") == .check("usuarios_rol"))
      #expect(await failure("\(user) ('b', 'Bea', 'enlace', 1, 0, 0)") == .check("usuarios_alcance"))
      #expect(await failure("\(user) ('b', NULL, 'admin', 1, 0, 0)") == .notNull("usuarios.nombre"))
      guard case .foreignKey = await failure("INSERT INTO sesiones VALUES (?1, 'nadie', 0, 1, NULL)", [.blob(EventHash.zero)])
      else {
        Issue.record("a session of nobody was accepted")
        return
      }
    }
  }

  @Test(arguments: EngineCase.all)
  func `a wrong number of arguments is refused`(_ engine: EngineCase) async throws {
    try await withEngine(engine) { engine in
      await #expect(throws: StorageError.self) { try await engine.read { db in try db.rows("SELECT ?1", []) } }
      await #expect(throws: StorageError.self) { try await engine.read { db in try db.rows("SELECT ?1", [1, 2]) } }
    }
  }

  @Test(arguments: EngineCase.all)
  func `a read cannot write, and the disk is not blamed for it`(_ engine: EngineCase) async throws {
    try await withEngine(engine) { engine in
      do {
        _ = try await engine.read { db in try db.execute("INSERT INTO intentos VALUES ('a', 0, 1)") }
        Issue.record("the write was accepted")
      } catch StorageError.statement {}
      #expect(try await engine.write { db in try db.execute("INSERT INTO intentos VALUES ('a', 0, 1)") } == 1)
    }
  }

  @Test(arguments: EngineCase.all)
  func `a read sees every write answered before it`(_ engine: EngineCase) async throws {
    try await withEngine(engine) { engine in
      for number in 1...100 {
        let n = try await engine.write { db in try Throttle.hit(db, key: "k", window: 0) }
        let seen = try await engine.read { db in try Throttle.count(db, key: "k", window: 0) }
        #expect(n == Int64(number) && seen == n)
      }
    }
  }

  @Test(arguments: EngineCase.all)
  func `listeners wake after the commit and never for what was undone`(_ engine: EngineCase) async throws {
    try await withEngine(engine) { engine in
      var listener = engine.notifications("canal").makeAsyncIterator()
      await #expect(throws: Refused.self) {
        try await engine.write { db in
          db.notify("canal")
          throw Refused(number: 1)
        }
      }
      try await engine.write { db in
        db.notify("canal")
        _ = try Throttle.hit(db, key: "k", window: 0)
      }
      await listener.next()
      #expect(try await engine.read { db in try Throttle.count(db, key: "k", window: 0) } == 1)
      await engine.close()
      var more = 0
      while await listener.next() != nil { more += 1 }
      // Whoever begins to listen to other processes looks once, for what it may have missed.
      #expect(more <= (engine is PostgresEngine ? 1 : 0))
    }
  }

  @Test(arguments: EngineCase.all)
  func `after close everything is refused`(_ engine: EngineCase) async throws {
    try await withEngine(engine) { engine in
      await engine.close()
      await #expect(throws: StorageError.closed) { try await engine.write { _ in } }
      await #expect(throws: StorageError.closed) { try await engine.read { _ in } }
    }
  }
}

extension EngineKind {
  /// The type of a column of bytes, which the tests' own tables spell.
  var bytes: String { self == .postgres ? "BYTEA" : "BLOB" }
}
