import Testing

@testable import Domain

/// A clock that no rule counts is refused with the rule's name, not left out in silence.
@Suite struct `Un plazo sin regla en vigor` {
  private func dicho(_ acto: () throws -> Void) -> String {
    do {
      try acto()
      return "was accepted"
    } catch let falla as Falla { return falla.codigo == .faltaRegla ? falla.mensaje : "\(falla.codigo): \(falla.mensaje)" } catch {
      return "\(error)"
    }
  }

  @Test func `a notice that opens a clock without a rule is not written down`() throws {
    var m = try Mesa()
    try m.hacer(Prevenir(texto: "¿De qué año?"), Mesa.ana)
    m.reglas = ReglasDePrueba.sin("A-PREV-IN")
    let mensaje = dicho { _ = try m.intentar(Notificar(objeto: .prevencion), Mesa.ana) }
    for dato in ["«desahogar»", "acceso a la información", "14 de abril de 2026", "reglas.yaml", "«desde»"] {
      #expect(mensaje.contains(dato), "\(dato): \(mensaje)")
    }
    m.reglas = ReglasDePrueba.generales
    try m.hacer(Notificar(objeto: .prevencion), Mesa.ana)
    #expect(m.plazo(.desahogar) != nil)
  }

  @Test func `a request filed on a day that no rule of the answer reaches is refused and says which`() throws {
    let vieja = try #require(Instante("2025-03-20T10:00:00-06:00"))
    for (tipo, regla) in [(Presentar.Derecho.acceso, "A-RESP-LG"), (.arco, "D-RESP")] {
      let mensaje = dicho {
        _ = try Mesa(tipo, recibidaEn: nil, ahora: vieja)
      }
      #expect(mensaje.contains("«respuesta»") && mensaje.contains("\(regla) no rige ese día"), "\(mensaje)")
      #expect(mensaje.contains("20 de marzo de 2025"), "\(mensaje)")
    }
    // One that a null rule excuses for any other event: an answer always has its date.
    let nula = ReglasDePrueba.conNulas(("A-RESP-G26", .acceso, .respuesta), sin: "A-RESP-LG")
    #expect(dicho { _ = try Mesa(reglas: nula) }.contains("A-RESP-G26"))
  }

  @Test func `a prórroga without a rule adds no days and is refused`() throws {
    var m = try Mesa(.arco)
    try m.hacer(Turnar(turnos: [.init(dependencia: "SAPAL")]), Mesa.ana)
    try m.hacer(Prorrogar(motivo: "Hay que buscar"), Mesa.tere)
    m.reglas = ReglasDePrueba.sin("D-EXT")
    #expect(dicho { _ = try m.intentar(Notificar(objeto: .prorroga), Mesa.ana) }.contains("«prorroga»"))
  }

  @Test func `rules deliberately without days, and terms of the other right, refuse nothing`() throws {
    let nulas = ReglasDePrueba.conNulas(
      ("A-RESP-G26", .acceso, .respuesta), ("A-REG-2", .acceso, .capturaPNT), ("A-RR-2", .acceso, .recurso), sin: "A-REG", "A-RR")
    var m = try Mesa(medio: .estrados, reglas: nulas)
    #expect(m.plazo(.capturaPNT) == nil && m.plazo(.respuesta)?.regla == "A-RESP-LG")
    try m.notificada()
    #expect(m.plazo(.recurso) == nil && m.estado == .notificada)
    // The law of personal data gives payment and delivery no term.
    var arco = try Mesa(.arco)
    try arco.hacer(AcreditarIdentidad(forma: .titular, documento: "Credencial"), Mesa.ana)
    try arco.notificada()
    try arco.hacer(NotificarCosto(paginas: 120, centavos: 10_000), Mesa.ana)
    try arco.hacer(Notificar(objeto: .costo), Mesa.ana)
    #expect(arco.plazo(.pago) == nil && arco.e.costo?.estado == .notificado)
  }

  @Test func `an expiry is told though the rule of the recurso is missing`() throws {
    var m = try Mesa(reglas: ReglasDePrueba.sin("A-RR"))
    let eventos = try m.revisar("2026-05-14")
    #expect(eventos.contains { ($0.hecho as? PlazoVencido)?.evento == .respuesta })
    #expect(m.plazo(.recurso) == nil)
  }

  @Test func `what was imported from before every rule has no clock, and from after them is refused like any other`() throws {
    let presentar = Presentar(tipo: .acceso, texto: "Gasto", canal: .plataformaNacional, folioPNT: "1101987000123")
    func abrir(_ fecha: String, _ reglas: Reglas) throws -> Evento {
      let ahora = Mesa.hora(fecha)
      let folio = Folio.nuevo(.acceso, anio: 2015, consecutivo: 1)
      let c = Contexto(
        actor: .sistema, ahora: ahora, reglas: reglas, calendario: Mesa.calendario, politica: Mesa.politica,
        directorio: Mesa.directorio)
      return try presentar.abrir(folio: folio, recibidaEn: ahora, importado: true, c)
    }
    #expect(try abrir("2015-06-02", ReglasDePrueba.leon).plazos.isEmpty)
    #expect(try abrir("2017-06-02", ReglasDePrueba.leon).plazos.map(\.plazo.regla) == ["A-RESP-G16"])
    #expect(dicho { _ = try abrir("2026-06-02", ReglasDePrueba.sin("A-INCOMP")) }.contains("«incompetencia»"))
  }
}
