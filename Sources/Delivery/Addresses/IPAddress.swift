import Glibc

/// An IPv4 or IPv6 address as a number. Pure: no lookup happens here.
public enum IPAddress: Hashable, Sendable {
  case v4(UInt32)
  case v6(UInt128)

  /// Reads dotted decimal (`10.0.0.1`, four plain parts) or RFC 4291 text (`fd00::1`, no brackets, no zone).
  /// Other spellings of IPv4 (decimal, hex, octal, short) are read by ``HostSpelling``.
  public init?(_ text: String) {
    guard !text.utf8.contains(0) else { return nil }
    var four = in_addr()
    if inet_pton(AF_INET, text, &four) == 1 {
      self = .v4(UInt32(bigEndian: four.s_addr))
      return
    }
    var six = in6_addr()
    guard inet_pton(AF_INET6, text, &six) == 1 else { return nil }
    self = .v6(Self.number(six))
  }

  /// The address and port held in a socket address; nil for families other than IPv4 and IPv6.
  static func read(_ address: UnsafePointer<sockaddr>) -> (address: IPAddress, port: UInt16)? {
    let raw = UnsafeRawPointer(address)
    switch Int32(address.pointee.sa_family) {
    case AF_INET:
      let four = raw.loadUnaligned(as: sockaddr_in.self)
      return (.v4(UInt32(bigEndian: four.sin_addr.s_addr)), UInt16(bigEndian: four.sin_port))
    case AF_INET6:
      let six = raw.loadUnaligned(as: sockaddr_in6.self)
      return (.v6(number(six.sin6_addr)), UInt16(bigEndian: six.sin6_port))
    default:
      return nil
    }
  }

  private static func number(_ six: in6_addr) -> UInt128 {
    withUnsafeBytes(of: six) { bytes in bytes.reduce(UInt128(0)) { $0 << 8 | UInt128($1) } }
  }

  /// As a URL writes it: IPv6 in brackets.
  public var inURL: String {
    switch self {
    case .v4: description
    case .v6: "[\(description)]"
    }
  }
}

extension IPAddress: CustomStringConvertible {
  /// Canonical text: `10.0.0.1`, `fd00::1` (RFC 5952).
  public var description: String {
    switch self {
    case .v4(let number):
      return [24, 16, 8, 0].map { String(number >> UInt32($0) & 0xff) }.joined(separator: ".")
    case .v6(let number):
      var six = in6_addr()
      withUnsafeMutableBytes(of: &six) { bytes in
        for index in 0..<16 { bytes[index] = UInt8(truncatingIfNeeded: number >> (8 * (15 - index))) }
      }
      var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
      inet_ntop(AF_INET6, &six, &text, socklen_t(INET6_ADDRSTRLEN))
      return String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
  }
}
