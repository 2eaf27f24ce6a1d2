import Domain
import HTTPTypes
import Testing

@testable import Http

@Suite struct HttpCabecerasTests {
  private func estado(_ accion: () throws -> Void) -> Int? {
    do {
      try accion()
      return nil
    } catch { return (error as? Problema)?.estado }
  }

  @Test func `If-Match is demanded, parsed and compared strongly`() throws {
    func leer(_ valor: String) throws -> SiCoincide { try SiCoincide([.ifMatch: valor]) }
    #expect(estado { _ = try SiCoincide([:]) } == 428)
    for malo in ["7", "\"7", "W/7", "\"7\" \"8\"", "\"7\",", ""] { #expect(estado { _ = try leer(malo) } == 400, "\(malo)") }
    #expect(estado { try leer("\"7\"").exigir(7) } == nil)
    #expect(estado { try leer("*").exigir(7) } == nil)
    #expect(estado { try leer("\"6\", \"7\"").exigir(7) } == nil)
    #expect(estado { try leer("\"6\"").exigir(7) } == 412)
    #expect(estado { try leer("W/\"7\"").exigir(7) } == 412)
    #expect(estado { try leer("\"otro\"").exigir(7) } == 412)
    #expect(try leer("\"7\"").numero == 7)
    #expect(Version.etag(7) == "\"7\"")
  }

  @Test func `an idempotency key is 1 to 255 visible ASCII characters, once`() throws {
    let nombre = HTTPField.Name.idempotencyKey
    #expect(estado { _ = try LlaveDeIdempotencia([:]) } == 400)
    for malo in ["", "a b", "ñ", String(repeating: "a", count: 256)] {
      #expect(estado { _ = try LlaveDeIdempotencia([nombre: malo]) } == 400, "\(malo)")
    }
    var dos: HTTPFields = [nombre: "a"]
    dos.append(HTTPField(name: nombre, value: "b"))
    #expect(estado { _ = try LlaveDeIdempotencia(dos) } == 400)
    #expect(try LlaveDeIdempotencia([nombre: "3f-!~"]).valor == "3f-!~")
  }

  @Test func `a cursor comes back as it went and nothing else does`() throws {
    let llave: [JSONValue] = ["2026-04-14", 123, .nulo]
    let texto = Cursor.escribir(llave, lista: "solicitudes")
    #expect(Patron.cursor.acepta(texto))
    #expect(try Cursor.leer(texto, lista: "solicitudes") == llave)
    #expect(estado { _ = try Cursor.leer(texto, lista: "turnos") } == 400)
    for i in texto.indices {
      var otro = texto
      otro.replaceSubrange(i...i, with: texto[i] == "A" ? "B" : "A")
      #expect(estado { _ = try Cursor.leer(otro, lista: "solicitudes") } == 400)
    }
    #expect(estado { _ = try Cursor.leer("", lista: "x") } == 400)
    let p = try Paginacion(["limit": 200, "cursor": .texto(texto)], lista: "solicitudes")
    #expect(p.limite == 200 && p.despuesDe == llave)
    #expect(try Paginacion([:], lista: "x").limite == 50)
  }

  @Test func `base64url round trips every length and refuses other spellings`() {
    for n in 0..<40 {
      let bytes = (0..<n).map { UInt8(truncatingIfNeeded: $0 * 37 + n) }
      #expect(Base64URL.leer(Base64URL.escribir(bytes)) == bytes)
    }
    #expect(Base64URL.leer("AB") == nil)
    #expect(Base64URL.leer("AA==") == nil)
    #expect(Base64URL.leer("A") == nil)
  }

  @Test func `bearer tokens are read strictly`() {
    #expect(Autenticacion.fichaPortadora("Bearer abc") == "abc")
    #expect(Autenticacion.fichaPortadora("bearer  abc") == "abc")
    for malo in ["Basic abc", "Bearer", "Bearer a b", "Bearer ñ", ""] {
      #expect(Autenticacion.fichaPortadora(malo) == nil, "\(malo)")
    }
  }

  @Test func `the session cookie is closed to scripts and other sites`() {
    let g = GalletaDeSesion(segura: true).abrir("x", segundos: 60)
    #expect(g == "__Host-sesion=x; Path=/; Max-Age=60; HttpOnly; SameSite=Strict; Secure")
    #expect(GalletaDeSesion(segura: false).cerrar == "sesion=; Path=/; Max-Age=0; HttpOnly; SameSite=Strict")
  }
}
