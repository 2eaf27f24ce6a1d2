import Crypto
import Domain
import Filtro
import Storage

extension Ventanilla {
  /// Anyone's view of an access request: estado and dates. Anything else does not exist.
  public func estadoPublico(folio texto: String, _ ahora: Instante) async throws -> EstadoPublico {
    let folio = try leer(texto)
    let (resumen, recuento) = try await engine.read { db in (try Expedientes.resumen(db, folio), try Recuentos.enCurso(db)) }
    guard let resumen, resumen.folio.tipo == .acceso, folio.tipo == .acceso else { throw Self.noEncontrado }
    return EstadoPublico(resumen, hoy: ahora.fecha, reglas: normas.reglas, recuento: recuento)
  }

  /// - Throws: `.folioInvalido` that tells a typing error from a folio that is nobody's.
  public func leer(_ texto: String) throws(Falla) -> Folio {
    do {
      return try Folio.leer(texto)
    } catch .digitoVerificador {
      throw Falla(.folioInvalido, "Revisa el folio: alguna letra o número está mal escrito.", campo: "/folio")
    } catch {
      throw Falla(.folioInvalido, "Revisa el folio: se escribe como SAI-2026-000123-X.", campo: "/folio")
    }
  }

  /// Start of the window that an attempt counts in, µs UTC.
  static func ventana(_ ahora: Instante, minutos: Int64) -> Int64 { ahora.micros - ahora.micros % (minutos * 60_000_000) }

  static func enMinutos(_ n: Int64) -> String { n == 1 ? "un minuto" : "\(n) minutos" }

  /// Finds a case by folio and clave. The reply is the same, and takes the same work, whether the folio does not exist
  /// or the clave is wrong.
  func abrirConClave(folio texto: String, clave: String, direccion: String, _ ahora: Instante) async throws -> Expedientes.Ubicacion {
    let folio = try leer(texto)
    let intentos = normas.intentos
    let ventana = Self.ventana(ahora, minutos: intentos.minutos)
    let (porFolio, porDireccion) = ("clave:\(folio)", "ip:\(direccion)")
    let (resumen, usados, usadosIP) = try await engine.read { db in
      (
        try Expedientes.resumen(db, folio), try Throttle.count(db, key: porFolio, window: ventana),
        try Throttle.count(db, key: porDireccion, window: ventana)
      )
    }
    guard usados < intentos.porFolio, usadosIP < intentos.porDireccion else {
      throw Falla(
        .demasiadosIntentos, "Hubo demasiados intentos; espera \(Self.enMinutos(intentos.minutos)) y vuelve a intentar con calma.")
    }
    guard claves.coincide(clave, resumen.map { ($0.id, $0.nonce) }), let resumen else {
      try await engine.write { db in
        _ = try Throttle.hit(db, key: porFolio, window: ventana)
        _ = try Throttle.hit(db, key: porDireccion, window: ventana)
      }
      throw Falla(.noEncontrado, "El folio y la clave no coinciden; revisa los dos en tu acuse.")
    }
    return Expedientes.Ubicacion(id: resumen.id, llave: resumen.llave)
  }

  /// The citizen's own view, with the clave.
  public func consultar(folio: String, clave: String, direccion: String, _ ahora: Instante) async throws -> (
    Expediente, [Expedientes.EventoLeido]
  ) {
    try await expediente(try await abrirConClave(folio: folio, clave: clave, direccion: direccion, ahora))
  }

  /// A case for staff or for an enlace within its scope.
  public func expediente(folio: Folio, _ actor: Actor) async throws -> (Expediente, [Expedientes.EventoLeido]) {
    guard let u = try await engine.read({ try Expedientes.ubicar($0, folio) }) else { throw Self.noEncontrado }
    let leido = try await expediente(u)
    try exigirAlcance(leido.0, actor)
    return leido
  }

  func expediente(_ u: Expedientes.Ubicacion) async throws -> (Expediente, [Expedientes.EventoLeido]) {
    let llave = try await llaves.key(u.llave)?.key
    return try await engine.read { [self] db in
      guard let e = try Expedientes.cargar(db, id: u.id, llave: llave) else { throw Self.noEncontrado }
      _ = try normas(db)
      return (e, try Expedientes.eventos(db, id: u.id, llave: llave))
    }
  }

  /// A page of the work list. Whoever does not see the whole house sees its own dependencia's cases, whatever it asks for.
  public func listar(_ consulta: Consulta, texto: String? = nil, _ actor: Actor) async throws -> [Resumen] {
    var consulta = consulta
    let alcance = try Permisos.exigir(consulta.tipo == .asesoria ? .verAsesorias : .verSolicitudes, actor)
    if alcance != .casa { consulta.dependencia = actor.dependencia ?? "" }
    if let texto { consulta.raices = normalizador.raices(texto) }
    return try await engine.read { [consulta] in try Expedientes.listar($0, consulta) }
  }

  /// The turnos of an enlace's own dependencia.
  public func turnos(_ actor: Actor) async throws -> [Expedientes.TurnoPendiente] {
    try Permisos.exigir(.verTurnos, actor)
    return try await turnos(dependencia: actor.dependencia ?? "")
  }

  func turnos(dependencia: String, limite: Int = 200) async throws -> [Expedientes.TurnoPendiente] {
    try await engine.read { try Expedientes.turnos($0, dependencia: dependencia, limite: limite) }
  }

  public func publicadas(_ texto: String, limite: Int) async throws -> [Expedientes.Publicada] {
    let raices = normalizador.raices(texto)
    return try await engine.read { try Expedientes.publicadas($0, raices: raices, limite: limite) }
  }

  /// The text of a list's rows, unsealed one by one; nil where the key is gone.
  public func texto(de resumen: Resumen) async throws -> String? {
    try await expediente(Expedientes.Ubicacion(id: resumen.id, llave: resumen.llave)).0.texto
  }
}
