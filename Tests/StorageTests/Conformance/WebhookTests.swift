import Testing

@testable import Storage

@Suite struct WebhookTests {
  private func hook(_ id: String, _ eventos: String = "*", dependencia: String? = nil) -> Webhook {
    Webhook(
      id: id, url: "https://ejemplo.mx/h", descripcion: "prueba", secreto: [1], eventos: eventos,
      dependencia: dependencia, creado: 0)
  }

  @Test(arguments: EngineCase.all)
  func `an event goes to the receivers that asked for it and may see it`(_ engine: EngineCase) async throws {
    try await withEngine(engine) { engine in
      let receivers = try await engine.write { db in
        try Webhooks.insert(db, hook("todo"))
        try Webhooks.insert(db, hook("plazos", "plazo.* solicitud.turnada"))
        try Webhooks.insert(db, hook("agua", dependencia: "SAPAL"))
        return try [
          ("plazo.vencido", Set<String>()), ("solicitud.turnada", ["SAPAL"]), ("solicitud.recibida", []),
        ].map { try Webhooks.receivers(db, tipo: $0.0, dependencias: $0.1).map(\.id) }
      }
      #expect(receivers == [["plazos", "todo"], ["agua", "plazos", "todo"], ["todo"]])
    }
  }

  @Test(arguments: EngineCase.all)
  func `a change needs the version it was made from; rotation keeps the old secret for a while`(
    _ engine: EngineCase
  ) async throws {
    try await withEngine(engine) { engine in
      try await engine.write { db in
        try Webhooks.insert(db, hook("h"))
        var changed = try #require(try Webhooks.find(db, id: "h"))
        changed.url = "https://otro.mx"
        #expect(try Webhooks.update(db, changed, now: 1) == 2)
        #expect(try Webhooks.update(db, changed, now: 1) == nil)
        #expect(try Webhooks.rotate(db, id: "h", secreto: [2], previousUntil: 50, now: 2))
        let rotated = try #require(try Webhooks.find(db, id: "h"))
        #expect(rotated.secreto == [2] && rotated.secretoAnterior == [1] && rotated.anteriorVence == 50)
        #expect(rotated.url == "https://otro.mx" && rotated.version == 3)
      }
    }
  }

  @Test(arguments: EngineCase.all)
  func `an event is announced once to a webhook and its log tells each attempt`(_ engine: EngineCase) async throws {
    try await withEngine(engine) { engine in
      try await engine.write { db in
        try Webhooks.insert(db, hook("h"))
        let inserted = try ["m1", "m2"].map { id in
          try Entregas.insert(
            db, id: id, webhook: "h", stream: "s", numero: 1, tipo: "solicitud.recibida", cuerpo: "{}", now: 0)
        }
        #expect(inserted == [true, false])
        let failed = EntregaIntento(
          cuando: 1, estadoHTTP: 500, milisegundos: 9, respuesta: [UInt8](repeating: 65, count: 20_000), error: "500")
        let fine = EntregaIntento(cuando: 7, estadoHTTP: 204, milisegundos: 3, respuesta: nil, error: nil)
        #expect(try Entregas.record(db, id: "m1", failed, .retry(at: 6)))
        #expect(try Entregas.find(db, id: "m1")?.proximo == 6)
        #expect(try Entregas.record(db, id: "m1", failed, .exhausted))
        #expect(try Entregas.record(db, id: "m1", fine, .delivered) == false)
        #expect(try Entregas.resend(db, id: "m1", now: 6))
        #expect(try Entregas.record(db, id: "m1", fine, .delivered))
        let log = try Entregas.attempts(db, id: "m1")
        #expect(log.map(\.estadoHTTP) == [500, 500, 204])
        #expect(log.first?.respuesta?.count == 16384)
        let listed = try Entregas.list(db, webhook: "h", limit: 5)
        #expect(listed.map(\.estado) == [.entregada] && listed.map(\.intentos) == [3])
        #expect(try Entregas.purge(db, before: 8) == 1)
      }
    }
  }

  @Test(arguments: EngineCase.all)
  func `removing a webhook cancels what it still had to receive`(_ engine: EngineCase) async throws {
    try await withEngine(engine) { engine in
      try await engine.write { db in
        try Webhooks.insert(db, hook("h"))
        _ = try Entregas.insert(db, id: "m", webhook: "h", stream: "s", numero: 1, tipo: "t", cuerpo: "{}", now: 0)
        #expect(try Webhooks.remove(db, id: "h", now: 5))
        #expect(try Webhooks.remove(db, id: "h", now: 5) == false)
        #expect(try Webhooks.find(db, id: "h") == nil)
        #expect(try Webhooks.receivers(db, tipo: "t", dependencias: []).isEmpty)
        #expect(try Entregas.find(db, id: "m")?.estado == .cancelada)
      }
    }
  }

  @Test(arguments: EngineCase.all)
  func `deliveries are listed newest first, page by page`(_ engine: EngineCase) async throws {
    try await withEngine(engine) { engine in
      try await engine.write { db in
        try Webhooks.insert(db, hook("h"))
        for number in 1...5 {
          _ = try Entregas.insert(
            db, id: "m\(number)", webhook: "h", stream: "s", numero: Int64(number), tipo: "t", cuerpo: "{}",
            now: Int64(number / 2))
        }
        let first = try Entregas.list(db, webhook: "h", limit: 2)
        let last = try #require(first.last)
        let second = try Entregas.list(db, webhook: "h", before: (last.creada, last.id), limit: 9)
        #expect((first + second).map(\.id) == ["m5", "m4", "m3", "m2", "m1"])
      }
    }
  }
}
