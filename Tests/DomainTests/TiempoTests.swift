import Testing

@testable import Domain

@Suite struct `Fechas civiles` {
  @Test func `every day from 1600 to 2400 survives the round trip, in order, with its weekday`() throws {
    var esperado = try #require(Fecha("1600-01-01"))
    var semana = esperado.diaDeLaSemana
    #expect(semana == 6)  // 1 January 1600 was a Saturday
    for anio in 1600...2400 {
      for mes in 1...12 {
        for dia in 1...Fecha.diasDelMes(mes, de: anio) {
          let f = Fecha(dia: Fecha.numero(anio: anio, mes: mes, dia: dia))
          let c = f.civil
          let bien = f == esperado && c == (anio, mes, dia) && f.diaDeLaSemana == semana
          if !bien { Issue.record("\(anio)-\(mes)-\(dia) → \(f)") }
          esperado = esperado + 1
          semana = semana % 7 + 1
        }
      }
    }
  }

  @Test(arguments: ["1970-01-01", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31", "2026-04-14"])
  func `reads and writes the same text`(_ texto: String) throws {
    #expect(try #require(Fecha(texto)).description == texto)
  }

  @Test(arguments: [
    "", "2026-4-14", "2026-02-30", "2025-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "0000-01-01", "2026/04/14",
    "2026-04-14 ", "+026-04-14", "２０２６-04-14", "2026-04-31", "20260414",
  ])
  func `refuses what is no date`(_ texto: String) { #expect(Fecha(texto) == nil) }

  @Test func `speaks Spanish`() throws {
    let fecha = try #require(Fecha("2026-04-14"))
    #expect(fecha.enPalabras == "14 de abril de 2026")
    #expect(fecha.conDia == "martes 14 de abril de 2026")
  }

  @Test func `does not overflow at the ends`() {
    #expect((Fecha(dia: .max) + 1).dia == .max)
    #expect(Instante(Fecha(dia: .max)).micros > 0)
    #expect(Instante(Fecha(dia: .min)).micros < 0)
  }
}

@Suite struct Instantes {
  @Test func `is UTC−6 in winter, summer before 1996 and summer after 2022`() throws {
    for texto in ["2026-07-01T12:00:00-06:00", "2023-07-01T12:00:00-06:00", "1995-07-01T12:00:00-06:00"] {
      #expect(try #require(Instante(texto)).description == texto)
    }
  }

  @Test(arguments: [
    // last second of winter time, first of summer time; the wall clock jumps from 02:00 to 03:00
    ("2022-04-03T07:59:59Z", "2022-04-03T01:59:59-06:00"), ("2022-04-03T08:00:00Z", "2022-04-03T03:00:00-05:00"),
    ("2022-10-30T06:59:59Z", "2022-10-30T01:59:59-05:00"), ("2022-10-30T07:00:00Z", "2022-10-30T01:00:00-06:00"),
    ("1996-04-07T08:00:00Z", "1996-04-07T03:00:00-05:00"), ("1996-10-27T07:00:00Z", "1996-10-27T01:00:00-06:00"),
    // 2001 was shorter: May to September
    ("2001-04-15T12:00:00Z", "2001-04-15T06:00:00-06:00"), ("2001-05-06T08:00:00Z", "2001-05-06T03:00:00-05:00"),
    ("2001-09-30T06:59:59Z", "2001-09-30T01:59:59-05:00"), ("2001-09-30T07:00:00Z", "2001-09-30T01:00:00-06:00"),
    ("2001-10-15T12:00:00Z", "2001-10-15T06:00:00-06:00"),
    ("2017-10-29T05:00:00Z", "2017-10-29T00:00:00-05:00"),
    ("1969-12-31T23:59:59.5Z", "1969-12-31T17:59:59.500000-06:00"),
  ])
  func `gives central Mexico's wall time`(_ utc: String, _ local: String) throws {
    let instante = try #require(Instante(utc))
    #expect(instante.description == local)
    #expect(Instante(local) == instante)
  }

  @Test func `midnight of every day of the DST years is that day's first instant`() throws {
    let inicio = try #require(Fecha("1995-01-01"))
    for d in 0..<(30 * 365) {
      let fecha = inicio + d
      let medianoche = Instante(fecha)
      let antes = Instante(micros: medianoche.micros - 1)
      if medianoche.fecha != fecha || medianoche.minutoDelDia != 0 || antes.fecha != fecha + -1 {
        Issue.record("\(fecha)")
      }
    }
  }

  @Test func `a skipped wall time moves on and a repeated one is the first`() throws {
    let salto = try #require(Fecha("2022-04-03"))
    #expect(Instante(salto, minuto: 150).description == "2022-04-03T03:30:00-05:00")
    let doble = try #require(Fecha("2022-10-30"))
    #expect(Instante(doble, minuto: 90).description == "2022-10-30T01:30:00-05:00")
  }

  @Test(arguments: [
    ("2026-04-14t10:00:00z", "2026-04-14T04:00:00-06:00"),
    ("2026-04-14T10:00:00.1-06:00", "2026-04-14T10:00:00.100000-06:00"),
    ("2026-04-14T10:00:00.0000009-06:00", "2026-04-14T10:00:00-06:00"),
    ("2026-04-14T10:00:00+05:30", "2026-04-13T22:30:00-06:00"),
    ("2026-04-14T10:00:00-00:00", "2026-04-14T04:00:00-06:00"),
    ("2016-12-31T23:59:60Z", "2016-12-31T17:59:59.999999-06:00"),
  ])
  func `reads every form of RFC 3339`(_ texto: String, _ canonico: String) throws {
    #expect(try #require(Instante(texto)).description == canonico)
  }

  @Test(arguments: [
    "", "2026-04-14", "2026-04-14T10:00:00", "2026-04-14 10:00:00Z", "2026-04-14T10:00Z", "2026-04-14T24:00:00Z",
    "2026-04-14T10:60:00Z", "2026-04-14T10:00:60Z", "2026-04-14T10:00:00.Z", "2026-04-14T10:00:00-0600",
    "2026-04-14T10:00:00-24:00", "2026-02-30T10:00:00Z", "2026-04-14T10:00:00Z ", "9999-12-31T23:59:59-12:00",
    "0001-01-01T00:00:00Z", "2026-04-14T1a:00:00Z", "2026-04-14T10:00:00.5",
  ])
  func `refuses what RFC 3339 does not allow`(_ texto: String) { #expect(Instante(texto) == nil) }
}
