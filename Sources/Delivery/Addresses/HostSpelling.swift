/// What the host part of a URL denotes, read the way a resolver would (WHATWG URL, inet_aton), so that
/// `2130706433`, `0x7f.1`, `0177.0.0.1` and `127.0.0.1.` are all seen for the address they are.
enum HostSpelling: Hashable, Sendable {
  case address(IPAddress)
  /// Lower case, without the final dot.
  case name(String)
  case malformed

  init(_ text: String) {
    if text.hasPrefix("[") {
      guard text.hasSuffix("]"), let address = IPAddress(String(text.dropFirst().dropLast())), case .v6 = address
      else {
        self = .malformed
        return
      }
      self = .address(address)
      return
    }
    var host = text.lowercased()
    if host.hasSuffix(".") { host.removeLast() }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard host.utf8.count <= 253, labels.allSatisfy(Self.isLabel) else {
      self = .malformed
      return
    }
    guard let last = labels.last, Self.looksNumeric(last) else {
      self = .name(host)
      return
    }
    if let number = Self.ipv4(labels) { self = .address(.v4(number)) } else { self = .malformed }
  }

  private static func isLabel(_ label: String) -> Bool {
    (1...63).contains(label.utf8.count) && !label.hasPrefix("-") && !label.hasSuffix("-")
      && label.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 || $0 == 95 }
  }

  /// No top-level domain starts with a digit: such a host is an address or nothing.
  private static func looksNumeric(_ label: String) -> Bool {
    label.utf8.first.map { (48...57).contains($0) } ?? false
  }

  private static func part(_ text: String) -> UInt64? {
    if text.hasPrefix("0x") {
      let digits = text.dropFirst(2)
      return digits.isEmpty ? 0 : UInt64(digits, radix: 16)
    }
    return text.hasPrefix("0") ? UInt64(text, radix: 8) : UInt64(text, radix: 10)
  }

  /// One to four parts, each decimal, octal (0…) or hex (0x…); the last fills what remains.
  private static func ipv4(_ labels: [String]) -> UInt32? {
    guard labels.count <= 4 else { return nil }
    let parts = labels.compactMap(part)
    guard parts.count == labels.count, let last = parts.last, parts.dropLast().allSatisfy({ $0 <= 255 }) else {
      return nil
    }
    let free = 8 * (5 - parts.count)
    guard last < UInt64(1) << UInt64(free) else { return nil }
    var number: UInt64 = 0
    for part in parts.dropLast() { number = number << 8 | part }
    return UInt32(truncatingIfNeeded: number << UInt64(free) | last)
  }
}
