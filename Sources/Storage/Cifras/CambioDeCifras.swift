import Domain

/// What some events added to the figures, by the day it counts on.
public struct CambioDeCifras: Sendable, Hashable {
  struct Lugar: Hashable, Comparable {
    var dia: Fecha
    var cifra: Cifra
    static func < (a: Lugar, b: Lugar) -> Bool { (a.dia, a.cifra.rawValue) < (b.dia, b.cifra.rawValue) }
  }

  private(set) var cuentas: [Lugar: Int] = [:]

  public init() {}

  /// A case, or an intervención, went from adding these to adding those.
  mutating func anotar(de antes: [Cifra: Int], a despues: [Cifra: Int], _ dia: Fecha) {
    for (cifra, n) in despues { sumar(n - (antes[cifra] ?? 0), cifra, dia) }
    for (cifra, n) in antes where despues[cifra] == nil { sumar(-n, cifra, dia) }
  }

  /// Adds another's, or takes them away.
  public mutating func sumar(_ otro: CambioDeCifras, por signo: Int = 1) {
    for (lugar, n) in otro.cuentas { sumar(n * signo, lugar.cifra, lugar.dia) }
  }

  mutating func sumar(_ n: Int, _ cifra: Cifra, _ dia: Fecha) {
    guard n != 0 else { return }
    let lugar = Lugar(dia: dia, cifra: cifra)
    let suma = (cuentas[lugar] ?? 0) + n
    cuentas[lugar] = suma == 0 ? nil : suma
  }

  /// In one order whoever asks, so that two transactions never wait for each other's rows.
  var enOrden: [(lugar: Lugar, n: Int)] { cuentas.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } }
}
