import HTTPTypes
import Synchronization

/// Which methods each path has: asked only when the router has found nothing, to tell 405 from 404.
final class MapaDeRutas: Sendable {
  private struct Entrada {
    var partes: [Substring]
    var metodos: [HTTPRequest.Method]
  }
  private let entradas = Mutex<[Entrada]>([])

  func anotar(_ metodo: HTTPRequest.Method, _ plantilla: String) {
    let partes = plantilla.split(separator: "/")
    entradas.withLock { lista in
      if let i = lista.firstIndex(where: { $0.partes == partes }) {
        lista[i].metodos.append(metodo)
      } else {
        lista.append(Entrada(partes: partes, metodos: [metodo]))
      }
    }
  }

  /// The value of `Allow` for a path that exists with other methods; nil for one that does not exist.
  func permitidos(_ camino: String) -> String? {
    let partes = camino.split(separator: "/")
    let metodos = entradas.withLock { lista in
      lista.filter { e in
        e.partes.count == partes.count && zip(e.partes, partes).allSatisfy { $0.hasPrefix("{") || $0 == $1 }
      }.flatMap(\.metodos)
    }
    guard !metodos.isEmpty else { return nil }
    // HEAD comes with every GET.
    let nombres = metodos.flatMap { $0 == .get ? ["GET", "HEAD"] : [$0.rawValue] }
    return Set(nombres).sorted().joined(separator: ", ")
  }
}
