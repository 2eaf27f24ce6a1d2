import FoundationEssentials

/// A Standard Webhooks symmetric secret: `whsec_` and base 64 of 16 to 64 bytes. Never printed by accident.
public struct WebhookSecret: Hashable, Sendable {
  static let prefix = "whsec_"
  let bytes: [UInt8]

  /// Reads the text form, with or without `whsec_`.
  /// - Throws: ``WebhookSecretError``.
  public init(_ text: String) throws(WebhookSecretError) {
    let encoded = text.hasPrefix(Self.prefix) ? String(text.dropFirst(Self.prefix.count)) : text
    guard let data = Data(base64Encoded: encoded) else { throw .notBase64 }
    try self.init(random: [UInt8](data))
  }

  /// A new secret from bytes that the caller drew from a secure source; 24 to 64 are recommended (32 is good).
  public init(random bytes: [UInt8]) throws(WebhookSecretError) {
    guard (16...64).contains(bytes.count) else { throw .wrongLength }
    self.bytes = bytes
  }

  /// The form that is shown once to the receiver's owner and sealed at rest.
  public var text: String { Self.prefix + Data(bytes).base64EncodedString() }
}

extension WebhookSecret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String { "whsec_…" }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: []) }
}

/// Why a text is not a webhook secret.
public enum WebhookSecretError: Error, Hashable, Sendable {
  case notBase64, wrongLength

  public var enPalabras: String {
    switch self {
    case .notBase64: "El secreto no está bien escrito: debe ser whsec_ y texto en base 64."
    case .wrongLength: "El secreto debe tener entre 16 y 64 bytes."
    }
  }
}
