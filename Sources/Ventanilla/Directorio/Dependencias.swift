import Domain
import Storage

/// A dependencia as its page shows it.
public struct FichaDeDependencia: Sendable, Hashable {
  public var dependencia: Dependencia
  /// The ETag: the number of its last change.
  public var version: Int64
  public var actor: String
  public var cambiada: Instante
  /// nil when nobody asked for them: counting goes through all open turnos.
  public var turnosAbiertos: Int?

  init(_ v: DirectorioGuardado.Version, turnos: Int64? = nil) {
    dependencia = v.dependencia
    version = v.numero
    actor = v.actor
    cambiada = Instante(micros: v.cambiada)
    turnosAbiertos = turnos.map(Int.init)
  }
}

/// A change of the directory, as somebody made it.
public struct CambioDeDependencia: Sendable, Hashable {
  public var numero: Int64
  public var tipo: String
  public var cuando: Instante
  public var actor: String
  public var clave: String
  /// Names of the fields that changed.
  public var campos: [String]?
  public var sucesora: String?
  public var motivo: String?
  /// Of a closing: open turnos, what happens to its accounts, cases handed over.
  public var turnos: Int?
  public var cuentas: DestinoDeCuentas?
  public var casos: Int?

  init(_ evento: StoredEvent, _ cambio: DirectorioGuardado.Cambio) {
    numero = evento.numero
    tipo = evento.tipo
    cuando = Instante(micros: evento.registrado)
    actor = evento.actor
    clave = cambio.clave
    campos = cambio.campos
    sucesora = cambio.sucesora
    motivo = cambio.motivo
    turnos = cambio.turnos.map(Int.init)
    cuentas = cambio.cuentas.flatMap(DestinoDeCuentas.init(rawValue:))
    casos = cambio.casos.map(Int.init)
  }
}

/// The directory of dependencias, and what becomes of those that close.
public struct Dependencias: Cuarto {
  let nucleo: Nucleo

  /// The whole directory, closed ones too.
  /// - Parameter conTurnos: how many each has open is counted; only for whoever is shown it.
  public func todas(conTurnos: Bool = false) async throws -> [FichaDeDependencia] {
    try await nucleo.leer { t in
      _ = try t.normas()
      let turnos = conTurnos ? try Traspasos.cuentas(t.db) : nil
      return try DirectorioGuardado.todas(t.db).map { v in
        FichaDeDependencia(v, turnos: turnos.map { $0[v.dependencia.clave] ?? 0 })
      }
    }
  }

  /// - Parameter conTurnos: as in ``todas(conTurnos:)``.
  /// - Throws: ``Falla`` `.noEncontrado`.
  public func dependencia(_ clave: String, conTurnos: Bool = false) async throws -> FichaDeDependencia {
    let hallada = try await nucleo.leer { t -> FichaDeDependencia? in
      _ = try t.normas()
      return try DirectorioGuardado.vigente(t.db, clave).map {
        FichaDeDependencia($0, turnos: conTurnos ? try Traspasos.cuenta(t.db, clave) : nil)
      }
    }
    guard let hallada else { throw Self.sinDependencia(clave) }
    return hallada
  }

  /// The directory with its contacts and how much each has in hand, for whoever may see them.
  public func completas(_ actor: Actor) async throws -> [FichaDeDependencia] {
    try Permisos.exigir(.verContactos, actor)
    return try await todas(conTurnos: true)
  }

  /// One of it. - Throws: ``Falla`` `.prohibido`, `.noEncontrado`.
  public func completa(_ clave: String, _ actor: Actor) async throws -> FichaDeDependencia {
    try Permisos.exigir(.verContactos, actor)
    return try await dependencia(clave, conTurnos: true)
  }

  /// Who changed it, when and in what, the last first.
  public func historia(deDependencia clave: String, _ actor: Actor) async throws -> [CambioDeDependencia] {
    try Permisos.exigir(.verHistoriaDelDirectorio, actor)
    return try await engine.read { try DirectorioGuardado.historia($0, clave) }.map { CambioDeDependencia($0.evento, $0.cambio) }
  }

