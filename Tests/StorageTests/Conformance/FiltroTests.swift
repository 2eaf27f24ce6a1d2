import Domain
import Testing

@testable import Storage

@Suite struct FiltroTests {
  private func caso(_ db: any Connection, _ id: String, _ raices: String? = "fug agu", tipo: String = "SAI") throws {
    try db.execute(
      """
      INSERT INTO expedientes (id, folio, tipo, estado, version, llave, nonce, canal, medio, recibida, registrada, abierto, urgente,
        importado) VALUES (?1, ?1, ?2, 'concluida', 1, 'k', 1, 'c', 'm', 0, 0, 0, 0, 0)
      """, [.text(id), .text(tipo)])
    try SearchIndex.actualizar(db, id, antes: nil, despues: raices, indice: .solicitudes) { $0.split(separator: " ").map(String.init) }
  }

  private func turno(
    _ db: any Connection, _ caso: String, _ n: Int, _ dependencia: String, _ estado: Turno.Estado = .aceptado, mes: String = "2026-04",
    lugar: Int? = nil, mostradas: Int? = nil, primera: String? = nil, mejor: String? = nil, partes: String? = nil
  ) throws {
    try db.execute(
      """
      INSERT INTO turnos (expediente, numero, dependencia, estado, turnado, atendido, mes, lugar, mostradas, primera, mejor, partes)
      VALUES (?1, ?2, ?3, ?4, ?5, 0, ?6, ?7, ?8, ?9, ?10, ?11)
      """,
      [
        .text(caso), Value(n), .text(dependencia), .text(estado.rawValue), Value(n), .text(mes), Value(lugar.map(Int64.init)),
        Value(mostradas.map(Int64.init)), Value(primera), Value(mejor), Value(partes),
      ])
  }

  private func version(_ n: Int64, _ llave: String) -> VersionesDelFiltro.Version {
    .init(
      numero: n, creada: n, actor: "sistema", expedientes: 1, ejemplos: 2, correcciones: 0, medidas: "{}", aceptada: true, motivo: "m",
      huella: [UInt8](repeating: UInt8(n), count: 32), llave: llave)
  }

