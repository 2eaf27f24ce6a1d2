import Testing

@testable import Domain

/// The internal term of a turno serves the legal one: it never ends after it, and says so when that one is over.
@Suite struct `El plazo del turno dentro del legal` {
  private let turnar = Turnar(turnos: [.init(dependencia: "SAPAL")])

  private func legal(_ m: Mesa) throws -> Fecha { try #require(m.e.plazoDeRespuesta?.vence) }

  @Test func `turned on the last day it ends that day, not the next`() throws {
    var m = try Mesa()
    let ultimo = try legal(m)
    try m.hacer(turnar, Mesa.ana, ultimo.description)
    #expect(m.plazo(.turno)?.vence == ultimo)
    #expect(m.e.plazo(delTurno: 1)?.enPalabras(ultimo) == "Contesta a más tardar el \(ultimo.conDia), último día del plazo legal.")
    // The next day it is late like anything else.
    let eventos = try m.revisar((ultimo + 1).description)
    #expect(eventos.contains { $0.hecho is TurnoEscalado })
    #expect(m.e.turno(1)?.escaladoEn != nil)
  }

  @Test func `no day and no hour of turning leaves it beyond the legal date`() throws {
    for corte in [nil, 14 * 60] as [Int?] {
      for hora in ["10:00", "20:00"] {
        for dias in -3...30 {
          var m = try Mesa(reglas: ReglasDePrueba.leon)
          m.calendario = Calendario(autoridad: "León", inhabiles: [], corte: corte)
          let ultimo = try legal(m)
          let dia = ultimo + -dias
          guard dia >= m.e.recibidaEn.fecha else { continue }
          try m.hacer(Turnar(turnos: [.init(dependencia: "SAPAL"), .init(dependencia: "DGMOV")]), Mesa.ana, "\(dia)T\(hora)")
          for plazo in m.e.plazos where plazo.evento == .turno {
            #expect(plazo.vence <= ultimo, "turned \(dia) \(hora)")
            #expect(plazo.rojo <= plazo.vence && plazo.amarillo <= plazo.rojo)
          }
        }
      }
    }
  }

  @Test func `of an overdue case it says that the legal term is over, and when, and blames nobody`() throws {
    var m = try Mesa()
    let ultimo = try legal(m)
    let despues = ultimo + 5
    try m.revisar((ultimo + 1).description)
    try m.hacer(turnar, Mesa.ana, despues.description)
    #expect(m.plazo(.turno).map { $0.vence <= ultimo } == true)
    let palabras = try #require(m.e.plazo(delTurno: 1)?.enPalabras(despues))
    #expect(palabras.contains("ya terminó") && palabras.contains(ultimo.enPalabras), "\(palabras)")
    #expect(try m.revisar((despues + 1).description).isEmpty, "it was late before it came")
    try m.hacer(AtenderTurno(turno: 1, texto: "Aquí"), Mesa.eli)
    #expect(m.e.plazo(delTurno: 1) == nil)
    try m.hacer(DevolverAtencion(turno: 1, motivo: "Falta"), Mesa.ana)
    #expect(m.e.plazo(delTurno: 1)?.enPalabras(despues) == palabras)
  }

  @Test func `reconducida to a shorter term, its turnos end with the new one`() throws {
    var m = try Mesa(.arco, reglas: ReglasDePrueba.leon)
    m.politica.plazoInternoDelTurno = 10
    try m.hacer(turnar, Mesa.ana)
    try m.reconducir(Reconducir(motivo: "Es de acceso"), "2026-04-15")
    let nuevo = try legal(m)
    #expect(m.e.tipo == .acceso && m.plazo(.turno)?.vence == nuevo)
    // And when the shorter one was over already.
    var tarde = try Mesa(.arco, reglas: ReglasDePrueba.leon)
    tarde.politica.plazoInternoDelTurno = 10
    try tarde.hacer(turnar, Mesa.ana, "2026-04-23")
    try tarde.reconducir(Reconducir(motivo: "Es de acceso"), "2026-04-24")
    #expect(tarde.plazo(.turno).map { $0.vencido && $0.avisos.allSatisfy(\.hecho) } == true)
  }

  @Test func `while the citizen clarifies the old date caps nothing, and the new one does`() throws {
    var m = try Mesa(reglas: ReglasDePrueba.leon)
    try m.hacer(turnar, Mesa.ana)
    try m.hacer(AtenderTurno(turno: 1, texto: "¿De qué año?"), Mesa.eli)
    try m.hacer(Prevenir(texto: "¿De qué año?"), Mesa.ana)
    try m.hacer(Notificar(objeto: .prevencion), Mesa.ana, "2026-04-20")
    let detenida = try legal(m)
    try m.hacer(DevolverAtencion(turno: 1, motivo: "Mira esto"), Mesa.ana, "2026-04-23")
    #expect(m.plazo(.turno).map { $0.vence > detenida && !$0.vencido } == true)
    #expect(m.e.plazo(delTurno: 1)?.legal == nil)
    try m.hacer(Desahogar(texto: "De 2025"), .ciudadano, "2026-04-24")
    #expect(m.plazo(.turno).map { $0.vence <= m.e.plazoDeRespuesta?.vence ?? $0.vence } == true)
  }

  @Test func `a recount keeps it inside, also when it has no day of its own`() throws {
    var m = try Mesa()
    let ultimo = try legal(m)
    try m.hacer(turnar, Mesa.ana, ultimo.description)
    // The day itself becomes inhábil: what was due then is due the hábil after, for both.
    m.calendario = Calendario(
      autoridad: "León", version: 2, inhabiles: [DiaInhabil(fecha: ultimo, motivo: "Asueto", fuente: "acuerdo")])
    try m.hacer(RecalcularPlazos(acuerdo: "UT/1/2026"), .sistema)
    #expect(m.plazo(.turno).map { $0.vence <= (m.e.plazoDeRespuesta?.vence ?? ultimo) } == true)
  }
}
