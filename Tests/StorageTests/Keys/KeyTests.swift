import Crypto
import Foundation
import Synchronization
import Testing

@testable import Storage

@Suite struct KeyTests {
  @Test func `what is sealed opens with its key, for its case, and nothing else`() throws {
    let (key, other) = (SymmetricKey(size: .bits256), SymmetricKey(size: .bits256))
    let sealed = try Sealer.seal(Array("Juana Pérez".utf8), key, aad: "SAI-1")
    #expect(try Sealer.open(sealed, key, aad: "SAI-1") == Array("Juana Pérez".utf8))
    #expect(try Sealer.open(Sealer.seal([], key, aad: ""), key, aad: "") == [])
    #expect(throws: StorageError.self) { try Sealer.open(sealed, other, aad: "SAI-1") }
    #expect(throws: StorageError.self) { try Sealer.open(sealed, key, aad: "SAI-2") }
    for index in sealed.indices {
      var changed = sealed
      changed[index] ^= 1
      #expect(throws: StorageError.self) { try Sealer.open(changed, key, aad: "SAI-1") }
    }
    for count in 0..<sealed.count {
      #expect(throws: StorageError.self) { try Sealer.open(Array(sealed.prefix(count)), key, aad: "SAI-1") }
    }
  }

  @Test(arguments: EngineCase.all)
  func `a destroyed key opens nothing, now or after a restart`(_ engine: EngineCase) async throws {
    try await withFolder { folder in
      let service = try await SealedService(folder: folder, engine)
      let id = try await service.file("SAI-1", "Juana")
      #expect(try await service.name("SAI-1") == "Juana")
      #expect(try await service.keys.destroy(id))
      #expect(try await service.keys.destroy(id) == false)
      #expect(try await service.name("SAI-1") == nil)
      #expect(try await EventLog.verifyChain(service.cases) == [])
      await service.close()
      let again = try await SealedService(folder: folder, engine)
      #expect(try await again.name("SAI-1") == nil)
      await again.close()
    }
  }

  @Test func `no byte of a destroyed key is left in the files`() async throws {
    try await withFolder { folder in
      let service = try await SealedService(folder: folder)
      let id = try await service.file("SAI-1", "Juana")
      let wrapped = try #require(
        try await service.keyEngine.read { db in
          try db.row("SELECT envuelta FROM llaves WHERE id = ?1", [.text(id)])?.blob("envuelta")
        })
      func isLeft() throws -> Bool {
        try ["llaves.sqlite", "llaves.sqlite-wal"].contains { name in
          try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)")).range(of: Data(wrapped)) != nil
        }
      }
      #expect(try isLeft())
      try await service.keys.destroy(id)
      #expect(try isLeft() == false)
      await service.close()
    }
  }

  @Test(arguments: EngineCase.all)
  func `keys are durable before they are handed out, and never twice`(_ engine: EngineCase) async throws {
    try await withFolder { folder in
      let service = try await SealedService(folder: folder, engine)
      let keys = service.keys
      let taken = try await withThrowingTaskGroup(of: String.self) { group in
        for _ in 0..<1500 { group.addTask { try await keys.takeKey().id } }
        return try await group.reduce(into: Set<String>()) { $0.insert($1) }
      }
      #expect(taken.count == 1500)
      let stored = try await service.keyEngine.read { db in try Set(db.rows("SELECT id FROM llaves").map { try $0.text("id") }) }
      #expect(taken.isSubset(of: stored))
      #expect(await keys.batch > KeyStore.smallestBatch)
      await service.close()
      let again = try await SealedService(folder: folder, engine)
      let left = try await again.keyEngine.read { db in try db.int("SELECT COUNT(*) FROM llaves") }
      #expect(left == 1500, "keys nobody took were kept")
      for id in taken.prefix(20) { #expect(try await again.keys.key(id)?.id == id) }
      await again.close()
    }
  }

  @Test func `a key that another process destroyed is used a minute at most`() async throws {
    try await withFolder { folder in
      let service = try await SealedService(folder: folder)
      let id = try await service.keys.takeKey().id
      let time = Atomic<Int64>(0)
      let other = try await KeyStore(
        engine: try EngineCase.sqlite.openKeys(folder), master: try MasterKey.loadOrCreate(path: "\(folder)/maestra", databaseExists: true)
      ) { time.load(ordering: .relaxed) }
      #expect(try await other.key(id) != nil)
      #expect(try await service.keys.destroy(id))
      time.store(KeyStore.cacheLife, ordering: .relaxed)
      #expect(try await other.key(id) == nil)
      await other.close()
      await service.close()
    }
  }

  @Test func `the master key is made once, for its owner only`() async throws {
    try await withFolder { folder in
      let path = "\(folder)/maestra"
      let made = try MasterKey.loadOrCreate(path: path, databaseExists: false)
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? NSNumber
      #expect(mode?.intValue == 0o600)
      let read = try MasterKey.loadOrCreate(path: path, databaseExists: true)
      #expect(made.derive(label: "clave") == read.derive(label: "clave"))
      #expect(made.derive(label: "clave") != made.derive(label: "webhooks"))
    }
  }

  @Test func `without its master key, or with one that others can read, the service refuses to start`() async throws {
    try await withFolder { folder in
      let path = "\(folder)/maestra"
      func refusal() -> String? {
        do { _ = try MasterKey.loadOrCreate(path: path, databaseExists: true) } catch { return "\(error)" }
        return nil
      }
      #expect(refusal()?.contains("No está la llave maestra") == true)
      try DurableFile.create(path: path, mode: 0o640, contents: Array(String(repeating: "ab", count: 32).utf8))
      #expect(refusal()?.contains("chmod 600") == true)
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
      #expect(refusal() == nil)
      try FileManager.default.removeItem(atPath: path)
      try DurableFile.create(path: path, mode: 0o600, contents: Array("corta".utf8))
      #expect(refusal()?.contains("no contiene una llave maestra") == true)
    }
  }

  @Test(arguments: EngineCase.all)
  func `another master key is refused by the cases and by the key store`(_ engine: EngineCase) async throws {
    try await withFolder { folder in
      let service = try await SealedService(folder: folder, engine)
      let right = try MasterKey.loadOrCreate(path: "\(folder)/maestra", databaseExists: true)
      let wrong = MasterKey(bytes: [UInt8](repeating: 9, count: 32))
      try await service.cases.write { db in try right.verify(db) }
      await #expect(throws: StorageError.self) { try await service.cases.write { db in try wrong.verify(db) } }
      await #expect(throws: StorageError.self) {
        try await KeyStore(engine: service.keyEngine, master: wrong) { 0 }
      }
      await service.close()
    }
  }

  @Test func `hexadecimal is read in either case and nothing else`() {
    #expect([UInt8](hex: "00fFa9") == [0, 255, 169])
    for wrong in ["0", "0g", "zz", "@0", "`0", "::", "0 "] { #expect([UInt8](hex: wrong) == nil) }
    #expect([0, 255, 169].hex == "00ffa9")
  }
}
