/// The legal time of central Mexico (America/Mexico_City) as integer rules.
///
/// UTC−6; from 1996 to 2022 summer time (UTC−5) from the first Sunday of April to the last Sunday of October, in 2001
/// from the first Sunday of May to the last Sunday of September, always at 02:00 local. The Ley de los Husos Horarios
/// (DOF 2022-10-28) ended it. A table instead of a time-zone database: the rule cannot change under a running clock,
/// and Foundation stays out of the domain.
enum HoraLocal {
  static let segundosPorDia: Int64 = 86_400
  private static let normal: Int64 = -6 * 3_600
  private static let verano: Int64 = -5 * 3_600

  /// Seconds to add to UTC at that UTC second.
  static func desfase(utc segundos: Int64) -> Int64 {
    let dia = Fecha(dia: Int32(clamping: (segundos + normal).dividido(entre: segundosPorDia)))
    guard let (inicio, fin) = temporada(dia.anio) else { return normal }
    // The change is at 02:00 of the time then in force: 08:00Z in spring (−6), 07:00Z in autumn (−5).
    let desde = Int64(inicio.dia) * segundosPorDia + 8 * 3_600
    let hasta = Int64(fin.dia) * segundosPorDia + 7 * 3_600
    return segundos >= desde && segundos < hasta ? verano : normal
  }

  /// Seconds to add to UTC at that wall time (seconds since 1970 as if local were UTC). A wall time that happened
  /// twice is read as the first; one that was skipped is read with the offset before the change.
  static func desfase(local segundos: Int64) -> Int64 {
    desfase(utc: segundos - verano) == verano ? verano : normal
  }

  /// First and last Sunday of summer time in that year, if there was any.
  private static func temporada(_ anio: Int) -> (Fecha, Fecha)? {
    guard (1996...2022).contains(anio) else { return nil }
    let (mesInicio, mesFin) = anio == 2001 ? (5, 9) : (4, 10)
    let primero = Fecha(dia: Fecha.numero(anio: anio, mes: mesInicio, dia: 1))
    let ultimo = Fecha(dia: Fecha.numero(anio: anio, mes: mesFin, dia: Fecha.diasDelMes(mesFin, de: anio)))
    return (primero + (7 - primero.diaDeLaSemana), ultimo + (-(ultimo.diaDeLaSemana % 7)))
  }
}

extension Int64 {
  /// Division that rounds towards minus infinity, so that instants before 1970 fall on the right day.
  func dividido(entre divisor: Int64) -> Int64 {
    let (q, r) = quotientAndRemainder(dividingBy: divisor)
    return r < 0 ? q - 1 : q
  }
}
