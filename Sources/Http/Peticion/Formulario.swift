import Domain
import HTTPTypes
import Hummingbird

/// A page's form (`application/x-www-form-urlencoded`), decoded.
public struct Formulario: Sendable {
  /// Fields of one form; a browser's has some tens.
  static let maximoDeCampos = 500
  private let pares: [(nombre: String, valor: String)]

  /// Reads a request's body. - Throws: 415 for another type, 413 for too much, 400 for broken encoding or too many
  /// fields, 422 for control characters.
  public static func leer(_ request: Request, limite: Int = LimitesHTTP().cuerpo) async throws -> Formulario {
    let tipo = request.headers[.contentType]?.prefix { $0 != ";" }.lowercased()
    guard tipo == "application/x-www-form-urlencoded" else {
      throw Problema(.tipoDeContenido, "Se esperaba un formulario (application/x-www-form-urlencoded).")
    }
    return try Formulario(Array(try await Cuerpo.leer(request, limite: limite).readableBytesView))
  }

  init(_ bytes: [UInt8]) throws(Problema) {
    guard let pares = Codificado.pares(bytes) else {
      throw Problema(.malFormada, "El formulario llegó dañado. Vuelve a abrir la página y envíalo de nuevo.")
    }
    guard pares.count <= Formulario.maximoDeCampos else {
      throw Problema(.malFormada, "El formulario tiene demasiados campos.")
    }
    // Browsers send line ends as CR LF, whatever the person typed.
    let limpios = pares.map { ($0.nombre, $0.valor.sinCR) }
    for (nombre, valor) in limpios where valor.unicodeScalars.contains(where: Patron.esControl) {
      let mensaje = "Contiene caracteres de control. Vuelve a escribirlo en vez de pegarlo."
      throw Problema(campos: [ErrorDeCampo(puntero: Puntero.unir("", nombre), mensaje: mensaje, codigo: .valorInvalido)])
    }
    self.pares = limpios
  }

  /// The first value of that name, without outer white space; nil when missing or blank: an empty input says nothing.
  public subscript(_ nombre: String) -> String? {
    pares.first { $0.nombre == nombre }.flatMap { Formulario.limpio($0.valor) }
  }

  /// Every value of that name that is not blank: check boxes, multiple selections.
  public func todos(_ nombre: String) -> [String] {
    pares.filter { $0.nombre == nombre }.compactMap { Formulario.limpio($0.valor) }
  }

  /// What was typed, for a comando's form to make its body of.
  public var escrito: Escrito {
    Escrito(Dictionary(grouping: pares, by: \.nombre).mapValues { $0.compactMap { Formulario.limpio($0.valor) } })
  }

  /// The body that a schema describes, so that pages and API share one check.
  public func cuerpo(_ esquema: Esquema) -> JSONValue { escrito.cuerpo(esquema) }

  private static func limpio(_ valor: String) -> String? {
    let blanco: (Character) -> Bool = { $0.isWhitespace }
    let sinInicio = valor.drop(while: blanco)
    guard let ultimo = sinInicio.lastIndex(where: { !blanco($0) }) else { return nil }
    return String(sinInicio[...ultimo])
  }
}

extension String {
  fileprivate var sinCR: String {
    // CR LF is one Character in Swift.
    contains("\r\n") ? String(map { $0 == "\r\n" ? "\n" : $0 }) : self
  }
}
