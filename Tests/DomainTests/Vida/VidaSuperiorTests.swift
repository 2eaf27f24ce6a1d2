import Testing

@testable import Domain

@Suite struct `Aviso a la persona superior de un área` {
  private let aviso = AvisarAlSuperior(turno: 1, superior: "Presidencia del consejo", texto: "Que conteste sin demora.")

  private func turnada() throws -> Mesa {
    var m = try Mesa()
    try m.hacer(Turnar(turnos: [.init(dependencia: "SAPAL")]), Mesa.ana)
    return m
  }

  @Test func `no se avisa mientras corre el plazo de la dependencia`() throws {
    var m = try turnada()
    seNiega(.estadoNoPermite) { _ = try m.intentar(aviso, Mesa.tere) }
    m.ahora = Mesa.hora("2026-05-20T10:00")
    #expect(try m.intentar(aviso, Mesa.tere).map(\.tipo) == ["turno.superior_avisado"])
  }

  @Test func `si rechaza y la Unidad insiste, se avisa aunque falte para su plazo`() throws {
    var m = try turnada()
    try m.hacer(Proponer(turno: 1, tipo: .rechazo, motivo: "No es mío"), Mesa.eli)
    seNiega(.estadoNoPermite) { _ = try m.intentar(aviso, Mesa.tere) }
    try m.hacer(ResolverPropuesta(propuesta: 1, acepta: false, motivo: "Sí es tuyo"), Mesa.ana)
    try m.hacer(aviso, Mesa.tere)
    #expect(m.e.turno(1)?.superiorAvisadoEn != nil)
    seNiega(.yaExiste) { _ = try m.intentar(aviso, Mesa.tere) }
  }

  @Test func `lo firma la persona titular, y ni la dependencia ni nadie más lo da`() throws {
    var m = try turnada()
    m.ahora = Mesa.hora("2026-05-20T10:00")
    for actor in [Mesa.ana, Mesa.eli, Actor.ciudadano] { seNiega(.prohibido) { _ = try m.intentar(aviso, actor) } }
  }
}
