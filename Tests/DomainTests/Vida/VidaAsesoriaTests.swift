import Testing

@testable import Domain

@Suite struct VidaAsesoriaTests {
  private func asesoria(seguimiento: String? = nil) -> Asesoria {
    Asesoria(
      derecho: .acceso, tema: "Bacheo en su calle", resultado: .orientada,
      seguimiento: seguimiento.map { .init(que: "Llamarle", paraCuando: Fecha($0)!) })
  }

  private func registrar(_ a: Asesoria, canal: Canal = .modulo, intervencion: String? = nil) throws -> Mesa {
    try Mesa(RegistrarAsesoria(canal: canal, intervencion: intervencion, asesoria: a))
  }

  @Test func `advice without a follow-up has no clave; with one it has, until it is done`() throws {
    let sola = try registrar(asesoria())
    #expect(sola.estado == .registrada && !sola.e.tieneClave && sola.e.plazos.isEmpty)
    var m = try registrar(asesoria(seguimiento: "2026-04-20"))
    #expect(m.estado == .enSeguimiento && m.e.tieneClave)
    try m.hacer(CumplirSeguimiento(nota: "Se le llamó"), Mesa.ana, "2026-04-22")
    #expect(m.estado == .concluida)
    #expect(m.e.asesoria?.seguimiento?.hecho == m.ahora)
  }

  @Test func `Miércoles Ciudadano needs its intervención and no other place has one`() throws {
    seNiega(.faltaDato) { _ = try registrar(asesoria(), canal: .miercolesCiudadano) }
    seNiega(.valorInvalido) { _ = try registrar(asesoria(), canal: .oficina, intervencion: "INT-1") }
    seNiega(.valorInvalido) { _ = try registrar(asesoria(), canal: .web) }
    #expect(try registrar(asesoria(), canal: .miercolesCiudadano, intervencion: "INT-1").e.intervencion == "INT-1")
  }

  @Test func `each result says where the person was sent`() throws {
    var a = asesoria()
    a.resultado = .canalizada
    seNiega(.faltaDato) { _ = try registrar(a) }
    a.dependencia = "NADIE"
    seNiega(.valorInvalido) { _ = try registrar(a) }
    a.dependencia = "SAPAL"
    _ = try registrar(a)
    a.resultado = .yaPublico
    seNiega(.faltaDato) { _ = try registrar(a) }
    a.tema = " "
    seNiega(.valorInvalido) { _ = try registrar(a) }
  }

  @Test func `corrected and annulled, with reasons, as events; never with a name`() throws {
    var m = try registrar(asesoria(seguimiento: "2026-04-16"))
    var buena = asesoria(seguimiento: "2026-04-16")
    buena.tema = "Alumbrado"
    // The follow-up's date has passed and is not what is being corrected.
    try m.hacer(Corregir(motivo: "Tema mal", asesoria: buena), Mesa.ana, "2026-04-20")
    #expect(m.e.asesoria?.tema == "Alumbrado")
    seNiega(.noAplica) { _ = try m.intentar(Corregir(motivo: "x", solicitante: Persona(nombre: "Rosa")), Mesa.ana) }
    seNiega(.valorInvalido) { _ = try m.intentar(Corregir(motivo: "x", canal: .papel), Mesa.ana) }
    seNiega(.faltaDato) { _ = try m.intentar(Corregir(motivo: "x"), Mesa.ana) }
    try m.hacer(Corregir(motivo: "No hubo seguimiento", asesoria: asesoria()), Mesa.ana)
    #expect(m.estado == .registrada && !m.e.tieneClave)
    seNiega(.noAplica) { _ = try m.intentar(ReemitirClave(motivo: "x"), Mesa.ana) }
    try m.hacer(Anular(motivo: "Duplicada"), Mesa.ana)
    #expect(m.estado == .anulada)
  }

  @Test func `what the clerk writes is only in the sealed part, and goes when it is erased`() throws {
    var a = asesoria(seguimiento: "2026-04-20")
    a.referencia = "El trámite de doña Rosa"
    var m = try registrar(a)
    try m.hacer(CumplirSeguimiento(), Mesa.ana)
    var otra = a
    otra.tema = "Alumbrado de Rosa"
    otra.seguimiento?.hecho = m.ahora
    try m.hacer(Corregir(motivo: "Tema mal", asesoria: otra), Mesa.ana)
    #expect(m.e.asesoria?.tema == "Alumbrado de Rosa" && m.e.asesoria?.referencia == a.referencia)
    #expect(m.e.asesoria?.seguimiento?.que == "Llamarle")
    for evento in m.asentados.map(\.evento) {
      let abierta = (evento.hecho as? AsesoriaRegistrada)?.asesoria ?? (evento.hecho as? DatosCorregidos)?.asesoria
      guard abierta != nil else { continue }
      #expect(type(of: evento.hecho).sellados.contains("asesoria.tema"))
    }
    try m.hacer(Suprimir(fundamento: "Lo pidió"), Mesa.tere)
    #expect(m.e.asesoria == otra.sinSellados)
  }

  @Test func `an asesoría that became a request knows its folio`() throws {
    var m = try registrar(asesoria())
    try m.asentar([Evento(AsesoriaVinculada(solicitud: "SAI-2026-000123-X"), ocurrio: m.ahora)], Mesa.ana)
    #expect(m.e.vinculado == "SAI-2026-000123-X" && m.e.asesoria?.resultado == .solicitud)
  }

  @Test func `an intervención is opened once, closed with its headcount and annulled with a reason`() throws {
    let c = try registrar(asesoria()).contexto(Mesa.ana)
    let abrir = ComandoDeIntervencion.abrir(fecha: Fecha("2026-04-15")!, lugar: "Plaza", personal: ["ana"])
    let abierta = Intervencion.aplicar(try Intervencion.decidir(abrir, nil, c), a: nil, id: "INT-1", numero: 1)
    seNiega(.yaExiste) { _ = try Intervencion.decidir(abrir, abierta, c) }
    seNiega(.valorInvalido) {
      _ = try Intervencion.decidir(.abrir(fecha: Fecha("2026-04-15")!, lugar: " ", personal: ["ana"]), nil, c)
    }
    seNiega(.valorInvalido) { _ = try Intervencion.decidir(.cerrar(asistentes: -1, evidencia: nil), abierta, c) }
    let hecho = try Intervencion.decidir(.cerrar(asistentes: 12, evidencia: "foto"), abierta, c)
    let cerrada = Intervencion.aplicar(hecho, a: abierta, id: "INT-1", numero: 2)
    #expect(cerrada?.estado == .cerrada && cerrada?.asistentes == 12 && cerrada?.version == 2)
    seNiega(.estadoNoPermite) { _ = try Intervencion.decidir(.cerrar(asistentes: nil, evidencia: nil), cerrada, c) }
    let anulada = Intervencion.aplicar(try Intervencion.decidir(.anular(motivo: "x"), cerrada, c), a: cerrada, id: "INT-1", numero: 3)
    seNiega(.estadoNoPermite) { _ = try Intervencion.decidir(.anular(motivo: "x"), anulada, c) }
    var auditor = c
    auditor.actor = Actor(id: "aux", rol: .auditor)
    seNiega(.prohibido) { _ = try Intervencion.decidir(abrir, nil, auditor) }
  }
}
