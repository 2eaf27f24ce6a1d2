import Foundation
import Testing

@testable import Storage

@Suite struct BackupTests {
  @Test func `a backup beside the running service comes back whole, and says who was erased since`() async throws {
    try await withFolder { folder in
      for name in ["datos", "casos", "llaves", "vuelta"] {
        try FileManager.default.createDirectory(atPath: "\(folder)/\(name)", withIntermediateDirectories: true)
      }
      let service = try await SealedService(folder: "\(folder)/datos")
      let erased = try await service.file("SAI-1", "Juana")
      let kept = try await service.file("SAI-2", "Pedro")
      let copy = try SQLiteBackup.backup(
        casesFile: "\(folder)/datos/casos.sqlite", keysFile: "\(folder)/datos/llaves.sqlite", to: "\(folder)/casos",
        keysFolder: "\(folder)/llaves", stamp: "2026-04-14")
      #expect(try await service.keys.destroy(erased))
      // The present key store, not the one of that day.
      try SQLiteBackup.backup(
        casesFile: "\(folder)/datos/casos.sqlite", keysFile: "\(folder)/datos/llaves.sqlite", to: "\(folder)/casos",
        keysFolder: "\(folder)/llaves", stamp: "2026-04-15")
      await service.close()

      let report = try SQLiteBackup.restore(
        casesBackup: copy, keysBackup: "\(folder)/llaves/llaves.sqlite", casesFile: "\(folder)/vuelta/casos.sqlite",
        keysFile: "\(folder)/vuelta/llaves.sqlite")
      #expect(report.events == 2)
      #expect(report.missing == [.init(key: erased, streams: ["SAI-1"])])
      try DurableFile.create(
        path: "\(folder)/vuelta/maestra", mode: 0o600,
        contents: Array(FileManager.default.contents(atPath: "\(folder)/datos/maestra") ?? Data()))
      let restored = try await SealedService(folder: "\(folder)/vuelta")
      #expect(try await restored.name("SAI-2") == "Pedro")
      #expect(try await restored.name("SAI-1") == nil)
      #expect(try await restored.keys.key(kept) != nil)
      #expect(try await EventLog.verifyChain(restored.cases) == [])
      await restored.close()
    }
  }

  @Test func `cases and keys never go to the same folder, and nothing is overwritten`() async throws {
    try await withFolder { folder in
      let service = try await SealedService(folder: folder)
      let (cases, keys) = ("\(folder)/casos.sqlite", "\(folder)/llaves.sqlite")
      #expect(throws: StorageError.self) {
        try SQLiteBackup.backup(
          casesFile: cases, keysFile: keys, to: folder, keysFolder: "\(folder)/.", stamp: "x")
      }
      #expect(throws: StorageError.self) {
        try SQLiteBackup.restore(casesBackup: cases, keysBackup: nil, casesFile: cases, keysFile: keys)
      }
      await service.close()
    }
  }
}
