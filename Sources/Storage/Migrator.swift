import Crypto
import Migrations

/// Brings a schema up to this program's version. Each step runs once, in its own transaction, and is remembered with
/// the SHA-256 of its text.
public struct Migrator: Sendable {
  public let steps: [Migration]

  public init(_ steps: [Migration]) { self.steps = steps }

  public static let cases = Migrator(Migrations.cases)
  public static let keys = Migrator(Migrations.keys)

  /// Runs what is missing. Several processes may call it at once: the write lock lets one at a time through, and
  /// the next finds nothing left to do.
  /// - Parameter now: µs UTC, kept beside each step.
  /// - Returns: the numbers of the steps that ran.
  /// - Throws: `StorageError.migration` when the database knows a step this program does not, or one with another text.
  @discardableResult
  public func migrate(_ engine: any Engine, now: Int64) async throws -> [Int] {
    try await engine.write { db in
      try Self.lock(db)
      try Self.createTable(db)
    }
    var ran: [Int] = []
    for step in steps {
      let new = try await engine.write { db in try run(step, db, now) }
      if new { ran.append(step.number) }
    }
    return ran
  }

  private func run(_ step: Migration, _ db: any Connection, _ now: Int64) throws -> Bool {
    try Self.lock(db)
    if try isApplied(step, db) { return false }
    guard let sql = Self.text(step, db.engine) else {
      throw StorageError.migration("La migración \(step.number) (\(step.name)) no existe para \(db.engine.rawValue).")
    }
    do { try db.script(sql) } catch StorageError.statement(let detail) {
      throw StorageError.migration(
        """
        La migración \(step.number) (\(step.name)) no se pudo aplicar y no cambió nada: \(detail). Si la base tiene tablas de una \
        migración a medias o de otro programa, usa una base vacía o restaura un respaldo.
        """)
    }
    try db.execute(
      "INSERT INTO migraciones (numero, nombre, suma, aplicada) VALUES (?1, ?2, ?3, ?4)",
      [Value(step.number), .text(step.name), .text(Self.sum(sql)), .int(now)])
    return true
  }

  private func isApplied(_ step: Migration, _ db: any Connection) throws -> Bool {
    let known = try db.int("SELECT MAX(numero) FROM migraciones") ?? 0
    let last = steps.last?.number ?? 0
    guard known <= last else {
      throw StorageError.migration(
        """
        La base de datos ya va en la migración \(known) y este programa solo conoce hasta la \(last): \
        es de una versión más nueva. Instala esa versión o restaura un respaldo anterior.
        """)
    }
    guard let row = try db.row("SELECT suma FROM migraciones WHERE numero = ?1", [Value(step.number)]) else {
      return false
    }
    guard let sql = Self.text(step, db.engine), try row.text("suma") == Self.sum(sql) else {
      throw StorageError.migration(
        """
        La migración \(step.number) (\(step.name)) de la base de datos no es la de este programa: su texto cambió \
        después de aplicarse. Usa el programa que creó la base o restaura un respaldo.
        """)
    }
    return true
  }

  /// The names of the steps that have run, in order.
  public static func applied(_ engine: any Engine) async throws -> [String] {
    try await engine.read { db in
      try db.rows("SELECT nombre FROM migraciones ORDER BY numero").map { try $0.text("nombre") }
    }
  }

  private static func lock(_ db: any Connection) throws {
    for sql in db.engine.migrationLock { _ = try db.rows(sql) }
  }

  private static func createTable(_ db: any Connection) throws {
    try db.script(
      """
      CREATE TABLE IF NOT EXISTS migraciones (
        numero BIGINT NOT NULL PRIMARY KEY, nombre TEXT NOT NULL, suma TEXT NOT NULL, aplicada BIGINT NOT NULL)
      """)
  }

  private static func text(_ step: Migration, _ engine: EngineKind) -> String? {
    engine == .sqlite ? step.sqlite : step.postgres
  }

  private static func sum(_ sql: String) -> String {
    SHA256.hash(data: Array(sql.utf8)).hex
  }
}
