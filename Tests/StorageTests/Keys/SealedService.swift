import Foundation

@testable import Storage

/// Cases, key store and master key in one folder, as the composition root puts them together.
struct SealedService {
  let cases: any Engine
  let keys: KeyStore
  let keyEngine: any Engine

  init(folder: String, _ engine: EngineCase = .sqlite) async throws {
    cases = try await engine.open(folder)
    try await Migrator.cases.migrate(cases, now: 0)
    let master = try MasterKey.loadOrCreate(path: "\(folder)/maestra", databaseExists: try await MasterKey.isInUse(cases))
    try await cases.write { db in try master.verify(db) }
    keyEngine = try await engine.openKeys(folder)
    try await Migrator.keys.migrate(keyEngine, now: 0)
    keys = try await KeyStore(engine: keyEngine, master: master) { 0 }
  }

  /// Files a case whose one personal datum is a name.
  /// - Returns: the id of its key.
  func file(_ stream: String, _ name: String) async throws -> String {
    let key = try await keys.takeKey()
    var event = someEvent()
    event.sellado = try Sealer.seal(Array(name.utf8), key.key, aad: stream)
    event.llave = key.id
    let sealed = event
    try await cases.write { db in _ = try EventLog.append(db, stream: stream, expected: 0, [sealed]) }
    return key.id
  }

  func name(_ stream: String) async throws -> String? {
    let event = try await cases.read { db in try EventLog.load(db, stream: stream) }.first
    guard let event, let id = event.llave, let sealed = event.sellado, let key = try await keys.key(id) else {
      return nil
    }
    return String(decoding: try Sealer.open(sealed, key.key, aad: stream), as: UTF8.self)
  }

  func close() async {
    await keys.close()
    await cases.close()
  }
}
