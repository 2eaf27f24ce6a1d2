import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing

@testable import Http

@Suite struct HttpLimitesTests {
  private func cabeza(_ resto: String) -> String {
    "POST /api/v1/ecos HTTP/1.1\r\nHost: x\r\nIdempotency-Key: k\r\nContent-Type: application/json\r\n\(resto)\r\n\r\n"
  }

  private func conServidor<T: Sendable>(
    _ muestra: Muestra, _ prueba: @Sendable @escaping (any TestClientProtocol, Crudo) async throws -> T
  ) async throws -> T {
    try await muestra.aplicacion().test(.live) { cliente in
      try await prueba(cliente, Crudo(puerto: try #require(cliente.port)))
    }
  }

  @Test func `a body that does not arrive in time is 408 and never reaches the handler`() async throws {
    var muestra = Muestra()
    muestra.limites.plazo = .milliseconds(150)
    let respuesta = try await conServidor(muestra) { [self] _, crudo in
      try await crudo.dialogo(cabeza("Content-Length: 30"), #"{"texto""#)
    }
    #expect(respuesta.hasPrefix("HTTP/1.1 408 "))
    #expect(respuesta.contains("application/problem+json"))
    #expect(respuesta.contains(#""type":"/problemas/tiempo-agotado""#))
    #expect(muestra.llamadas.valor == 0)
  }

  @Test func `headers that dribble in run out of time too`() async throws {
    var muestra = Muestra()
    muestra.limites.plazo = .milliseconds(150)
    let respuesta = try await conServidor(muestra) { _, crudo in try await crudo.dialogo("GET /livez HTTP/1.1\r\nHos") }
    #expect(respuesta.hasPrefix("HTTP/1.1 408 "))
  }

  @Test func `a handler that takes too long is 503 with Retry-After`() async throws {
    var muestra = Muestra()
    muestra.limites.plazo = .milliseconds(150)
    let (espera, fin) = AsyncStream<Void>.makeStream()
    let e = muestra.enrutador()
    e.registrar([
      .publica(.get, "/api/lento", "Lento", .acto(.verSitio), etiqueta: "x", respuestas: []) { _, _ in
        for await _ in espera {}
        return .vacia
      }
    ])
    let respuesta = try await muestra.aplicacion(e).test(.live) { cliente in
      let texto = try await Crudo(puerto: try #require(cliente.port)).dialogo("GET /api/lento HTTP/1.1\r\nHost: x\r\n\r\n")
      fin.finish()
      return texto
    }
    #expect(respuesta.hasPrefix("HTTP/1.1 503 "))
    #expect(respuesta.lowercased().contains("retry-after:"))
  }

  @Test func `a deadline leaves a busy connection alone`() async throws {
    var muestra = Muestra()
    muestra.limites.plazo = .milliseconds(500)
    try await conServidor(muestra) { cliente, _ in
      let reloj = ContinuousClock()
      let fin = reloj.now + .milliseconds(900)
      while reloj.now < fin {
        let salida = reloj.now
        let estado = try await cliente.execute(uri: "/livez", method: .get) { $0.status }
        // On a starved machine one request may itself outlast the deadline; that one is rightly cut off and proves nothing.
        guard salida.duration(to: reloj.now) < .milliseconds(400) else { return }
        #expect(estado == .ok)
      }
    }
  }

  @Test func `a body cut short by the client never reaches the handler`() async throws {
    let muestra = Muestra()
    let respuesta = try await conServidor(muestra) { [self] _, crudo in
      // What arrived is JSON by itself: only the length tells.
      try await crudo.dialogo(cabeza("Content-Length: 99"), #"{"texto":"a"}"#, cerrando: true)
    }
    #expect(respuesta.hasPrefix("HTTP/1.1 400 "))
    let cortado = try await conServidor(muestra) { [self] _, crudo in
      try await crudo.dialogo(cabeza("Transfer-Encoding: chunked"), "d\r\n" + #"{"texto":"a"}"# + "\r\n", cerrando: true)
    }
    #expect(cortado.hasPrefix("HTTP/1.1 400 "))
    #expect(muestra.llamadas.valor == 0)
  }

  @Test func `headers over 16 KiB are 431`() async throws {
    for pedido in [
      "GET /livez HTTP/1.1\r\nHost: x\r\nX: \(String(repeating: "a", count: 17_000))\r\n\r\n",
      "GET /livez HTTP/1.1\r\nHost: x\r\n" + String(repeating: "Cookie: \(String(repeating: "b", count: 900))\r\n", count: 90) + "\r\n",
      "GET /livez HTTP/1.1\r\nHost: x\r\n" + String(repeating: "A: b\r\n", count: 200) + "\r\n",
      "GET /\(String(repeating: "c", count: 300_000)) HTTP/1.1\r\nHost: x\r\n\r\n",
    ] {
      let respuesta = try await conServidor(Muestra()) { _, crudo in try await crudo.dialogo(pedido) }
      #expect(respuesta.hasPrefix("HTTP/1.1 431 "), "\(pedido.prefix(60))")
      #expect(respuesta.contains(#""status":431"#))
    }
  }

  @Test(arguments: ["HOLA\r\n\r\n", "GET / HTTP/1.1\r\nHost x\r\n\r\n", "POST / HTTP/1.1\r\nContent-Length: x\r\n\r\n", "\u{16}\u{3}\u{1}"])
  func `what is no HTTP is 400`(texto: String) async throws {
    let respuesta = try await conServidor(Muestra()) { _, crudo in try await crudo.dialogo(texto, cerrando: true) }
    #expect(respuesta.hasPrefix("HTTP/1.1 400 ") && respuesta.contains("application/problem+json"))
  }

  @Test func `a 10 MB body is 413, announced or chunked, and the connection goes on`() async throws {
    let muestra = Muestra()
    try await conServidor(muestra) { cliente, _ in
      let grande = ByteBuffer(repeating: 0x20, count: 10_000_000)
      let campos: HTTPFields = [.contentType: "application/json", .idempotencyKey: "k"]
      try await cliente.execute(uri: "/api/v1/ecos", method: .post, headers: campos, body: grande) {
        #expect($0.status == .contentTooLarge)
        #expect($0.headers[.contentType] == "application/problem+json")
      }
      try await cliente.execute(uri: "/livez", method: .get) { #expect($0.status == .ok) }
    }
    let trozo = "10000\r\n" + String(repeating: " ", count: 0x10000) + "\r\n"
    let respuesta = try await conServidor(muestra) { [self] _, crudo in
      try await crudo.dialogo(
        [ByteBuffer(string: cabeza("Connection: close\r\nTransfer-Encoding: chunked"))]
          + Array(repeating: ByteBuffer(string: trozo), count: 40) + [ByteBuffer(string: "0\r\n\r\n")], cerrando: false)
    }
    #expect(respuesta.hasPrefix("HTTP/1.1 413 "))
    #expect(muestra.llamadas.valor == 0)
  }

  @Test func `beyond the connections it has, the service says 503 and come back`() async throws {
    var muestra = Muestra()
    muestra.limites.conexiones = 1
    let respuesta = try await conServidor(muestra) { cliente, crudo in
      try await cliente.execute(uri: "/livez", method: .get) { #expect($0.status == .ok) }
      let texto = try await crudo.dialogo("GET /livez HTTP/1.1\r\nHost: x\r\n\r\n")
      // The client may not have put its own connection back yet, and open another: that one is told to come back.
      var estado = HTTPResponse.Status.serviceUnavailable
      for _ in 0..<20 where estado != .ok { estado = try await cliente.execute(uri: "/livez", method: .get) { $0.status } }
      #expect(estado == .ok)
      return texto
    }
    #expect(respuesta.hasPrefix("HTTP/1.1 503 "))
    #expect(respuesta.lowercased().contains("retry-after:"))
  }

  @Test func `pipelined requests are answered in order`() async throws {
    let uno = "GET /api/v1/ecos/1 HTTP/1.1\r\nHost: x\r\n\r\n"
    let dos = "GET /api/v1/ecos/2 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
    let respuesta = try await conServidor(Muestra()) { _, crudo in try await crudo.dialogo(uno + dos) }
    let a = try #require(respuesta.range(of: #""numero":1"#))
    let b = try #require(respuesta.range(of: #""numero":2"#))
    #expect(a.lowerBound < b.lowerBound)
  }
}
