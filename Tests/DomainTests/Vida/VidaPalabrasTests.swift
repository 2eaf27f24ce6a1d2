import Testing

@testable import Domain

@Suite struct `Lo que se dice de un caso es verdad` {
  private let buscando = "Las dependencias que tienen la información la están buscando."

  @Test func `a desahogo of a request never turned does not say that somebody is looking for it`() throws {
    var m = try Mesa()
    try m.hacer(Prevenir(texto: "¿De qué año?"), Mesa.ana)
    try m.hacer(Notificar(objeto: .prevencion), Mesa.ana)
    try m.hacer(Desahogar(texto: "De 2025"), .ciudadano, "2026-04-17")
    #expect(m.estado == .enTramite && m.e.turnos.isEmpty)
    #expect(m.e.enPalabras == "Estamos revisando lo que pediste para decidir qué dependencia debe buscarlo.")
    seNiega(.estadoNoPermite) {
      do throws(Falla) { _ = try m.intentar(Anular(motivo: "x")) } catch {
        #expect(!error.mensaje.contains(buscando))
        throw error
      }
    }
    try m.hacer(Turnar(turnos: [.init(dependencia: "SAPAL")]), Mesa.ana)
    #expect(m.e.enPalabras == buscando)
  }

  @Test func `nobody is said to be looking once they delivered, refused or lost it`() throws {
    var m = try Mesa()
    try m.hacer(Turnar(turnos: [.init(dependencia: "SAPAL"), .init(dependencia: "DGMOV")]), Mesa.ana)
    try m.hacer(AtenderTurno(turno: 1, texto: "Aquí"), Mesa.eli)
    #expect(m.e.enPalabras == buscando, "one still looks")
    try m.hacer(RetirarTurno(turno: 2, motivo: "Se repite"), Mesa.ana)
    #expect(m.e.enPalabras == "Las dependencias ya entregaron lo que tienen; estamos preparando tu respuesta.")
    try m.hacer(RetirarTurno(turno: 1, motivo: "Se repite"), Mesa.ana)
    #expect(m.e.enPalabras != buscando)
  }
}
