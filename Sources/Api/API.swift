import Domain
import Http
import Hummingbird
import Ventanilla

/// The JSON API: what its handlers share. Routes are listed by resource in the files beside this one.
public struct API: Sendable {
  let ventanilla: Ventanilla
  let reloj: @Sendable () -> Instante
  /// Sends a receiver its challenge; Delivery's, handed over.
  let enviar: Enviar
  let direccion: @Sendable (Request, HttpContext) -> String

  public init(
    ventanilla: Ventanilla, reloj: @escaping @Sendable () -> Instante,
    enviar: @escaping Enviar,
    direccion: @escaping @Sendable (Request, HttpContext) -> String
  ) {
    self.ventanilla = ventanilla
    self.reloj = reloj
    self.enviar = enviar
    self.direccion = direccion
  }

  /// Every route, in the order the contract lists them.
  public var rutas: [Ruta] {
    let deCasos = publicas + delCiudadano + solicitudes + comandos + asesorias + intervenciones
    return deCasos + consultas + delFiltro + deDirectorio + deNormas + cuentas + webhooks + trabajos
  }

  static let folio = Parametro.ruta("folio", .folio, "Folio; se lee en mayúsculas o minúsculas, con o sin guiones.")

  /// The envelope of a comando given over HTTP.
  func orden(_ p: Peticion, _ actor: Actor, conVersion: Bool = false) throws -> Orden {
    let version = conVersion ? try version(p) : nil
    let ruta = "\(p.request.method.rawValue) \(p.request.uri.path)"
    return Orden(
      actor: actor, ahora: reloj(), version: version,
      repeticion: Repeticion(actor: actor, ruta: ruta, llave: try p.llave.valor, cuerpo: p.bytes))
  }

  /// The version the client saw; nil when any will do.
  func version(_ p: Peticion) throws -> Int64? {
    guard case .una = try p.version else { return nil }
    guard let numero = try p.version.numero else {
      throw Falla(.versionDistinta, "Ese ETag no es de lo que se pide cambiar; vuelve a consultarlo y envía el que recibas.")
    }
    return Int64(numero)
  }

  func lector(_ actor: Actor) -> Registro.Lector {
    actor.rol == .enlace ? .enlace(dependencia: actor.dependencia ?? "") : .unidad
  }

  func registro(_ e: Expediente, _ lector: Registro.Lector, _ momento: Instante, clave: Clave? = nil) -> Registro {
    Registro(e, para: lector, hoy: momento.fecha, reglas: ventanilla.normas.reglas, clave: clave)
  }

  /// Says so when a new calendar has not reached the case yet.
  func alDia(_ registro: Registro, _ e: Expediente, _ ahora: Instante) async throws -> Registro {
    var registro = registro
    if try await ventanilla.reglamento.recalculando(e, ahora) { registro.recalcular() }
    return registro
  }

  /// The reply to a comando. It depends on the events alone, so a replay is the same to the byte.
  func responder(_ r: Resultado, _ lector: Registro.Lector, _ estado: HTTPResponse.Status = .ok) throws -> Response {
    let momento = r.momento
    let ubicacion = estado == .created ? Self.ubicacion(r.expediente) : nil
    return try .json(
      codificando: registro(r.expediente, lector, momento, clave: r.clave), estado, etag: Int(r.expediente.version), ubicacion: ubicacion)
  }

  static func ubicacion(_ e: Expediente) -> String {
    "/api/v1/\(e.tipo == .asesoria ? "asesorias" : "solicitudes")/\(e.folio)"
  }
}
