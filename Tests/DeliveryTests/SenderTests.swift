import Glibc
import Testing

@testable import Delivery

/// Against real sockets: what a receiver may do to us.
@Suite(.timeLimit(.minutes(5))) struct SenderTests {
  @Test func `a delivery arrives whole, signed, and its reply is kept`() async throws {
    let server = try TinyServer.answering("201 Created", body: "recibido")
    let sender = try sender(to: [server.hostAndPort])
    let secret = try WebhookSecret(random: [UInt8](repeating: 9, count: 32))
    let body = Array(#"{"tipo":"solicitud.turnada","ñ":"á"}"#.utf8)
    var request = OutgoingRequest(url: server.url + "?a=1", body: body)
    request.headers += StandardWebhooks.headers(id: "msg_1", timestamp: 1_700_000_000, body: body, secrets: [secret])
    let outcome = await sender.post(request)
    #expect(outcome.failure == nil && outcome.isDelivered)
    #expect(outcome.status == 201)
    #expect(outcome.responsePrefix == Array("recibido".utf8))
    #expect(outcome.remoteAddress == "127.0.0.1")
    let received = try #require(server.requests.first)
    #expect(received.line == "POST /avisos?a=1 HTTP/1.1")
    #expect(received.body == body)
    #expect(received.headers["content-type"] == "application/json")
    #expect(received.headers["host"] == server.hostAndPort)
    #expect(received.headers["accept-encoding"] == nil)
    #expect(received.headers["expect"] == nil)
    #expect(
      StandardWebhooks.verify(
        id: "msg_1", timestamp: 1_700_000_000, body: received.body,
        signature: received.headers["webhook-signature"] ?? "", secret: secret, now: 1_700_000_000))
  }

  @Test(arguments: [("500 Mal", 500), ("404 No", 404), ("410 Gone", 410), ("429 Espera", 429)])
  func `a refusal is told with its code`(status: String, code: Int) async throws {
    let server = try TinyServer.answering(status, headers: ["Retry-After:  120 "], body: "no")
    let sender = try sender(to: [server.hostAndPort])
    let outcome = await sender.post(OutgoingRequest(server.url))
    #expect(outcome.failure == .rejected(code))
    #expect(outcome.status == code)
    #expect(outcome.retryAfter == "120")
    #expect(outcome.responsePrefix == Array("no".utf8))
  }

  @Test(arguments: ["301 Moved", "302 Found", "303 See", "307 Temporary", "308 Permanent"])
  func `a redirect is not followed`(status: String) async throws {
    let trap = try TinyServer.answering("200 OK")
    let server = try TinyServer.answering(status, headers: ["Location: \(trap.url)"])
    let sender = try sender(to: [server.hostAndPort, trap.hostAndPort])
    let outcome = await sender.post(OutgoingRequest(server.url))
    #expect(outcome.failure == .redirected(outcome.status ?? 0))
    #expect(trap.connections == 0)
  }

  @Test func `a body that drips past the deadline is cut off`() async throws {
    let server = try TinyServer { peer in
      guard peer.readRequest() != nil else { return }
      peer.write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n")
      while peer.write("x"), !peer.waitForClose(milliseconds: 20) {}
    }
    let sender = try sender(to: [server.hostAndPort], deadline: .milliseconds(300))
    let outcome = await sender.post(OutgoingRequest(server.url))
    #expect(outcome.failure == .deadline)
    #expect(outcome.status == 200)
    #expect((290..<3_000).contains(outcome.milliseconds))
    #expect(!outcome.responsePrefix.isEmpty)
  }

  @Test func `a receiver that never answers is cut off`() async throws {
    let server = try TinyServer { $0.waitForClose() }
    let sender = try sender(to: [server.hostAndPort], deadline: .milliseconds(200))
    let outcome = await sender.post(OutgoingRequest(server.url))
    #expect(outcome.failure == .deadline)
    #expect(outcome.status == nil)
  }

  @Test(arguments: ["body", "headers", "length"])
  func `an endless reply is cut off by its bytes`(kind: String) async throws {
    let server = try TinyServer { peer in
      guard peer.readRequest() != nil else { return }
      switch kind {
      case "body":
        peer.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
        while peer.write("400\r\n" + String(repeating: "x", count: 1_024) + "\r\n") {}
      case "headers":
        peer.write("HTTP/1.1 200 OK\r\n")
        while peer.write("X-Relleno: " + String(repeating: "x", count: 1_024) + "\r\n") {}
      default:
        peer.write("HTTP/1.1 200 OK\r\nContent-Length: 999999999999\r\n\r\n")
        while peer.write(String(repeating: "x", count: 1_024)) {}
      }
    }
    let sender = try sender(to: [server.hostAndPort])
    let outcome = await sender.post(OutgoingRequest(server.url))
    #expect(outcome.failure == .responseTooLarge)
    #expect(outcome.responsePrefix.count == (kind == "headers" ? 0 : 16 * 1_024))
    #expect((64 * 1_024..<512 * 1_024).contains(outcome.receivedBytes))
  }

  @Test func `a compressed reply is counted and kept as it came`() async throws {
    let server = try TinyServer.answering("200 OK", headers: ["Content-Encoding: gzip"], body: "no es gzip")
    let sender = try sender(to: [server.hostAndPort])
    let outcome = await sender.post(OutgoingRequest(server.url))
    #expect(outcome.failure == nil)
    #expect(outcome.responsePrefix == Array("no es gzip".utf8))
  }

  @Test func `broken receivers get their cause`() async throws {
    func failure(_ serve: @escaping @Sendable (Peer) -> Void) async throws -> DeliveryFailure? {
      let server = try TinyServer(serve)
      return try await sender(to: [server.hostAndPort]).post(OutgoingRequest(server.url)).failure
    }
    #expect(try await failure { _ = $0.readRequest() } == .connectionLost)
    #expect(
      try await failure {
        _ = $0.readRequest()
        $0.write("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc")
      } == .connectionLost)
    #expect(
      try await failure {
        _ = $0.readRequest()
        $0.write("hola, esto no es HTTP\r\n\r\n")
      } == .badReply)
  }

  @Test func `nobody listening is told apart`() async throws {
    // The port stays taken by this test: another server of another test must not get it.
    let held = try BoundSocket(address: "127.0.0.1")
    defer { close(held.descriptor) }
    let sender = try sender(to: ["127.0.0.1:\(held.port)"])
    #expect(await sender.post(OutgoingRequest("http://127.0.0.1:\(held.port)/")).failure == .connectionRefused)
  }

  @Test func `https to a plain server is a failed encryption`() async throws {
    let server = try TinyServer.answeringAnything("HTTP/1.1 400 Bad Request\r\n\r\n")
    let sender = try sender(to: [server.hostAndPort])
    #expect(await sender.post(OutgoingRequest("https://\(server.hostAndPort)/")).failure == .encryption)
  }

  @Test func `headers that could break the message are refused`() async throws {
    let server = try TinyServer.answering("200 OK")
    let sender = try sender(to: [server.hostAndPort])
    for header in [
      OutgoingRequest.Header("x-a", "1\r\nx-b: 2"), .init("x a", "1"), .init("x:a", "1"), .init("", "1"),
      .init("x-a", "ñ"), .init("Content-Length", "3"), .init("transfer-encoding", "chunked"), .init("host", "x"),
    ] {
      let outcome = await sender.post(OutgoingRequest(url: server.url, headers: [header], body: []))
      #expect(outcome.failure == .invalidHeader(header.name))
    }
    #expect(server.connections == 0)
    let empty = OutgoingRequest(url: server.url, headers: [.init("x-vacio", "")], body: [])
    #expect(await sender.post(empty).isDelivered)
    #expect(server.requests.first?.headers["x-vacio"] == "")
    #expect(server.requests.first?.headers["content-type"] == nil)
  }

  @Test func `the environment's proxy is ignored`() async {
    await #expect(processExitsWith: .success) {
      let trap = try TinyServer.answering("200 OK")
      for name in ["http_proxy", "https_proxy", "all_proxy", "ALL_PROXY", "HTTPS_PROXY"] {
        setenv(name, "http://\(trap.hostAndPort)", 1)
      }
      let server = try TinyServer.answering("204 Listo")
      let outcome = try await sender(to: [server.hostAndPort]).post(OutgoingRequest(server.url))
      guard outcome.isDelivered, server.requests.count == 1, trap.connections == 0 else { exit(1) }
      exit(0)
    }
  }
}
