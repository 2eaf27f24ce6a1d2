import Comun
import Crypto
import Domain
import Storage

/// What somebody wants to count with from now on.
public enum PropuestaDeNormas: Sendable {
  case calendario(Calendario)
  case reglas(Reglas)

  var clase: NormasGuardadas.Clase {
    switch self {
    case .calendario: .calendario
    case .reglas: .reglas
    }
  }
}

/// One date that would move.
public struct FechaQueCambia: Codable, Hashable, Sendable {
  public var folio: String
  /// The clock's number within its case.
  public var plazo: Int
  public var regla: String
  public var evento: EventoDeRegla
  public var antes: Fecha
  public var vence: Fecha
  /// It moves later a date printed on an acuse: it takes effect when it is notified to the citizen.
  public var espera: Bool
}

/// What a dry run found. Nothing has changed.
public struct InformeDeEnsayo: Codable, Hashable, Sendable {
  public var ensayo: String
  /// The versions it was made over.
  public var calendario: Int64
  public var reglas: Int64
  public var casos: Int64
  public var plazos: Int64
  public var esperan: Int64
  public var cambios: [FechaQueCambia]
  /// Where the list of changes goes on; nil when it is whole.
  public var siguiente: String?
  /// The version it became, once applied.
  public var version: Int64?
}

/// Changes of the calendar or the rules: first tried on every open case, then applied as they were shown.
public struct CambiosDeNormas: Cuarto {
  let nucleo: Nucleo

  /// How many changes a dry run shows at once, at least: a case is never split.
  static let cambiosPorPagina = 500

  /// Tries a calendar or rules on every open case and writes nothing down but the trial itself.
  ///
  /// - Throws: ``Falla``: `.prohibido`, `.noAplica` when it is what is already in force, `.valorInvalido` when rules that
  ///   were verified would be rewritten.
  public func ensayar(_ propuesta: PropuestaDeNormas, _ actor: Actor, _ ahora: Instante) async throws -> InformeDeEnsayo {
    try Permisos.exigir(.cambiarNormas, actor)
    let (base, vigentes, hallado) = try await nucleo.leer { [self] t in
      let (db, vigentes) = (t.db, try t.normas())
      let ensayo = try self.ensayo(propuesta, sobre: vigentes, hoy: ahora.fecha)
      return (try NormasGuardadas.vigencia(db), vigentes, (ensayo, try recorrer(db, ensayo, paginar: true)))
    }
    let (ensayo, pasada) = hallado
    let guardado = Ensayos.Ensayo(
      id: Ensayos.nuevoId(), clase: propuesta.clase, base: base, cuerpo: try cuerpo(propuesta, vigentes), desde: ensayo.desde,
      hoy: ahora.fecha.description, huella: pasada.huella, casos: pasada.casos, plazos: pasada.plazos, esperan: pasada.esperan,
      actor: actor.id, creado: ahora.micros)
    try await engine.write { try Ensayos.guardar($0, guardado) }
    return informe(guardado, pasada.cambios, pasada.siguiente)
  }

  /// The changes of a dry run from a place of its list on, as they would be now.
  /// - Parameter cursor: as the page before said; nil for the first.
  public func cambios(ensayo id: String, despuesDe cursor: String?, _ actor: Actor, _ ahora: Instante) async throws -> InformeDeEnsayo {
    try Permisos.exigir(.cambiarNormas, actor)
    return try await nucleo.leer { [self] t in
      let db = t.db
      guard let guardado = try Ensayos.buscar(db, id: id) else { throw Self.sinEnsayo }
      guard guardado.version == nil else { return informe(guardado, [], nil) }
      let ensayo = try self.ensayo(try propuesta(guardado), sobre: try t.normas(), hoy: ahora.fecha)
      let (cambios, siguiente) = try pagina(db, ensayo, despuesDe: cursor ?? "")
      return informe(guardado, cambios, siguiente)
    }
  }

