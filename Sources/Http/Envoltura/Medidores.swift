import HTTPTypes
import Metrics
import Synchronization

/// `http_requests_total` and `http_request_duration_seconds` by route template, method and status; a handle is made
/// the first time its combination is seen, which is a bounded number: templates, not paths.
final class Medidores: Sendable {
  private struct Llave: Hashable {
    var ruta: String
    var metodo: String
    var estado: Int
  }
  private struct Medidor: Sendable {
    let cuenta: Counter
    let tiempo: Timer
  }
  private let tabla = Mutex<[Llave: Medidor]>([:])

  func anotar(_ metodo: HTTPRequest.Method, _ ruta: String, _ estado: Int, _ duracion: Duration) {
    let llave = Llave(ruta: ruta, metodo: Medidores.nombre(metodo), estado: estado)
    let medidor = tabla.withLock { tabla in
      if let conocido = tabla[llave] { return conocido }
      let dimensiones = [("route", llave.ruta), ("method", llave.metodo), ("status", String(estado))]
      let nuevo = Medidor(
        cuenta: Counter(label: "http_requests_total", dimensions: dimensiones),
        tiempo: Timer(
          label: "http_request_duration_seconds", dimensions: [("route", llave.ruta), ("method", llave.metodo)],
          preferredDisplayUnit: .seconds))
      tabla[llave] = nuevo
      return nuevo
    }
    medidor.cuenta.increment()
    let (segundos, atos) = duracion.components
    medidor.tiempo.recordNanoseconds(segundos * 1_000_000_000 + atos / 1_000_000_000)
  }

  /// Methods are free text from outside; the metrics know only the usual ones.
  private static func nombre(_ metodo: HTTPRequest.Method) -> String {
    switch metodo {
    case .get, .head, .post, .put, .patch, .delete, .options: metodo.rawValue
    default: "other"
    }
  }
}
