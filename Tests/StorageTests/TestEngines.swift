import Foundation
import Testing

@testable import Storage

/// Every engine the conformance tests run on: PostgreSQL too when `PREGUNTA_LEON_POSTGRES` has the URL of a server where
/// databases may be created (`ops/test` starts one).
struct EngineCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let open: @Sendable (_ folder: String) async throws -> any Engine
  /// The key store's, as the composition root opens it.
  let openKeys: @Sendable (_ folder: String) async throws -> any Engine

  static let sqlite = EngineCase(testDescription: "SQLite") { folder in
    try file(folder)
  } openKeys: { folder in
    var options = SQLiteEngine.Options(path: "\(folder)/llaves.sqlite")
    options.readers = 1
    options.secureDelete = true
    return try SQLiteEngine(options) { _ in }
  }

  static let postgres = EngineCase(testDescription: "PostgreSQL") { folder in
    try await PrivatePostgres.engine(folder) { _ in }
  } openKeys: { folder in
    try await PrivatePostgres.engine(folder, suffix: "_llaves") { options in
      options.readers = 1
      options.writers = 1
      options.rewriteOnScrub = true
    }
  }

  static func file(_ folder: String) throws -> SQLiteEngine {
    var options = SQLiteEngine.Options(path: "\(folder)/casos.sqlite")
    // All suites run at once on few cores: a writer may wait long for another to be given the processor.
    options.busyMilliseconds = 300_000
    return try SQLiteEngine(options) { error in
      Issue.record("fatal error in the engine: \(error)")
    }
  }

  static let all = PrivatePostgres.url == nil ? [sqlite] : [sqlite, postgres]
}

/// A folder of its own, removed afterwards with the databases named after it.
func withFolder(_ body: (String) async throws -> Void) async throws {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("storage-\(UUID().uuidString)").path
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(atPath: folder) }
  do { try await body(folder) } catch {
    await PrivatePostgres.drop(folder)
    throw error
  }
  await PrivatePostgres.drop(folder)
}

/// A real database, migrated and empty.
func withEngine(_ engine: EngineCase = .sqlite, _ body: (any Engine) async throws -> Void) async throws {
  try await withFolder { folder in
    let engine = try await engine.open(folder)
    try await Migrator.cases.migrate(engine, now: 0)
    do { try await body(engine) } catch {
      await engine.close()
      throw error
    }
    await engine.close()
  }
}

/// An event about nothing in particular.
func someEvent(_ tipo: String = "solicitud.recibida", cuerpo: String = #"{"a":1}"#) -> NewEvent {
  NewEvent(tipo: tipo, ocurrio: 1, registrado: 2, actor: "ana", rol: "operador", cuerpo: cuerpo)
}
