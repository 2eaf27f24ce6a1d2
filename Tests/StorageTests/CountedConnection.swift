@testable import Storage

/// Another connection, with the text of everything that was asked of it.
final class CountedConnection: Connection {
  private let db: any Connection
  private(set) var asked: [String] = []

  init(_ db: any Connection) { self.db = db }

  var engine: EngineKind { db.engine }

  func execute(_ sql: String, _ args: [Value]) throws -> Int {
    asked.append(sql)
    return try db.execute(sql, args)
  }

  func rows(_ sql: String, _ args: [Value]) throws -> [Row] {
    asked.append(sql)
    return try db.rows(sql, args)
  }

  func script(_ sql: String) throws { try db.script(sql) }
  func notify(_ channel: String) { db.notify(channel) }
}
