import Domain
import Foundation
import Storage
import Testing

@testable import Filtro
@testable import Ventanilla
@testable import pregunta_leon

@Suite struct `Versiones del filtro` {
  /// Stores a training that turned out worse than what is in force.
  private func peor(_ mesa: MesaDeEntregas, salvo fuera: Set<String> = []) async throws {
    let (job, ahora) = (try await mesa.tomarEntrenamiento(), mesa.ahora)
    let reunion = try await ReunionDeEjemplos.reunir(mesa.casa.engine, mesa.casa.llaves) { _, _ in }
    let (vigencia, enUso) = try await mesa.ventanilla.filtro.examenVigente()
    var a = Aprendizaje.aprender(reunion.material, dependencias: mesa.ventanilla.normas.dependencias, vigente: enUso)
    a.aceptado = false
    #expect(
      try await mesa.ventanilla.filtro.guardar(Aprendido(a, reunion), tras: vigencia, mesa.orden(.operador).actor, ahora, job) == .settled)
  }

  @Test func `a worse model is kept but not put in force, and somebody may still choose it`() async throws {
    try await MesaDeEntregas.conFiltro { mesa in
      try await mesa.ensenar(4)
      try await mesa.entrenar()
      try await mesa.ensenar(2, ["DIF"])
      try await peor(mesa)
      var t = try await mesa.tablero()
      #expect(t.version == 1 && t.versiones.map(\.aceptada) == [false, true] && t.versiones[0].motivo.hasPrefix("Es peor"))
      #expect(try await mesa.ventanilla.filtro.sugerir("agua").version == 1)
      // The same data the next night is the same refusal, not another version.
      mesa.avanzar(horas: 24)
      try await mesa.entrenar()
      #expect(try await mesa.tablero().versiones.count == 2)
      try await mesa.ventanilla.filtro.ponerEnVigor(versionDelFiltro: 2, mesa.orden(.titular))
      t = try await mesa.tablero()
      #expect(t.version == 2 && t.motivo == "Se eligió a mano la versión 2.")
    }
  }

  @Test func `a refusal never keeps alive a model that holds an erased case`() async throws {
    try await MesaDeEntregas.conFiltro { mesa in
      let folios = try await mesa.ensenar(4)
      try await mesa.entrenar()
      try await mesa.suprimir(folios[0])
      try await peor(mesa)
      let t = try await mesa.tablero()
      #expect(t.version == 2 && t.versiones[0].aceptada && t.versiones[0].motivo.contains("ya no se puede usar: la sustituye"))
      #expect(!t.versiones[1].disponible)
    }
  }

  @Test func `when too little is left to learn from, a model that holds an erased case falls back to the cold start`() async throws {
    try await MesaDeEntregas.conFiltro { mesa in
      let folios = try await mesa.ensenar(2)
      try await mesa.entrenar()
      #expect(try await mesa.ventanilla.filtro.sugerir("agua").version == 1)
      for folio in folios.prefix(3) { try await mesa.suprimir(folio) }
      try await mesa.entrenar()
      let t = try await mesa.tablero()
      #expect(t.version == 0 && t.motivo?.contains("arranque en frío") == true && t.versiones.count == 1 && !t.versiones[0].disponible)
      #expect(try await mesa.ventanilla.filtro.sugerir("agua").version == 0)
    }
  }

  @Test func `one click goes back, to the cold start too, and it is written in the log`() async throws {
    try await MesaDeEntregas.conFiltro { mesa in
      try await mesa.ensenar(3)
      try await mesa.entrenar()
      try await mesa.ensenar(3, ["DIF"])
      try await mesa.entrenar()
      #expect(try await mesa.ventanilla.filtro.sugerir("despensas").version == 2)
      await rechaza(.prohibido) { try await mesa.ventanilla.filtro.ponerEnVigor(versionDelFiltro: 1, mesa.orden(.operador)) }
      await rechaza(.noEncontrado) { try await mesa.ventanilla.filtro.ponerEnVigor(versionDelFiltro: 9, mesa.orden(.titular)) }
      for version in [1, 1, 0, 2] as [Int64] {
        try await mesa.ventanilla.filtro.ponerEnVigor(versionDelFiltro: version, mesa.orden(.titular))
        #expect(try await mesa.ventanilla.filtro.sugerir("despensas").version == version)
      }
      let vigencias = try await mesa.casa.engine.read { db in
        try db.rows("SELECT version FROM filtro_vigencias ORDER BY numero").map { try $0.int("version") }
      }
      #expect(vigencias == [1, 2, 1, 0, 2])
      let eventos = try await mesa.casa.engine.read { try EventLog.load($0, stream: "NORMAS-filtro") }
      #expect(eventos.count == 5 && eventos.allSatisfy { $0.tipo == "filtro.vigente" } && eventos[2].actor == "prueba-titular")
      #expect(try await Verificador(mesa.ventanilla).verificar().intacto)
    }
  }

  @Test func `the same Idempotency-Key neither puts a version in force twice nor asks for another training`() async throws {
    try await MesaDeEntregas.conFiltro { mesa in
      func orden(_ llave: String) -> Orden { mesa.orden(llave: llave, .titular) }
      func vigencias() async throws -> [Int64] {
        try await mesa.casa.engine.read { db in
          try db.rows("SELECT version FROM filtro_vigencias ORDER BY numero").map { try $0.int("version") }
        }
      }
      try await mesa.ensenar(3)
      for _ in 0..<2 { #expect(try await mesa.ventanilla.filtro.entrenarFiltro(orden("a"))) }
      for _ in 0..<2 { #expect(try await mesa.ventanilla.filtro.entrenarFiltro(orden("b")) == false, "that one is on its way") }
      try await mesa.correr()
      // Long after both have ended, too: neither answers otherwise nor trains again.
      #expect(try await mesa.ventanilla.filtro.entrenarFiltro(orden("a")))
      #expect(try await mesa.ventanilla.filtro.entrenarFiltro(orden("b")) == false)
      #expect(try await mesa.tablero().entrenamiento == nil)

      try await mesa.ventanilla.filtro.ponerEnVigor(versionDelFiltro: 0, orden("c"))
      try await mesa.ventanilla.filtro.ponerEnVigor(versionDelFiltro: 1, orden("d"))
      // What comes late asks for nothing new; nor does asking for what is in force.
      try await mesa.ventanilla.filtro.ponerEnVigor(versionDelFiltro: 0, orden("c"))
      try await mesa.ventanilla.filtro.ponerEnVigor(versionDelFiltro: 1, orden("e"))
      #expect(try await vigencias() == [1, 0, 1])
      try await mesa.ventanilla.filtro.ponerEnVigor(versionDelFiltro: 0, orden("f"))
      for llave in ["d", "e"] { try await mesa.ventanilla.filtro.ponerEnVigor(versionDelFiltro: 1, orden(llave)) }
      #expect(try await vigencias() == [1, 0, 1, 0])
      // Nor does a version that may no longer be used turn a done deed into a refusal.
      _ = try await mesa.casa.engine.write { db in
        try db.execute("UPDATE filtro_versiones SET llave = NULL, modelo = NULL WHERE numero = 1", [])
      }
      try await mesa.ventanilla.filtro.ponerEnVigor(versionDelFiltro: 1, orden("d"))
      await rechaza(.estadoNoPermite) { try await mesa.ventanilla.filtro.ponerEnVigor(versionDelFiltro: 1, orden("g")) }
    }
  }

  @Test func `an erasure while a training runs, or another version put in force, makes it start again`() async throws {
    try await MesaDeEntregas.conFiltro { mesa in
      let folios = try await mesa.ensenar(4)
      let (job, ahora) = (try await mesa.tomarEntrenamiento(), mesa.ahora)
      let reunion = try await ReunionDeEjemplos.reunir(mesa.casa.engine, mesa.casa.llaves) { _, _ in }
      let aprendido = Aprendido(
        Aprendizaje.aprender(reunion.material, dependencias: mesa.ventanilla.normas.dependencias, vigente: nil), reunion)
      try await mesa.suprimir(folios[1])
      let llaves = try await mesa.casa.motorDeLlaves.read { try $0.int("SELECT COUNT(*) FROM llaves") }
      #expect(try await mesa.ventanilla.filtro.guardar(aprendido, tras: nil, .sistema, ahora, job) == .later(at: ahora.micros))
      #expect(try await mesa.casa.motorDeLlaves.read { try $0.int("SELECT COUNT(*) FROM llaves") } == llaves.map { $0 - 1 })
      #expect(try await mesa.tablero().versiones.isEmpty)
      // Whoever lost the lease writes nothing.
      let perdido = Aprendido(aprendido.aprendizaje, try await ReunionDeEjemplos.reunir(mesa.casa.engine, mesa.casa.llaves) { _, _ in })
      try await mesa.casa.engine.write { _ = try JobQueue.complete($0, job.lease, now: ahora.micros) }
      #expect(try await mesa.ventanilla.filtro.guardar(perdido, tras: nil, .sistema, ahora, job) == .settled)
      #expect(try await mesa.tablero().versiones.isEmpty)
    }
  }

  @Test func `another process suggests with the new version at its next suggestion`() async throws {
    try await CasaDePrueba.prestada { p in
      let mesa = MesaDeEntregas.delFiltro(p.casa)
      let otra = try await Casa.abrir(CasaDePrueba.opciones(p.carpeta))
      try await mesa.ensenar(4)
      #expect(try await otra.ventanilla.filtro.sugerir("fuga de agua").version == 0)
      try await mesa.entrenar()
      let (version, s) = try await otra.ventanilla.filtro.sugerir("fuga de agua")
      #expect(version == 1 && s.lista.first?.clave == "SAPAL")
      try await otra.ventanilla.filtro.ponerEnVigor(versionDelFiltro: 0, mesa.orden(.admin))
      #expect(try await mesa.ventanilla.filtro.sugerir("fuga de agua").version == 0)
      await otra.cerrar()
    }
  }

  @Test func `a version whose key is gone, as after restoring an old backup, leaves the cold start`() async throws {
    try await CasaDePrueba.prestada { p in
      let mesa = MesaDeEntregas.delFiltro(p.casa)
      try await mesa.ensenar(4)
      try await mesa.entrenar()
      let llave = try #require(try await p.casa.engine.read { try VersionesDelFiltro.version($0, 1)?.llave })
      _ = try await p.casa.llaves.destroy(llave)
      let otra = try await Casa.abrir(CasaDePrueba.opciones(p.carpeta))
      #expect(try await otra.ventanilla.filtro.sugerir("fuga de agua").version == 0)
      await otra.cerrar()
    }
  }

  @Test func `what is kept is sealed: no word of the directory or of a request is in its bytes`() async throws {
    try await MesaDeEntregas.conFiltro { mesa in
      try await mesa.ensenar(4)
      try await mesa.entrenar()
      let (llave, sellado) = try #require(try await mesa.casa.engine.read { try VersionesDelFiltro.sellado($0, 1) })
      let abierto = try Sealer.open(sellado, try #require(try await mesa.casa.llaves.key(llave)).key, aad: "filtro-1")
      let palabra = Array("SAPAL".utf8)
      func esta(_ bytes: [UInt8]) -> Bool { bytes.indices.contains { bytes[$0...].starts(with: palabra) } }
      #expect(esta(abierto) && !esta(sellado))
    }
  }
}
