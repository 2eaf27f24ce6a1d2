import Crypto
import Domain
import Filtro
import Storage

extension Casos {
  /// Anyone's view of an access request: estado and dates. Anything else does not exist.
  public func estadoPublico(folio texto: String, _ ahora: Instante) async throws -> EstadoPublico {
    let folio = try leer(texto)
    let (resumen, recuento) = try await engine.read { db in (try Expedientes.resumen(db, folio), try Recuentos.enCurso(db)) }
    guard let resumen, resumen.folio.tipo == .acceso, folio.tipo == .acceso else { throw Nucleo.noEncontrado }
    return EstadoPublico(CasoEnLista(resumen), hoy: ahora.fecha, reglas: normas.reglas, recuento: recuento)
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

  /// Finds a case by folio and clave. The reply is the same, and takes the same work, whether the folio does not exist
  /// or the clave is wrong.
  func abrirConClave(folio texto: String, clave: String, direccion: String, _ ahora: Instante) async throws -> Expedientes.Ubicacion {
    let folio = try leer(texto)
    let intentos = normas.intentos
    let ventana = Freno.ventana(ahora, minutos: intentos.minutos)
    let (porFolio, porDireccion) = ("clave:\(folio)", "ip:\(direccion)")
    let (resumen, usados, usadosIP) = try await engine.read { db in
      (
        try Expedientes.resumen(db, folio), try Throttle.count(db, key: porFolio, window: ventana),
        try Throttle.count(db, key: porDireccion, window: ventana)
      )
    }
    guard usados < intentos.porFolio, usadosIP < intentos.porDireccion else {
      throw Falla(
        .demasiadosIntentos, "Hubo demasiados intentos; espera \(Freno.enMinutos(intentos.minutos)) y vuelve a intentar con calma.")
    }
    guard nucleo.claves.coincide(clave, resumen.map { ($0.id, $0.nonce) }), let resumen else {
      try await engine.write { db in
        _ = try Throttle.hit(db, key: porFolio, window: ventana)
        _ = try Throttle.hit(db, key: porDireccion, window: ventana)
      }
      throw Falla(.noEncontrado, "El folio y la clave no coinciden; revisa los dos en tu acuse.")
    }
    return Expedientes.Ubicacion(id: resumen.id, llave: resumen.llave)
  }

  /// The citizen's own view, with the clave.
  public func consultar(
    folio: String, clave: String, direccion: String, _ ahora: Instante
  ) async throws -> (Expediente, [EventoDelCaso]) {
    try await nucleo.expediente(try await abrirConClave(folio: folio, clave: clave, direccion: direccion, ahora))
  }

  /// A case for staff or for an enlace within its scope.
  public func expediente(folio: Folio, _ actor: Actor) async throws -> (Expediente, [EventoDelCaso]) {
    guard let u = try await engine.read({ try Expedientes.ubicar($0, folio) }) else { throw Nucleo.noEncontrado }
    let leido = try await nucleo.expediente(u)
    try Self.exigirAlcance(leido.0, actor)
    return leido
  }

  /// A page of the work list. Whoever does not see the whole house sees its own dependencia's cases, whatever it asks for.
  public func listar(_ consulta: ConsultaDeCasos, texto: String? = nil, _ actor: Actor) async throws -> [CasoEnLista] {
    var consulta = consulta
    let alcance = try Permisos.exigir(consulta.tipo == .asesoria ? .verAsesorias : .verSolicitudes, actor)
    if alcance != .casa { consulta.dependencia = actor.dependencia ?? "" }
    let pide = consulta.enStorage(raices: texto.map(nucleo.normalizador.raices))
    return try await engine.read { try Expedientes.listar($0, pide) }.map(CasoEnLista.init)
  }

  /// The turnos of an enlace's own dependencia, the most pressing first.
  public func turnos(_ actor: Actor, hoy: Fecha) async throws -> [TurnoEnLista] {
    try Permisos.exigir(.verTurnos, actor)
    return try await turnos(dependencia: actor.dependencia ?? "", hoy: hoy)
  }

  func turnos(dependencia: String, hoy: Fecha, limite: Int = 200) async throws -> [TurnoEnLista] {
    try await engine.read { try Expedientes.turnos($0, dependencia: dependencia, limite: limite) }.map { TurnoEnLista($0, hoy: hoy) }
  }
}
