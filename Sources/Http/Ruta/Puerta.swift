import Domain
import HTTPTypes

/// One way in, as it hangs on the router: for whoever walks all of them.
public struct Puerta: Sendable {
  public var metodo: HTTPRequest.Method
  public var plantilla: String
  public var permiso: Permiso
  /// Nobody comes in without having signed in.
  public var exigeCuenta: Bool
}
