/// A block of addresses: `10.0.0.0/8`, `fd00::/8`. A bare address is a block of one.
public struct CIDR: Hashable, Sendable, CustomStringConvertible {
  public let base: IPAddress
  public let length: Int

  public init?(_ text: String) {
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard let address = IPAddress(String(parts[0])) else { return nil }
    let width = if case .v4 = address { 32 } else { 128 }
    var length = width
    if parts.count == 2 {
      guard let given = Int(parts[1]), (0...width).contains(given), parts[1].utf8.allSatisfy({ (48...57).contains($0) })
      else { return nil }
      length = given
    }
    base = address
    self.length = length
  }

  /// A block whose text is written in this source: the number, not the spelling, is kept.
  init(_ base: UInt32, _ length: Int) {
    self.base = .v4(base)
    self.length = length
  }

  init(_ base: UInt128, _ length: Int) {
    self.base = .v6(base)
    self.length = length
  }

  /// Families never mix: an IPv4 block holds no IPv4-mapped IPv6 address.
  public func contains(_ address: IPAddress) -> Bool {
    switch (base, address) {
    case (.v4(let block), .v4(let one)): length == 0 || (block ^ one) >> UInt32(32 - length) == 0
    case (.v6(let block), .v6(let one)): length == 0 || (block ^ one) >> UInt128(128 - length) == 0
    default: false
    }
  }

  public var description: String { "\(base)/\(length)" }
}
