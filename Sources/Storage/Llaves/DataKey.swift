import Crypto

/// The key that seals one expediente's personal data.
public struct DataKey: Sendable {
  /// Kept beside everything it seals; says nothing about the person.
  public let id: String
  public let key: SymmetricKey
}

/// How data keys are wrapped by the master key (AES-256-GCM with the key's id as associated data, so that a row
/// cannot be passed off as another).
struct KeyWrap: Sendable {
  private let wrapping: SymmetricKey

  init(_ master: MasterKey) { wrapping = master.derive(label: "envoltura") }

  func new() throws -> (key: DataKey, wrapped: [UInt8]) {
    let id = [UInt8].random(16).hex
    let key = SymmetricKey(size: .bits256)
    return (DataKey(id: id, key: key), try Sealer.seal(key.withUnsafeBytes { Array($0) }, wrapping, aad: id))
  }

  func unwrap(id: String, _ wrapped: [UInt8]) throws -> DataKey {
    DataKey(id: id, key: SymmetricKey(data: try Sealer.open(wrapped, wrapping, aad: id)))
  }
}