  /// - Throws: ``Falla`` as ``Directorio/agregar(_:)``; `.prohibido`.
  public func agregar(_ nueva: Dependencia, _ p: Orden) async throws -> FichaDeDependencia {
    try await cambiarDirectorio(p, clave: nueva.clave) { db, directorio, _ in
      let limpia = try directorio.agregar(nueva)
      return try DirectorioGuardado.cambiar(
        db, limpia, tipo: "dependencia.agregada", .init(clave: limpia.clave), actor: p.actor, ahora: p.ahora.micros)
    }
  }

  /// Its clave stays; the internal term counts for turnos from now on, those already running keep theirs.
  public func editar(_ clave: String, como nueva: Dependencia, _ p: Orden) async throws -> FichaDeDependencia {
    try await cambiarDirectorio(p, clave: clave) { db, directorio, actual in
      let limpia = try directorio.editar(clave, como: nueva)
      let campos = actual.map { limpia.diferencias(con: $0.dependencia) }
      return try DirectorioGuardado.cambiar(
        db, limpia, tipo: "dependencia.editada", .init(clave: clave, campos: campos), actor: p.actor, ahora: p.ahora.micros)
    }
  }

  /// One transaction: was this key seen, is this the version the caller saw, decide, write.
  /// - Parameter cambio: writes, and gives back the number of the change.
  func cambiarDirectorio(
    _ p: Orden, clave: String,
    _ cambio: @escaping @Sendable (any Connection, Directorio, DirectorioGuardado.Version?) throws -> Int64
  ) async throws -> FichaDeDependencia {
    try Permisos.exigir(.cambiarDirectorio, p.actor)
    let deConfig = normas
    let acto = Acto<DirectorioGuardado.Version?, DirectorioGuardado.Version>(
      cargar: { t in
        try Self.sembrar(t.db, deConfig, p.ahora)
        return try DirectorioGuardado.vigente(t.db, clave)
      },
      repetir: { t, antes in
        guard let version = try DirectorioGuardado.version(t.db, antes.to) else { throw Self.sinDependencia(clave) }
        return version
      },
      version: { actual in
        actual.map {
          ($0.numero, Falla(.versionDistinta, "\($0.dependencia.nombre) cambió mientras la editabas; vuelve a cargarla."))
        }
      },
      hacer: { t, actual in
        let numero = try cambio(t.db, Directorio(try DirectorioGuardado.todas(t.db).map(\.dependencia)), actual)
        guard let nueva = try DirectorioGuardado.version(t.db, numero) else { throw Self.sinDependencia(clave) }
        return (nueva, .init(DirectorioGuardado.stream, numero))
      })
    let version = try await nucleo.actuar(p, acto)
    return try await nucleo.leer { t in
      _ = try t.normas()
      return FichaDeDependencia(version, turnos: try Traspasos.cuenta(t.db, clave))
    }
  }

  /// The directory's first content is what `Config/` says; from then on it is edited here.
  static func sembrar(_ db: any Connection, _ deConfig: Normas, _ ahora: Instante) throws {
    guard try NormasGuardadas.vigencia(db).directorio == 0 else { return }
    for d in deConfig.dependencias {
      _ = try DirectorioGuardado.cambiar(
        db, d, tipo: "dependencia.agregada", .init(clave: d.clave, motivo: "Configuración inicial"), actor: .sistema, ahora: ahora.micros)
    }
  }

  static func sinDependencia(_ clave: String) -> Falla {
    Falla(.noEncontrado, "No hay una dependencia con la clave «\(clave)»; consulta el directorio.")
  }
}

extension Dependencia {
  /// Names of the fields in which they differ.
  func diferencias(con otra: Dependencia) -> [String] {
    let pares: [(String, Bool)] = [
      ("nombre", nombre == otra.nombre), ("siglas", siglas == otra.siglas), ("tipo", tipo == otra.tipo),
      ("atribuciones", atribuciones == otra.atribuciones), ("palabras", palabras == otra.palabras), ("enlace", enlace == otra.enlace),
      ("enlaces", enlaces == otra.enlaces), ("suplentes", suplentes == otra.suplentes), ("plazoInterno", plazoInterno == otra.plazoInterno),
      ("verificada", verificada == otra.verificada),
    ]
    return pares.filter { !$0.1 }.map(\.0)
  }

  /// Everyone of it who gets notices.
  public var contactos: [String] { [enlace].compactMap(\.self) + enlaces + suplentes }
}
