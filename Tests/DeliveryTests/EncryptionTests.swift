import Testing

@testable import Delivery

@Suite(.timeLimit(.minutes(5))) struct EncryptionTests {
  @Test func `only a trusted certificate for that very name is accepted`() async throws {
    let server = try TLSServer(name: "ejemplo.org")
    let names = ScriptedNames(["ejemplo.org": ["127.0.0.1"], "otro.org": ["127.0.0.1"]])
    let targets = ["127.0.0.1:\(server.port)"]
    let trusting = try sender(to: targets, resolver: names) { $0.certificateAuthorities = server.certificate }
    let outcome = await trusting.post(OutgoingRequest("https://ejemplo.org:\(server.port)/"))
    #expect(outcome.isDelivered && outcome.status == 204)
    #expect(await trusting.post(OutgoingRequest("https://otro.org:\(server.port)/")).failure == .certificate)
    #expect(await trusting.post(OutgoingRequest("https://127.0.0.1:\(server.port)/")).failure == .certificate)
    let usual = try sender(to: targets, resolver: names)
    #expect(await usual.post(OutgoingRequest("https://ejemplo.org:\(server.port)/")).failure == .certificate)
  }
}
