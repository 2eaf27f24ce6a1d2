import Testing

@testable import Delivery

@Suite(.timeLimit(.minutes(5))) struct ProxyTests {
  @Test func `the operator's proxy is asked for the address that was judged, not for the name`() async throws {
    let server = try TinyServer.answering("200 OK")
    let proxy = try TinyServer.proxy()
    let names = ScriptedNames(["ejemplo.org": ["127.0.0.1"], "salida.interna": ["127.0.0.1"]])
    let sender = try sender(to: ["ejemplo.org:\(server.port)"], resolver: names) {
      $0.egressProxy = try? EgressProxy("http://salida.interna:\(proxy.port)")
    }
    let outcome = await sender.post(OutgoingRequest("http://ejemplo.org:\(server.port)/x"))
    #expect(outcome.isDelivered)
    #expect(proxy.requests.first?.line == "CONNECT 127.0.0.1:\(server.port) HTTP/1.1")
    #expect(server.requests.first?.headers["host"] == "ejemplo.org:\(server.port)")
  }

  @Test func `through a proxy a forbidden target stays forbidden`() async throws {
    let proxy = try TinyServer.proxy()
    let names = ScriptedNames(["ejemplo.org": ["10.0.0.1"]])
    let sender = try sender(to: [], resolver: names) { $0.egressProxy = try? EgressProxy("http://\(proxy.hostAndPort)") }
    #expect(
      await sender.post(OutgoingRequest("https://ejemplo.org/")).failure == .forbiddenAddress(.privateNetwork))
    #expect(proxy.connections == 0)
  }

  @Test func `a proxy that refuses is told apart from the receiver`() async throws {
    let proxy = try TinyServer.answering("403 No", body: "no")
    let names = ScriptedNames(["ejemplo.org": ["8.8.8.8"]])
    let sender = try sender(to: [], resolver: names) { $0.egressProxy = try? EgressProxy("http://\(proxy.hostAndPort)") }
    #expect(await sender.post(OutgoingRequest("https://ejemplo.org/")).failure == .proxy)
    #expect(proxy.requests.first?.line == "CONNECT 8.8.8.8:443 HTTP/1.1")
  }

  @Test(arguments: ["https://proxy:3128", "proxy:3128", "http://ana:x@proxy:3128", "http://proxy:3128/ruta", "socks5://p:1"])
  func `only a plain proxy address is taken`(text: String) {
    #expect(throws: EndpointURLError.self) { try EgressProxy(text) }
  }
}
