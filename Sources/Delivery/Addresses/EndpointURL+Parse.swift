extension EndpointURL {
  /// Stricter than any browser: what it does not understand exactly, it refuses, so that libcurl and we cannot read
  /// the same text differently.
  static func parse(_ text: String) throws(EndpointURLError) -> EndpointURL {
    guard !text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7f }) else { throw .controlCharacters }
    guard text.utf8.count <= maxLength else { throw .tooLong }
    let (isEncrypted, rest) = try scheme(text)
    let end = rest.firstIndex { "/?#\\".contains($0) } ?? rest.endIndex
    let authority = rest[..<end]
    let tail = rest[end...]
    guard !authority.contains("@") else { throw .credentials }
    guard !tail.contains("#") else { throw .fragment }
    guard authority.utf8.allSatisfy({ $0 < 0x80 }) else { throw .nonASCIIHost }
    guard tail.utf8.allSatisfy(isAllowedInTarget) else { throw .malformed }
    let (hostText, port) = try split(authority, defaultPort: isEncrypted ? 443 : 80)
    let host: Host
    switch HostSpelling(hostText) {
    case .address(let address): host = .address(address)
    case .name(let name): host = .name(name)
    case .malformed: throw .malformed
    }
    return EndpointURL(
      isEncrypted: isEncrypted, host: host, port: port, target: tail.hasPrefix("/") ? String(tail) : "/" + tail)
  }

  private static func scheme(_ text: String) throws(EndpointURLError) -> (isEncrypted: Bool, rest: Substring) {
    for (scheme, isEncrypted) in [("https://", true), ("http://", false)]
    where text.prefix(scheme.count).lowercased() == scheme {
      return (isEncrypted, text.dropFirst(scheme.count))
    }
    throw text.contains("://") ? .notHTTPS : .malformed
  }

  private static func split(
    _ authority: Substring, defaultPort: UInt16
  ) throws(EndpointURLError) -> (host: String, port: UInt16) {
    let afterHost =
      authority.hasPrefix("[") ? authority.firstIndex(of: "]") ?? authority.endIndex : authority.startIndex
    guard let colon = authority[afterHost...].firstIndex(of: ":") else { return (String(authority), defaultPort) }
    let digits = authority[authority.index(after: colon)...]
    guard digits.utf8.allSatisfy({ (48...57).contains($0) }), let port = UInt16(digits), port > 0
    else { throw .malformed }
    return (String(authority[..<colon]), port)
  }

  /// RFC 3986 characters of a path and query; the rest must come percent-encoded.
  private static func isAllowedInTarget(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21, 0x24...0x3b, 0x3d, 0x3f...0x5a, 0x5f, 0x61...0x7a, 0x7e: true
    default: false
    }
  }
}
