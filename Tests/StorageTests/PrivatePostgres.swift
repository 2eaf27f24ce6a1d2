import Foundation
import Synchronization

@testable import Storage

/// The server the tests may use, with one database for each folder that asks.
enum PrivatePostgres {
  static let url: String? = {
    let url = ProcessInfo.processInfo.environment["PREGUNTA_LEON_POSTGRES"]
    if url == nil { print("Sin PREGUNTA_LEON_POSTGRES: las pruebas de conformidad corren solo en SQLite.") }
    return url
  }()

  private static let made = Mutex<[String: [String]]>([:])

  /// An engine on the folder's database, created the first time.
  static func engine(
    _ folder: String, suffix: String = "", adjust: @escaping @Sendable (inout PostgresEngine.Options) -> Void = { _ in }
  ) async throws -> PostgresEngine {
    let plain = try await options(folder, suffix: suffix)
    return try await apart {
      var options = plain
      adjust(&options)
      return try PostgresEngine(options)
    }
  }

  static func options(_ folder: String, suffix: String = "") async throws -> PostgresEngine.Options {
    let database = name(folder) + suffix
    let isNew = made.withLock { made in
      guard made[folder]?.contains(database) != true else { return false }
      made[folder, default: []].append(database)
      return true
    }
    if isNew { try await administer("CREATE DATABASE \(database) TEMPLATE template0 ENCODING 'UTF8'") }
    var options = PostgresEngine.Options(url: url ?? "", database: database)
    // All suites run at once on few cores: whoever holds a row may wait long to be given the processor.
    options.lockMilliseconds = 300_000
    options.statementMilliseconds = 300_000
    options.connectMilliseconds = 60_000
    return options
  }

  static func drop(_ folder: String) async {
    for database in made.withLock({ $0.removeValue(forKey: folder) }) ?? [] {
      do { try await administer("DROP DATABASE \(database) WITH (FORCE)") } catch { print("no se pudo borrar \(database): \(error)") }
    }
  }

  /// Runs statements that are nobody's transaction, as the server's administrator.
  static func administer(_ sql: String) async throws {
    try await apart {
      let connection = try PostgresConnection.open(PostgresEngine.Options(url: url ?? ""))
      connection.beginScope()
      try connection.script(sql)
    }
  }

  /// libpq's calls wait, and the tests of other rooms need the threads of Swift's cooperative pool.
  private static func apart<T: Sendable>(_ body: @escaping @Sendable () throws -> T) async throws -> T {
    try await withCheckedThrowingContinuation { continuation in
      Thread.detachNewThread { continuation.resume(with: Result(catching: body)) }
    }
  }

  private static func name(_ folder: String) -> String {
    "prueba_" + folder.suffix(36).lowercased().replacing("-", with: "")
  }
}
