import Domain
import Foundation
import Logging
import Storage

/// The two databases of a house, opened and migrated: the cases, and the keys that open them.
struct Motores: Sendable {
  let casos: any Engine
  let llaves: any Engine
  let maestra: MasterKey

  static func abrir(
    _ servicio: Servicio, _ carpeta: Carpetas, ahora: Instante, fatal: SenalFatal, registro: Logger
  ) async throws -> Motores {
    switch servicio.base {
    case .sqlite: try await sqlite(carpeta, ahora, fatal)
    case .postgresql(let url): try await postgres(url, servicio.baseDeLlaves, carpeta, ahora, registro)
    }
  }

  private static func sqlite(_ carpeta: Carpetas, _ ahora: Instante, _ fatal: SenalFatal) async throws -> Motores {
    let maestra = try MasterKey.loadOrCreate(path: carpeta.llaveMaestra, databaseExists: carpeta.hayDatos)
    let casos = try SQLiteEngine(SQLiteEngine.Options(path: carpeta.casos)) { fatal.avisar("\($0)") }
    var opciones = SQLiteEngine.Options(path: carpeta.llaves)
    opciones.secureDelete = true
    opciones.readers = 1
    opciones.cacheKiB = 1024
    let llaves = try SQLiteEngine(opciones) { fatal.avisar("\($0)") }
    return try await migrar(casos, llaves, ahora) { maestra }
  }

  /// The keys are in a database of their own. One that archives its write-ahead log keeps every key it ever held, so
  /// whoever destroys one there has destroyed nothing: that is said at every start.
  private static func postgres(
    _ url: String, _ urlDeLlaves: String?, _ carpeta: Carpetas, _ ahora: Instante, _ registro: Logger
  ) async throws -> Motores {
    let casos = try PostgresEngine(PostgresEngine.Options(url: url))
    let base = try PostgresEngine.database(of: url) ?? ""
    var opciones =
      urlDeLlaves.map { PostgresEngine.Options(url: $0) } ?? PostgresEngine.Options(url: url, database: base + "_llaves")
    opciones.readers = 1
    opciones.writers = 1
    opciones.rewriteOnScrub = true
    let llaves = try PostgresEngine(opciones)
    let motores = try await migrar(casos, llaves, ahora) {
      let usada = try await MasterKey.isInUse(casos)
      return try MasterKey.loadOrCreate(path: carpeta.llaveMaestra, databaseExists: usada)
    }
    if try await llaves.archivesItsLog() {
      registro.warning(
        """
        La base de las llaves está en un PostgreSQL que archiva su bitácora (archive_mode): una llave destruida se podría \
        recuperar de ahí. Ponla en un servidor aparte con «baseDeLlaves»; ops/POSTGRESQL.md dice cómo.
        """)
    }
    return motores
  }

  private static func migrar(
    _ casos: any Engine, _ llaves: any Engine, _ ahora: Instante, maestra: () async throws -> MasterKey
  ) async throws -> Motores {
    do {
      _ = try await Migrator.cases.migrate(casos, now: ahora.micros)
      _ = try await Migrator.keys.migrate(llaves, now: ahora.micros)
      let maestra = try await maestra()
      try await casos.write { try maestra.verify($0) }
      return Motores(casos: casos, llaves: llaves, maestra: maestra)
    } catch {
      await casos.close()
      await llaves.close()
      throw error
    }
  }
}
