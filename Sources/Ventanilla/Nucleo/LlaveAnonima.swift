import Domain
import Foundation

/// Whoever asks without an account shares one name space of Idempotency-Keys with everybody else: a key that another person
/// may think of would answer them with a stranger's folio and clave.
enum LlaveAnonima {
  static let bits = 128.0
  /// Fewer different signs than a random key of that length has.
  static let signosDistintos = 8

  /// - Throws: `.malFormada` with what a key must be.
  static func exigir(_ p: Orden) throws(Falla) {
    guard p.actor.rol == .ciudadano, let repeticion = p.repeticion, !repeticion.impredecible else { return }
    throw Falla(
      .malFormada,
      "Esa Idempotency-Key se puede adivinar y otra persona podría usarla. Genera un UUID nuevo (o al menos 32 cifras hexadecimales al azar) y reenvía lo mismo con él.",
      campo: "Idempotency-Key")
  }

  /// A UUID, or 128 bits by its length and the signs it is made of.
  static func esImpredecible(_ llave: String) -> Bool {
    guard Set(llave.utf8).count >= signosDistintos else { return false }
    return UUID(uuidString: llave) != nil || Double(llave.utf8.count) * bitsPorSigno(llave) >= bits
  }

  /// As if each sign had been drawn from the smallest usual alphabet that holds them all.
  private static func bitsPorSigno(_ llave: String) -> Double {
    func son(_ rangos: ClosedRange<UInt8>...) -> Bool { llave.utf8.allSatisfy { b in rangos.contains { $0.contains(b) } } }
    let (cifras, mayusculas, minusculas): (ClosedRange<UInt8>, ClosedRange<UInt8>, ClosedRange<UInt8>) =
      (0x30...0x39, 0x41...0x5A, 0x61...0x7A)
    if son(cifras) { return 3.32 }
    if son(cifras, 0x41...0x46) || son(cifras, 0x61...0x66) { return 4 }
    if son(mayusculas) || son(minusculas) { return 4.7 }
    if son(cifras, mayusculas) || son(cifras, minusculas) { return 5.17 }
    return 5.95
  }
}
