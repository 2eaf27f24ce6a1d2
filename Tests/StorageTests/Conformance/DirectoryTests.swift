import Crypto
import Domain
import Testing

@testable import Storage

@Suite struct DirectoryTests {
  private static let ada = Actor(id: "ada", rol: .admin)

  private func put(_ db: any Connection, _ clave: String, _ nombre: String, sucesora: String? = nil, at micros: Int64 = 5) throws -> Int64 {
    var d = Dependencia(clave: clave, nombre: nombre, atribuciones: "x", palabras: ["a", "b"])
    if let sucesora { (d.activa, d.sucesora) = (false, sucesora) }
    return try DirectorioGuardado.cambiar(
      db, d, tipo: sucesora == nil ? "dependencia.editada" : "dependencia.fusionada", .init(clave: clave, sucesora: sucesora),
      actor: Self.ada,
      ahora: micros)
  }

  /// A request in trámite with these turnos, as its row and theirs say.
  private func file(_ db: any Connection, _ id: String, estado: String = "en_tramite", _ turnos: [(String, Turno.Estado)]) throws {
    try db.execute(
      """
      INSERT INTO expedientes (id, folio, tipo, estado, version, llave, nonce, canal, medio, recibida, registrada, abierto, urgente, importado,
        respondida, notificada, vence, plazo) VALUES (?1, ?1, 'SAI', ?2, 1, 'k', 1, 'web', 'estrados', 0, 0, 1, 0, 0, 1, 1, '2026-05-01', 'corriendo')
      """, [.text(id), .text(estado)])
    for (i, (dependencia, estado)) in turnos.enumerated() {
      try db.execute(
        """
        INSERT INTO turnos (expediente, numero, dependencia, estado, turnado, atendido, vence) VALUES (?1, ?2, ?3, ?4, 0, ?5, '2026-04-20')
        """,
        [
          .text(id), Value(i + 1), .text(dependencia), .text(estado.rawValue),
          estado == .atendido || estado == .integrado ? .int(1) : .null,
        ])
    }
  }

  @Test(arguments: EngineCase.all)
  func `each change is a row and an event of the same number, and the last of each clave is in force`(_ engine: EngineCase) async throws {
    try await withEngine(engine) { engine in
      #expect(try await engine.read { try NormasGuardadas.vigencia($0).directorio } == 0)
      let numeros = try await engine.write { db in
        [try put(db, "A", "Una"), try put(db, "B", "Otra"), try put(db, "A", "Una, otra vez"), try put(db, "B", "Otra", sucesora: "A")]
      }
      #expect(numeros == [1, 2, 3, 4])
      try await engine.read { db in
        #expect(try NormasGuardadas.vigencia(db).directorio == 4)
        let todas = try DirectorioGuardado.todas(db)
        #expect(todas.map(\.dependencia.clave) == ["A", "B"], "in the order they came")
        #expect(todas.map(\.numero) == [3, 4] && todas[0].dependencia.nombre == "Una, otra vez")
        #expect(todas[1].dependencia.sucesora == "A" && !todas[1].dependencia.activa && todas[0].dependencia.palabras == ["a", "b"])
        #expect(try DirectorioGuardado.version(db, 1)?.dependencia.nombre == "Una", "what it was stays")
        #expect(try DirectorioGuardado.vigente(db, "C") == nil)
        let eventos = try EventLog.load(db, stream: DirectorioGuardado.stream)
        #expect(eventos.map(\.numero) == [1, 2, 3, 4] && eventos.allSatisfy { $0.actor == "ada" })
        #expect(try DirectorioGuardado.historia(db, "A").map(\.evento.numero) == [4, 3, 1], "what merged into it is its history too")
        #expect(try Verificacion.huerfanos(db).isEmpty)
      }
    }
  }

  @Test(arguments: EngineCase.all)
  func `the open turnos of one dependencia are found case by case, whatever else the cases hold`(_ engine: EngineCase) async throws {
    try await withEngine(engine) { engine in
      try await engine.write { db in
        try file(db, "A", [("X", .enviado), ("Y", .aceptado), ("X", .devuelto)])
        try file(db, "B", [("X", .rechazado), ("X", .retirado), ("X", .integrado)])
        try file(db, "C", estado: "desistida", [("X", .enviado)])
        try file(db, "D", estado: "respondida", [("X", .atendido)])
        try file(db, "E", estado: "en_recurso", [("Y", .enviado), ("X", .aceptado)])
        try file(db, "F", [("Y", .enviado)])
      }
      try await engine.read { db in
        let abiertos = try Traspasos.abiertos(db, "X", limite: 100)
        #expect(abiertos.map { "\($0.expediente)\($0.numero)" } == ["A1", "A3", "D1", "E2"])
        for porPagina in 1...5 {
          var todos: [String] = []
          try Traspasos.recorrer(db, "X", porPagina: porPagina) { todos.append("\($0)\($1)") }
          #expect(todos == ["A1", "A3", "D1", "E2"], "a page of \(porPagina)")
        }
        #expect(abiertos.map(\.estado) == [.enviado, .devuelto, .atendido, .aceptado])
        #expect(try Traspasos.abiertos(db, "X", despuesDe: "A", limite: 1).map(\.expediente) == ["D"])
        #expect(try Traspasos.casos(db, "X", despuesDe: "", limite: 2) == ["A", "D"])
        #expect(try Traspasos.casos(db, "X", despuesDe: "D", limite: 2) == ["E"])
        #expect(try Traspasos.cuentas(db) == ["X": 4, "Y": 3])
        #expect(try ["X", "Y", "Z"].map { try Traspasos.cuenta(db, $0) } == [4, 3, 0])
        #expect(try Traspasos.abiertos(db, "Z", limite: 10).isEmpty)
      }
    }
  }

