import Testing

@testable import Domain
@testable import Storage

@Suite struct `Lo que se suprime no queda en ninguna tabla` {
  private func casos(_ s: CasoConMarcas) async throws -> [String] {
    [try await s.acceso(), try await s.arco(), try await s.asesoria()]
  }

  private func diferencias(_ s: CasoConMarcas, _ ids: [String]) async throws -> [Verificacion.Diferencia] {
    try await s.engine.read { [clave = s.llave.key] db in
      try ids.flatMap {
        try Verificacion.proyeccion(db, id: $0, llave: "k", clave: clave, raices: CasoConMarcas.raices)
      } + Verificacion.generales(db)
    }
  }

  @Test(arguments: EngineCase.all)
  func `new events say nothing in clear of what was written, and the tally is all that tells of who was advised`(
    _ engine: EngineCase
  ) async throws {
    try await withEngine(engine) { engine in
      let s = CasoConMarcas(engine: engine)
      let ids = try await casos(s)
      #expect(try await s.tablasQueDicen("MARCA") == ["busqueda", "perfil_de_asesorias"])
      #expect(try await diferencias(s, ids) == [])
      let acceso = try #require(try await s.cargar(ids[0]))
      #expect(acceso.asuntos.first?.reserva?.area == "MARCA área" && acceso.asuntos.first?.acta == "MARCA acta")
      #expect(acceso.documentos.first?.dato == "MARCA organismo" && acceso.recurso?.numero == "MARCA RR/2")
      #expect(try await s.cargar(ids[1])?.identidad?.documento == "MARCA credencial")
      #expect(try await s.cargar(ids[2])?.asesoria?.colonia == "MARCA colonia")
      for id in ids { try await s.suprimir(id) }
      #expect(try await s.tablasQueDicen("MARCA") == [])
      #expect(try await EventLog.verifyChain(engine) == [])
      #expect(try await diferencias(s, ids) == [])
      #expect(try await engine.read { try $0.int("SELECT COUNT(*) FROM eventos WHERE cuerpo LIKE '%redactados%'") } == 0)
    }
  }

  @Test(arguments: EngineCase.all)
  func `old events that say it are left without it, their hashes stay and verify finds nothing`(_ engine: EngineCase) async throws {
    try await withEngine(engine) { engine in
      let s = CasoConMarcas(engine: engine, viejo: true)
      let ids = try await casos(s)
      #expect(try await s.tablasQueDicen("MARCA") == ["busqueda", "eventos", "perfil_de_asesorias"])
      #expect(try await diferencias(s, ids) == [])
      #expect(try await EventLog.verifyChain(engine) == [])
      let antes = try await engine.read { try $0.rows("SELECT stream, numero, hash FROM eventos ORDER BY stream, numero").map(\.values) }
      for id in ids { try await s.suprimir(id) }
      #expect(try await s.tablasQueDicen("MARCA") == [])
      #expect(try await EventLog.verifyChain(engine) == [])
      #expect(try await EventLog.verifyChain(engine, page: 1) == [])
      #expect(try await diferencias(s, ids) == [])
      for id in ids {
        let (con, sin) = (try await s.cargar(id), try await s.cargar(id, sinLlave: true))
        #expect(con == sin && con?.suprimido == true)
      }
      let despues = try await engine.read { try $0.rows("SELECT stream, numero, hash FROM eventos ORDER BY stream, numero").map(\.values) }
      #expect(despues.filter { antes.contains($0) } == antes)
      // What was left is what is accepted: not another body, not another column, not without the supresión.
      try await manipular(engine, ids[0])
    }
  }

