import Domain
import Foundation
import Storage
import Testing

@testable import Ventanilla
@testable import pregunta_leon

/// The directory of the repository, changed on a house of its own.
extension CasaDePrueba {
  static let ada = Actor(id: "ada", rol: .admin)
  static func orden(_ minuto: Int = 800, version: Int64? = nil, _ actor: Actor = ada) -> Orden {
    Orden(actor: actor, ahora: dia("2026-04-14", minuto), version: version)
  }

  func enlace(_ id: String, _ dependencia: String) async throws -> String {
    _ = try await casa.ventanilla.cuentas.crearUsuario(
      id: id, nombre: id, correo: "\(id)@leon.gob.mx", rol: .enlace, dependencia: dependencia, por: .sistema, Self.dia("2026-04-14"))
    return try await casa.ventanilla.cuentas.emitirFicha(
      .portador, usuario: id, dias: 9, etiqueta: "x", por: .sistema, Self.dia("2026-04-14"))
  }

  @discardableResult
  func cerrar(_ clave: String, _ sucesora: String?, _ cuentas: DestinoDeCuentas? = .mover) async throws -> FichaDeDependencia {
    let ensayo = try await casa.ventanilla.directorio.ensayarCierre(clave, sucesora: sucesora, Self.ada)
    return try await casa.ventanilla.directorio.cerrar(
      clave, .init(sucesora: sucesora, cuentas: cuentas, motivo: "Acuerdo 7/2026", ensayo: ensayo.ensayo), Self.orden())
  }

  func traspasar(lote: Int = 500) async throws -> Int {
    var pasos = 1
    while try await casa.ventanilla.directorio.avanzarTraspaso(Self.dia("2026-04-14", 810 + pasos), lote: lote) { pasos += 1 }
    return pasos
  }
}

@Suite struct `Cierre de una dependencia` {
  /// One case for each estado a turno may be in when its dependencia closes.
  private func casos(_ p: CasaDePrueba) async throws -> [String: Folio] {
    let folios = try await p.presentar(7)
    let ema = Actor(id: "ema", rol: .enlace, dependencia: "DGOP")
    for folio in folios {
      try await p.dar(Turnar(turnos: [.init(dependencia: "DGOP"), .init(dependencia: "SAPAL")]), folio, CasaDePrueba.ana)
    }
    try await p.dar(AceptarTurno(turno: 1), folios[1], ema)
    try await p.dar(AtenderTurno(turno: 1, texto: "x"), folios[2], ema)
    try await p.dar(AtenderTurno(turno: 1, texto: "x"), folios[3], ema)
    try await p.dar(DevolverAtencion(turno: 1, motivo: "Falta"), folios[3])
    try await p.dar(RetirarTurno(turno: 1, motivo: "x"), folios[4])
    try await p.dar(Desistir(), folios[5], CasaDePrueba.ana)
    try await p.dar(Turnar(turnos: [.init(dependencia: "DGDU")]), folios[6], CasaDePrueba.ana)
    return [
      "enviado": folios[0], "aceptado": folios[1], "atendido": folios[2], "devuelto": folios[3], "retirado": folios[4],
      "desistida": folios[5],
      "conLaSucesora": folios[6],
    ]
  }