  @Test(arguments: EngineCase.all)
  func `one handover runs at a time, and its cursor and count move together`(_ engine: EngineCase) async throws {
    try await withEngine(engine) { engine in
      #expect(try await engine.write { try Traspasos.tomar($0) } == nil)
      let t = Traspasos.Traspaso(de: "X", a: "Y", acuerdo: "Acuerdo 7", actor: "ada", casos: 3, creado: 9)
      try await engine.write { try Traspasos.empezar($0, t) }
      await #expect(throws: StorageError.unique("traspasos(curso)")) { try await engine.write { try Traspasos.empezar($0, t) } }
      try await engine.write { db in
        let tomado = try #require(try Traspasos.tomar(db))
        #expect(tomado.numero == 1 && tomado.cursor == "" && tomado.de == "X" && tomado.a == "Y" && tomado.acuerdo == "Acuerdo 7")
        try Traspasos.avanzar(db, numero: 1, hasta: "B", hechos: 2)
      }
      let enCurso = try await engine.read { try Traspasos.enCurso($0) }
      #expect(enCurso?.cursor == "B" && enCurso?.hechos == 2 && enCurso?.casos == 3)
      try await engine.write { try Traspasos.terminar($0, numero: 1, ahora: 10) }
      #expect(try await engine.read { try Traspasos.enCurso($0) } == nil)
      try await engine.write { try Traspasos.empezar($0, t) }
      #expect(try await engine.read { try Traspasos.enCurso($0) }?.numero == 2)
    }
  }

  @Test(arguments: EngineCase.all)
  func `accounts and receivers of a closed dependencia move together, or end together`(_ engine: EngineCase) async throws {
    try await withEngine(engine) { engine in
      @Sendable func usuario(_ id: String, _ dependencia: String?) -> Usuario {
        Usuario(id: id, nombre: id, rol: dependencia == nil ? "operador" : "enlace", dependencia: dependencia, creado: 1, modificado: 1)
      }
      @Sendable func receptor(_ id: String, _ dependencia: String) -> Webhook {
        Webhook(
          id: id, url: "https://ejemplo.mx", descripcion: "", secreto: [1], eventos: "*", dependencia: dependencia, creado: 1)
      }
      let ficha = Fichas.newToken(prefix: "plt_")
      try await engine.write { db in
        for (id, d) in [("eva", "X"), ("eli", "X"), ("oto", "Y"), ("ana", nil)] as [(String, String?)] {
          try Usuarios.insert(db, usuario(id, d))
        }
        for (id, d) in [("wh_1", "X"), ("wh_2", "Y")] { try Webhooks.insert(db, receptor(id, d)) }
        try Fichas.insert(db, token: ficha, usuario: "eva", clase: .portador, etiqueta: "x", now: 1, vence: 1_000)
      }
      #expect(try await engine.read { try Alcances.cuentas($0, dependencia: "X") }.map(\.id) == ["eli", "eva"])
      #expect(try await engine.read { try Alcances.receptores($0, dependencia: "X") } == 1)
      try await engine.write { try Alcances.mover($0, de: "X", a: "Y", now: 5) }
      #expect(try await engine.read { try Alcances.cuentas($0, dependencia: "Y") }.map(\.id) == ["eli", "eva", "oto"])
      #expect(try await engine.read { try Alcances.receptores($0, dependencia: "Y") } == 2)
      #expect(try await engine.read { try Fichas.bearer($0, token: ficha, now: 6) }?.dependencia == "Y", "it goes on working, elsewhere")
      try await engine.write { try Alcances.cerrar($0, dependencia: "Y", motivo: "Cerró", now: 7) }
      #expect(try await engine.read { try Alcances.cuentas($0, dependencia: "Y") }.isEmpty)
      #expect(try await engine.read { try Fichas.bearer($0, token: ficha, now: 8) } == nil)
      let receptores = try await engine.read { try Webhooks.unwell($0) }
      #expect(receptores.map(\.id) == ["wh_1", "wh_2"] && receptores.allSatisfy { !$0.activo && $0.motivo == "Cerró" })
      #expect(try await engine.read { try Usuarios.find($0, id: "ana") }?.activo == true)
    }
  }
}
