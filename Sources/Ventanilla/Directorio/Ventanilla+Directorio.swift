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
  public var cambio: DirectorioGuardado.Cambio
}

extension Ventanilla {
  /// Looks at the calendar, the rules and the directory that any process has put in force.
  public func refrescar() async throws { _ = try await engine.read { [self] db in try normas(db) } }

  /// The whole directory, closed ones too.
  /// - Parameter conTurnos: how many each has open is counted; only for whoever is shown it.
  public func directorio(conTurnos: Bool = false) async throws -> [FichaDeDependencia] {
    try await engine.read { [self] db in
      try normas(db)
      let turnos = conTurnos ? try Traspasos.cuentas(db) : nil
      return try DirectorioGuardado.todas(db).map { v in
        FichaDeDependencia(v, turnos: turnos.map { $0[v.dependencia.clave] ?? 0 })
      }
    }
  }

  /// - Parameter conTurnos: as in ``directorio(conTurnos:)``.
  /// - Throws: ``Falla`` `.noEncontrado`.
  public func dependencia(_ clave: String, conTurnos: Bool = false) async throws -> FichaDeDependencia {
    let hallada = try await engine.read { [self] db -> FichaDeDependencia? in
      try normas(db)
      return try DirectorioGuardado.vigente(db, clave).map {
        FichaDeDependencia($0, turnos: conTurnos ? try Traspasos.cuenta(db, clave) : nil)
      }
    }
    guard let hallada else { throw Self.sinDependencia(clave) }
    return hallada
  }

  /// Who changed it, when and in what, the last first.
  public func historia(deDependencia clave: String, _ actor: Actor) async throws -> [CambioDeDependencia] {
    try Permisos.exigir(.verHistoriaDelDirectorio, actor)
    return try await engine.read { try DirectorioGuardado.historia($0, clave) }.map {
      CambioDeDependencia(
        numero: $0.evento.numero, tipo: $0.evento.tipo, cuando: Instante(micros: $0.evento.registrado), actor: $0.evento.actor,
        cambio: $0.cambio)
    }
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
    let escribir = { @Sendable [self] (db: any Connection) throws -> DirectorioGuardado.Version in
      if let antes = try repetido(db, p) {
        guard let version = try DirectorioGuardado.version(db, antes.to) else { throw Self.sinDependencia(clave) }
        return version
      }
      try Self.sembrarDirectorio(db, deConfig, p.ahora)
      let actual = try DirectorioGuardado.vigente(db, clave)
      if let version = p.version, let actual, version != actual.numero {
        throw Falla(.versionDistinta, "\(actual.dependencia.nombre) cambió mientras la editabas; vuelve a cargarla.")
      }
      let directorio = Directorio(try DirectorioGuardado.todas(db).map(\.dependencia))
      let numero = try cambio(db, directorio, actual)
      try recordar(db, p, stream: DirectorioGuardado.stream, numero...numero)
      guard let nueva = try DirectorioGuardado.version(db, numero) else { throw Self.sinDependencia(clave) }
      return nueva
    }
    let version: DirectorioGuardado.Version
    do { version = try await engine.write(escribir) } catch StorageError.conflict {
      // Somebody else's change came first: decide again on the directory as it is now, once.
      version = try await engine.write(escribir)
    }
    try await refrescar()
    return FichaDeDependencia(version, turnos: try await engine.read { try Traspasos.cuenta($0, clave) })
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
