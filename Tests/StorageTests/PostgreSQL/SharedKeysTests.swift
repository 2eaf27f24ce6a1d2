import Foundation
import Testing

@testable import Storage

/// A key store that several processes share.
@Suite(.enabled(if: PrivatePostgres.url != nil), .timeLimit(.minutes(1))) struct SharedKeysTests {
  @Test func `a key destroyed by another process is forgotten here too`() async throws {
    try await withFolder { folder in
      let (here, there) = (
        try await SealedService(folder: folder, .postgres), try await SealedService(folder: folder, .postgres)
      )
      let id = try await here.file("SAI-1", "Juana")
      #expect(try await there.name("SAI-1") == "Juana")
      #expect(try await here.keys.destroy(id))
      while try await there.name("SAI-1") != nil { await Task.yield() }
      await here.close()
      await there.close()
    }
  }

  @Test func `the table's file keeps no byte of a destroyed key`() async throws {
    try await withFolder { folder in
      let service = try await SealedService(folder: folder, .postgres)
      let id = try await service.file("SAI-1", "Juana")
      let wrapped = try #require(
        try await service.keyEngine.read { db in
          try db.row("SELECT envuelta FROM llaves WHERE id = ?1", [.text(id)])?.blob("envuelta")
        })
      func isLeft() async throws -> Bool {
        try await PrivatePostgres.administer("CHECKPOINT")
        let file = try await service.keyEngine.read { db in
          try db.row("SELECT pg_read_binary_file(pg_relation_filepath('llaves')) AS bytes")?.blob("bytes")
        }
        return Data(file ?? []).range(of: Data(wrapped)) != nil
      }
      #expect(try await isLeft())
      try await service.keys.destroy(id)
      #expect(try await isLeft() == false)
      await service.close()
    }
  }
}
