import Foundation
import GRDB

/// Copies of a running SQLite service, and their return.
///
/// The cases and the key store go to different folders and are kept differently: of the cases any number of copies, of
/// the keys only the newest. An old copy of the keys would bring back people who asked to be erased.
public enum SQLiteBackup {
  /// - Parameters:
  ///   - casesFile: the running database of the cases.
  ///   - keysFile: the running key store.
  ///   - folder: receives `casos-<stamp>.sqlite`.
  ///   - keysFolder: receives `llaves.sqlite`, in place of the one before.
  /// - Returns: the path of the copy of the cases.
  /// - Throws: `StorageError.backup`.
  @discardableResult
  public static func backup(
    casesFile: String, keysFile: String, to folder: String, keysFolder: String, stamp: String
  ) throws -> String {
    let from = URL(fileURLWithPath: folder).standardizedFileURL.path
    guard from != URL(fileURLWithPath: keysFolder).standardizedFileURL.path else {
      throw StorageError.backup("El respaldo de las llaves va en otra carpeta que el de los casos: \(folder).")
    }
    let target = "\(folder)/casos-\(stamp).sqlite"
    // Cases first: every key they refer to was in the key store before them, so it is in the later copy too,
    // unless it was destroyed meanwhile, as it should be.
    try copy(casesFile, to: target)
    try copy(keysFile, to: "\(keysFolder)/llaves.sqlite")
    return target
  }

  /// Copies page by page beside the running service, checks the copy and puts it in place whole or not at all.
  static func copy(_ source: String, to target: String) throws {
    let partial = target + ".parcial"
    do {
      try? FileManager.default.removeItem(atPath: partial)
      var configuration = Configuration()
      configuration.readonly = true
      configuration.busyMode = .timeout(10)
      let from = try DatabaseQueue(path: source, configuration: configuration)
      let copy = try DatabaseQueue(path: partial)
      try from.backup(to: copy)
      try copy.writeWithoutTransaction { db in
        // The copy is one file: no log beside it that could be forgotten.
        try db.execute(sql: "PRAGMA journal_mode = DELETE")
        try check(db, source)
      }
      try copy.close()
      try from.close()
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: partial)
      try DurableFile.sync(path: partial)
      try DurableFile.replace(target, with: partial)
    } catch {
      try? FileManager.default.removeItem(atPath: partial)
      throw StorageError.backup("No se pudo copiar \(source) a \(target): \(error)")
    }
  }

  static func check(_ db: Database, _ name: String) throws {
    let answer = try String.fetchAll(db, sql: "PRAGMA integrity_check")
    guard answer == ["ok"] else {
      throw StorageError.backup("\(name) está dañada: \(answer.prefix(3).joined(separator: "; "))")
    }
  }
}
