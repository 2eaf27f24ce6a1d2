/// A moment in a clock's life that somebody must hear of, mildest first.
public enum Umbral: String, Codable, CaseIterable, Comparable, Hashable, Sendable {
  case mitad, dosDias, ultimoDia, vencido

  public static func < (a: Umbral, b: Umbral) -> Bool { a.gravedad < b.gravedad }

  private var gravedad: Int {
    switch self {
    case .mitad: 0
    case .dosDias: 1
    case .ultimoDia: 2
    case .vencido: 3
    }
  }
}

/// The colour of a clock.
public enum Semaforo: String, Codable, CaseIterable, Hashable, Sendable {
  case verde, amarillo, rojo
}

/// The civil date, from its 00:00 local, on which an alert is due.
public struct FechaDeUmbral: Hashable, Codable, Sendable {
  public let umbral: Umbral
  public let fecha: Fecha

  public init(umbral: Umbral, fecha: Fecha) {
    self.umbral = umbral
    self.fecha = fecha
  }

  /// 00:00 local of the date.
  public var instante: Instante { Instante(fecha) }
}

/// When alerts are due and colours change (policy of the house, `Config/servicio.yaml`; not law).
public struct Umbrales: Hashable, Codable, Sendable {
  /// The first alert, as a percentage of the term, rounded up to a whole day.
  public let porcentaje: Int
  /// The second, as hábiles left.
  public let restantes: Int
  /// Terms of these hábiles or fewer have no first alert: little left and the last day say it all.
  public let cortos: Int

  public init(porcentaje: Int = 50, restantes: Int = 2, cortos: Int = 5) {
    self.porcentaje = porcentaje
    self.restantes = restantes
    self.cortos = cortos
  }

  public static let predeterminados = Umbrales()

  /// The alerts of a term, earliest first.
  ///
  /// Where a milder one would come on or after a graver one only the graver stays, so short terms have fewer.
  /// - Parameters:
  ///   - dias: the term in hábiles, prórroga included.
  ///   - disparo: the effective trigger; day 1 is the next hábil.
  public func fechas(dias: Int, disparo: Fecha, vence: Fecha, calendario: Calendario) -> [FechaDeUmbral] {
    func dia(_ numero: Int) -> Fecha { calendario.habil(numero, despuesDe: disparo) }
    var fechas = [FechaDeUmbral(umbral: .vencido, fecha: vence + 1)]
    func anteponer(_ umbral: Umbral, _ numero: Int) {
      guard numero >= 1, let siguiente = fechas.first, dia(numero) < siguiente.fecha else { return }
      fechas.insert(FechaDeUmbral(umbral: umbral, fecha: dia(numero)), at: 0)
    }
    anteponer(.ultimoDia, dias)
    anteponer(.dosDias, dias - restantes)
    // In a term so short that the second alert would precede day 1, half of it says nothing new.
    if dias > restantes, dias > cortos { anteponer(.mitad, mitad(dias)) }
    return fechas
  }

  /// ``fechas(dias:disparo:vence:calendario:)`` with the default thresholds.
  public static func fechas(
    dias: Int, disparo: Fecha, vence: Fecha, calendario: Calendario
  ) -> [FechaDeUmbral] {
    predeterminados.fechas(dias: dias, disparo: disparo, vence: vence, calendario: calendario)
  }

  /// The alerts due at a date, gravest last; the worker raises those without an event of their own.
  public func pendientes(
    dias: Int, disparo: Fecha, vence: Fecha, hoy: Fecha, calendario: Calendario
  ) -> [FechaDeUmbral] {
    fechas(dias: dias, disparo: disparo, vence: vence, calendario: calendario).filter { $0.fecha <= hoy }
  }

  /// The dates from which a clock is amarillo and rojo; equal when it is never amarillo.
  public func cambios(dias: Int, disparo: Fecha, calendario: Calendario) -> (amarillo: Fecha, rojo: Fecha) {
    let rojo = calendario.habil(max(0, dias - restantes), despuesDe: disparo)
    let mitad = calendario.habil(mitad(dias), despuesDe: disparo)
    return (min(mitad, rojo), rojo)
  }

  /// Verde before half, amarillo from it, rojo from two left and ever after.
  public func semaforo(dias: Int, disparo: Fecha, hoy: Fecha, calendario: Calendario) -> Semaforo {
    let (amarillo, rojo) = cambios(dias: dias, disparo: disparo, calendario: calendario)
    return hoy >= rojo ? .rojo : hoy >= amarillo ? .amarillo : .verde
  }

  /// Number of the day on which the first alert falls: day ⌈n·p/100⌉.
  private func mitad(_ dias: Int) -> Int { (dias * porcentaje + 99) / 100 }
}
