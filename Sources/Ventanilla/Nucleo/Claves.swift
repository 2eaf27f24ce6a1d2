import Crypto
import Domain

/// Derives and checks claves: HMAC-SHA256(key outside the database, folio ‖ nonce). Nothing is stored; a new nonce revokes.
public struct Claves: Sendable {
  private let llave: SymmetricKey

  public init(llave: SymmetricKey) { self.llave = llave }

  /// - Parameters:
  ///   - id: the stream, that is the folio the case was born with: a reconducción does not change the clave.
  public func derivar(id: String, nonce: Int) -> Clave {
    let codigo = HMAC<SHA256>.authenticationCode(for: Array("\(id.utf8.count):\(id)|\(nonce)".utf8), using: llave)
    // 32 bytes always hold the 5 a clave needs.
    return Clave(bytes: Array(codigo)) ?? derivar(id: id, nonce: nonce + 1)
  }

  /// Constant time, and the same work whether or not the case exists.
  /// - Parameter caso: nil when there is none, or when it has no clave.
  public func coincide(_ dada: String, _ caso: (id: String, nonce: Int)?) -> Bool {
    let esperada = derivar(id: caso?.id ?? "SAI0000000000", nonce: caso?.nonce ?? 0)
    let leida = Clave(dada)?.description ?? String(repeating: "*", count: Clave.longitud)
    var distintos: UInt8 = 0
    for (a, b) in zip(esperada.description.utf8, leida.utf8) { distintos |= a ^ b }
    return distintos == 0 && caso != nil
  }
}
