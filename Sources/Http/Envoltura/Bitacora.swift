import HTTPTypes
import Logging

/// The access log: one line a request, with the route's template instead of the path, and without query, address,
/// folio or name. Logs outlive erasure, so nothing personal may enter them.
enum Bitacora {
  static func acceso(
    _ logger: Logger, _ nivel: Logger.Level, _ metodo: HTTPRequest.Method, _ ruta: String, _ estado: Int,
    _ duracion: Duration
  ) {
    guard logger.logLevel <= nivel, ruta != "/livez", ruta != "/readyz" else { return }
    let (segundos, atos) = duracion.components
    logger.log(
      level: nivel, "request",
      metadata: [
        "method": .string(metodo.rawValue.recortado), "route": .string(ruta), "status": .stringConvertible(estado),
        "us": .stringConvertible(segundos * 1_000_000 + atos / 1_000_000_000_000),
      ])
  }
}