  @Test(arguments: EngineCase.all)
  func `lessons are the newest of each dependencia, from searchable access requests only`(_ engine: EngineCase) async throws {
    try await withEngine(engine) { engine in
      try await engine.write { db in
        for id in ["A", "B", "C", "D"] { try caso(db, id) }
        try caso(db, "E", nil)
        try caso(db, "F", tipo: "ARCO")
        for id in ["A", "B", "C", "E", "F"] { try turno(db, id, 1, "SAPAL") }
        try turno(db, "A", 2, "DIF", .rechazado, mejor: "SAPAL")
        try turno(db, "B", 2, "DIF", .rechazado)
        try turno(db, "C", 2, "DIF", .atendido, partes: "1,3")
        try turno(db, "D", 1, "DIF", .enviado)
      }
      #expect(try await engine.read { try EjemplosDelFiltro.cuentas($0) } == ["SAPAL": 4, "DIF": 1, "": 1])
      let todas = try await engine.read { try EjemplosDelFiltro.lecciones($0, cadaUna: 10) }
      #expect(todas.map { "\($0.expediente)\($0.turno)" } == ["A1", "A2", "B1", "B2", "C1", "C2"])
      #expect(
        todas[1].es == "SAPAL" && todas[1].noEs == "DIF" && todas[3].es == nil && todas[3].noEs == "DIF" && todas[5].partes == [1, 3])
      let unas = try await engine.read { try EjemplosDelFiltro.lecciones($0, cadaUna: 1) }
      #expect(unas.map { "\($0.expediente)\($0.turno)" } == ["A2", "B2", "C2"])
    }
  }

  @Test(arguments: EngineCase.all)
  func `each version knows its cases; a forgotten one is in those that learnt from it`(_ engine: EngineCase) async throws {
    try await withEngine(engine) { engine in
      try await engine.write { db in
        try EjemplosDelFiltro.anotar(db, version: 1, ["A", "B"])
        try EjemplosDelFiltro.anotar(db, version: 2, ["B", "C"])
        try EjemplosDelFiltro.anotar(db, version: 3, ["A", "B", "C"])
        try EjemplosDelFiltro.olvidar(db, ["A"])
        try EjemplosDelFiltro.olvidar(db, ["A"])
      }
      let (casos, olvidados) = try await engine.read { db in
        (
          try (1...3).map { try EjemplosDelFiltro.expedientes(db, de: $0).joined() },
          try (0...3).map { try EjemplosDelFiltro.olvidados(db, en: $0) }
        )
      }
      #expect(casos == ["AB", "BC", "ABC"] && olvidados == [0, 1, 0, 1])
    }
  }

  @Test(arguments: EngineCase.all)
  func `old models and those that hold a forgotten case are dropped, never the one in force`(_ engine: EngineCase) async throws {
    try await withEngine(engine) { engine in
      try await engine.write { db in
        for n in 1...5 as ClosedRange<Int64> {
          try VersionesDelFiltro.guardar(db, version(n, "k\(n)"), sellado: [UInt8(n)])
          try EjemplosDelFiltro.anotar(db, version: n, n == 4 ? ["A"] : ["B"])
        }
        try VersionesDelFiltro.poner(db, version: 1, actor: "tere", rol: "titular", motivo: "m", ahora: 9, cuerpo: "{}")
        try EjemplosDelFiltro.olvidar(db, ["A"])
        #expect(try VersionesDelFiltro.podar(db, ultimas: 3) == ["k4", "k2"])
        #expect(try VersionesDelFiltro.podar(db, ultimas: 3) == [])
        try VersionesDelFiltro.confirmar(db, 5, ahora: 77)
      }
      let (guardadas, v5, vigente) = try await engine.read { db in
        (
          try (1...5).map { try VersionesDelFiltro.sellado(db, $0)?.modelo.first }, try VersionesDelFiltro.version(db, 5),
          try VersionesDelFiltro.vigente(db)
        )
      }
      #expect(guardadas == [1, nil, 3, nil, 5] && v5?.confirmada == 77)
      #expect(vigente?.version == 1 && vigente?.actor == "tere")
    }
  }

  @Test(arguments: EngineCase.all)
  func `months, confusions and rechazos are counted alike`(_ engine: EngineCase) async throws {
    try await withEngine(engine) { engine in
      try await engine.write { db in
        for id in ["A", "B", "C"] { try caso(db, id) }
        try turno(db, "A", 1, "SAPAL", lugar: 1, mostradas: 3, primera: "SAPAL")
        try turno(db, "A", 2, "DIF", lugar: 0, mostradas: 3, primera: "SAPAL")
        try turno(db, "B", 1, "SAPAL", lugar: 2, mostradas: 2, primera: "DIF")
        try turno(db, "B", 2, "DGOP", .rechazado, lugar: 0, mostradas: 2, primera: "DIF", mejor: "SAPAL")
        try turno(db, "C", 1, "SAPAL", .enviado, lugar: 1, mostradas: 1, primera: "SAPAL")
        try turno(db, "C", 2, "DIF", mes: "2025-01", lugar: 1, mostradas: 1, primera: "DIF")
      }
      let (meses, confusiones, rechazos) = try await engine.read { db in
        (
          try MedidasDelFiltro.meses(db, desde: "2026-01"), try MedidasDelFiltro.confusiones(db, desde: "2026-01", limite: 9),
          try MedidasDelFiltro.rechazos(db, limite: 9)
        )
      }
      #expect(
        meses == [.init(mes: "2026-04", solicitudes: 2, primera: 1, turnos: 3, tres: 2, cubiertos: 2, mostradas: 8, rechazados: 1)])
      #expect(
        confusiones == [.init(tomada: "DGOP", correcta: "SAPAL", veces: 1), .init(tomada: "DIF", correcta: "SAPAL", veces: 1)])
      #expect(rechazos.map(\.folio) == ["B"] && rechazos[0].mejor == "SAPAL" && rechazos[0].lugar == 0)
    }
  }

  @Test(arguments: EngineCase.all)
  func `past folios share a stem, were accepted by that dependencia and are within scope, the likest first`(
    _ engine: EngineCase
  ) async throws {
    try await withEngine(engine) { engine in
      try await engine.write { db in
        try caso(db, "A", "fug agu potabl")
        try caso(db, "B", "fug lluvi parqu jardin banquet")
        try caso(db, "C", "fug agu")
        try caso(db, "D", "bach")
        for id in ["A", "B", "D"] { try turno(db, id, 1, "SAPAL") }
        try turno(db, "C", 1, "SAPAL", .rechazado)
        try turno(db, "B", 2, "DIF", .enviado)
      }
      func folios(_ raices: [String], alcance: String? = nil, salvo: String? = nil) async throws -> [String] {
        try await engine.read {
          try Semejantes.folios($0, raices: raices, dependencia: "SAPAL", alcance: alcance, salvo: salvo, limite: 5)
        }
      }
      #expect(try await folios(["fug", "agu", "potabl"]) == ["A", "B"])
      #expect(try await folios(["fug"], salvo: "A") == ["B"])
      #expect(try await folios(["fug"], alcance: "DIF") == ["B"])
      #expect(try await folios(["fug"], alcance: "DGOP") == [])
      #expect(try await folios(["or", "and"]) == [])
      #expect(try await folios([]) == [])
    }
  }

  @Test(arguments: EngineCase.all)
  func `the job that runs is seen before the one that waits`(_ engine: EngineCase) async throws {
    try await withEngine(engine) { engine in
      let visto = try await engine.write { db in
        try JobQueue.enqueue(db, kind: "k", payload: "{}", runAt: 5, now: 1, uniqueKey: "u")
        let espera = try JobQueue.current(db, kind: "k")
        _ = try JobQueue.claim(db, kinds: ["k"], limit: 1, now: 5, lease: 10)
        return [espera, try JobQueue.current(db, kind: "k"), try JobQueue.current(db, kind: "otra")]
      }
      #expect(visto.map { $0?.isRunning } == [false, true, nil])
    }
  }

  /// With a hundred thousand cases each repetition of a subquery costs seconds.
  @Test func `what is a dependencia's is found once, not once for each request that shares a word`() async throws {
    try await withEngine(.sqlite) { engine in
      let plan = try await engine.read { db in
        try db.rows("EXPLAIN QUERY PLAN " + Semejantes.consulta(db.engine), [.text("\"agua\""), "X", "", "X", 3])
          .map { try $0.text("detail") }
      }
      #expect(plan.contains { $0.hasPrefix("LIST SUBQUERY") } && !plan.contains { $0.contains("CORRELATED") }, "\(plan)")
      #expect(plan.contains("SCAN busqueda VIRTUAL TABLE INDEX 0:M1"), "\(plan)")
    }
  }
}