  @Test func `the dry run lists the open turnos and changes nothing; applied, each passes once with its event and no clock moves`()
    async throws
  {
    try await CasaDePrueba.prestada { p in
      let casos = try await casos(p)
      let abiertos = ["enviado", "aceptado", "atendido", "devuelto", "conLaSucesora"].compactMap { casos[$0] }
      let eventos = try await p.contar("SELECT COUNT(*) FROM eventos")
      let ensayo = try await p.casa.ventanilla.directorio.ensayarCierre("DGOP", sucesora: "DGDU", CasaDePrueba.ada)
      #expect(ensayo.turnos == 5 && ensayo.casos == 5 && ensayo.siguiente == nil)
      #expect(Set(ensayo.lista.map(\.folio)) == Set(abiertos.map(\.description)))
      #expect(try await p.contar("SELECT COUNT(*) FROM eventos") == eventos)
      var antes: [Folio: Expediente] = [:]
      for folio in casos.values { antes[folio] = try await p.expediente(folio) }

      let ficha = try await p.cerrar("DGOP", "DGDU", .cerrar)
      #expect(!ficha.dependencia.activa && ficha.dependencia.sucesora == "DGDU")
      // Before its turn comes no case has changed, and afterwards nothing is done twice.
      #expect(try await p.expediente(abiertos[0]).turno(1)?.dependencia == "DGOP")
      #expect(try await p.casa.ventanilla.directorio.avanceDelTraspaso() == .init(de: "DGOP", a: "DGDU", casos: 5, hechos: 0))
      #expect(try await p.traspasar(lote: 2) == 3)
      #expect(try await p.casa.ventanilla.directorio.avanceDelTraspaso() == nil)
      #expect(try await p.casa.ventanilla.directorio.avanzarTraspaso(CasaDePrueba.dia("2026-04-14", 850)) == false)

      for (caso, folio) in casos {
        let e = try await p.expediente(folio)
        let paso = abiertos.contains(folio)
        #expect(e.turno(1)?.dependencia == (paso ? "DGDU" : "DGOP"), "\(caso)")
        #expect(e.turno(1)?.estado == antes[folio]?.turno(1)?.estado && e.plazos == antes[folio]?.plazos, "\(caso)")
        let suyos = try await p.contar("SELECT COUNT(*) FROM eventos WHERE stream = '\(folio)' AND tipo = 'turno.traspasado'")
        #expect(suyos == (paso ? 1 : 0), "\(caso)")
      }
      #expect(try await p.contar("SELECT COUNT(*) FROM eventos WHERE tipo = 'dependencia.traspasada'") == 1)
      #expect(try await p.contar("SELECT COUNT(*) FROM turnos WHERE dependencia = 'DGDU'") == 6)
      #expect(try await p.verificar().intacto)
      // What it was keeps its name: in its own history, in old cases and in statistics.
      let datos = try await p.casa.engine.read { try DatosAbiertos.acceso($0, despuesDe: "", limite: 100) }.map(\.1)
      #expect(datos.first { $0.folio == casos["desistida"]?.description }?.dependencias.contains("DGOP") == true)
      #expect(p.casa.ventanilla.normas.directorio["DGOP"]?.nombre == "Dirección General de Obra Pública")
      let (caso, historia) = try await p.casa.ventanilla.casos.expediente(folio: abiertos[0], CasaDePrueba.tere)
      let lineas = historia.compactMap { LineaDeTiempo($0, de: caso, para: .unidad) }.map(\.enPalabras)
      #expect(lineas.contains("Se turnó a DGOP.") && lineas.contains { $0.hasPrefix("El turno de DGOP pasó a DGDU (Acuerdo 7/2026)") })
    }
  }

