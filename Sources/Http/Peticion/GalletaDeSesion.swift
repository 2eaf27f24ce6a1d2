import Domain
import HTTPTypes
import Hummingbird

/// The session cookie: HttpOnly, SameSite=Strict, whole site, no domain.
public struct GalletaDeSesion: Sendable {
  /// Whether browsers reach us over https. Then the cookie is `Secure` and carries the `__Host-` prefix (RFC 6265bis
  /// §4.1.3.2), which no subdomain can forge.
  public var segura: Bool

  public init(segura: Bool) { self.segura = segura }

  public var nombre: String { segura ? "__Host-sesion" : "sesion" }

  /// The value a browser sent, if it looks like one of ours.
  public func leer(_ request: Request) -> String? {
    for linea in request.headers[values: .cookie] {
      for par in linea.split(separator: ";") {
        let limpio = par.drop(while: { $0 == " " })
        guard limpio.hasPrefix(nombre + "=") else { continue }
        let valor = String(limpio.dropFirst(nombre.utf8.count + 1))
        return valor.utf8.count <= 512 && Patron.ficha.acepta(valor) ? valor : nil
      }
    }
    return nil
  }

  /// A `Set-Cookie` that opens a session. - Parameter segundos: how long the browser keeps it.
  public func abrir(_ valor: String, segundos: Int) -> String {
    "\(nombre)=\(valor); Path=/; Max-Age=\(segundos); HttpOnly; SameSite=Strict\(segura ? "; Secure" : "")"
  }

  /// A `Set-Cookie` that ends it.
  public var cerrar: String { abrir("", segundos: 0) }
}
