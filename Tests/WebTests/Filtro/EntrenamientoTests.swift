import Domain
import Foundation
import Storage
import Testing

@testable import Filtro
@testable import Ventanilla
@testable import pregunta_leon

@Suite struct `Entrenamiento del filtro` {
  @Test func `accepted turnos become a version in force, and the suggestions are its`() async throws {
    try await MesaDeEntregas.conFiltro { mesa in
      #expect(try await mesa.ventanilla.filtro.sugerir("fugas").version == 0)
      try await mesa.entrenar()
      #expect(try await mesa.tablero().versiones.isEmpty, "nothing to learn from leaves nothing")
      let folios = try await mesa.ensenar(6)
      try await mesa.entrenar()
      let t = try await mesa.tablero()
      let v = try #require(t.versiones.first)
      #expect(t.version == 1 && v.vigente && v.aceptada && v.ejemplos == 12 && v.expedientes == 12 && v.correcciones == 0)
      #expect(v.actor == "prueba-operador" && t.entrenamiento == nil)
      #expect(try await mesa.expedientes(de: 1) == folios.map(\.description).sorted())
      let consejo = try await mesa.ventanilla.filtro.aconsejar("¿Cuántas fugas de agua?", mesa.orden(.operador).actor)
      #expect(consejo.version == 1 && consejo.sugerencias.lista.first?.clave == "SAPAL")
      #expect(try await Verificador(mesa.ventanilla).verificar().intacto)
    }
  }

  @Test func `training again on the same data gives the same bytes and no new version`() async throws {
    try await MesaDeEntregas.conFiltro { mesa in
      try await mesa.ensenar(6)
      try await mesa.entrenar()
      let huella = try await mesa.huella(1)
      mesa.avanzar(horas: 1)
      try await mesa.entrenar()
      let t = try await mesa.tablero()
      #expect(t.versiones.count == 1 && t.versiones[0].confirmada == mesa.ahora && t.versiones[0].creada < mesa.ahora)
      #expect(try await mesa.huella(1) == huella)
      #expect(try await mesa.casa.engine.read { try $0.int("SELECT COUNT(*) FROM filtro_vigencias") } == 1)
    }
  }

  @Test func `an erased case leaves at the next training: the version's cases exclude it and the bytes change`() async throws {
    try await MesaDeEntregas.conFiltro { mesa in
      let folios = try await mesa.ensenar(6)
      try await mesa.entrenar()
      try await mesa.suprimir(folios[3])
      try await mesa.correr()
      #expect(try await mesa.expedientes(de: 1).contains(folios[3].description))
      try await mesa.entrenar()
      let t = try await mesa.tablero()
      #expect(t.version == 2 && t.versiones.map(\.ejemplos) == [11, 12])
      #expect(try await mesa.expedientes(de: 2) == folios.map(\.description).filter { $0 != folios[3].description }.sorted())
      #expect(try await mesa.huella(1) != mesa.huella(2))
      // Nobody goes back to it: its model is gone and so is the key that sealed it, in every backup too.
      #expect(!t.versiones[1].disponible)
      #expect(try await mesa.casa.engine.read { try VersionesDelFiltro.sellado($0, 1) } == nil)
      await rechaza(.estadoNoPermite) { try await mesa.ventanilla.filtro.ponerEnVigor(versionDelFiltro: 1, mesa.orden(.titular)) }
      try await mesa.correr()
      let llaves = try await mesa.casa.motorDeLlaves.read { try $0.rows("SELECT id FROM llaves").map { try $0.text("id") } }
      let vigente = try #require(try await mesa.casa.engine.read { try VersionesDelFiltro.version($0, 2)?.llave })
      #expect(llaves.contains(vigente))
    }
  }

  @Test func `a case marked as holding personal data, annulled or of ARCO is not learnt from`() async throws {
    try await MesaDeEntregas.conFiltro { mesa in
      let folios = try await mesa.ensenar(4)
      try await mesa.dar(MarcarDatosPersonales(), folios[0])
      let arco = try await mesa.ventanilla.casos.presentar(
        Presentar(
          tipo: .arco, texto: "Mis recibos de agua", canal: .oficina, medio: .estrados, solicitante: Persona(nombre: "Eva"),
          derechoARCO: .acceso, verbalConfirmada: true), mesa.orden(.operador)
      ).expediente.folio
      try await mesa.dar(Turnar(turnos: [.init(dependencia: "SAPAL")]), arco)
      try await mesa.dar(AceptarTurno(turno: 1), arco, .enlace, dependencia: "SAPAL")
      try await mesa.entrenar()
      #expect(try await mesa.expedientes(de: 1) == folios.dropFirst().map(\.description).sorted())
    }
  }

  @Test func `a rejected turno corrects: the better one is an example, a bare rechazo says whose it is not`() async throws {
    try await MesaDeEntregas.conFiltro { mesa in
      try await mesa.ensenar(3)
      try await mesa.rechazada("DGOP", "¿Cuántas despensas hay?", mejor: "DIF")
      try await mesa.rechazada("DGOP", "¿Quién pinta las bancas?", mejor: nil)
      let reunion = try await ReunionDeEjemplos.reunir(mesa.casa.engine, mesa.casa.llaves) { _, _ in }
      #expect(reunion.material.ejemplos.contains(Ejemplo(texto: "¿Cuántas despensas hay?", clave: "DIF")))
      #expect(reunion.material.correcciones == [Ejemplo(texto: "¿Quién pinta las bancas?", clave: "DGOP")])
      #expect(reunion.material.ejemplos.count == 7)
    }
  }

