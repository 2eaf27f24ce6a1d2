/// Which places may receive deliveries. Pure: the same question always has the same answer.
///
/// Everything outside the public internet is refused (``ForbiddenReason``) unless the operator listed it; unspecified,
/// multicast, IPv4-mapped and metadata addresses are refused even then.
public struct AddressPolicy: Sendable {
  public let allowedPrivateTargets: [AllowedTarget]
  public let forbidden: [CIDR]

  /// - Parameters:
  ///   - allowedPrivateTargets: places in the operator's network that may receive, also by http.
  ///   - forbidden: further blocks to refuse, for instance the operator's own public range or its NAT64 prefix; they
  ///     win over the other list.
  public init(allowedPrivateTargets: [AllowedTarget] = [], forbidden: [CIDR] = []) {
    self.allowedPrivateTargets = allowedPrivateTargets
    self.forbidden = forbidden
  }

  /// The public internet only.
  public static let strict = AddressPolicy()

  /// Why a connection to this address may not be made; nil when it may.
  /// - Parameter name: the host name that led here, when the URL had one: a listed name opens its private addresses.
  public func refusal(of address: IPAddress, port: UInt16, name: String? = nil) -> ForbiddenReason? {
    if let (_, reason) = ForbiddenRanges.always.first(where: { $0.0.contains(address) }) { return reason }
    if forbidden.contains(where: { $0.contains(address) }) { return .operatorList }
    if isListed(address, port: port) || name.map({ isListed(name: $0, port: port) }) == true { return nil }
    if let (_, reason) = ForbiddenRanges.unlessListed.first(where: { $0.0.contains(address) }) { return reason }
    if case .v6 = address, !ForbiddenRanges.globalIPv6.contains(address) { return .reserved }
    return nil
  }

  /// Why a host name may not even be looked up; nil when it may. Names without a dot and those of RFC 6761, 6762, 8375
  /// and 9476 belong to the machine's own network.
  public func refusal(ofName name: String, port: UInt16) -> ForbiddenReason? {
    if isListed(name: name, port: port) { return nil }
    let local = ["localhost", "local", "localdomain", "internal", "intranet", "lan", "home", "corp", "private", "alt"]
    let labels = name.split(separator: ".")
    guard labels.count > 1, let last = labels.last else { return .localName }
    return local.contains(String(last)) || name.hasSuffix(".home.arpa") || name == "home.arpa" ? .localName : nil
  }

  func isListed(_ address: IPAddress, port: UInt16) -> Bool {
    allowedPrivateTargets.contains { $0.covers(address, port: port) }
  }

  func isListed(name: String, port: UInt16) -> Bool {
    allowedPrivateTargets.contains { $0.covers(name: name, port: port) }
  }
}
