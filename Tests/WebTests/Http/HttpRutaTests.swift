import Domain
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Http

@Suite struct HttpRutaTests {
  private func pedir(
    _ metodo: HTTPRequest.Method, _ uri: String, _ campos: HTTPFields = [:], _ cuerpo: String? = nil,
    muestra: Muestra = Muestra(), _ revisar: @Sendable @escaping (TestResponse, JSONValue) throws -> Void
  ) async throws {
    try await muestra.aplicacion().test(.live) { cliente in
      try await cliente.execute(uri: uri, method: metodo, headers: campos, body: cuerpo.map { ByteBuffer(string: $0) }) {
        try revisar($0, (try? JSONValue.leer(Array($0.body.readableBytesView))) ?? .nulo)
      }
    }
  }
  private let orden: HTTPFields = [.contentType: "application/json", .idempotencyKey: "k1"]

  @Test func `a declared route gets what it declared`() async throws {
    try await pedir(.post, "/api/v1/ecos", orden, #"{"texto":"Hola ñ"}"#) { r, j in
      #expect(r.status == .created)
      #expect(r.headers[.location] == "/api/v1/ecos/1")
      #expect(j == ["texto": "Hola ñ"])
    }
    try await pedir(.get, "/api/v1/ecos/3?veces=2") { r, j in
      #expect(r.headers[.eTag] == "\"7\"")
      #expect(j == ["numero": 3, "veces": 2])
    }
  }

  @Test func `every reply carries the security headers`() async throws {
    try await pedir(.get, "/api/v1/ecos/3") { r, _ in
      #expect(r.headers[.xContentTypeOptions] == "nosniff")
      #expect(r.headers[.cacheControl] == "no-store")
      #expect(r.headers[.contentSecurityPolicy]?.contains("frame-ancestors 'none'") == true)
      #expect(r.headers[.xRequestId]?.isEmpty == false)
    }
    try await pedir(.get, "/nada") { r, _ in
      #expect(r.headers[.contentSecurityPolicy]?.hasPrefix("default-src 'self'") == true)
    }
  }

  struct Caso: Sendable {
    var metodo: HTTPRequest.Method, uri: String, campos: HTTPFields, cuerpo: String?, estado: Int, tipo: String
    init(_ m: HTTPRequest.Method, _ u: String, _ c: HTTPFields, _ b: String?, _ e: Int, _ t: String) {
      (metodo, uri, campos, cuerpo, estado, tipo) = (m, u, c, b, e, t)
    }
  }
  static let json: HTTPFields = [.contentType: "application/json", .idempotencyKey: "k"]
  static let operador: HTTPFields = [.authorization: "Bearer operador", .idempotencyKey: "k", .ifMatch: "\"7\""]

