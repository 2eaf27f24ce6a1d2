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

  /// Quicker than `Int.random` in a debug build, and even enough for cases.
  mutating func entre(_ minimo: Int, _ maximo: Int) -> Int { minimo + Int(next() % UInt64(maximo - minimo + 1)) }
  mutating func volado() -> Bool { next() & 1 == 0 }
}

/// Another way to count: a wall calendar from 1990 to 2045 made by adding one day at a time, and the hours at which
/// the clocks of central Mexico were changed as they were published, year by year. Nothing here is shared with Domain.
struct CalendarioDePared {
  /// (year, month, day) of each square, in order; square 0 is Monday 1 January 1990.
  static let cuadros: [(anio: Int, mes: Int, dia: Int)] = {
    var lista: [(Int, Int, Int)] = []
    for anio in 1990...2045 {
      let bisiesto = anio % 400 == 0 || (anio % 4 == 0 && anio % 100 != 0)
      for (mes, dias) in zip(1...12, [31, bisiesto ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]) {
        for dia in 1...dias { lista.append((anio, mes, dia)) }
      }
    }
    return lista
  }()

  static let textos: [String] = cuadros.map { a, m, d in
    "\(a)-\(m < 10 ? "0" : "")\(m)-\(d < 10 ? "0" : "")\(d)"
  }

  /// First and last day of summer time (UTC−5), as the decrees and the Navy's tables have them.
  static let veranos: [Int: (String, String)] = [
    1996: ("04-07", "10-27"), 1997: ("04-06", "10-26"), 1998: ("04-05", "10-25"), 1999: ("04-04", "10-31"),
    2000: ("04-02", "10-29"), 2001: ("05-06", "09-30"), 2002: ("04-07", "10-27"), 2003: ("04-06", "10-26"),
    2004: ("04-04", "10-31"), 2005: ("04-03", "10-30"), 2006: ("04-02", "10-29"), 2007: ("04-01", "10-28"),
    2008: ("04-06", "10-26"), 2009: ("04-05", "10-25"), 2010: ("04-04", "10-31"), 2011: ("04-03", "10-30"),
    2012: ("04-01", "10-28"), 2013: ("04-07", "10-27"), 2014: ("04-06", "10-26"), 2015: ("04-05", "10-25"),
    2016: ("04-03", "10-30"), 2017: ("04-02", "10-29"), 2018: ("04-01", "10-28"), 2019: ("04-07", "10-27"),
    2020: ("04-05", "10-25"), 2021: ("04-04", "10-31"), 2022: ("04-03", "10-30"),
  ]

  /// Whether the square's clocks, after three in the morning, are on summer time.
  static let verano: [Bool] = {
    zip(cuadros, textos).map { cuadro, texto in
      guard let (desde, hasta) = veranos[cuadro.anio] else { return false }
      let dia = texto.dropFirst(5)
      return desde <= dia && dia < hasta
    }
  }()

  /// The UTC instant of a local hour, written as a client would.
  static func utc(_ cuadro: Int, minuto: Int, segundo: Int) -> String {
    let total = minuto + (verano[cuadro] ? 300 : 360)
    let (dia, m) = total >= 1_440 ? (cuadro + 1, total - 1_440) : (cuadro, total)
    func dos(_ n: Int) -> String { n < 10 ? "0\(n)" : "\(n)" }
    return "\(textos[dia])T\(dos(m / 60)):\(dos(m % 60)):\(dos(segundo))Z"
  }

  var cuenta: [Bool]
  let corte: Int?

  init(corte: Int?) {
    self.corte = corte
    cuenta = CalendarioDePared.cuadros.indices.map { $0 % 7 < 5 }
  }

  /// Crosses squares off one by one until `n` that count have been crossed.
  func tachar(_ n: Int, despuesDe cuadro: Int) -> Int {
    var dia = cuadro
    var faltan = n
    while faltan > 0 {
      dia += 1
      if cuenta[dia] { faltan -= 1 }
    }
    return dia
  }

  func recepcion(_ cuadro: Int, minuto: Int, segundo: Int) -> Int {
    let tarde = corte.map { minuto > $0 || (minuto == $0 && segundo > 0) } ?? false
    return cuenta[cuadro] && !tarde ? cuadro : tachar(1, despuesDe: cuadro)
  }
}

@Suite struct `Oráculo ingenuo` {
  /// 100,000 cases: 400 calendars, 250 cases each.
  @Test(arguments: 0..<100)
  func `agrees with crossing days off a wall calendar`(_ semilla: Int) throws {
    for n in 0..<4 { try comparar(semilla * 4 + n) }
  }

