import Testing

@testable import Domain

@Suite struct VidaARCOTests {
  private func notificada(_ sentido: Sentido = .procedente, causal: Int? = nil, comite: MateriaComite? = nil) throws -> Mesa {
    var m = try Mesa(.arco)
    try m.turnadaYAtendida()
    if let comite { try m.comite(comite) }
    try m.notificada(sentido, causal: causal)
    return m
  }

  @Test func `from identity to delivery`() throws {
    var m = try Mesa(.arco)
    #expect(m.plazo(.respuesta)?.regla == "D-RESP")
    #expect(m.vence(.procedimientoEspecifico) == "2026-04-21")
    try m.hacer(AcreditarIdentidad(forma: .cartaPoder, documento: "carta poder ante dos testigos"), Mesa.ana)
    #expect(m.e.identidad?.por == "ana")
    seNiega(.yaExiste) { _ = try m.intentar(AcreditarIdentidad(forma: .titular, documento: "INE")) }
    try m.turnadaYAtendida()
    try m.notificada(.procedente)
    #expect(m.estado == .notificada)
    #expect(m.vence(.hacerEfectivo) == "2026-05-06", "fifteen hábiles from the notice")
    seNiega(.estadoNoPermite) { _ = try m.intentar(Entregar(constancia: "x")) }
    seNiega(.estadoNoPermite) { _ = try m.intentar(Concluir()) }
    try m.hacer(HacerEfectivo(constancia: "Se rectificó el padrón"), Mesa.ana, "2026-04-28")
    #expect(m.plazo(.hacerEfectivo)?.estado == .cumplido)
    try m.hacer(Entregar(constancia: "Recibe Rosa"), Mesa.ana)
    #expect(m.e.entregada == m.ahora)
    seNiega(.yaExiste) { _ = try m.intentar(Entregar(constancia: "x")) }
    try m.hacer(Concluir())
    #expect(m.estado == .concluida)
  }

  @Test func `nothing is made effective, delivered or given a new clave without identity`() throws {
    var m = try notificada()
    for comando in [HacerEfectivo(constancia: "x"), Entregar(constancia: "x"), ReemitirClave(motivo: "x")] as [any Comando] {
      seNiega(.faltaIdentidad) { _ = try m.intentar(comando) }
    }
    try m.hacer(AcreditarIdentidad(forma: .titular, documento: "credencial para votar"), Mesa.ana)
    try m.hacer(ReemitirClave(motivo: "La perdió"), Mesa.ana)
    #expect(m.e.nonceClave == 2)
    try m.hacer(HacerEfectivo(constancia: "x"))
    try m.hacer(Entregar(constancia: "x"))
  }

  @Test func `each sense needs the resolution that belongs to it and its ground`() throws {
    let m = try Mesa(.arco)
    for (sentido, materia) in [
      (Sentido.improcedente, MateriaComite.negativaARCO), (.parcialmenteProcedente, .negativaARCO),
      (.noEsDatoPersonal, .negativaARCO), (.inexistencia, .inexistencia),
    ] {
      var otra = m
      seNiega(.faltaComite) { _ = try otra.intentar(Responder(sentido: sentido, texto: "x", causal: 1)) }
      try otra.comite(materia)
      #expect(try otra.intentar(Responder(sentido: sentido, texto: "x", causal: 12)).count == 1)
      guard materia == .negativaARCO, sentido != .noEsDatoPersonal else { continue }
      for causal in [nil, 0, 13] {
        seNiega(.faltaDato) { _ = try otra.intentar(Responder(sentido: sentido, texto: "x", causal: causal)) }
      }
    }
    #expect(try m.intentar(Responder(sentido: .procedente, texto: "x")).count == 1)
    seNiega(.valorInvalido) { _ = try m.intentar(Responder(sentido: .entrega, texto: "x")) }
    seNiega(.valorInvalido) { _ = try m.intentar(Responder(sentido: .procedente, texto: "x", publicar: true)) }
  }

  @Test func `a refusal opens nothing to make effective`() throws {
    let m = try notificada(.improcedente, causal: 4, comite: .negativaARCO)
    #expect(m.plazo(.hacerEfectivo) == nil)
    seNiega(.estadoNoPermite) { _ = try m.intentar(HacerEfectivo(constancia: "x")) }
    #expect(m.vence(.recurso) != nil)
  }

  @Test func `a specific procedure is told in five days, and who asked chooses once told`() throws {
    for (elige, estado) in [(ElegirProcedimiento.Eleccion.especifico, Estado.orientada), (.arco, .registrada)] {
      var m = try Mesa(.arco)
      let aviso = AvisarProcedimiento(nombre: "Corrección de acta", texto: "Existe un trámite")
      seNiega(.estadoNoPermite) { _ = try m.intentar(ElegirProcedimiento(elige: elige)) }
      try m.hacer(aviso, Mesa.ana, "2026-04-21")
      seNiega(.estadoNoPermite) { _ = try m.intentar(ElegirProcedimiento(elige: elige)) }
      try m.hacer(Notificar(objeto: .procedimientoEspecifico), Mesa.ana)
      #expect(m.plazo(.procedimientoEspecifico)?.estado == .cumplido)
      try m.hacer(ElegirProcedimiento(elige: elige), .ciudadano)
      #expect(m.estado == estado)
      seNiega(.yaExiste) { if elige == .arco { _ = try m.intentar(aviso) } else { throw Falla(.yaExiste, "x") } }
    }
    var tarde = try Mesa(.arco)
    tarde.ahora = Mesa.hora("2026-04-22")
    seNiega(.fueraDePlazo) { _ = try tarde.intentar(AvisarProcedimiento(nombre: "x", texto: "x")) }
  }

  @Test func `the request says who, and for some rights why`() throws {
    let persona = Persona(nombre: "Rosa", correo: "rosa@example.org")
    func pedir(_ derecho: DerechoARCO?, _ datos: DatosARCO? = nil, _ p: Persona? = persona) throws {
      _ = try Mesa(
        Presentar(tipo: .arco, texto: "Mis datos", solicitante: p, derechoARCO: derecho, datosARCO: datos),
        ahora: Mesa.hora("2026-04-14"), actor: .ciudadano)
    }
    seNiega(.faltaDato) { try pedir(nil) }
    seNiega(.faltaDato) { try pedir(.acceso, nil, Persona(correo: "rosa@example.org")) }
    seNiega(.faltaDato) { try pedir(.cancelacion) }
    seNiega(.faltaDato) { try pedir(.oposicion) }
    try pedir(.cancelacion, DatosARCO(causas: "Ya no soy usuaria"))
    try pedir(.oposicion, DatosARCO(razones: "Me perjudica"))
    try pedir(.portabilidad)
  }

  @Test func `erasure leaves what a fold without the key gives`() throws {
    var m = try notificada()
    try m.hacer(AcreditarIdentidad(forma: .titular, documento: "INE"))
    try m.hacer(HacerEfectivo(constancia: "x"))
    try m.hacer(Concluir())
    seNiega(.estadoNoPermite) { _ = try m.intentar(Suprimir(fundamento: "x")) }
    try m.hacer(Suprimir(fundamento: "Cumplió su plazo de conservación"), Mesa.tere, "2026-06-01")
    #expect(m.e == m.refundido(sinLlave: true))
    seNiega(.noAplica) { _ = try m.intentar(ReemitirClave(motivo: "x")) }
  }
}
