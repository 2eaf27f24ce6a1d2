/// The address of a receiver, already judged: canonical, without credentials or fragment, its host read in every
/// spelling. Only these reach libcurl.
public struct EndpointURL: Hashable, Sendable, CustomStringConvertible {
  public enum Host: Hashable, Sendable {
    case name(String)
    case address(IPAddress)
  }

  public let isEncrypted: Bool
  public let host: Host
  public let port: UInt16
  /// Path and query, from the first slash.
  public let target: String

  /// Longer addresses are refused, in bytes.
  public static let maxLength = 2_048

  /// Judges an address at registration, and again before every delivery (the policy may have changed).
  /// - Throws: ``EndpointURLError``, whose `enPalabras` tells the person what to change.
  public static func validate(_ text: String, policy: AddressPolicy) throws(EndpointURLError) -> EndpointURL {
    let url = try parse(text)
    switch url.host {
    case .name(let name):
      if let reason = policy.refusal(ofName: name, port: url.port) {
        throw .forbiddenHost(name, reason)
      }
      if !url.isEncrypted && !policy.isListed(name: name, port: url.port) { throw .notHTTPS }
    case .address(let address):
      if let reason = policy.refusal(of: address, port: url.port) {
        throw .forbiddenHost(address.description, reason)
      }
      if !url.isEncrypted && !policy.isListed(address, port: url.port) { throw .notHTTPS }
    }
    return url
  }

  /// Host and port: what connections, limits and name pins are keyed by.
  public var origin: String {
    switch host {
    case .name(let name): "\(name):\(port)"
    case .address(let address): "\(address.inURL):\(port)"
    }
  }

  public var description: String { "\(isEncrypted ? "https" : "http")://\(origin)\(target)" }
}
