import Testing

@testable import Domain

/// What must hold whatever the calendar, the term and the day.
@Suite struct `Propiedades de un vencimiento` {
  private struct Caso {
    var azar: Azar
    var calendario: Calendario
    let base = Fecha(dia: 20_000)  // 2024-10-04

    init(_ semilla: Int) {
      azar = Azar(estado: UInt64(semilla) &* 104_729 &+ 7)
      var dias: [DiaInhabil] = []
      for _ in 0..<azar.entre(0, 200) {
        dias.append(DiaInhabil(fecha: base + azar.entre(0, 1_500), motivo: "x", fuente: "y"))
      }
      let desde = base + azar.entre(0, 1_400)
      calendario = Calendario(
        autoridad: "", inhabiles: dias,
        suspensiones: [Suspension(desde: desde, hasta: desde + azar.entre(0, 20), motivo: "", acuerdo: "")],
        corte: azar.volado() ? azar.entre(0, 1_439) : nil)
    }

    mutating func instante() -> Instante { Instante(base + azar.entre(0, 1_200), minuto: azar.entre(0, 1_439)) }

    func con(inhabil fecha: Fecha) -> Calendario {
      Calendario(
        autoridad: "", inhabiles: calendario.ingresados + [DiaInhabil(fecha: fecha, motivo: "nuevo", fuente: "acuerdo")],
        suspensiones: calendario.suspensiones, corte: calendario.corte)
    }
  }

  @Test(arguments: 0..<60)
  func `it is never an inhábil, and its proof counts exactly the term`(_ semilla: Int) {
    var c = Caso(semilla)
    for _ in 0..<50 {
      let (recibida, n, extra) = (c.instante(), c.azar.entre(1, 60), c.azar.entre(0, 20))
      let p = Conteo.prueba(recibida: recibida, dias: n, prorroga: extra, calendario: c.calendario)
      #expect(c.calendario.esHabil(p.vence) && c.calendario.esHabil(p.primerDia) && c.calendario.esHabil(p.recepcionEfectiva))
      #expect(p.diasHabiles == n + extra)
      #expect(p.dias.last?.fecha == p.vence && p.dias.last?.cuenta == true)
      #expect(p.primerDia > p.recepcionEfectiva && p.recepcionEfectiva >= recibida.fecha)
    }
  }

  @Test(arguments: 0..<60)
  func `one more inhábil never makes it earlier`(_ semilla: Int) {
    var c = Caso(semilla)
    for _ in 0..<10 {
      let (recibida, n, extra) = (c.instante(), c.azar.entre(1, 60), c.azar.entre(0, 20))
      let antes = Conteo.vence(recibida: recibida, dias: n, prorroga: extra, calendario: c.calendario)
      let otro = c.con(inhabil: recibida.fecha + c.azar.entre(-3, 40))
      #expect(Conteo.vence(recibida: recibida, dias: n, prorroga: extra, calendario: otro) >= antes)
    }
  }

  @Test(arguments: 0..<60)
  func `starting anew never shortens it, nor does a later receipt`(_ semilla: Int) {
    var c = Caso(semilla)
    for _ in 0..<30 {
      let (recibida, n) = (c.instante(), c.azar.entre(1, 60))
      let despues = recibida.sumando(segundos: Int64(c.azar.entre(0, 40 * 86_400)))
      let antes = Conteo.vence(recibida: recibida, dias: n, calendario: c.calendario)
      #expect(Conteo.vence(recibida: recibida, dias: n, desahogo: despues, calendario: c.calendario) >= antes)
      #expect(Conteo.vence(recibida: despues, dias: n, calendario: c.calendario) >= antes)
    }
  }

  @Test(arguments: 0..<30)
  func `a recount of every clock gives what a count from nothing gives`(_ semilla: Int) throws {
    var c = Caso(semilla)
    let reglas = try Reglas([reglaDePrueba("R", dias: 20)])
    for _ in 0..<20 {
      let (recibida, n) = (c.instante(), c.azar.entre(1, 40))
      let disparo = c.calendario.recepcionEfectiva(recibida)
      let vence = c.calendario.vence(dias: n, despuesDe: disparo)
      let nuevo = c.con(inhabil: disparo + c.azar.entre(0, 60))
      let reloj = Recuento.Reloj(
        numero: 1, regla: "R", evento: .alegatos, corriendo: true, dias: n, disparo: disparo, vence: vence, turno: nil)
      let cambios = Recuento(reglas: reglas, calendario: nuevo, hoy: disparo)
        .cambios([reloj], materia: .acceso, presentada: disparo)
      let esperada = nuevo.vence(dias: n, despuesDe: nuevo.habilDesde(disparo))
      #expect(cambios.map(\.vence) == (esperada == vence ? [] : [esperada]))
      let primero = c.calendario.primerCambio(hacia: nuevo)
      #expect(cambios.isEmpty || primero.map { $0 <= vence } == true, "what ends before the first change does not move")
    }
  }
}
