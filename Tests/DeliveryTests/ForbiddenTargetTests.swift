import Testing

@testable import Delivery

/// Through the whole sender, with a trap listening on this machine.
@Suite(.timeLimit(.minutes(5))) struct ForbiddenTargetTests {
  @Test func `no forbidden spelling leads to a connection`() async throws {
    let trap = try TinyServer.answering("200 OK")
    let sender = try sender(to: [])
    for host in ForbiddenSpellings.hosts {
      for scheme in ["http", "https"] {
        let outcome = await sender.post(OutgoingRequest("\(scheme)://\(host):\(trap.port)/"))
        guard case .invalidURL? = outcome.failure else {
          Issue.record("\(scheme)://\(host) gave \(outcome)")
          continue
        }
      }
    }
    #expect(trap.connections == 0)
    #expect(ForbiddenSpellings.hosts.count >= 120)
  }

  @Test(arguments: ["127.0.0.1", "10.0.0.1", "169.254.169.254", "::1", "::ffff:127.0.0.1", "64:ff9b::7f00:1", "fd00::1"])
  func `a public name that leads to a forbidden address is refused`(address: String) async throws {
    let names = ScriptedNames(["ejemplo.org": [address]])
    let sender = try sender(to: [], resolver: names)
    let outcome = await sender.post(OutgoingRequest("https://ejemplo.org/"))
    guard case .forbiddenAddress? = outcome.failure else {
      Issue.record("\(outcome)")
      return
    }
    #expect(outcome.remoteAddress == nil)
  }

  @Test func `only the address that was judged is connected to`() async throws {
    let server = try TinyServer.answeringAnything("HTTP/1.1 400 Bad Request\r\n\r\n")
    let names = ScriptedNames(["ejemplo.org": ["127.0.0.9", "127.0.0.1"]])
    let sender = try sender(to: ["127.0.0.1/32"], resolver: names)
    let outcome = await sender.post(OutgoingRequest("https://ejemplo.org:\(server.port)/"))
    #expect(outcome.failure == .encryption)
    #expect(outcome.remoteAddress == "127.0.0.1")
    #expect(server.connections == 1)
  }

  @Test func `a name that starts to lead elsewhere is judged again at every attempt`() async throws {
    let server = try TinyServer.answering("200 OK")
    let names = ScriptedNames(["ejemplo.org": ["127.0.0.1"]])
    let target = "ejemplo.org:\(server.port)"
    let sender = try sender(to: [target], resolver: names)
    #expect(await sender.post(OutgoingRequest("http://\(target)/")).isDelivered)
    names.answer("ejemplo.org", ["169.254.169.254"])
    let outcome = await sender.post(OutgoingRequest("http://\(target)/"))
    #expect(outcome.failure == .forbiddenAddress(.metadata))
    #expect(server.requests.count == 1)
  }

  @Test func `an open connection is not used once the rules forbid its address`() async throws {
    let server = try TinyServer(address: "0.0.0.0") { peer in
      while peer.readRequest() != nil { peer.reply("200 OK") }
    }
    let names = ScriptedNames(["ejemplo.org": ["127.0.0.1"]])
    let url = "http://ejemplo.org:\(server.port)/"
    let sender = try sender(to: ["ejemplo.org:\(server.port)"], resolver: names)
    #expect(await sender.post(OutgoingRequest(url)).isDelivered)
    #expect(await sender.post(OutgoingRequest(url)).isDelivered)
    #expect(server.connections == 1)
    sender.policy = AddressPolicy(
      allowedPrivateTargets: sender.policy.allowedPrivateTargets, forbidden: [try #require(CIDR("127.0.0.1"))])
    names.answer("ejemplo.org", ["127.0.0.2"])
    let outcome = await sender.post(OutgoingRequest(url))
    #expect(outcome.failure == .forbiddenAddress(.operatorList))
    #expect(server.requests.count == 2)
    let again = await sender.post(OutgoingRequest(url))
    #expect(again.isDelivered)
    #expect(again.remoteAddress == "127.0.0.2")
  }
}
