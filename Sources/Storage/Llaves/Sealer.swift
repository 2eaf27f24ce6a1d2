import Crypto

/// AES-256-GCM (NIST SP 800-38D) with a random 96-bit nonce: version byte 1, nonce, ciphertext, 128-bit tag.
public enum Sealer {
  private static let version: UInt8 = 1

  /// - Parameter aad: what the sealed bytes belong to (an expediente's id): they open nowhere else.
  public static func seal(_ bytes: [UInt8], _ key: SymmetricKey, aad: String) throws -> [UInt8] {
    let box = try AES.GCM.seal(bytes, using: key, authenticating: Array(aad.utf8))
    return [version] + Array(box.nonce) + Array(box.ciphertext) + Array(box.tag)
  }

  /// - Throws: `StorageError.key` when the key or what it belongs to is another, or a byte has changed.
  public static func open(_ sealed: [UInt8], _ key: SymmetricKey, aad: String) throws -> [UInt8] {
    guard sealed.first == version,
      let box = try? AES.GCM.SealedBox(combined: sealed.dropFirst()),
      let bytes = try? AES.GCM.open(box, using: key, authenticating: Array(aad.utf8))
    else { throw StorageError.key("Un dato sellado no se puede abrir: la llave es otra o el dato cambió.") }
    return Array(bytes)
  }
}