  @Test func `a turno about some parts teaches those parts`() async throws {
    try await MesaDeEntregas.conFiltro { mesa in
      let folio = try await mesa.ventanilla.casos.presentar(
        Presentar(
          tipo: .acceso, texto: "Fugas y baches", partes: ["¿Cuántas fugas?", "¿Cuántos baches?"], canal: .oficina, medio: .estrados,
          verbalConfirmada: true), mesa.orden(.operador)
      ).expediente.folio
      try await mesa.dar(
        Turnar(turnos: [.init(dependencia: "SAPAL", partes: [1]), .init(dependencia: "DGOP", partes: [2]), .init(dependencia: "DIF")]),
        folio)
      for (n, clave) in ["SAPAL", "DGOP", "DIF"].enumerated() {
        try await mesa.dar(AceptarTurno(turno: n + 1), folio, .enlace, dependencia: clave)
      }
      let reunion = try await ReunionDeEjemplos.reunir(mesa.casa.engine, mesa.casa.llaves) { _, _ in }
      #expect(
        reunion.material.ejemplos == [
          Ejemplo(texto: "¿Cuántas fugas?", clave: "SAPAL"), Ejemplo(texto: "¿Cuántos baches?", clave: "DGOP"),
          Ejemplo(texto: "Fugas y baches\n¿Cuántas fugas?\n¿Cuántos baches?", clave: "DIF"),
        ])
    }
  }

  @Test func `memory is bounded: the newest of each dependencia, as many of each as fit`() async throws {
    #expect(ReunionDeEjemplos.cupo([1_000, 1_000, 3], maximo: 100) == 48)
    #expect(ReunionDeEjemplos.cupo([10, 3], maximo: 100) == 100)
    #expect(ReunionDeEjemplos.cupo([5, 5], maximo: 0) == 0)
    try await MesaDeEntregas.conFiltro { mesa in
      var folios: [Folio] = []
      for i in 0..<5 {
        folios.append(try await mesa.aceptada("SAPAL", "Fuga \(i)"))
        mesa.avanzar(horas: 1)
      }
      let uno = try await mesa.aceptada("DIF", "Despensa " + String(repeating: "á", count: 10_000))
      var avances: [(Int, Int)] = []
      let reunion = try await ReunionDeEjemplos.reunir(mesa.casa.engine, mesa.casa.llaves, maximo: 3) { avances.append(($0, $1)) }
      #expect(reunion.expedientes == Set([folios[3], folios[4], uno].map(\.description)))
      #expect(reunion.material.ejemplos.map(\.texto.count).max() == ReunionDeEjemplos.largo)
      #expect(avances.last.map { $0 == (3, 3) } == true)
    }
  }

  @Test func `the night that was missed for days runs once, and never beside another`() async throws {
    try await MesaDeEntregas.conFiltro { mesa in
      func cuantos() async throws -> Int64 {
        try await mesa.casa.engine.read { try $0.int("SELECT COUNT(*) FROM trabajos WHERE tipo = 'filtro.entrenar'") ?? 0 }
      }
      try await mesa.ensenar(3)
      try await mesa.trabajador.routines()
      try await mesa.correr()
      #expect(try await cuantos() == 1)
      mesa.avanzar(horas: 24 * 5)
      try await mesa.trabajador.routines()
      try await mesa.trabajador.routines()
      #expect(try await cuantos() == 2, "five nights, one run")
      #expect(try await mesa.ventanilla.filtro.entrenarFiltro(mesa.orden(.operador)) == false)
      #expect(try await mesa.tablero().entrenamiento?.fase == "espera")
      try await mesa.correr()
      #expect(try await mesa.tablero().versiones.map(\.actor) == ["sistema"])
      await rechaza(.prohibido) { _ = try await mesa.ventanilla.filtro.entrenarFiltro(mesa.orden(.enlace, dependencia: "DIF")) }
      await rechaza(.prohibido) { _ = try await mesa.ventanilla.filtro.entrenarFiltro(mesa.orden(.auditor)) }
    }
  }

  @Test func `how far a training has come is seen while it runs`() async throws {
    try await MesaDeEntregas.conFiltro { mesa in
      let (job, ahora) = (try await mesa.tomarEntrenamiento(), mesa.ahora.micros)
      var encargo = try JobKind.read(EntrenamientoDelFiltro.self, job)
      (encargo.fase, encargo.hechos, encargo.total, encargo.desde) = (.leyendo, 1_000, 5_000, ahora)
      let cuerpo = JobKind.write(encargo)
      _ = try await mesa.casa.engine.write { try JobQueue.progress($0, job.lease, payload: cuerpo) }
      let e = try #require(try await mesa.tablero().entrenamiento)
      #expect(e.fase == "leyendo" && e.hechos == 1_000 && e.total == 5_000 && e.desde == mesa.ahora)
    }
  }
}