  @Test(arguments: [
    Caso(.get, "/api/v1/nada", [:], nil, 404, "no-encontrado"),
    Caso(.get, "/nada", [:], nil, 404, "no-encontrado"),
    Caso(.delete, "/api/v1/ecos", [:], nil, 405, "metodo-no-permitido"),
    Caso(.options, "/api/v1/ecos/1", [:], nil, 405, "metodo-no-permitido"),
    Caso(.post, "/api/v1/ecos", [.contentType: "application/json"], #"{"texto":"a"}"#, 400, "falta-dato"),
    Caso(.post, "/api/v1/ecos", json, nil, 400, "falta-dato"),
    Caso(.post, "/api/v1/ecos", json, "{", 400, "mal-formada"),
    Caso(.post, "/api/v1/ecos", json, #"{"texto":"a","x":1}"#, 400, "campo-desconocido"),
    Caso(.post, "/api/v1/ecos", json, #"{"texto":"\u0000"}"#, 422, "valor-invalido"),
    Caso(.post, "/api/v1/ecos", json, #"{"texto":"a","n":9}"#, 422, "valor-invalido"),
    Caso(.post, "/api/v1/ecos", [.idempotencyKey: "k"], #"{"texto":"a"}"#, 415, "tipo-de-contenido"),
    Caso(.post, "/api/v1/ecos", [.idempotencyKey: "k", .contentType: "text/plain"], "a", 415, "tipo-de-contenido"),
    Caso(.post, "/api/v1/ecos", [.idempotencyKey: "k", .contentType: "application/json; charset=latin1"], "{}", 415, "tipo-de-contenido"),
    Caso(.get, "/api/v1/ecos/0", [:], nil, 422, "valor-invalido"),
    Caso(.get, "/api/v1/ecos/uno", [:], nil, 400, "mal-formada"),
    Caso(.get, "/api/v1/ecos/%zz", [:], nil, 400, "mal-formada"),
    Caso(.get, "/api/v1/ecos/%FF", [:], nil, 400, "mal-formada"),
    Caso(.get, "/api/v1/ecos/1?otro=1", [:], nil, 400, "campo-desconocido"),
    Caso(.get, "/api/v1/ecos/1?veces=1&veces=2", [:], nil, 400, "mal-formada"),
    Caso(.get, "/api/v1/ecos/1?veces=%F", [:], nil, 400, "mal-formada"),
    Caso(.get, "/api/v1/ecos/1?veces=9", [:], nil, 422, "valor-invalido"),
    Caso(.get, "/livez?x=1", [:], nil, 400, "campo-desconocido"),
    Caso(.get, "/api/v1/ecos/1", [.authorization: "Bearer nadie"], nil, 401, "no-autenticado"),
    Caso(.post, "/api/v1/ecos/1/turnos", [:], nil, 401, "no-autenticado"),
    Caso(.post, "/api/v1/ecos/1/turnos", [.authorization: "Bearer auditor"], nil, 403, "prohibido"),
    Caso(.post, "/api/v1/ecos/1/turnos", [.authorization: "Bearer operador"], nil, 400, "falta-dato"),
    Caso(.post, "/api/v1/ecos/1/turnos", [.authorization: "Bearer operador", .idempotencyKey: "k"], nil, 428, "falta-version"),
    Caso(
      .post, "/api/v1/ecos/1/turnos", [.authorization: "Bearer operador", .idempotencyKey: "k", .ifMatch: "\"6\""], nil, 412,
      "version-distinta"),
    Caso(.post, "/api/v1/ecos/1/turnos", operador, "[1]", 400, "mal-formada"),
    Caso(.get, "/api/v1/fallas/falla", [:], nil, 409, "estado-no-permite"),
    Caso(.get, "/api/v1/fallas/http", [:], nil, 400, "mal-formada"),
    Caso(.get, "/api/v1/fallas/otra", [:], nil, 500, "interno"),
    Caso(.get, "/trabajo", [:], nil, 401, "no-autenticado"),
    Caso(.post, "/forma", [.contentType: "application/json"], "{}", 415, "tipo-de-contenido"),
  ])
  func `every refusal is a problem of RFC 9457`(caso: Caso) async throws {
    try await pedir(caso.metodo, caso.uri, caso.campos, caso.cuerpo) { r, j in
      #expect(Int(r.status.code) == caso.estado)
      #expect(r.headers[.contentType] == "application/problem+json")
      #expect(j["type"] == .texto("/problemas/\(caso.tipo)"))
      #expect(j["status"] == .entero(caso.estado))
      #expect(j["title"]?.texto?.isEmpty == false && j["detail"]?.texto?.isEmpty == false)
      #expect(j["instance"]?.texto.map { caso.uri.hasPrefix($0) } == true)
      #expect(!String(buffer: r.body).contains("secreto"))
      if caso.estado == 401 { #expect(r.headers[.wwwAuthenticate]?.hasPrefix("Bearer") == true) }
    }
  }

  @Test func `names from outside are repeated without their control characters`() async throws {
    try await pedir(.get, "/api/v1/ecos/1?%1Da=1") { r, j in
      #expect(r.status == .badRequest)
      #expect(j["errores"]?.arreglo?.first?["puntero"] == "?\u{FFFD}a")
    }
  }

  @Test func `405 names the methods there are, also for methods nobody knows`() async throws {
    for metodo in [HTTPRequest.Method.put, .trace, .init("PROPFIND")!] {
      try await pedir(metodo, "/api/v1/ecos/1") { r, _ in
        #expect(r.status == .methodNotAllowed)
        #expect(r.headers[.allow] == "GET, HEAD")
      }
    }
  }

  @Test func `HEAD is GET without a body, errors included`() async throws {
    try await pedir(.head, "/api/v1/ecos/1") { r, _ in
      #expect(r.status == .ok)
      #expect(r.body.readableBytes == 0)
    }
    try await pedir(.head, "/api/v1/nada") { r, _ in
      #expect(r.status == .notFound)
      #expect(r.body.readableBytes == 0)
    }
  }

  @Test func `staff commands pass with token, key and version`() async throws {
    try await pedir(.post, "/api/v1/ecos/1/turnos", Self.operador) { r, j in
      #expect(r.status == .ok)
      #expect(j == ["actor": "operador"])
    }
  }

  @Test func `pages have their own page of errors`() async throws {
    var muestra = Muestra()
    muestra.ajustes.paginaDeError = { p, _ in
      Response(
        status: .init(code: p.estado), headers: [.contentType: "text/html; charset=utf-8"],
        body: .init(byteBuffer: ByteBuffer(string: p.detalle)))
    }
    try await pedir(.get, "/nada", muestra: muestra) { r, _ in #expect(r.headers[.contentType]?.hasPrefix("text/html") == true) }
    try await pedir(.get, "/api/nada", muestra: muestra) { r, _ in #expect(r.headers[.contentType] == "application/problem+json") }
  }

  @Test func `a session reaches its pages and other sites' forms do not`() async throws {
    try await pedir(.get, "/trabajo", [.cookie: "x=1; sesion=titular"]) { r, _ in #expect(String(buffer: r.body) == "titular") }
    let forma: HTTPFields = [.contentType: "application/x-www-form-urlencoded", .cookie: "sesion=titular"]
    let sitio = try #require(HTTPField.Name("Sec-Fetch-Site"))
    for (nombre, valor, estado) in [
      (sitio, "same-origin", 200), (sitio, "cross-site", 403), (sitio, "same-site", 403),
      (.origin, "http://localhost", 200), (.origin, "https://malo.mx", 403), (.origin, "null", 403),
    ] {
      var campos = forma
      campos[nombre] = valor
      try await pedir(.post, "/forma", campos, "a=hola") { r, _ in
        #expect(Int(r.status.code) == estado, "\(nombre): \(valor)")
        if estado == 200 { #expect(String(buffer: r.body) == "hola titular") }
      }
    }
  }

  @Test func `the contract documents every route with its errors`() async throws {
    try await pedir(.get, "/api/openapi.json") { r, j in
      #expect(r.headers[.contentType] == "application/json")
      #expect(j["openapi"]?.texto?.hasPrefix("3.1") == true)
      let turnos = j["paths"]?["/api/v1/ecos/{numero}/turnos"]?["post"]
      let respuestas = try #require(turnos?["responses"]?.objeto)
      #expect(Set(respuestas.keys).isSuperset(of: ["200", "400", "401", "403", "404", "409", "412", "422", "428"]))
      #expect(turnos?["security"] == [["ficha": []]])
      #expect(j["components"]?["schemas"]?["Eco"]?["type"] == "object")
      #expect(j["paths"]?["/livez"]?["get"]?["security"] == [])
    }
  }
}
