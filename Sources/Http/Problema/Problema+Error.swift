import Domain
import HTTPTypes
import Hummingbird
import NIOCore
import NIOHTTP1

/// How much noise an error deserves in the log.
enum Gravedad {
  /// The caller's to mend; nothing to log.
  case suya
  /// The connection broke; nobody will read the answer.
  case corte
  /// Ours: logged at error with all we know.
  case nuestra
}

extension Problema {
  /// Any error as what the caller may know of it. Internals never get in.
  static func de(_ error: any Error, traducir: @Sendable (any Error) -> Falla?) -> (Problema, Gravedad) {
    switch error {
    case let p as Problema: return (p, p.estado >= 500 ? .nuestra : .suya)
    case let c as CuerpoInvalido: return (Problema(campos: c.errores), .suya)
    case let f as Falla:
      let p = Problema(f)
      return (p, p.estado >= 500 ? .nuestra : .suya)
    case is NIOTooManyBytesError: return (.cuerpoDemasiadoGrande(), .suya)
    case is HTTPParserError, is ConexionRechazada, is ChannelError, is IOError:
      return (Problema(.malFormada, "La petición llegó incompleta. Vuelve a enviarla."), .corte)
    case is CancellationError:
      return (Problema(.noDisponible, "El servicio se está reiniciando. Intenta de nuevo en unos segundos."), .corte)
    default: break
    }
    if let falla = traducir(error) {
      let p = Problema(falla)
      return (p, p.estado >= 500 ? .nuestra : .suya)
    }
    if let e = error as? any HTTPResponseError { return (deHummingbird(e.status), e.status.code >= 500 ? .nuestra : .suya) }
    return (interno, .nuestra)
  }

  /// What Hummingbird throws on its own, by its status.
  private static func deHummingbird(_ estado: HTTPResponse.Status) -> Problema {
    switch estado.code {
    case 404: noEncontrado
    case 413: cuerpoDemasiadoGrande()
    case 415: Problema(.tipoDeContenido, "El cuerpo debe ser JSON, con Content-Type: application/json.")
    case 400..<500: Problema(.malFormada, "La petición no se entiende. Revísala y vuelve a enviarla.")
    default: interno
    }
  }

  package static let noEncontrado = Problema(.noEncontrado, "Aquí no hay nada. Revisa la dirección.")

  static let interno = Problema(
    .interno, "Algo falló de nuestro lado y ya quedó registrado. Intenta de nuevo en unos minutos.")

  static func cuerpoDemasiadoGrande(_ limite: Int? = nil) -> Problema {
    let tope = limite.map { ": el máximo es \($0 >> 10) KiB" } ?? ""
    return Problema(.demasiadoGrande, "El cuerpo es demasiado grande\(tope). Acórtalo y vuelve a enviarlo.")
  }
}
