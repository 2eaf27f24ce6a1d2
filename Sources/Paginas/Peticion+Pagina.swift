import Domain
import Foundation
import Http
import Hummingbird
import Ventanilla

extension RequestContext {
  /// A path parameter, decoded.
  func segmento(_ nombre: String) throws(Problema) -> String {
    guard let crudo = parameters.get(nombre), let texto = Codificado.leer(crudo.utf8, formulario: false) else { throw .noEncontrado }
    return texto
  }

  /// A number in the path.
  func numero(_ nombre: String) throws(Problema) -> Int {
    guard let n = Int(try segmento(nombre)), n > 0, n <= 10_000 else { throw .noEncontrado }
    return n
  }
}

extension Request {
  /// The query's values by name, the last of each; broken ones count as none: a link somebody cut still opens.
  var consulta: [String: String] {
    let pares = Codificado.pares((uri.query ?? "").utf8) ?? []
    return Dictionary(pares.filter { !$0.valor.isEmpty }.map { ($0.nombre, $0.valor) }, uniquingKeysWith: { _, ultimo in ultimo })
  }
}

extension Paginas {
  /// Sends the browser on after a form, so that reloading repeats nothing.
  func ve(a ruta: String, galleta: String? = nil) -> Response {
    var campos: HTTPFields = [.location: ruta]
    if let galleta { campos[.setCookie] = galleta }
    return Response(status: .seeOther, headers: campos)
  }

  /// A name for one intention: hidden in its form, the same however often it is sent.
  static func llaveNueva() -> String { UUID().uuidString.lowercased() }

  /// The hidden fields every form that changes something carries.
  static func ocultos(version: Int64? = nil, llave: String? = nil) -> [(nombre: String, valor: String)] {
    [("llave", llave ?? llaveNueva())] + (version.map { [("version", String($0))] } ?? [])
  }

  /// The envelope of a comando given with a form.
  /// - Throws: 400 when the form has no key of ours.
  func orden(_ request: Request, _ f: Formulario, _ actor: Actor, cuerpo: JSONValue, conVersion: Bool = false) throws(Problema) -> Orden {
    guard let llave = f["llave"], llave.utf8.count <= 64, LlaveDeIdempotencia.patron.acepta(llave) else {
      throw Problema(.malFormada, "El formulario llegó incompleto. Vuelve a abrir la página y envíalo de nuevo.")
    }
    var version: Int64?
    if conVersion {
      guard let texto = f["version"], let numero = Int64(texto) else {
        throw Problema(.malFormada, "El formulario llegó incompleto. Vuelve a abrir la página y envíalo de nuevo.")
      }
      version = numero
    }
    let ruta = "\(request.method.rawValue) \(request.uri.path)"
    return Orden(
      actor: actor, ahora: reloj(), version: version,
      repeticion: Repeticion(actor: actor, ruta: ruta, llave: llave, cuerpo: cuerpo.bytes()))
  }

  /// A refusal that the same page can explain beside what was typed; anything else goes on as it is.
  static func explicable(_ error: any Error) throws -> Problema {
    let problema: Problema
    switch error {
    case let p as Problema: problema = p
    case let f as Falla: problema = Problema(f)
    case let c as CuerpoInvalido: problema = Problema(campos: c.errores)
    default: throw error
    }
    guard [400, 403, 409, 412, 422].contains(problema.estado) else { throw error }
    if problema.codigo == .llaveReutilizada {
      return Problema(
        .llaveReutilizada,
        "Este formulario ya se había enviado con otro contenido. Si quieres enviar también lo que está escrito ahora, envíalo otra vez.")
    }
    return problema
  }

  /// The key of the form shown again: the same, unless it was already used for something else.
  static func llave(de f: Formulario, tras problema: Problema) -> String? { problema.codigo == .llaveReutilizada ? nil : f["llave"] }

}
