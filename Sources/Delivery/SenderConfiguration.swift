/// What the operator may tune. The defaults suit a service of our size.
public struct SenderConfiguration: Sendable {
  public var policy: AddressPolicy
  /// For a whole attempt: name, connection, reply and body. Counted from when the attempt leaves the queue.
  public var deadline: Duration = .seconds(15)
  /// For the connection alone, encryption included, so that a black hole frees its slot early.
  public var connectDeadline: Duration = .seconds(5)
  /// Attempts at a time, in all and to one host and port. The rest wait their turn; waiting counts against no deadline.
  public var maxInFlight = 256
  public var maxPerOrigin = 4
  /// Kept of each reply's body, for the log.
  public var responsePrefixBytes = 16 * 1_024
  /// A reply with more bytes than this, headers included, is cut off.
  public var maxResponseBytes = 64 * 1_024
  /// Connections kept open between attempts.
  public var idleConnections = 64
  public var userAgent = "pregunta-leon"
  /// A PEM file of trusted authorities instead of the system's, for receivers with the operator's own certificates.
  public var certificateAuthorities: String?
  /// The only way out, where the operator's network demands one. Proxy variables of the environment are ignored.
  public var egressProxy: EgressProxy?

  public init(policy: AddressPolicy = .strict) {
    self.policy = policy
  }
}

/// An HTTP proxy that tunnels (CONNECT). Names are still resolved and judged here and the proxy is asked for the
/// address, so it cannot be led elsewhere by another answer of the DNS.
public struct EgressProxy: Hashable, Sendable {
  let host: EndpointURL.Host
  let port: UInt16

  /// - Parameter text: `http://host:port`.
  /// - Throws: ``EndpointURLError``.
  public init(_ text: String) throws(EndpointURLError) {
    let url = try EndpointURL.parse(text)
    guard !url.isEncrypted, url.target == "/" else { throw .malformed }
    host = url.host
    port = url.port
  }

  var origin: String {
    switch host {
    case .name(let name): "\(name):\(port)"
    case .address(let address): "\(address.inURL):\(port)"
    }
  }
}
