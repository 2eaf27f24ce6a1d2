import Testing

@testable import Domain

/// Deadlines that real platforms printed.
struct Vector: CustomTestStringConvertible, Sendable {
  let recibida: String
  let dias: Int
  let prorroga: Int
  let inhabiles: String
  let vence: String
  var testDescription: String { "\(recibida) + \(dias)+\(prorroga) → \(vence)" }

  init(_ recibida: String, _ dias: Int, _ prorroga: Int, _ inhabiles: String, _ vence: String) {
    self.recibida = recibida
    self.dias = dias
    self.prorroga = prorroga
    self.inhabiles = inhabiles
    self.vence = vence
  }

  static let publicados = [
    Vector("2026-04-14T10:00:00-06:00", 20, 0, "2026-05-01;2026-05-05", "2026-05-14"),  // national platform 2026
    Vector("2026-04-17T10:00:00-06:00", 20, 0, "2026-05-01;2026-05-05", "2026-05-19"),
    Vector("2026-05-06T10:00:00-06:00", 20, 0, "2026-05-01;2026-05-05", "2026-06-03"),
    Vector("2026-05-14T10:00:00-06:00", 20, 0, "2026-05-01;2026-05-05", "2026-06-11"),  // personal data
    Vector("2026-04-16T10:00:00-06:00", 20, 10, "2026-05-01;2026-05-05", "2026-06-01"),  // with prórroga
    Vector("2017-01-01T00:14:00-06:00", 20, 0, "", "2017-01-30"),  // INFOMEX, filed on a Sunday
    Vector("2012-01-01T12:00:00-06:00", 10, 0, "2012-01-01..2012-01-04;2012-02-06", "2012-01-19"),  // INFOMEX
    Vector("2012-01-01T12:00:00-06:00", 20, 0, "2012-01-01..2012-01-04;2012-02-06", "2012-02-02"),
    Vector("2012-01-01T12:00:00-06:00", 40, 0, "2012-01-01..2012-01-04;2012-02-06", "2012-03-02"),
    Vector("2018-01-11T12:00:00-06:00", 17, 0, "2018-02-05", "2018-02-06"),  // CDMX agency counts
    Vector("2018-02-07T12:00:00-06:00", 18, 0, "", "2018-03-05"),
    Vector("2018-11-14T12:00:00-06:00", 14, 0, "2018-11-19", "2018-12-05"),
    Vector("2019-03-14T12:00:00-06:00", 9, 0, "2019-03-18", "2019-03-28"),
  ]

  /// A calendar of weekends and these days only.
  var calendario: Calendario {
    var dias: [DiaInhabil] = []
    for parte in inhabiles.split(separator: ";") {
      let extremos = parte.split(separator: ".").compactMap { Fecha(String($0)) }
      var fecha = extremos[0]
      while fecha <= extremos[extremos.count - 1] {
        dias.append(DiaInhabil(fecha: fecha, motivo: "inhábil", fuente: ""))
        fecha = fecha + 1
      }
    }
    return Calendario(autoridad: "prueba", inhabiles: dias, porDefectoLFT: false)
  }
}

@Suite struct `Vencimientos publicados` {
  @Test(arguments: Vector.publicados)
  func `comes out on the printed date`(_ v: Vector) throws {
    let recibida = try #require(Instante(v.recibida))
    let prueba = Conteo.prueba(recibida: recibida, dias: v.dias, prorroga: v.prorroga, calendario: v.calendario)
    #expect(prueba.vence.description == v.vence)
    #expect(prueba.diasHabiles == v.dias + v.prorroga)
    #expect(prueba.dias.last?.fecha == prueba.vence)
    #expect(prueba.dias.first { $0.cuenta }?.fecha == prueba.primerDia)
    #expect(
      Conteo.vence(recibida: recibida, dias: v.dias, prorroga: v.prorroga, calendario: v.calendario) == prueba.vence)
  }
}
