import Domain
import Filtro
import Logging
import Storage

/// The filtro of the version in force, kept in memory and looked after at each use: a version that any process puts in
/// force is the one that suggests next, in all of them.
actor FiltroEnUso {
  struct Vigente: Sendable {
    /// 0 is the cold start.
    var version: Int64
    var filtro: Filtro
    /// The directory's alone, which anybody may read: nothing in it comes from anybody's request.
    var frio: Filtro
  }

  private struct Llave: Hashable {
    var version: Int64
    var dependencias: [Dependencia]
  }

  private var actual: (llave: Llave, vigente: Vigente)
  private var cargando: (llave: Llave, tarea: Task<Vigente, any Error>)?
  private let engine: any Engine
  private let llaves: KeyStore
  private let registro: Logger

  /// - Parameter frio: the cold start over `dependencias`.
  init(_ engine: any Engine, _ llaves: KeyStore, frio: Filtro, dependencias: [Dependencia], _ registro: Logger) {
    self.engine = engine
    self.llaves = llaves
    self.registro = registro
    actual = (Llave(version: 0, dependencias: dependencias), Vigente(version: 0, filtro: frio, frio: frio))
  }

  /// One look at the database; a load only when the version or the directory is another. Those who come meanwhile wait for
  /// the same load.
  func alDia(_ dependencias: [Dependencia]) async throws -> Vigente {
    let version = try await engine.read { try VersionesDelFiltro.vigente($0)?.version ?? 0 }
    let llave = Llave(version: version, dependencias: dependencias)
    if actual.llave == llave { return actual.vigente }
    if let cargando, cargando.llave == llave { return try await cargando.tarea.value }
    let tarea = Task { try await self.cargar(llave) }
    cargando = (llave, tarea)
    defer { if cargando?.llave == llave { cargando = nil } }
    let vigente = try await tarea.value
    actual = (llave, vigente)
    return vigente
  }

  /// The directory's as it was last looked at, without asking the database.
  var frio: Filtro { actual.vigente.frio }

  private nonisolated func cargar(_ llave: Llave) async throws -> Vigente {
    // What was learnt of a closed dependencia, and its words, count for its successor.
    let directorio = Directorio(llave.dependencias)
    let frio = Filtro(dependencias: directorio.candidatas)
    let enFrio = Vigente(version: 0, filtro: frio, frio: frio)
    guard llave.version > 0 else { return enFrio }
    guard let modelo = try await ModelosGuardados.modelo(llave.version, engine, llaves, registro) else {
      return enFrio
    }
    let filtro = Filtro(dependencias: directorio.candidatas, modelo: modelo, relevos: directorio.relevos)
    return Vigente(version: llave.version, filtro: filtro, frio: frio)
  }
}

/// Models as they are kept: sealed, each under a data key of its own.
enum ModelosGuardados {
  static func aad(_ version: Int64) -> String { "filtro-\(version)" }

  /// nil when it is no longer kept, its key was destroyed (an old backup was restored), its bytes changed or another program
  /// made it: then the cold start serves until the next training.
  /// - Parameter leer: which of the two that a version keeps.
  static func modelo(
    _ version: Int64, _ engine: any Engine, _ llaves: KeyStore, _ registro: Logger,
    _ leer: @Sendable ([UInt8]) throws -> Modelo = { try ModelosDeVersion.modelo($0) }
  ) async throws -> Modelo? {
    let falta: String
    do {
      if let guardado = try await engine.read({ try VersionesDelFiltro.sellado($0, version) }),
        let llave = try await llaves.key(guardado.llave)
      {
        return try leer(try Sealer.open(guardado.modelo, llave.key, aad: aad(version)))
      }
      falta = "ya no se guarda"
    } catch let error as StorageError where error.isOutage { throw error } catch { falta = "\(error)" }
    registro.warning("el filtro trabaja en frío", metadata: ["version": "\(version)", "causa": "\(falta)"])
    return nil
  }
}
