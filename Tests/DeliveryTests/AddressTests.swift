import Testing

@testable import Delivery

@Suite struct AddressTests {
  @Test(arguments: ForbiddenSpellings.hosts) func `no spelling of a forbidden place is accepted`(host: String) {
    #expect(throws: EndpointURLError.self) { try EndpointURL.validate("https://\(host):8443/x", policy: .strict) }
    #expect(throws: EndpointURLError.self) { try EndpointURL.validate("https://\(host)/x", policy: .strict) }
  }

  @Test(arguments: [
    ("https://ejemplo.org", "https://ejemplo.org:443/"),
    ("HTTPS://Avisos.Ejemplo.ORG./a/b?c=d&e=%20", "https://avisos.ejemplo.org:443/a/b?c=d&e=%20"),
    ("https://8.8.8.8:8443/x", "https://8.8.8.8:8443/x"),
    ("https://0x08080808/x", "https://8.8.8.8:443/x"),
    ("https://[2607:f8b0:4004:C07::66]/x?y", "https://[2607:f8b0:4004:c07::66]:443/x?y"),
    ("https://ejemplo.org?a=1", "https://ejemplo.org:443/?a=1"),
    ("https://xn--len-3oa.gob.mx/", "https://xn--len-3oa.gob.mx:443/"),
    ("https://11.com.mx/", "https://11.com.mx:443/"),
  ])
  func `a public address is accepted and written one way`(text: String, canonical: String) throws {
    #expect(try EndpointURL.validate(text, policy: .strict).description == canonical)
  }

  @Test(
    arguments: [
      ("http://ejemplo.org/", .notHTTPS), ("ftp://ejemplo.org/", .notHTTPS), ("file:///etc/passwd", .notHTTPS),
      ("ejemplo.org/avisos", .malformed), ("", .malformed), ("https://", .malformed), ("https:///x", .malformed),
      ("https://ana:secreto@ejemplo.org/", .credentials), ("https://ejemplo.org@127.0.0.1/", .credentials),
      ("https://ejemplo.org/\r\nX-Otro: 1", .controlCharacters), ("https://ejemplo.org/\0", .controlCharacters),
      ("https://ejem\tplo.org/", .controlCharacters), ("https://ejemplo.org/#nota", .fragment),
      ("https://león.gob.mx/", .nonASCIIHost), ("https://ejemplo.org/año", .malformed),
      ("https://ejemplo.org/a b", .malformed), ("https://ejemplo.org:0/", .malformed),
      ("https://ejemplo.org:65536/", .malformed), ("https://ejemplo.org:/", .malformed),
      ("https://ejemplo.org:+443/", .malformed), ("https://ejemplo.org\\x", .malformed),
      ("https://10.0.0.1/", .forbiddenHost("10.0.0.1", .privateNetwork)),
      ("https://0x7f.1/", .forbiddenHost("127.0.0.1", .loopback)),
      ("https://[::ffff:1.1.1.1]/", .forbiddenHost("::ffff:1.1.1.1", .mappedIPv4)),
      ("https://nas.local/", .forbiddenHost("nas.local", .localName)),
    ] as [(String, EndpointURLError)])
  func `a bad address gets its reason`(text: String, reason: EndpointURLError) {
    #expect(throws: reason) { try EndpointURL.validate(text, policy: .strict) }
    #expect(reason.enPalabras.count > 20)
  }

  @Test func `an overlong address is refused`() {
    let text = "https://ejemplo.org/" + String(repeating: "a", count: 2_040)
    #expect(throws: EndpointURLError.tooLong) { try EndpointURL.validate(text, policy: .strict) }
  }

  @Test func `what the operator lists is open, also by http, and nothing beside it`() throws {
    let policy = try policy(["127.0.0.1:9099", "receptor.interno:8080", "10.20.0.0/16", "[::1]:7000"])
    for good in [
      "http://127.0.0.1:9099/", "https://127.1:9099/", "http://receptor.interno:8080/x", "https://10.20.3.4/",
      "http://10.20.3.4:81/", "http://[::1]:7000/",
    ] { #expect(throws: Never.self) { try EndpointURL.validate(good, policy: policy) } }
    for bad in [
      "http://127.0.0.1:9098/", "https://127.0.0.2:9099/", "http://receptor.interno:8081/", "https://10.21.0.1/",
      "http://[::1]:7001/", "http://ejemplo.org:8080/",
    ] { #expect(throws: EndpointURLError.self) { try EndpointURL.validate(bad, policy: policy) } }
  }

  @Test func `metadata, multicast, unspecified and mapped addresses stay shut even when listed`() throws {
    let policy = try policy(["0.0.0.0/0", "::/0"])
    for text in ["169.254.169.254", "224.0.0.1", "0.0.0.0", "::", "::ffff:10.0.0.1", "ff02::1", "fd00:ec2::254"] {
      let address = try #require(IPAddress(text))
      #expect(policy.refusal(of: address, port: 443) != nil)
    }
    #expect(policy.refusal(of: .v4(0x0a00_0001), port: 443) == nil)
  }

  @Test func `a listed name opens its private addresses on its port only`() throws {
    let policy = try policy(["receptor.interno:8080"])
    let address = IPAddress.v4(0x0a00_0001)
    #expect(policy.refusal(of: address, port: 8080, name: "receptor.interno") == nil)
    #expect(policy.refusal(of: address, port: 8080, name: "ejemplo.org") == .privateNetwork)
    #expect(policy.refusal(of: address, port: 443, name: "receptor.interno") == .privateNetwork)
  }

  @Test func `the operator can forbid more`() throws {
    let policy = AddressPolicy(forbidden: [try #require(CIDR("8.8.0.0/16"))])
    #expect(policy.refusal(of: .v4(0x0808_0808), port: 443) == .operatorList)
    #expect(policy.refusal(of: .v4(0x0909_0909), port: 443) == nil)
  }

  @Test(arguments: ["", "receptor", "receptor:", "receptor:0", "receptor:99999", "10.0.0.0/33", "a b:80", "http://x:80"])
  func `a bad line in the operator's list is named`(text: String) {
    let error = #expect(throws: AllowedTargetError.self) { try AllowedTarget(text) }
    #expect(error?.enPalabras.contains("«\(text)»") == true)
  }
}
