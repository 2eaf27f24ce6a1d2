import HTTPTypes
import Hummingbird
import NIOCore

/// The address that throttles count by.
public struct DireccionDelCliente: Sendable {
  /// Proxies of ours in front, each of which appends the address it saw to `X-Forwarded-For`; 0 when browsers connect
  /// here. What stands further left was written by the client and is not believed.
  public var proxies: Int

  public init(proxies: Int = 0) { self.proxies = proxies }

  /// The client's IP address as text, or "desconocida".
  public func de(_ request: Request, _ contexto: HttpContext) -> String {
    if proxies > 0 {
      let vistas = request.headers[values: .xForwardedFor].joined(separator: ",").split(separator: ",")
      if vistas.count >= proxies { return String(vistas[vistas.count - proxies].filter { $0 != " " }.prefix(64)) }
    }
    return contexto.remoteAddress?.ipAddress ?? "desconocida"
  }
}

extension HTTPField.Name {
  static let xForwardedFor = HTTPField.Name("X-Forwarded-For") ?? .via
  static let idempotencyKey = HTTPField.Name("Idempotency-Key") ?? .via
  static let xRequestId = HTTPField.Name("X-Request-Id") ?? .via
}