  /// Puts in force what a dry run showed. One transaction activates the version; a job carries it to the open cases.
  ///
  /// - Throws: ``Falla`` `.estadoNoPermite` (409) when another version was applied since, or the cases that would move are
  ///   not the ones shown; `.enProceso` while an earlier version is still being carried.
  public func aplicar(ensayo id: String, acuerdo: String, _ actor: Actor, _ ahora: Instante) async throws -> InformeDeEnsayo {
    try Permisos.exigir(.cambiarNormas, actor)
    guard acuerdo.contains(where: { !$0.isWhitespace }) else {
      throw Falla(.faltaDato, "Cita el acuerdo o el motivo del cambio.", campo: "/acuerdo")
    }
    let aplicado = try await nucleo.escribir { [self] t -> Ensayos.Ensayo in
      let db = t.db
      guard var guardado = try Ensayos.buscar(db, id: id) else {
        throw Falla(.valorInvalido, "No hay un ensayo con esa clave; los que no se aplican se borran a los 30 días.", campo: "/ensayo")
      }
      // Asked again: it is done.
      if guardado.version != nil { return guardado }
      let base = try NormasGuardadas.vigencia(db)
      guard base.cuentaComo(guardado.base) else { throw Self.viejo("desde entonces se aplicó otra versión") }
      guard try Recuentos.enCurso(db) == nil else {
        throw Falla(.enProceso, "Todavía se están recalculando los expedientes con la versión anterior; espera a que termine.")
      }
      let vigentes = try t.normas()
      let ensayo = try self.ensayo(try propuesta(guardado), sobre: vigentes, hoy: ahora.fecha)
      guard try recorrer(db, ensayo, paginar: false).huella == guardado.huella else {
        throw Self.viejo("desde entonces cambiaron los expedientes que se moverían")
      }
      let numero = (guardado.clase == .calendario ? base.calendario : base.reglas) + 1
      guardado.version = numero
      try activar(db, guardado, ensayo, acuerdo, actor, ahora)
      return guardado
    }
    try await nucleo.refrescar()
    return informe(aplicado, [], nil)
  }

  private func activar(
    _ db: any Connection, _ guardado: Ensayos.Ensayo, _ ensayo: EnsayoPuro, _ acuerdo: String, _ actor: Actor, _ ahora: Instante
  ) throws {
    guard let numero = guardado.version else { return }
    let resumen = ResumenDeVersion(version: numero, acuerdo: acuerdo, ensayo: guardado.id, casos: guardado.casos, plazos: guardado.plazos)
    try NormasGuardadas.activar(
      db,
      .init(
        clase: guardado.clase, numero: numero, cuerpo: guardado.cuerpo, acuerdo: acuerdo, actor: actor.id, activada: ahora.micros),
      rol: actor.rol.rawValue, resumen: try SortedJSON.text(resumen))
    try Ensayos.aplicado(db, id: guardado.id, version: numero)
    guard guardado.casos > 0 else { return }
    try Recuentos.empezar(
      db,
      .init(
        clase: guardado.clase, version: numero, acuerdo: acuerdo, actor: actor.id, desde: ensayo.desde,
        corregidas: try SortedJSON.text(ensayo.recuento.corregidas), casos: guardado.casos, creado: ahora.micros))
    try JobQueue.enqueue(
      db, kind: JobKind.recontar.rawValue, payload: JobKind.payload("\(guardado.clase.rawValue)-\(numero)"), runAt: ahora.micros,
      now: ahora.micros, priority: 20, uniqueKey: "recuento", maxAttempts: 1_000)
  }

  private struct ResumenDeVersion: Encodable {
    var version: Int64
    var acuerdo: String
    var ensayo: String
    var casos: Int64
    var plazos: Int64
  }

  private static let sinEnsayo = Falla(.noEncontrado, "No hay un ensayo con esa clave; los que no se aplican se borran a los 30 días.")

  private static func viejo(_ porque: String) -> Falla {
    Falla(.estadoNoPermite, "El ensayo ya no vale: \(porque). Ensaya de nuevo y revisa la lista.", campo: "/ensayo")
  }

  private func propuesta(_ e: Ensayos.Ensayo) throws -> PropuestaDeNormas {
    switch e.clase {
    case .calendario: .calendario(try FormaDeNormas.calendario(e.cuerpo))
    case .reglas: .reglas(try FormaDeNormas.reglas(e.cuerpo))
    }
  }

  private func cuerpo(_ p: PropuestaDeNormas, _ vigentes: Normas) throws -> String {
    switch p {
    case .calendario(let c): try FormaDeNormas.cuerpo(c)
    case .reglas(let r): try FormaDeNormas.cuerpo(r)
    }
  }

  private func informe(_ e: Ensayos.Ensayo, _ cambios: [FechaQueCambia], _ siguiente: String?) -> InformeDeEnsayo {
    InformeDeEnsayo(
      ensayo: e.id, calendario: e.base.calendario, reglas: e.base.reglas, casos: e.casos, plazos: e.plazos, esperan: e.esperan,
      cambios: cambios, siguiente: siguiente, version: e.version)
  }
}
