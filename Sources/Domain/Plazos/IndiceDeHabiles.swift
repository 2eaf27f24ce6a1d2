/// Hábiles in a table, so that a due date is two array reads instead of a walk.
///
/// Every hábil has a rank: how many there are from the table's first day. Beyond the table's years, where no calendar
/// is entered, ranks go on with Mondays to Fridays only, which keeps every function total.
struct IndiceDeHabiles: Sendable {
  /// Years in the table; a calendar holds no day outside them.
  static let anios = 1990...2100

  private let primero: Int
  /// The hábiles of the table, in order, as days since 1970.
  private let habiles: [Int32]
  /// The rank of the last hábil on or before each day of the table.
  private let rangos: [Int32]

  init(inhabiles: some Sequence<Fecha>, suspensiones: [Suspension]) {
    let inicio = Int(Fecha.numero(anio: Self.anios.lowerBound, mes: 1, dia: 1))
    let fin = Int(Fecha.numero(anio: Self.anios.upperBound, mes: 12, dia: 31))
    var esHabil = [Bool](repeating: true, count: fin - inicio + 1)
    func quitar(_ dia: Int) { if dia >= inicio, dia <= fin { esHabil[dia - inicio] = false } }
    for sabado in stride(from: inicio - (inicio + 3) % 7 + 5, through: fin, by: 7) {
      quitar(sabado)
      quitar(sabado + 1)
    }
    for fecha in inhabiles { quitar(Int(fecha.dia)) }
    for pausa in suspensiones {
      for dia in stride(from: max(Int(pausa.desde.dia), inicio), through: min(Int(pausa.hasta.dia), fin), by: 1) {
        quitar(dia)
      }
    }
    var lista: [Int32] = []
    lista.reserveCapacity(esHabil.count)
    var rangos = [Int32](repeating: 0, count: esHabil.count)
    for i in esHabil.indices {
      if esHabil[i] { lista.append(Int32(inicio + i)) }
      rangos[i] = Int32(lista.count)
    }
    primero = inicio
    habiles = lista
    self.rangos = rangos
  }

  func esHabil(_ fecha: Fecha) -> Bool {
    let i = Int(fecha.dia) - primero
    guard i > 0, i < rangos.count else { return i == 0 ? rangos[0] == 1 : fecha.diaDeLaSemana < 6 }
    return rangos[i] != rangos[i - 1]
  }

  /// The rank of the last hábil on or before a date.
  func cuenta(hasta fecha: Fecha) -> Int {
    let i = Int(fecha.dia) - primero
    if i < 0 { return Self.laborables(Int(fecha.dia)) - Self.laborables(primero - 1) }
    if i < rangos.count { return Int(rangos[i]) }
    return habiles.count + Self.laborables(Int(fecha.dia)) - Self.laborables(ultimo)
  }

  func habil(_ numero: Int, despuesDe fecha: Fecha) -> Fecha {
    let rango = cuenta(hasta: fecha) + numero
    if rango < 1 { return Self.laborable(rango + Self.laborables(primero - 1)) }
    if rango <= habiles.count { return Fecha(dia: habiles[rango - 1]) }
    return Self.laborable(rango - habiles.count + Self.laborables(ultimo))
  }

  private var ultimo: Int { primero + rangos.count - 1 }

  /// Mondays to Fridays on or before a day, counted from the week of 1970-01-01.
  private static func laborables(_ dia: Int) -> Int {
    let semana = dia + 3 >= 0 ? (dia + 3) / 7 : (dia + 3 - 6) / 7
    return semana * 5 + min(dia + 3 - semana * 7 + 1, 5)
  }

  /// The day of that count.
  private static func laborable(_ cuenta: Int) -> Fecha {
    let n = cuenta - 1
    let semana = n >= 0 ? n / 5 : (n - 4) / 5
    return Fecha(dia: Int32(clamping: semana * 7 + (n - semana * 5) - 3))
  }
}
