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
  func `rotation keeps the old secret for a while`(
    _ engine: EngineCase
  ) async throws {
    try await withEngine(engine) { engine in
      try await engine.write { db in
        try Webhooks.insert(db, hook("h"))
        #expect(try Webhooks.rotate(db, id: "h", secreto: [2], previousUntil: 50, now: 2))
        let rotated = try #require(try Webhooks.find(db, id: "h"))
        #expect(rotated.secreto == [2] && rotated.secretoAnterior == [1] && rotated.anteriorVence == 50)
        #expect(rotated.version == 2)
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
        #expect(try Entregas.resend(db, id: "m1", now: 6) == false)
        #expect(try Entregas.find(db, id: "m1")?.desdeIntento == 2)
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

  @Test(arguments: EngineCase.all)
  func `what is due to a receiver comes in order, and a replay takes back only what nobody accepted`(_ engine: EngineCase) async throws {
    try await withEngine(engine) { engine in
      try await engine.write { db in
        for id in ["h", "otro"] { try Webhooks.insert(db, hook(id)) }
        for (number, now) in [(3, 2), (1, 1), (2, 1), (4, 9)] as [(Int64, Int64)] {
          _ = try Entregas.insert(
            db, id: "m\(number)", webhook: "h", stream: "s", numero: number, tipo: "t", cuerpo: "{}", now: now)
        }
        #expect(try Entregas.due(db, webhook: "h", now: 5, limit: 9).map(\.id) == ["m1", "m2", "m3"])
        #expect(try Entregas.nextDue(db, webhook: "h") == 1)
        #expect(try Entregas.nextDue(db, webhook: "otro") == nil)
        let attempt = EntregaIntento(cuando: 6, estadoHTTP: 204, milisegundos: 1, respuesta: nil, error: nil)
        _ = try Entregas.record(db, id: "m1", attempt, .delivered)
        _ = try Entregas.record(db, id: "m2", attempt, .exhausted)
        let again = try (1...4).map {
          try Entregas.retake(db, webhook: "h", stream: "s", numero: $0, tipo: "t", now: 50)
        }
        #expect(again == [false, true, false, false])
        #expect(try Entregas.due(db, webhook: "h", now: 60, limit: 9).map(\.id) == ["m3", "m4", "m2"])
      }
    }
  }

  @Test(arguments: EngineCase.all)
  func `the log keeps where an attempt went and what took how long`(_ engine: EngineCase) async throws {
    try await withEngine(engine) { engine in
      try await engine.write { db in
        try Webhooks.insert(db, hook("h"))
        _ = try Entregas.insert(db, id: "m", webhook: "h", stream: "s", numero: 1, tipo: "t", cuerpo: "{}", now: 0)
        var attempt = EntregaIntento(cuando: 6, estadoHTTP: nil, milisegundos: 15, respuesta: [1], error: "Se cortó.")
        attempt.causa = "conexion-cortada"
        attempt.url = "https://ejemplo.mx/h"
        attempt.direccion = "192.0.2.1"
        attempt.tiempos = .init(nombre: 1, conexion: 2, cifrado: nil, primerByte: 4)
        _ = try Entregas.record(db, id: "m", attempt, .exhausted)
        #expect(try Entregas.attempts(db, id: "m") == [attempt])
      }
    }
  }

  @Test(arguments: EngineCase.all)
  func `a page of deliveries with their logs takes two reads, however many there are`(_ engine: EngineCase) async throws {
    try await withEngine(engine) { engine in
      try await engine.write { db in
        try Webhooks.insert(db, hook("h"))
        for n in 1...9 {
          _ = try Entregas.insert(db, id: "m\(n)", webhook: "h", stream: "s", numero: Int64(n), tipo: "t", cuerpo: "{}", now: Int64(n))
          for i in 0..<(n % 3) {
            let attempt = EntregaIntento(cuando: Int64(i), estadoHTTP: 500, milisegundos: 1, respuesta: nil, error: nil)
            _ = try Entregas.record(db, id: "m\(n)", attempt, .retry(at: 1))
          }
        }
        let counted = CountedConnection(db)
        let page = try Entregas.listWithAttempts(counted, webhook: "h", before: (9, "m9"), limit: 5)
        #expect(page.map(\.0.id) == ["m8", "m7", "m6", "m5", "m4"])
        #expect(page.map(\.1.count) == [2, 1, 0, 2, 1])
        #expect(try page.allSatisfy { try $0.1 == Entregas.attempts(db, id: $0.0.id) })
        #expect(counted.asked.count == 2)
      }
    }
  }

  @Test(arguments: EngineCase.all)
  func `a receiver that fails is remembered from its first failure and forgiven at once`(_ engine: EngineCase) async throws {
    try await withEngine(engine) { engine in
      try await engine.write { db in
        try Webhooks.insert(db, hook("h"))
        _ = try Entregas.insert(db, id: "m", webhook: "h", stream: "s", numero: 1, tipo: "t", cuerpo: "{}", now: 0)
        let first = try [5, 9].compactMap { try Webhooks.failed(db, id: "h", now: $0) }
        #expect(first.map(\.since) == [5, 5] && first.map(\.warnings) == [0, 0])
        let warned = try [1, 1, 2, 1].map { try Webhooks.warned(db, id: "h", level: $0) }
        #expect(warned == [true, false, true, false])
        try Webhooks.accepted(db, id: "h")
        let afterwards = try Webhooks.failed(db, id: "h", now: 20)
        #expect(afterwards?.since == 20 && afterwards?.warnings == 0)
        #expect(try Webhooks.unwell(db).map(\.id) == ["h"])
        #expect(try Webhooks.disable(db, id: "h", reason: "no contesta", now: 30))
        #expect(try Webhooks.disable(db, id: "h", reason: "no contesta", now: 30) == false)
        #expect(try Entregas.find(db, id: "m")?.estado == .cancelada)
        #expect(try Webhooks.receivers(db, tipo: "t", dependencias: []).isEmpty)
        #expect(try Webhooks.enable(db, id: "h", now: 40))
        let back = try #require(try Webhooks.find(db, id: "h"))
        #expect(back.activo && back.motivo == nil && back.fallaDesde == nil)
      }
    }
  }

  @Test(arguments: EngineCase.all)
  func `a person is told of an event once, and a letter that left may still bounce`(_ engine: EngineCase) async throws {
    try await withEngine(engine) { engine in
      try await engine.write { db in
        let inserted = try ["c1", "c2"].map { id in
          try Correos.insert(db, id: id, clase: .enlace, stream: "s", numero: 1, destinatario: "a@b.mx", now: 0)
        }
        #expect(inserted == [true, false])
        try Correos.tried(db, id: "c1", codigo: 451, causa: "más tarde")
        #expect(try Correos.settle(db, id: "c1", .enviado, codigo: 250, causa: nil, now: 5))
        #expect(try Correos.settle(db, id: "c1", .rechazado, codigo: 550, causa: "no", now: 6) == false)
        #expect(try Correos.settle(db, id: "c1", .rebotado, codigo: nil, causa: "volvió", now: 7))
        #expect(try Correos.lost(db).map(\.estado) == [.rebotado])
        #expect(try Correos.purge(db, before: 8) == 1)
      }
    }
  }
}
