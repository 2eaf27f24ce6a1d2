import Foundation
import Hummingbird
import HummingbirdTesting
import Synchronization
import Testing

/// A page somebody reads: its HTML, and the forms in it as a browser would send them.
struct PaginaLeida: Sendable {
  var estado: Int
  var html: String
  var destino: String?

  /// The text without tags, entities read, spaces as one.
  var texto: String {
    let sinEtiquetas = html.replacing(/<[^>]*>/, with: " ")
    return Self.sinEntidades(sinEtiquetas).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The hidden fields of the form that posts to this path.
  /// - Returns: nil when the page has no such form.
  func forma(_ accion: String) -> [(String, String)]? {
    for corte in html.matches(of: /<form method="post" action="([^"]*)"[^>]*>(.*?)<\/form>/.dotMatchesNewlines())
    where Self.sinEntidades(String(corte.1)) == accion {
      return corte.2.matches(of: /<input type="hidden" name="([^"]*)" value="([^"]*)">/).map {
        (Self.sinEntidades(String($0.1)), Self.sinEntidades(String($0.2)))
      }
    }
    return nil
  }

  static func sinEntidades(_ texto: String) -> String {
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")].reduce(texto) { $0.replacing($1.0, with: $1.1) }
  }
}

/// A browser without scripts: it keeps a cookie, follows redirections and fills in forms.
final class Navegante: Sendable {
  private let cliente: any TestClientProtocol
  private let galleta = Mutex<String?>(nil)

  init(_ cliente: any TestClientProtocol) { self.cliente = cliente }

  func abrir(_ ruta: String, _ cabeceras: HTTPFields = [:]) async throws -> PaginaLeida {
    let pagina = try await pedir(ruta, .get, cabeceras, nil)
    guard let destino = pagina.destino else { return pagina }
    return try await abrir(destino)
  }

  /// Fills in the form of a page that posts to `accion` and sends it.
  func enviar(_ pagina: PaginaLeida, _ accion: String, _ campos: [(String, String)] = []) async throws -> PaginaLeida {
    let ocultos = try #require(pagina.forma(accion), "no hay forma \(accion) en: \(pagina.texto)")
    return try await mandar(accion, ocultos + campos)
  }

  /// Posts these fields and follows where it leads.
  func mandar(_ accion: String, _ campos: [(String, String)], _ cabeceras: HTTPFields = [:]) async throws -> PaginaLeida {
    let cuerpo = campos.map { "\(Self.codificar($0.0))=\(Self.codificar($0.1))" }.joined(separator: "&")
    var todas: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]
    for campo in cabeceras { todas.append(campo) }
    let pagina = try await pedir(accion, .post, todas, ByteBuffer(string: cuerpo))
    guard let destino = pagina.destino else { return pagina }
    return try await abrir(destino)
  }

  private func pedir(_ ruta: String, _ metodo: HTTPRequest.Method, _ cabeceras: HTTPFields, _ cuerpo: ByteBuffer?) async throws
    -> PaginaLeida
  {
    var cabeceras = cabeceras
    if let galleta = galleta.withLock({ $0 }) { cabeceras[.cookie] = galleta }
    return try await cliente.execute(uri: ruta, method: metodo, headers: cabeceras, body: cuerpo) { r in
      if let puesta = r.headers[.setCookie] { self.galleta.withLock { $0 = String(puesta.prefix { $0 != ";" }) } }
      return PaginaLeida(estado: r.status.code, html: String(buffer: r.body), destino: r.headers[.location])
    }
  }

  private static func codificar(_ texto: String) -> String {
    texto.utf8.map { b in
      (0x30...0x39).contains(b) || (0x41...0x5A).contains(b) || (0x61...0x7A).contains(b)
        ? String(Unicode.Scalar(b)) : String(format: "%%%02X", b)
    }.joined()
  }
}
