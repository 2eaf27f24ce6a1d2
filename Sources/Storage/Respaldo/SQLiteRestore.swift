import Foundation
import GRDB

/// What a restore found.
public struct RestoreReport: Sendable, Codable, Hashable {
  public struct MissingKey: Sendable, Codable, Hashable {
    public var key: String
    /// The streams whose personal data cannot be opened without it.
    public var streams: [String]
  }

  public var events: Int64
  public var keys: Int64
  /// Keys the cases refer to and the key store does not have: people erased since that backup, or a key store older
  /// than the cases.
  public var missing: [MissingKey]
}

extension SQLiteBackup {
  /// Puts back a copy of the cases beside a key store: the present one, or its newest copy when that is lost too.
  /// - Parameters:
  ///   - casesBackup: a file made by `backup`.
  ///   - keysBackup: nil when `keysFile` is still there and is to be kept.
  ///   - casesFile: where the service expects the cases; must not exist.
  /// - Throws: `StorageError.backup` when a target exists or a file is damaged; nothing is overwritten.
  public static func restore(
    casesBackup: String, keysBackup: String?, casesFile: String, keysFile: String
  ) throws -> RestoreReport {
    let files = FileManager.default
    for file in [casesFile] + (keysBackup == nil ? [] : [keysFile]) where files.fileExists(atPath: file) {
      throw StorageError.backup("Ya existe \(file): muévela antes de restaurar; no se sobrescribe nada.")
    }
    for file in [casesBackup, keysBackup ?? keysFile] where !files.fileExists(atPath: file) {
      throw StorageError.backup("No está el archivo \(file).")
    }
    if let keysBackup { try copy(keysBackup, to: keysFile) }
    try copy(casesBackup, to: casesFile)
    return try report(casesFile: casesFile, keysFile: keysFile)
  }

  /// Which keys the cases refer to that the key store does not have.
  public static func report(casesFile: String, keysFile: String) throws -> RestoreReport {
    do {
      let keys = try open(keysFile).read { db in try Set(String.fetchAll(db, sql: "SELECT id FROM llaves")) }
      return try open(casesFile).read { db in
        var missing: [String: [String]] = [:]
        let used = try GRDB.Row.fetchCursor(
          db, sql: "SELECT DISTINCT llave, stream FROM eventos WHERE llave IS NOT NULL ORDER BY llave, stream")
        while let row = try used.next() {
          let key: String = row[0]
          if !keys.contains(key) { missing[key, default: []].append(row[1]) }
        }
        return RestoreReport(
          events: try Int64.fetchOne(db, sql: "SELECT COUNT(*) FROM eventos") ?? 0, keys: Int64(keys.count),
          missing: missing.map { .init(key: $0.key, streams: $0.value) }.sorted { $0.key < $1.key })
      }
    } catch {
      throw StorageError.backup("No se pudo revisar el respaldo: \(error)")
    }
  }

  private static func open(_ path: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.busyMode = .timeout(10)
    return try DatabaseQueue(path: path, configuration: configuration)
  }
}
