/// A report that a message could not be delivered (RFC 3464), as a mail server sends it back: which message, and whether
/// it is final. Read leniently: what it does not find, it leaves out.
public struct BounceReport: Hashable, Sendable {
  /// The `Message-ID` of the message that came back, without angle brackets.
  public var messageID: String
  /// `5.1.1` and the like; nil when the report has none.
  public var status: String?
  /// False for a delay (`Action: delayed`, `Status: 4.…`), which settles nothing.
  public var isFinal: Bool

  /// - Parameter mine: recognises a Message-ID of ours: the report's own id comes first and is not.
  public init?(_ text: String, mine: (String) -> Bool) {
    var (found, status, action): (String?, String?, String?) = (nil, nil, nil)
    for line in text.split(whereSeparator: \.isNewline) {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let value = line[line.index(after: colon)...].split(separator: " ").joined(separator: " ")
      switch line[..<colon].lowercased() {
      case "message-id", "original-message-id", "x-original-message-id", "in-reply-to", "references":
        let id = String(value.filter { $0 != "<" && $0 != ">" })
        if found == nil, mine(id) { found = id }
      case "status": status = status ?? value.split(separator: " ").first.map(String.init)
      case "action": action = action ?? value.lowercased()
      default: continue
      }
    }
    guard let found else { return nil }
    messageID = found
    self.status = status
    isFinal = action.map { $0.hasPrefix("failed") } ?? status.map { $0.hasPrefix("5") } ?? false
  }
}
