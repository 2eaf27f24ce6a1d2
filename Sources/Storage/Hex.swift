extension Sequence<UInt8> {
  /// Lower-case hexadecimal.
  public var hex: String {
    let digits: [Character] = Array("0123456789abcdef")
    return String(flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }
}

extension [UInt8] {
  /// Reads hexadecimal in either case; nil when anything else is in it.
  public init?(hex: some StringProtocol) {
    let digits = hex.utf8.map { UInt8(ascii: "0") <= $0 && $0 <= UInt8(ascii: "9") ? $0 - 48 : ($0 | 32) &- 87 }
    let letters = hex.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0 | 32) }
    guard letters, digits.count % 2 == 0 else { return nil }
    self = stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }

  /// Bytes from the system's cryptographic generator.
  public static func random(_ count: Int) -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    return (0..<count).map { _ in .random(in: 0...255, using: &generator) }
  }
}