  private func comparar(_ semilla: Int) throws {
    var azar = Azar(estado: UInt64(semilla) &* 7_919 &+ 2_026)
    let ultimo = CalendarioDePared.cuadros.count - 1_200
    let base = try fecha("1990-01-01")
    var pared = CalendarioDePared(corte: azar.volado() ? azar.entre(0, 1_439) : nil)
    var dias: [DiaInhabil] = []
    for _ in 0..<azar.entre(0, 600) {
      let cuadro = azar.entre(0, ultimo + 1_000)
      pared.cuenta[cuadro] = false
      dias.append(DiaInhabil(fecha: base + cuadro, motivo: "x", fuente: "y"))
    }
    var pausas: [Suspension] = []
    for _ in 0..<azar.entre(0, 8) {
      let desde = azar.entre(0, ultimo)
      let hasta = desde + azar.entre(0, 40)
      for cuadro in desde...hasta { pared.cuenta[cuadro] = false }
      pausas.append(Suspension(desde: base + desde, hasta: base + hasta, motivo: "", acuerdo: ""))
    }
    let calendario = Calendario(autoridad: "", inhabiles: dias, suspensiones: pausas, corte: pared.corte, porDefectoLFT: false)
    for i in 0..<250 {
      // One in four near the end of a year or of February, where calendars go wrong.
      var cuadro = azar.entre(1, ultimo)
      while i % 4 == 0, ![2, 3, 12, 1].contains(CalendarioDePared.cuadros[cuadro].mes) { cuadro = azar.entre(1, ultimo) }
      // And hours near the cut-off, to the second. After 03:00 every minute exists once.
      let minuto =
        pared.corte.map { azar.volado() ? max(180, min(1_439, $0 + azar.entre(-1, 1))) : azar.entre(180, 1_439) } ?? azar.entre(180, 1_439)
      let segundo = azar.entre(0, 2) * azar.entre(0, 29)
      let (n, prorroga) = (azar.entre(1, 60), azar.volado() ? azar.entre(1, 20) : 0)
      let desahogo = azar.volado() ? cuadro + azar.entre(1, 40) : nil

      let recibida = try instante(CalendarioDePared.utc(cuadro, minuto: minuto, segundo: segundo))
      let recepcion = pared.recepcion(cuadro, minuto: minuto, segundo: segundo)
      let inicio = desahogo.map { pared.recepcion($0, minuto: minuto, segundo: segundo) } ?? recepcion
      let fin = pared.tachar(n, despuesDe: inicio)
      let vence = pared.tachar(prorroga, despuesDe: fin)
      let aclaracion = try desahogo.map { try instante(CalendarioDePared.utc($0, minuto: minuto, segundo: segundo)) }
      let dicho = Conteo.vence(recibida: recibida, dias: n, prorroga: prorroga, desahogo: aclaracion, calendario: calendario)
      guard dicho == base + vence, calendario.recepcionEfectiva(recibida) == base + recepcion else {
        Issue.record("\(semilla)/\(i): \(recibida) + \(n) + \(prorroga): \(dicho), a mano \(CalendarioDePared.textos[vence])")
        return
      }
      // The whole proof, day by day, of one in five.
      guard i % 5 == 0 else { continue }
      let p = Conteo.prueba(recibida: recibida, dias: n, prorroga: prorroga, desahogo: aclaracion, calendario: calendario)
      #expect(p.vence.description == CalendarioDePared.textos[vence])
      #expect(p.finDeBase == base + fin)
      #expect(p.primerDia == base + pared.tachar(1, despuesDe: inicio))
      #expect(p.dias.map(\.cuenta) == Array(pared.cuenta[(inicio + 1)...vence]))
      #expect(p.dias.allSatisfy { $0.cuenta == $0.motivo.isEmpty })
      #expect(calendario.habiles(despuesDe: base + inicio, hasta: base + vence) == n + prorroga)
      #expect(calendario.habil(0, despuesDe: base + vence) == base + vence)
    }
  }

  @Test func `beyond the table the weekends still count`() throws {
    let c = Calendario(autoridad: "", inhabiles: [], porDefectoLFT: false)
    for texto in ["1989-12-20", "1985-03-09", "1900-02-27", "2100-12-15", "2101-02-26", "1989-12-31", "2101-01-01"] {
      let f = try fecha(texto)
      // Whole weeks move any weekday by five hábiles; from there a walk by names.
      #expect(c.vence(dias: 50, despuesDe: f) == c.vence(dias: 5, despuesDe: f) + 63)
      var dia = f
      for n in 1...30 {
        repeat { dia = dia + 1 } while ["sábado", "domingo"].contains(dia.nombreDelDia)
        #expect(c.vence(dias: n, despuesDe: f) == dia)
        #expect(c.habiles(despuesDe: f, hasta: dia) == n)
      }
    }
  }
}
