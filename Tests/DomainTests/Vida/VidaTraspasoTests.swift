import Testing

@testable import Domain

/// A dependencia closes with work in hand.
@Suite struct `Traspaso de turnos a la sucesora` {
  private static let traspaso = TraspasarTurnos(de: "SAPAL", a: "DGOP", firmante: "ada", acuerdo: "Acuerdo 7/2026")
  private static let deLaSucesora = Actor(id: "oto", rol: .enlace, dependencia: "DGOP")

  private func enTramite() throws -> Mesa {
    var m = try Mesa(partes: ["Gasto", "Contratos"])
    try m.hacer(Turnar(turnos: [.init(dependencia: "SAPAL", instrucciones: "Con facturas"), .init(dependencia: "DGMOV")]), Mesa.ana)
    return m
  }

  @Test(arguments: Turno.Estado.allCases)
  func `an open turno passes as it stands, whatever its estado; a closed one stays with its history`(_ estado: Turno.Estado) throws {
    var m = try enTramite()
    switch estado {
    case .enviado: break
    case .aceptado: try m.hacer(AceptarTurno(turno: 1), Mesa.eli, "2026-04-15")
    case .rechazado:
      try m.hacer(Proponer(turno: 1, tipo: .rechazo, motivo: "x"), Mesa.eli)
      try m.hacer(ResolverPropuesta(propuesta: 1, acepta: true), Mesa.ana)
    case .atendido: try m.hacer(AtenderTurno(turno: 1, texto: "Aquí está"), Mesa.eli, "2026-04-15")
    case .devuelto:
      try m.hacer(AtenderTurno(turno: 1, texto: "Aquí está"), Mesa.eli, "2026-04-15")
      try m.hacer(DevolverAtencion(turno: 1, motivo: "Falta 2024"), Mesa.ana)
    case .integrado:
      try m.hacer(AtenderTurno(turno: 1, texto: "Aquí está"), Mesa.eli)
      try m.hacer(RetirarTurno(turno: 2, motivo: "x"), Mesa.ana)
      try m.respondida()
    case .retirado: try m.hacer(RetirarTurno(turno: 1, motivo: "x"), Mesa.ana)
    }
    let antes = m.e
    #expect(antes.turno(1)?.estado == estado)
    guard TraspasarTurnos.abiertos.contains(estado) else {
      seNiega(.noAplica) { try m.hacer(Self.traspaso, .sistema) }
      #expect(m.e.turno(1)?.dependencia == "SAPAL")
      return
    }
    let eventos = try m.hacer(Self.traspaso, .sistema, "2026-04-16")
    #expect(eventos.map(\.tipo) == ["turno.traspasado"])
    var esperado = try #require(antes.turno(1))
    esperado.dependencia = "DGOP"
    #expect(m.e.turno(1) == esperado && m.e.turno(2) == antes.turno(2))
    #expect(m.e.plazos == antes.plazos, "no clock starts over or moves")
    #expect(m.e.estado == antes.estado)
    // Who had it is out of it; who has it goes on.
    #expect(!m.e.alcanza("SAPAL") && m.e.alcanza("DGOP"))
    seNiega(.noEncontrado) { _ = try m.intentar(AtenderTurno(turno: 1, texto: "x"), Mesa.eli) }
    if estado.pendiente {
      try m.hacer(AtenderTurno(turno: 1, texto: "Lo nuestro"), Self.deLaSucesora)
      #expect(m.plazo(.turno)?.evento == .turno && m.e.plazos.first { $0.turno == 1 }?.estado == .cumplido)
    } else {
      try m.hacer(DevolverAtencion(turno: 1, motivo: "Falta"), Mesa.ana)
    }
  }

  @Test func `a successor that already works on the case keeps both turnos, each with its own clock`() throws {
    var m = try enTramite()
    try m.hacer(Turnar(turnos: [.init(dependencia: "DGOP")]), Mesa.ana, "2026-04-15")
    try m.hacer(Self.traspaso, .sistema)
    #expect(m.e.turnos.filter { $0.dependencia == "DGOP" }.map(\.id) == [1, 3])
    try m.hacer(AtenderTurno(turno: 3, texto: "x"), Self.deLaSucesora)
    #expect(m.e.turno(1)?.estado == .enviado && m.e.plazos.first { $0.turno == 1 }?.estado == .corriendo)
  }

  @Test func `an alert of the turno is the successor's, on the day it always was`() throws {
    var m = try enTramite()
    let vence = try #require(m.e.plazos.first { $0.turno == 1 }?.vence)
    try m.hacer(Self.traspaso, .sistema, "2026-04-15")
    let avisos = try m.revisar("2026-04-18").compactMap { $0.hecho as? PlazoVencido }
    #expect(avisos.filter { $0.turno == 1 }.map(\.vence) == [vence])
    #expect(avisos.first { $0.turno == 1 }?.para?.dependencias == ["DGOP"])
  }

  @Test func `nothing passes to a closed one, to itself, or by hand`() throws {
    var m = try enTramite()
    for a in ["VIEJA", "NADA", "SAPAL"] {
      seNiega(.valorInvalido) { try m.hacer(TraspasarTurnos(de: "SAPAL", a: a, firmante: "ada", acuerdo: "x"), .sistema) }
    }
    seNiega(.prohibido) { try m.hacer(Self.traspaso, Mesa.tere) }
    try m.hacer(Desistir(), Mesa.ana)
    seNiega(.estadoNoPermite) { try m.hacer(Self.traspaso, .sistema) }
  }
}
