import Testing

@testable import Domain

/// SplitMix64: the same cases in every run.
struct Azar: RandomNumberGenerator {
  var estado: UInt64
  mutating func next() -> UInt64 {
    estado &+= 0x9E37_79B9_7F4A_7C15
    var z = estado
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// A walk by days over a plain set, with the weekday from a civil-date formula of its own (Sakamoto): slow and obvious.
struct CaminanteIngenuo {
  let inhabiles: Set<String>
  let corte: Int?

  func diaDeLaSemana(_ f: Fecha) -> Int {
    let t = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
    let y = f.mes < 3 ? f.anio - 1 : f.anio
    return (y + y / 4 - y / 100 + y / 400 + t[f.mes - 1] + f.diaDelMes) % 7  // 0 Sunday
  }

  func esHabil(_ f: Fecha) -> Bool { ![0, 6].contains(diaDeLaSemana(f)) && !inhabiles.contains(f.description) }

  func avanzar(_ f: Fecha, _ n: Int) -> Fecha {
    var dia = f
    var faltan = n
    while faltan > 0 {
      dia = dia + 1
      if esHabil(dia) { faltan -= 1 }
    }
    return dia
  }

  func recepcion(_ f: Fecha, minuto: Int) -> Fecha {
    guard esHabil(f) else { return avanzar(f, 1) }
    if let corte, minuto > corte { return avanzar(f, 1) }
    return f
  }
}

@Suite struct `Oráculo ingenuo` {
  @Test(arguments: 0..<40)
  func `agrees with a walk by days on random calendars`(_ semilla: Int) throws {
    var azar = Azar(estado: UInt64(semilla) &* 7_919 &+ 2_026)
    let base = try fecha("1996-01-01")
    var dias: [DiaInhabil] = []
    for _ in 0..<Int.random(in: 0...400, using: &azar) {
      let f = base + Int.random(in: 0...14_000, using: &azar)
      dias.append(DiaInhabil(fecha: f, motivo: "x", fuente: "y"))
    }
    let pausa = base + Int.random(in: 0...14_000, using: &azar)
    let suspension = Suspension(
      desde: pausa, hasta: pausa + Int.random(in: 0...40, using: &azar), motivo: "", acuerdo: "")
    var prohibidos = Set(dias.map(\.fecha.description))
    for d in 0...(suspension.hasta - suspension.desde) { prohibidos.insert((suspension.desde + d).description) }
    let corte = Bool.random(using: &azar) ? Int.random(in: 0...1_439, using: &azar) : nil
    let calendario = Calendario(
      autoridad: "", inhabiles: dias, suspensiones: [suspension], corte: corte, porDefectoLFT: false)
    let ingenuo = CaminanteIngenuo(inhabiles: prohibidos, corte: corte)

    for _ in 0..<125 {
      let dia = base + Int.random(in: 0...14_000, using: &azar)
      // Whole minutes between 03:00 and 23:59 exist once on every day.
      let minuto = Int.random(in: 180...1_439, using: &azar)
      let n = Int.random(in: 1...60, using: &azar)
      let prorroga = Bool.random(using: &azar) ? Int.random(in: 1...20, using: &azar) : 0
      let desahogo = Bool.random(using: &azar) ? dia + Int.random(in: 1...40, using: &azar) : nil
      let p = Conteo.prueba(
        recibida: Instante(dia, minuto: minuto), dias: n, prorroga: prorroga,
        desahogo: desahogo.map { Instante($0, minuto: minuto) }, calendario: calendario)
      let recepcion = ingenuo.recepcion(dia, minuto: minuto)
      let inicio = desahogo.map { ingenuo.recepcion($0, minuto: minuto) } ?? recepcion
      let vence = ingenuo.avanzar(inicio, n + prorroga)
      #expect(p.recepcionEfectiva == recepcion)
      #expect(p.primerDia == ingenuo.avanzar(inicio, 1))
      #expect(p.vence == vence)
      #expect(p.dias.map(\.cuenta) == (0..<(vence - inicio)).map { ingenuo.esHabil(inicio + ($0 + 1)) })
      #expect(p.dias.allSatisfy { $0.cuenta == $0.motivo.isEmpty })
      #expect(calendario.habiles(despuesDe: inicio, hasta: vence) == n + prorroga)
      #expect(calendario.habil(0, despuesDe: vence) == vence)
    }
  }

  @Test func `beyond the table the weekends still count`() throws {
    let c = Calendario(autoridad: "", inhabiles: [], porDefectoLFT: false)
    let ingenuo = CaminanteIngenuo(inhabiles: [], corte: nil)
    for texto in ["1989-12-20", "1985-03-09", "1900-02-27", "2089-12-15", "2100-02-26", "1989-12-31", "2090-01-01"] {
      let f = try fecha(texto)
      for n in 1...30 {
        #expect(c.vence(dias: n, despuesDe: f) == ingenuo.avanzar(f, n))
        #expect(c.habiles(despuesDe: f, hasta: ingenuo.avanzar(f, n)) == n)
      }
      #expect(c.esHabil(f) == ingenuo.esHabil(f))
    }
  }
}
