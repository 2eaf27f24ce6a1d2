import Testing

@testable import Storage

@Suite struct AccountTests {
  private func user(_ id: String = "ana", activo: Bool = true) -> Usuario {
    Usuario(id: id, nombre: "Ana", correo: "\(id)@leon.example", rol: "operador", activo: activo, creado: 0, modificado: 0)
  }

  @Test(arguments: EngineCase.all)
  func `users are found, changed and listed`(_ engine: EngineCase) async throws {
    let ana = user()
    try await withEngine(engine) { engine in
      try await engine.write { db in
        try Usuarios.insert(db, ana)
        var changed = ana
        changed.rol = "enlace"
        changed.dependencia = "SAPAL"
        changed.modificado = 5
        #expect(try Usuarios.update(db, changed))
        #expect(try Usuarios.find(db, id: "ana") == changed)
        #expect(try Usuarios.find(db, correo: "ana@leon.example") == changed)
        #expect(try Usuarios.list(db, limit: 10) == [changed])
        #expect(try Usuarios.list(db, after: "ana", limit: 10) == [])
        changed.id = "nadie"
        changed.correo = nil
        #expect(try Usuarios.update(db, changed) == false)
      }
    }
  }

  @Test(arguments: EngineCase.all)
  func `a sign-in token works once, in time, and its text is nowhere in the database`(_ engine: EngineCase) async throws {
    let ana = user()
    try await withEngine(engine) { engine in
      let token = Fichas.newToken(prefix: "pl_acceso_")
      let used = try await engine.write { db in
        try Usuarios.insert(db, ana)
        try Fichas.insert(db, token: token, usuario: "ana", clase: .acceso, etiqueta: "primera", now: 0, vence: 100)
        return [
          try Fichas.use(db, token: token, now: 100), try Fichas.bearer(db, token: token, now: 1),
          try Fichas.use(db, token: token + "x", now: 1), try Fichas.use(db, token: token, now: 99),
          try Fichas.use(db, token: token, now: 99),
        ].map { $0?.id }
      }
      #expect(used == [nil, nil, nil, "ana", nil])
      let stored = try await engine.read { db in try Fichas.list(db, usuario: "ana") }
      #expect(stored.map(\.usada) == [99] && stored.map(\.huella) == [Fichas.huella(token)])
    }
  }

  @Test(arguments: EngineCase.all)
  func `a bearer token works until it expires, is revoked or its user leaves`(_ engine: EngineCase) async throws {
    let ana = user()
    try await withEngine(engine) { engine in
      try await engine.write { db in
        try Usuarios.insert(db, ana)
        for token in ["a", "b"] {
          try Fichas.insert(db, token: token, usuario: "ana", clase: .portador, etiqueta: "", now: 0, vence: 100)
        }
        #expect(try Fichas.bearer(db, token: "a", now: 99)?.id == "ana")
        #expect(try Fichas.bearer(db, token: "a", now: 100) == nil)
        #expect(try Fichas.use(db, token: "a", now: 1) == nil)
        #expect(try Fichas.revoke(db, huella: Fichas.huella("a"), now: 2))
        #expect(try Fichas.bearer(db, token: "a", now: 2) == nil)
        var gone = ana
        gone.activo = false
        #expect(try Usuarios.update(db, gone))
        #expect(try Fichas.bearer(db, token: "b", now: 2) == nil)
        #expect(try Fichas.purge(db, before: 101) == 2)
      }
    }
  }

  @Test(arguments: EngineCase.all)
  func `a session lasts until it expires or is ended`(_ engine: EngineCase) async throws {
    let ana = user()
    try await withEngine(engine) { engine in
      try await engine.write { db in
        try Usuarios.insert(db, ana)
        for token in ["a", "b", "c"] { try Sesiones.insert(db, token: token, usuario: "ana", now: 0, vence: 100) }
        #expect(try Sesiones.find(db, token: "a", now: 99)?.id == "ana")
        #expect(try Sesiones.find(db, token: "a", now: 100) == nil)
        #expect(try Sesiones.end(db, token: "a", now: 1))
        #expect(try Sesiones.find(db, token: "a", now: 2) == nil)
        #expect(try Sesiones.endAll(db, usuario: "ana", now: 3) == 2)
        #expect(try Sesiones.find(db, token: "b", now: 4) == nil)
        #expect(try Sesiones.purge(db, before: 101) == 3)
      }
    }
  }

  @Test(arguments: EngineCase.all)
  func `attempts are counted per key and window`(_ engine: EngineCase) async throws {
    try await withEngine(engine) { engine in
      try await engine.write { db in
        let hits = try [("a", 0), ("a", 0), ("b", 0), ("a", 60)].map { try Throttle.hit(db, key: $0.0, window: $0.1) }
        #expect(hits == [1, 2, 1, 1])
        #expect(try Throttle.count(db, key: "a", window: 0) == 2)
        #expect(try Throttle.purge(db, before: 60) == 2)
      }
    }
  }
}