  @Test(arguments: EngineCase.all)
  func `what a case erased by an earlier program still says is taken out once, and verify finds nothing`(
    _ engine: EngineCase
  ) async throws {
    try await withEngine(engine) { engine in
      let s = CasoConMarcas(engine: engine, viejo: true)
      let id = try await s.acceso()
      try await s.dar(Suprimir(fundamento: "MARCA lo pidió"), a: id, "2026-12-01")
      #expect(try await s.tablasQueDicen("MARCA") == ["eventos"])
      let ahora = Instante(try Fecha.leida("2026-12-02"))
      let pendientes = try await engine.read { try Redaccion.pendientes($0, despuesDe: "", limite: 9) }
      #expect(pendientes == [id])
      for _ in 1...2 { try await engine.write { try Redaccion.completar($0, id: id, ahora: ahora) } }
      #expect(try await engine.read { try Redaccion.falta($0) })
      try await engine.write { try Redaccion.terminar($0) }
      #expect(try await engine.read { try Redaccion.falta($0) } == false)
      #expect(try await s.tablasQueDicen("MARCA") == [])
      #expect(try await EventLog.verifyChain(engine) == [])
      #expect(try await engine.read { try Verificacion.generales($0) } == [])
      let proyeccion = try await engine.read {
        try Verificacion.proyeccion($0, id: id, llave: "k", clave: nil, raices: CasoConMarcas.raices)
      }
      #expect(proyeccion == [])
      #expect(try await engine.read { try $0.int("SELECT COUNT(*) FROM eventos WHERE tipo = 'expediente.suprimido'") } == 2)
    }
  }

  private func manipular(_ engine: any Engine, _ id: String) async throws {
    let fila = try await engine.read {
      try #require(
        try $0.row("SELECT numero, cuerpo, actor FROM eventos WHERE stream = ?1 AND tipo = 'comite.resolucion'", [.text(id)]))
    }
    let numero = try fila.int("numero")
    for (columna, valor) in [("cuerpo", #"{"hecho":{"asunto":1}}"#), ("actor", "otra")] {
      func poner(_ valor: Value) async throws {
        _ = try await engine.write {
          try $0.execute("UPDATE eventos SET \(columna) = ?1 WHERE stream = ?2 AND numero = ?3", [valor, .text(id), .int(numero)])
        }
      }
      try await poner(.text(valor))
      #expect(try await EventLog.verifyChain(engine).map(\.numero) == [numero], "\(columna)")
      try await poner(fila[columna])
    }
    #expect(try await EventLog.verifyChain(engine) == [])
    _ = try await engine.write {
      try $0.execute("DELETE FROM eventos WHERE stream = ?1 AND tipo = 'expediente.suprimido'", [.text(id)])
    }
    #expect(try await EventLog.verifyChain(engine).contains { $0.numero == numero && $0.what == .altered })
  }

  @Test(arguments: EngineCase.all)
  func `the tally follows corrections, annulments and erasures and names no case`(_ engine: EngineCase) async throws {
    try await withEngine(engine) { engine in
      let s = CasoConMarcas(engine: engine)
      func cuenta(_ atributo: String) async throws -> [String] {
        try await engine.read { try PerfilDeAsesorias.contar($0, desde: "2026-04", hasta: "2026-04") }
          .filter { $0.atributo == atributo }.map { "\($0.valor) \($0.n)" }
      }
      let id = try await s.asesoria()
      #expect(try await cuenta("delegacion") == ["MARCA otra 1"])
      #expect(try await cuenta("sexo") == ["mujer 1"])
      #expect(try await cuenta("discapacidad") == ["si 1"])
      try await s.suprimir(id)
      #expect(try await cuenta("delegacion") == [" 1"], "it was given, and nobody knows where")
      #expect(try await cuenta("sexo") == ["mujer 1"])
      #expect(try await cuenta("edad") == ["30_a_44 1"])
      let otra = CasoConMarcas(engine: engine)
      let folio = Folio.nuevo(.asesoria, anio: 2026, consecutivo: 2)
      try await otra.registrar(folio)
      #expect(try await cuenta("sexo") == ["mujer 2"])
      try await otra.dar(Anular(motivo: "x"), a: folio.description, "2026-04-15")
      #expect(try await cuenta("sexo") == ["mujer 1"])
      #expect(try await engine.read { try Verificacion.generales($0) }.isEmpty)
      _ = try await engine.write { try $0.execute("UPDATE perfil_de_asesorias SET n = 9 WHERE atributo = 'edad'") }
      #expect(try await engine.read { try Verificacion.generales($0) }.map(\.tabla) == ["perfil_de_asesorias"])
    }
  }
}
