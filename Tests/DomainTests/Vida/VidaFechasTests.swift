import Testing

@testable import Domain

@Suite struct VidaFechasTests {
  private func presentar(_ recibida: String, _ motivo: String? = "Llegó por escrito") -> Presentar {
    Presentar(
      tipo: .acceso, texto: "Gasto en bacheo", canal: .papel, recibidaEn: Mesa.hora(recibida), motivoFecha: motivo)
  }

  @Test func `the clock starts at the receipt, not at the capture`() throws {
    let m = try Mesa(presentar("2026-04-14"), ahora: Mesa.hora("2026-04-16"))
    #expect(m.e.recibidaEn == Mesa.hora("2026-04-14"))
    #expect(m.e.registradaEn == Mesa.hora("2026-04-16"))
    #expect(m.vence(.respuesta) == "2026-05-13")
    #expect(m.asentados[0].evento.ocurrio == m.e.recibidaEn)
  }

  @Test func `a receipt never is in the future, and far back only for the titular with a reason`() throws {
    func intentar(_ recibida: String, _ actor: Actor, _ motivo: String? = nil) throws {
      _ = try Mesa(presentar(recibida, motivo), ahora: Mesa.hora("2026-04-14"), actor: actor)
    }
    seNiega(.valorInvalido) { try intentar("2026-04-14T10:01", Mesa.tere) }
    seNiega(.faltaDato) { try intentar("2026-04-13", Mesa.ana) }
    try intentar("2026-04-14T09:00", Mesa.ana)
    try intentar("2026-04-09", Mesa.ana, "Se traspapeló")
    seNiega(.prohibido) { try intentar("2026-04-08", Mesa.ana, "Se traspapeló") }
    seNiega(.faltaDato) { try intentar("2026-04-08", Mesa.tere) }
    seNiega(.faltaDato) { try intentar("2026-04-08", Mesa.tere, "") }
    try intentar("2026-04-08", Mesa.tere, "Se traspapeló")
    try intentar("2025-04-08", .sistema)
    seNiega(.prohibido) { try intentar("2026-04-13", .ciudadano) }
  }

  @Test func `a receipt on a Saturday counts from Monday`() throws {
    let m = try Mesa(ahora: Mesa.hora("2026-04-11"))
    #expect(m.plazo(.respuesta)?.disparo == Fecha("2026-04-13"))
    #expect(m.plazo(.respuesta)?.primerDia == Fecha("2026-04-14"))
  }

  @Test func `what arrived by the national platform need not be captured there again`() throws {
    var pnt = presentar("2026-04-14")
    pnt.canal = .plataformaNacional
    let m = try Mesa(pnt, ahora: Mesa.hora("2026-04-14"))
    #expect(m.plazo(.capturaPNT) == nil)
    #expect(m.e.medio == .plataformaNacional)
    var papel = try Mesa(presentar("2026-04-14"), ahora: Mesa.hora("2026-04-14"))
    #expect(papel.e.medio == .estrados, "no address: estrados")
    try papel.hacer(
      RegistrarFolioPNT(folioPNT: "1101989000123", instante: Mesa.hora("2026-04-15"), motivoFecha: "Llegó antes"), Mesa.ana, "2026-04-16")
    #expect(papel.plazo(.capturaPNT)?.cumplidoEn == Mesa.hora("2026-04-15"))
    seNiega(.yaExiste) { _ = try papel.intentar(RegistrarFolioPNT(folioPNT: "2")) }
  }

  @Test func `a citizen captures only what is theirs to say`() throws {
    func intentar(_ cambio: (inout Presentar) -> Void) throws {
      var p = Presentar(tipo: .acceso, texto: "Gasto")
      cambio(&p)
      _ = try Mesa(p, ahora: Mesa.hora("2026-04-14"), actor: .ciudadano)
    }
    try intentar { _ in }
    seNiega(.prohibido) { try intentar { $0.canal = .oficina } }
    seNiega(.prohibido) { try intentar { $0.folioPNT = "1" } }
    seNiega(.prohibido) { try intentar { $0.asesoria = "ASE" } }
    seNiega(.prohibido) { try intentar { $0.intervencion = "1" } }
    seNiega(.valorInvalido) { try intentar { $0.texto = " \n" } }
    seNiega(.valorInvalido) { try intentar { $0.partes = ["Gasto", " "] } }
    seNiega(.valorInvalido) { try intentar { $0.medio = .correo } }
    seNiega(.valorInvalido) { try intentar { $0.medio = .domicilio } }
  }
}
