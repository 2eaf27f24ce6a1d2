/// FNV-1a, 64 bits: a stable name for some bytes (Swift's own `Hasher` is seeded per process). It protects nothing.
public enum FNV {
  public static let empty: UInt64 = 0xcbf2_9ce4_8422_2325
  public static let prime: UInt64 = 0x0000_0100_0000_01b3

  @inlinable @inline(__always) public static func add(_ byte: UInt8, to hash: UInt64) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
  }

  @inlinable @inline(__always) public static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = add(byte, to: hash) }
    return hash
  }
}
