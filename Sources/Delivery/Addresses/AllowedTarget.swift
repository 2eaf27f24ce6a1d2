/// One line of the operator's `allowedPrivateTargets`: a place inside the operator's own network that may receive
/// deliveries, by http as well as https. `host:port`, `10.1.2.3:8080`, `[fd00::5]:8080`, `10.20.0.0/16` (any port).
public struct AllowedTarget: Hashable, Sendable, CustomStringConvertible {
  enum Place: Hashable, Sendable {
    case name(String, port: UInt16)
    case address(IPAddress, port: UInt16)
    case block(CIDR)
  }

  let place: Place

  /// - Throws: ``AllowedTargetError`` with the offending text, for the message that stops the start.
  public init(_ text: String) throws(AllowedTargetError) {
    if let block = CIDR(text) {
      place = .block(block)
      return
    }
    guard let colon = text.lastIndex(of: ":"), let port = UInt16(text[text.index(after: colon)...]), port > 0
    else { throw AllowedTargetError(text: text) }
    switch HostSpelling(String(text[..<colon])) {
    case .address(let address): place = .address(address, port: port)
    case .name(let name): place = .name(name, port: port)
    case .malformed: throw AllowedTargetError(text: text)
    }
  }

  func covers(name: String, port: UInt16) -> Bool {
    place == .name(name, port: port)
  }

  func covers(_ address: IPAddress, port: UInt16) -> Bool {
    switch place {
    case .name: false
    case .address(let own, let ownPort): own == address && ownPort == port
    case .block(let block): block.contains(address)
    }
  }

  public var description: String {
    switch place {
    case .name(let name, let port): "\(name):\(port)"
    case .address(let address, let port): "\(address.inURL):\(port)"
    case .block(let block): block.description
    }
  }
}

/// A line of `allowedPrivateTargets` that cannot be read.
public struct AllowedTargetError: Error, Hashable, Sendable {
  public let text: String

  public var enPalabras: String {
    "«\(text)» no es un destino: escribe nombre:puerto, dirección:puerto o un bloque como 10.20.0.0/16"
  }
}
