import Crypto
import Testing

@testable import Domain
@testable import Storage

@Suite struct CifrasTests {
  private static let llave = DataKey(id: "k-cifras", key: SymmetricKey(size: .bits256))

  private static func escribir(_ db: any Connection, _ mesa: Mesa) throws {
    var e: Expediente?
    for (evento, meta) in mesa.asentados {
      (e, _) = try Expedientes.anexar(
        db, id: mesa.e.id, antes: e, eventos: [evento], actor: meta.actor, ahora: meta.registrado, llave: llave, raices: { _ in [] })
    }
  }

  /// A table compared with all its cases' events, as `verify` does.
  private static func diferencias(_ db: any Connection) throws -> [String] {
    var (vistas, suma) = ([String: Int64](), CambioDeCifras())
    for u in try Verificacion.expedientes(db, despuesDe: "", limite: 1_000) {
      let r = try Verificacion.revisar(db, id: u.id, llave: u.llave, clave: llave.key, raices: { _ in [] })
      vistas[u.id] = r.version
      suma.sumar(r.cifras)
    }
    return try Cifras.comparar(db, vistas: vistas, suma: suma).map(\.que)
  }

  @Test(arguments: TipoExpediente.allCases)
  func `what the events of a case add, day by day, is what the case adds as it stands`(_ tipo: TipoExpediente) throws {
    for escena in try Escena.todas(tipo) + Escena.reabiertas(tipo) {
      var plegado = Plegado()
      for (evento, meta) in escena.mesa.asentados { plegado.aplicar(evento, meta) }
      let suma = plegado.cifras.enOrden.reduce(into: [Cifra: Int]()) { $0[$1.lugar.cifra, default: 0] += $1.n }
      #expect(suma.filter { $0.value != 0 } == escena.mesa.e.cifras)
    }
  }

  @Test(arguments: EngineCase.all)
  func `the figures of a past date stay as they were, and what is annulled leaves them the day it is`(_ engine: EngineCase) async throws {
    try await withEngine(engine) { engine in
      var m = try Mesa(ahora: Mesa.hora("2026-04-14"))
      try m.hacer(Turnar(turnos: [.init(dependencia: "SAPAL"), .init(dependencia: "DGMOV")]), Mesa.ana, "2026-04-15")
      try m.hacer(AtenderTurno(turno: 1, texto: "x"), Mesa.eli, "2026-04-16")
      try m.hacer(RetirarTurno(turno: 2, motivo: "x"), Mesa.ana)
      try m.notificada()
      try m.hacer(Calificar(puntos: 4), .ciudadano, "2026-04-20")
      var a = try Mesa(RegistrarAsesoria(canal: .modulo, asesoria: Asesoria(derecho: .acceso, tema: "Bacheo", resultado: .orientada)))
      try a.hacer(Calificar(puntos: 1), Mesa.ana, "2026-04-16")
      try a.hacer(Anular(motivo: "Duplicada"), Mesa.ana, "2026-04-22")
      let (solicitud, asesoria) = (m, a)
      try await engine.write { db in
        try Self.escribir(db, solicitud)
        try Self.escribir(db, asesoria)
      }
      let al = { (dia: String) in
        let fecha = try #require(Fecha(dia))
        return try await engine.read { try Cifras.al($0, fecha) }.filter { $0.value != 0 }
      }
      #expect(try await al("2026-04-13") == [:])
      #expect(try await al("2026-04-14") == [.acceso: 1])
      #expect(try await al("2026-04-15") == [.acceso: 1, .turnos: 2, .asesorias: 1])
      let el16: [Cifra: Int] = [
        .acceso: 1, .turnos: 2, .asesorias: 1, .respondidas: 1, .enTiempo: 1, .calificaciones: 1, .puntos: 1,
      ]
      #expect(try await al("2026-04-16") == el16)
      #expect(try await al("2026-04-21")[.puntos] == 5)
      #expect(
        try await al("2026-12-31") == [.acceso: 1, .turnos: 2, .respondidas: 1, .enTiempo: 1, .calificaciones: 1, .puntos: 4])
      #expect(try await al("2026-04-16") == el16)
      #expect(try await engine.read { try Self.diferencias($0) } == [])
    }
  }

  @Test(arguments: EngineCase.all)
  func `to answer for the figures nobody goes through the events`(_ engine: EngineCase) async throws {
    try await withEngine(engine) { engine in
      try await engine.read { db in
        let counted = CountedConnection(db)
        _ = try Cifras.al(counted, Fecha(dia: 20_000))
        #expect(counted.asked.count == 1 && !counted.asked[0].contains("eventos"))
      }
    }
  }

  @Test(arguments: EngineCase.all)
  func `counted again from the events they are the same, and a row that was changed is named`(_ engine: EngineCase) async throws {
    try await withEngine(engine) { engine in
      var m = try Mesa()
      try m.turnadaYAtendida()
      try m.notificada()
      let mesa = m
      try await engine.write { try Self.escribir($0, mesa) }
      let antes = try await engine.read { try Cifras.guardadas($0) }
      #expect(!antes.cuentas.isEmpty)
      try await engine.write { _ = try $0.execute("UPDATE cifras SET n = n + 3 WHERE cifra = 'turnos'") }
      let dichas = try await engine.read { try Self.diferencias($0) }
      #expect(dichas.count == 1 && dichas.first?.contains("turnos") == true, "\(dichas)")
      try await engine.write { try Cifras.rehacer($0) }
      #expect(try await engine.read { try Cifras.guardadas($0) } == antes)
      #expect(try await engine.read { try Self.diferencias($0) } == [])
    }
  }

  @Test(arguments: EngineCase.all)
  func `an intervención counts from when it is opened until it is annulled`(_ engine: EngineCase) async throws {
    try await withEngine(engine) { engine in
      let (lunes, martes) = (Mesa.hora("2026-04-13"), Mesa.hora("2026-04-14"))
      try await engine.write { db in
        let abierta = HechoDeIntervencion.abierta(fecha: lunes.fecha, lugar: "Plaza", personal: ["ana"])
        let (i, _) = try Intervenciones.anexar(db, id: "INT-2026-0001", antes: nil, hecho: abierta, actor: Mesa.ana, ahora: lunes)
        _ = try Intervenciones.anexar(db, id: i.id, antes: i, hecho: .anulada(motivo: "x"), actor: Mesa.ana, ahora: martes)
      }
      #expect(try await engine.read { try Cifras.al($0, lunes.fecha) } == [.intervenciones: 1])
      #expect(try await engine.read { try Cifras.al($0, martes.fecha) } == [.intervenciones: 0])
      #expect(try await engine.read { try Self.diferencias($0) } == [])
    }
  }
}
