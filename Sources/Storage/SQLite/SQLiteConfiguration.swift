import Foundation
import GRDB

extension SQLiteEngine {
  static func configuration(_ options: Options) -> Configuration {
    var configuration = Configuration()
    configuration.label = "pregunta-leon"
    configuration.maximumReaderCount = max(1, options.readers)
    configuration.foreignKeysEnabled = true
    // Poll evenly: SQLite's own handler backs off to 100 ms and starves beside a process that writes all the time.
    let tries = options.busyMilliseconds / 2
    configuration.busyMode = .callback { attempt in
      usleep(2000)
      return attempt < tries
    }
    let cache = max(1, options.cacheKiB)
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA cache_size = -\(cache); PRAGMA temp_store = MEMORY") }
    return configuration
  }

  /// After the pool has opened, because opening in WAL mode sets `synchronous` to NORMAL on this connection, with
  /// which a power cut takes back commits that were already answered. The answer to our own question is what counts.
  static func makeDurable(_ db: Database, _ options: Options) throws {
    try db.execute(sql: "PRAGMA synchronous = FULL; PRAGMA journal_size_limit = 67108864")
    if options.secureDelete { try db.execute(sql: "PRAGMA secure_delete = ON") }
    let synchronous = try Int.fetchOne(db, sql: "PRAGMA synchronous") ?? -1
    let foreignKeys = try Int.fetchOne(db, sql: "PRAGMA foreign_keys") ?? -1
    guard synchronous == 2, foreignKeys == 1 else {
      throw StorageError.statement(
        "la conexión que escribe dice synchronous=\(synchronous) y foreign_keys=\(foreignKeys); deben ser 2 y 1")
    }
  }
}
