/// A fixed sequence that looks random (SplitMix64): the order of learning must be mixed and always the same.
struct Barajador {
  private var estado: UInt64 = 0x5EED

  mutating func siguiente() -> UInt64 {
    estado &+= 0x9E37_79B9_7F4A_7C15
    var z = estado
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }

  mutating func barajar(_ orden: inout [Int]) {
    guard orden.count > 1 else { return }
    for i in stride(from: orden.count - 1, to: 0, by: -1) {
      orden.swapAt(i, Int(siguiente() % UInt64(i + 1)))
    }
  }
}
