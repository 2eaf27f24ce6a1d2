import Domain
import HTTPTypes
import Hummingbird

/// Refuses forms that another site makes a browser send (CSRF), by what browsers say themselves: `Sec-Fetch-Site`, and
/// for older ones `Origin` against `Host`. A request with neither comes from no browser and carries no stolen cookie;
/// `SameSite=Strict` stands behind. No tokens in forms, so pages stay cacheable and stateless.
public enum OrigenPropio {
  /// - Throws: 403 when the request changes something and comes from elsewhere.
  public static func exigir(_ request: Request) throws(Problema) {
    if request.method == .get || request.method == .head || request.method == .options { return }
    if let sitio = request.headers[secFetchSite] {
      guard sitio == "same-origin" || sitio == "none" else { throw ajeno }
      return
    }
    guard let origen = request.headers[.origin] else { return }
    guard let corte = origen.range(of: "://"),
      let propio = request.head.authority, origen[corte.upperBound...].lowercased() == propio.lowercased()
    else { throw ajeno }
  }

  private static var ajeno: Problema {
    Problema(.prohibido, "El formulario llegó desde otro sitio. Ábrelo desde esta página y vuelve a enviarlo.")
  }

  private static let secFetchSite = HTTPField.Name("Sec-Fetch-Site") ?? .origin
}
