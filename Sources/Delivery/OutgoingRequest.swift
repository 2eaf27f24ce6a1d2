/// One POST to a receiver. The URL is judged again by the sender, whatever was said at registration.
public struct OutgoingRequest: Hashable, Sendable {
  public struct Header: Hashable, Sendable {
    public var name: String
    public var value: String

    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }

    /// A token for a name and visible ASCII for a value (RFC 9110 §5), and none of the headers that frame the message:
    /// nothing that could start another header or another request.
    var isValid: Bool {
      guard !["host", "content-length", "transfer-encoding", "connection", "expect"].contains(name.lowercased())
      else { return false }
      let token = Set("!#$%&'*+-.^_`|~".utf8)
      return !name.isEmpty
        && name.utf8.allSatisfy {
          (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) || token.contains($0)
        }
        && value.utf8.allSatisfy { $0 == 0x09 || (0x20...0x7e).contains($0) }
    }
  }

  public var url: String
  public var headers: [Header]
  public var body: [UInt8]

  public init(url: String, headers: [Header] = [.init("content-type", "application/json")], body: [UInt8]) {
    self.url = url
    self.headers = headers
    self.body = body
  }
}