  @Test func `a worker that dies in the middle leaves it to the next, which goes on where it stood`() async throws {
    try await CasaDePrueba.prestada { p in
      let folios = try await p.presentar(9)
      for folio in folios { try await p.dar(Turnar(turnos: [.init(dependencia: "DGOP")]), folio, CasaDePrueba.ana) }
      try await p.cerrar("DGOP", "DGDU", .cerrar)
      #expect(try await p.casa.ventanilla.directorio.avanzarTraspaso(CasaDePrueba.dia("2026-04-14", 811), lote: 4))
      // Another process, which finds the job in the queue and what is left of it in the database.
      let otra = try await Casa.abrir(CasaDePrueba.opciones(p.carpeta, reloj: "2026-04-14T14:00:00-06:00"))
      #expect(try await otra.worker().round() > 0)
      await otra.cerrar()
      for folio in folios { #expect(try await p.expediente(folio).turno(1)?.dependencia == "DGDU") }
      #expect(try await p.contar("SELECT COUNT(*) FROM eventos WHERE tipo = 'turno.traspasado'") == 9)
      #expect(try await p.contar("SELECT hechos FROM traspasos") == 9)
      #expect(try await p.casa.ventanilla.directorio.avanceDelTraspaso() == nil)
      #expect(try await p.verificar().intacto)
    }
  }

  @Test func `a closed one is turned to no more, suggested no more, and what was its finds the successor`() async throws {
    try await CasaDePrueba.prestada { p in
      let texto = "¿cuántos baches se taparon en mi calle?"
      #expect(try await p.casa.ventanilla.filtro.sugerir(texto).1.lista.first?.clave == "DGOP")
      try await p.cerrar("DGOP", "DGMOV", nil)
      for pregunta in [texto, "costo de las luminarias", "pavimentación", "Dirección General de Obra Pública", "DGOP"] {
        #expect(try await !p.casa.ventanilla.filtro.sugerir(pregunta).1.lista.contains { $0.clave == "DGOP" }, "\(pregunta)")
      }
      #expect(try await p.casa.ventanilla.filtro.sugerir(texto).1.lista.first?.clave == "DGMOV")
      let folio = try await p.presentar(1)[0]
      await rechaza(.valorInvalido) { try await p.dar(Turnar(turnos: [.init(dependencia: "DGOP")]), folio, CasaDePrueba.ana) }
      try await p.dar(Turnar(turnos: [.init(dependencia: "DGMOV")]), folio, CasaDePrueba.ana)
      await rechaza(.valorInvalido) { _ = try await p.enlace("nueva", "DGOP") }
      #expect(try await p.casa.ventanilla.correspondencia.dependenciasSinAviso().contains { $0.clave == "DGOP" } == false)
    }
  }

  @Test(arguments: [DestinoDeCuentas.mover, .cerrar])
  func `its enlaces go with the turnos or lose their accounts, as was said`(_ destino: DestinoDeCuentas) async throws {
    try await CasaDePrueba.prestada { p in
      let ficha = try await p.enlace("ema", "DGOP")
      let folio = try await p.presentar(1)[0]
      try await p.dar(Turnar(turnos: [.init(dependencia: "DGOP")]), folio, CasaDePrueba.ana)
      var obra = try await p.casa.ventanilla.directorio.dependencia("DGOP")
      obra.dependencia.enlace = "obra@leon.gob.mx"
      _ = try await p.casa.ventanilla.directorio.editar("DGOP", como: obra.dependencia, CasaDePrueba.orden())
      let ensayo = try await p.casa.ventanilla.directorio.ensayarCierre("DGOP", sucesora: "DGDU", CasaDePrueba.ada)
      #expect(ensayo.cuentas == ["ema"] && ensayo.contactos == ["obra@leon.gob.mx"] && ensayo.pideDestino)
      await rechaza(.faltaDato) { try await p.cerrar("DGOP", "DGDU", nil) }
      try await p.cerrar("DGOP", "DGDU", destino)
      _ = try await p.traspasar()
      let ema = try await p.casa.ventanilla.cuentas.actor(portador: ficha, CasaDePrueba.dia("2026-04-14", 900))
      let sucesora = try await p.casa.ventanilla.directorio.dependencia("DGDU").dependencia
      switch destino {
      case .mover:
        #expect(ema?.dependencia == "DGDU" && sucesora.enlaces == ["obra@leon.gob.mx"])
        #expect(try await p.casa.ventanilla.casos.expediente(folio: folio, try #require(ema)).0.alcanza("DGDU"))
      case .cerrar:
        #expect(ema == nil && sucesora.enlaces.isEmpty)
      }
      #expect(try await p.contar("SELECT COUNT(*) FROM eventos WHERE tipo = 'turno.traspasado'") == 1)
    }
  }

  @Test func `what was seen is what is done: a list that changed, a missing successor and two at once are refused`() async throws {
    try await CasaDePrueba.prestada { p in
      let folios = try await p.presentar(2)
      try await p.dar(Turnar(turnos: [.init(dependencia: "DGOP")]), folios[0], CasaDePrueba.ana)
      let ensayo = try await p.casa.ventanilla.directorio.ensayarCierre("DGOP", sucesora: "DGDU", CasaDePrueba.ada)
      func cerrar(_ ensayo: String, _ sucesora: String?, _ p: CasaDePrueba, version: Int64? = nil) async throws {
        _ = try await p.casa.ventanilla.directorio.cerrar(
          "DGOP", .init(sucesora: sucesora, cuentas: .cerrar, motivo: "x", ensayo: ensayo), CasaDePrueba.orden(version: version))
      }
      try await p.dar(Turnar(turnos: [.init(dependencia: "DGOP")]), folios[1], CasaDePrueba.ana)
      await rechaza(.estadoNoPermite) { try await cerrar(ensayo.ensayo, "DGDU", p) }
      let sin = try await p.casa.ventanilla.directorio.ensayarCierre("DGOP", sucesora: nil, CasaDePrueba.ada)
      await rechaza(.faltaDato) { try await cerrar(sin.ensayo, nil, p) }
      let nuevo = try await p.casa.ventanilla.directorio.ensayarCierre("DGOP", sucesora: "DGDU", CasaDePrueba.ada)
      await rechaza(.estadoNoPermite) { try await cerrar(nuevo.ensayo, "SAPAL", p) }
      await rechaza(.versionDistinta) { try await cerrar(nuevo.ensayo, "DGDU", p, version: 1) }
      let eventos = try await p.contar("SELECT COUNT(*) FROM eventos WHERE stream = 'NORMAS-directorio'")
      let version = try await p.casa.ventanilla.directorio.dependencia("DGOP").version
      try await cerrar(nuevo.ensayo, "DGDU", p, version: version)
      #expect(try await p.contar("SELECT COUNT(*) FROM eventos WHERE stream = 'NORMAS-directorio'") == eventos + 1)
      await rechaza(.estadoNoPermite) { try await cerrar(nuevo.ensayo, "DGDU", p) }
      await rechaza(.valorInvalido) {
        _ = try await p.casa.ventanilla.directorio.ensayarCierre("SAPAL", sucesora: "DGOP", CasaDePrueba.ada)
      }
      // The successor keeps its place until what it receives has arrived.
      await rechaza(.enProceso) { try await p.cerrar("DGDU", "IMPLAN", .cerrar) }
      _ = try await p.traspasar()
      try await p.cerrar("DGDU", "IMPLAN", .cerrar)
      _ = try await p.traspasar()
      #expect(try await p.expediente(folios[0]).turno(1)?.dependencia == "IMPLAN")
      await rechaza(.prohibido) { _ = try await p.casa.ventanilla.directorio.ensayarCierre("SAPAL", sucesora: nil, CasaDePrueba.tere) }
    }
  }

  @Test func `another part for a dependencia that has one already is its second turno`() async throws {
    try await CasaDePrueba.prestada { p in
      let r = try await p.casa.ventanilla.casos.presentar(
        Presentar(tipo: .acceso, texto: "Dos cosas", partes: ["Gasto", "Contratos"], canal: .oficina, medio: .estrados),
        Orden(actor: CasaDePrueba.ana, ahora: CasaDePrueba.dia("2026-04-14")))
      try await p.dar(Turnar(turnos: [.init(dependencia: "DGOP", partes: [1])]), r.expediente.folio, CasaDePrueba.ana)
      try await p.dar(Turnar(turnos: [.init(dependencia: "DGOP", partes: [2])]), r.expediente.folio, CasaDePrueba.ana)
      #expect(try await p.contar("SELECT COUNT(*) FROM turnos WHERE dependencia = 'DGOP'") == 2)
    }
  }
}
