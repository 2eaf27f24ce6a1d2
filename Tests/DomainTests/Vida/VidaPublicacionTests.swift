import Testing

@testable import Domain

/// Answers offered to whoever asks the same later.
@Suite struct `Respuestas que se ofrecen` {
  private static let publicar = PublicarRespuesta(
    titulo: "Gasto en bacheo de 2025", contiene: "Por colonia.", liga: "https://leon.gob.mx/b")

  @Test func `an answer that gave the information is offered with what the office wrote, changed and taken back`() throws {
    var m = try Mesa()
    seNiega(.estadoNoPermite) { try m.hacer(Self.publicar, Mesa.ana) }
    try m.notificada()
    try m.hacer(Self.publicar, Mesa.ana)
    #expect(
      m.e.publicacion
        == Publicacion(titulo: "Gasto en bacheo de 2025", contiene: "Por colonia.", liga: "https://leon.gob.mx/b", desde: m.ahora))
    seNiega(.yaExiste) { try m.hacer(Self.publicar, Mesa.ana) }
    try m.hacer(PublicarRespuesta(titulo: "Otro", liga: "https://leon.gob.mx/c"), Mesa.ana)
    #expect(m.e.publicacion?.titulo == "Otro" && m.e.publicacion?.contiene == nil)
    try m.hacer(RetirarPublicacion(motivo: "La liga cambió"), Mesa.ana)
    #expect(m.e.publicacion == nil)
    seNiega(.noAplica) { try m.hacer(RetirarPublicacion(motivo: "x"), Mesa.ana) }
    seNiega(.faltaDato) { try m.hacer(PublicarRespuesta(titulo: "  ", liga: "https://x.mx"), Mesa.ana) }
    seNiega(.valorInvalido) { try m.hacer(PublicarRespuesta(titulo: "x", liga: "leon.gob.mx"), Mesa.ana) }
  }

  @Test(arguments: [Sentido.reservada, .confidencial, .inexistencia])
  func `what was held back is never offered`(_ sentido: Sentido) throws {
    var m = try Mesa()
    let materia: MateriaComite = sentido == .reservada ? .reservada : sentido == .confidencial ? .confidencial : .inexistencia
    try m.comite(materia)
    try m.notificada(sentido)
    seNiega(.noAplica) { try m.hacer(Self.publicar, Mesa.ana) }
  }

  @Test func `one part held back keeps the whole answer out`() throws {
    var m = try Mesa(partes: ["Gasto", "Nombres"])
    try m.comite(.confidencial)
    try m.hacer(Responder(sentido: .entrega, texto: "x", partes: [.init(parte: 2, sentido: .confidencial)]))
    try m.hacer(Notificar(objeto: .respuesta), Mesa.ana)
    seNiega(.noAplica) { try m.hacer(Self.publicar, Mesa.ana) }
  }

  @Test func `ARCO is never offered, and where an orientation led may be`() throws {
    var arco = try Mesa(.arco)
    try arco.hacer(AcreditarIdentidad(forma: .titular, documento: "INE"), Mesa.ana)
    try arco.notificada(.procedente)
    seNiega(.noAplica) { try arco.hacer(Self.publicar, Mesa.ana) }
    var m = try Mesa()
    try m.hacer(Orientar(fuente: "https://leon.gob.mx", texto: "x"))
    try m.hacer(Notificar(objeto: .orientacion))
    try m.hacer(Self.publicar, Mesa.ana)
    #expect(m.e.publicacion != nil)
  }

  @Test func `erasing or reopening the case takes it back, and without the key nothing of it is left`() throws {
    var m = try Mesa()
    try m.notificada()
    try m.hacer(Self.publicar, Mesa.ana)
    #expect(m.refundido(sinLlave: true).publicacion == nil)
    var reabierta = m
    try reabierta.hacer(InterponerRecurso(acto: "x"))
    #expect(reabierta.e.publicacion != nil)
    try reabierta.hacer(ResolverRecurso(sentido: .revoca, ordenaCumplir: true))
    try reabierta.hacer(Reabrir(motivo: "RR/1"))
    #expect(reabierta.e.publicacion == nil)
    try m.hacer(Concluir())
    m.ahora = Mesa.hora("2027-01-11")
    try m.hacer(Suprimir(fundamento: "Plazo cumplido"))
    #expect(m.e.publicacion == nil)
    seNiega(.noAplica) { try m.hacer(Self.publicar, Mesa.ana) }
  }
}
