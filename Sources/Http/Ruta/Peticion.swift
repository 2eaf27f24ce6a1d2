import Domain
import Hummingbird

/// A request that has passed everything its ``Ruta`` declares.
public struct Peticion: Sendable {
  public let request: Request
  /// Path parameters by name, decoded and checked.
  public let segmentos: JSONValue
  /// Query parameters by name, decoded and checked.
  public let consulta: JSONValue
  /// The body, checked against the route's schema; null when the route takes none.
  public let cuerpo: JSONValue
  /// The body's bytes as they arrived: what an idempotency key pins.
  public let bytes: [UInt8]
  private let llaveLeida: LlaveDeIdempotencia?
  private let versionLeida: SiCoincide?

  init(
    request: Request, segmentos: JSONValue = [:], consulta: JSONValue = [:], cuerpo: JSONValue = .nulo,
    bytes: [UInt8] = [], llave: LlaveDeIdempotencia? = nil, version: SiCoincide? = nil
  ) {
    self.request = request
    self.segmentos = segmentos
    self.consulta = consulta
    self.cuerpo = cuerpo
    self.bytes = bytes
    self.llaveLeida = llave
    self.versionLeida = version
  }

  /// The `Idempotency-Key`. - Throws: 400 when missing, on routes that do not demand it already.
  public var llave: LlaveDeIdempotencia {
    get throws(Problema) {
      if let llaveLeida { return llaveLeida }
      return try LlaveDeIdempotencia(request.headers)
    }
  }

  /// `If-Match`. - Throws: 428 when missing, on routes that do not demand it already.
  public var version: SiCoincide {
    get throws(Problema) {
      if let versionLeida { return versionLeida }
      return try SiCoincide(request.headers)
    }
  }

  /// A path parameter's text.
  public func segmento(_ nombre: String) throws(Problema) -> String {
    guard let texto = segmentos[nombre]?.texto else { throw .noEncontrado }
    return texto
  }

  /// The folio in the path, canonical.
  public func folio(_ nombre: String = "folio") throws(Problema) -> Folio {
    guard let folio = Folio(try segmento(nombre)) else { throw .noEncontrado }
    return folio
  }

  /// How much of which list. - Parameter lista: the list's name, in its cursors.
  public func paginacion(_ lista: String) throws(Problema) -> Paginacion { try Paginacion(consulta, lista: lista) }

  /// The body as a Swift value. The schema has been checked; what only the type knows is answered 422 with its field.
  public func decodificar<T: Decodable>(_ tipo: T.Type = T.self) throws(CuerpoInvalido) -> T { try cuerpo.decodificar(tipo) }
}
