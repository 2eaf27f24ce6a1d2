import Testing

@testable import Delivery

struct Vector: Sendable {
  var secret: String, id: String, timestamp: Int64, body: String, signature: String
}

@Suite struct StandardWebhooksTests {
  static let published = [
    Vector(
      secret: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", id: "msg_p5jXN8AQM9LWM0D4loKWxJek", timestamp: 1_614_265_330,
      body: #"{"test": 2432232314}"#, signature: "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="),
    Vector(
      secret: "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD", id: "msg_27UH4WbU6Z5A5EzD8u03UvzRbpk", timestamp: 1_649_367_553,
      body: #"{"email":"test@example.com","username":"test_user"}"#,
      signature: "v1,tZ1I4/hDygAJgO5TYxiSd6Sd0kDW6hPenDe+bTa3Kkw="),
  ]

  @Test(arguments: published) func `signs the published vectors exactly`(vector: Vector) throws {
    let secret = try WebhookSecret(vector.secret)
    let body = Array(vector.body.utf8)
    let signature = StandardWebhooks.sign(id: vector.id, timestamp: vector.timestamp, body: body, secrets: [secret])
    #expect(signature == vector.signature)
    #expect(secret.text == vector.secret)
  }

  @Test func `during a rotation signs with both secrets and a receiver with either accepts`() throws {
    let old = try WebhookSecret(random: [UInt8](repeating: 1, count: 32))
    let new = try WebhookSecret(random: [UInt8](repeating: 2, count: 32))
    let body = Array("hola".utf8)
    let signature = StandardWebhooks.sign(id: "m1", timestamp: 1_000, body: body, secrets: [new, old])
    #expect(signature.split(separator: " ").count == 2)
    for secret in [old, new] {
      #expect(
        StandardWebhooks.verify(
          id: "m1", timestamp: 1_000, body: body, signature: signature, secret: secret, now: 1_100))
    }
  }

  @Test func `a receiver refuses another body, another id, an old message and a foreign secret`() throws {
    let secret = try WebhookSecret(random: [UInt8](repeating: 7, count: 24))
    let other = try WebhookSecret(random: [UInt8](repeating: 8, count: 24))
    let body = Array("hola".utf8)
    let signature = StandardWebhooks.sign(id: "m1", timestamp: 1_000, body: body, secrets: [secret])
    func accepts(id: String = "m1", body: [UInt8], secret: WebhookSecret, now: Int64 = 1_000) -> Bool {
      StandardWebhooks.verify(id: id, timestamp: 1_000, body: body, signature: signature, secret: secret, now: now)
    }
    #expect(accepts(body: body, secret: secret))
    #expect(!accepts(body: body + [0], secret: secret))
    #expect(!accepts(id: "m2", body: body, secret: secret))
    #expect(!accepts(body: body, secret: other))
    #expect(!accepts(body: body, secret: secret, now: 1_301))
  }

  @Test func `a secret is never printed and a bad one is refused`() throws {
    let secret = try WebhookSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
    var dumped = ""
    dump([secret], to: &dumped)
    #expect(!"\(secret) \(String(reflecting: secret)) \(dumped)".contains("MfKQ"))
    #expect(throws: WebhookSecretError.notBase64) { try WebhookSecret("whsec_ñandú") }
    #expect(throws: WebhookSecretError.wrongLength) { try WebhookSecret("whsec_AAAA") }
  }
}
