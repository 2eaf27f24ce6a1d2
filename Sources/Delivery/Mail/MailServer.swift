/// The operator's mail server. `smtp://host:587` asks for encryption (STARTTLS) and does without it only when
/// `isPlainAllowed`; `smtps://host:465` is encrypted from the first byte.
public struct MailServer: Sendable {
  public var url: String
  public var user: String?
  public var password: String?
  /// True for a server on the same machine or on a wire of its own.
  public var isPlainAllowed: Bool
  /// A PEM file of trusted authorities instead of the system's.
  public var certificateAuthorities: String?
  /// For one message, from the connection to the server's last word.
  public var deadline: Duration = .seconds(60)

  /// - Throws: ``MailServerError`` when the address is not one of the two forms.
  public init(_ text: String, user: String? = nil, password: String? = nil, isPlainAllowed: Bool = false) throws(MailServerError) {
    let scheme = ["smtp://", "smtps://"].first { text.hasPrefix($0) }
    guard let scheme, text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7f }) else { throw MailServerError(text: text) }
    let rest = text.dropFirst(scheme.count)
    guard !rest.isEmpty, !rest.contains(where: { "/@?#".contains($0) }) else { throw MailServerError(text: text) }
    url = text
    self.user = user
    self.password = password
    self.isPlainAllowed = isPlainAllowed
  }

  var isImplicitlyEncrypted: Bool { url.hasPrefix("smtps://") }
}

public struct MailServerError: Error, Hashable, Sendable {
  public let text: String

  public var enPalabras: String { "«\(text)» no es un servidor de correo: escribe smtp://servidor:587 o smtps://servidor:465" }
}

/// What became of one message.
public enum MailOutcome: Hashable, Sendable {
  /// The server took it over.
  case accepted
  /// The server refused this message or this address for good (5xx).
  case refused(code: Int, enPalabras: String)
  /// Not now: no connection, 4xx, or our own credentials are wrong.
  case failed(code: Int?, enPalabras: String)
  case shuttingDown
}
