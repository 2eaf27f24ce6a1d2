import Domain
import HTTPTypes
import Hummingbird

/// Where credentials are looked up. Both closures answer nil for unknown, revoked or expired ones.
public struct Autenticacion: Sendable {
  /// A bearer token → who it stands for.
  public var ficha: @Sendable (String) async throws -> Actor?
  /// A session cookie's value → who is signed in.
  public var sesion: @Sendable (String) async throws -> Actor?
  public var galleta: GalletaDeSesion

  public init(
    ficha: @escaping @Sendable (String) async throws -> Actor?,
    sesion: @escaping @Sendable (String) async throws -> Actor?, galleta: GalletaDeSesion
  ) {
    self.ficha = ficha
    self.sesion = sesion
    self.galleta = galleta
  }

  /// Who the `Authorization` header says; nil without one.
  /// - Throws: 401 for a header that is not a bearer token (RFC 6750) or a token that is not good.
  public func porFicha(_ request: Request) async throws -> Actor? {
    guard let encabezado = request.headers[.authorization] else { return nil }
    guard let ficha = Autenticacion.fichaPortadora(encabezado), let actor = try await self.ficha(ficha) else {
      throw Problema(
        .noAutenticado, "La ficha de acceso no es válida o ya no está vigente. Pide una nueva.",
        encabezados: [.wwwAuthenticate: "Bearer error=\"invalid_token\""])
    }
    return actor
  }

  /// Who the session cookie says; nil without one and for one that is no longer good.
  public func porSesion(_ request: Request) async throws -> Actor? {
    guard let valor = galleta.leer(request) else { return nil }
    return try await sesion(valor)
  }

  /// The token of `Bearer <token>`; the scheme in any case, the token visible ASCII up to 512 characters.
  static func fichaPortadora(_ encabezado: String) -> String? {
    let partes = encabezado.split(separator: " ", omittingEmptySubsequences: true)
    guard partes.count == 2, partes[0].lowercased() == "bearer", partes[1].utf8.count <= 512,
      Patron.ficha.acepta(String(partes[1]))
    else { return nil }
    return String(partes[1])
  }
}
