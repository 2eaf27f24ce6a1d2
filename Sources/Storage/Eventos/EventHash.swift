import Crypto

/// SHA-256 over every stored column, in a fixed order. Each value is preceded by its kind and its length, so no two
/// different rows give the same bytes; sealed parts enter as ciphertext, so forgetting a key breaks nothing.
///
/// Rows from before events had a version are version 1 and hashed without that column, so that their hashes stay.
enum EventHash {
  static let columns = [
    "stream", "numero", "tipo", "ocurrio", "registrado", "actor", "rol", "cuerpo", "sellado", "llave", "anterior",
    "version",
  ]

  /// What comes before the first event of a stream.
  static let zero = [UInt8](repeating: 0, count: 32)

  /// - Parameter values: of `columns`, in that order.
  static func hash(_ values: [Value]) -> [UInt8] {
    var hasher = SHA256()
    let covered = values.last == .int(1) ? values.dropLast() : values[...]
    hasher.update(data: Array((covered.count == values.count ? "evento.v2" : "evento.v1").utf8))
    for value in covered {
      switch value {
      case .null: update(&hasher, kind: 0, [])
      case .int(let value): update(&hasher, kind: 1, bigEndian(UInt64(bitPattern: value)))
      case .text(let value): update(&hasher, kind: 2, Array(value.utf8))
      case .blob(let value): update(&hasher, kind: 3, value)
      }
    }
    return Array(hasher.finalize())
  }

  /// Of a row as it stands, whatever its stored hash says.
  static func hash(_ e: StoredEvent) -> [UInt8] {
    hash([
      .text(e.stream), .int(e.numero), .text(e.tipo), .int(e.ocurrio), .int(e.registrado), .text(e.actor), .text(e.rol),
      .text(e.cuerpo), Value(e.sellado), Value(e.llave), .blob(e.anterior), .int(e.version),
    ])
  }

  private static func update(_ hasher: inout SHA256, kind: UInt8, _ bytes: [UInt8]) {
    hasher.update(data: [kind] + bigEndian(UInt64(bytes.count)))
    hasher.update(data: bytes)
  }

  private static func bigEndian(_ value: UInt64) -> [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: value >> (56 - 8 * $0)) }
  }
}
