import Crypto
import FoundationEssentials

/// Standard Webhooks 1.0: HMAC-SHA256 over `id.timestamp.body`, in base 64, prefixed with its version.
/// Source: the Standard Webhooks specification; checked against its published vectors.
public enum StandardWebhooks {
  /// The `webhook-signature` value: one `v1,…` per secret, separated by spaces, so that a receiver that still holds the
  /// old secret accepts during a rotation.
  /// - Parameters:
  ///   - id: the message's id, the same in every attempt; without dots.
  ///   - timestamp: seconds since 1970 of this attempt.
  public static func sign(id: String, timestamp: Int64, body: [UInt8], secrets: [WebhookSecret]) -> String {
    let head = Array("\(id).\(timestamp).".utf8)
    return secrets.map { secret in
      var mac = HMAC<SHA256>(key: SymmetricKey(data: secret.bytes))
      mac.update(data: head)
      mac.update(data: body)
      return "v1," + Data(mac.finalize()).base64EncodedString()
    }.joined(separator: " ")
  }

  /// The three headers of a signed message.
  public static func headers(
    id: String, timestamp: Int64, body: [UInt8], secrets: [WebhookSecret]
  ) -> [OutgoingRequest.Header] {
    [
      .init("webhook-id", id),
      .init("webhook-timestamp", String(timestamp)),
      .init("webhook-signature", sign(id: id, timestamp: timestamp, body: body, secrets: secrets)),
    ]
  }

  /// What a receiver does, for our own demonstration receiver and tests: any `v1` signature that matches, in constant
  /// time, within the tolerance (seconds) around `now` (seconds since 1970).
  public static func verify(
    id: String, timestamp: Int64, body: [UInt8], signature: String, secret: WebhookSecret, now: Int64,
    tolerance: Int64 = 300
  ) -> Bool {
    guard timestamp >= now - tolerance, timestamp <= now + tolerance else { return false }
    let message = Array("\(id).\(timestamp).".utf8) + body
    let key = SymmetricKey(data: secret.bytes)
    return signature.split(separator: " ").contains { one in
      guard one.hasPrefix("v1,"), let code = Data(base64Encoded: String(one.dropFirst(3))) else { return false }
      return HMAC<SHA256>.isValidAuthenticationCode(code, authenticating: message, using: key)
    }
  }
}
