import CPostgreSQL

/// One libpq connection, used by one thread only.
///
/// It lives in pipeline mode: statements whose answer nobody waits for (BEGIN, SAVEPOINT, the first PREPARE of a text,
/// what came through `later`) travel with the next one that somebody does wait for, so that a closure costs one round
/// trip for each answer it looks at.
final class PostgresConnection: ScopedConnection {
  let engine = EngineKind.postgres

  enum Sent {
    case control
    case preparing(String)
    case statement
  }

  struct Prepared {
    let name: String
    let parameters: Int
  }

  /// As on SQLite: reached only by SQL built from values, a mistake.
  private static let cacheLimit = 1024
  /// Answers outstanding, at most: what the server has to say must fit in the socket while nobody reads.
  private static let pipelineLimit = 128

  let handle: OpaquePointer
  private var cache: [String: Prepared] = [:]
  private var names = 0
  var prefix: [String] = []
  var sent: [Sent] = []
  /// A sync has been sent whose answers nobody has read.
  var owesAnswers = false
  var failure: StorageError?
  var notes: Set<String> = []
  /// Nothing more can be done with this connection.
  var isLost = false

  init(_ handle: OpaquePointer) { self.handle = handle }

  deinit { PQfinish(handle) }

  var message: String { String(cString: PQerrorMessage(handle)) }

  /// True while the server holds a transaction of ours open. Only right when nothing is outstanding.
  var isInTransaction: Bool { PQtransactionStatus(handle) != PQTRANS_IDLE }

  // MARK: Connection

  @discardableResult
  func execute(_ sql: String, _ args: [Value]) throws -> Int { try guarded { () throws(StorageError) in try run(sql, args).affected } }

  func rows(_ sql: String, _ args: [Value]) throws -> [Row] { try guarded { () throws(StorageError) in try run(sql, args).rows() } }

  func later(_ sql: String, _ args: [Value]) throws {
    try guarded { () throws(StorageError) in
      try send(sql, args)
      if sent.count >= Self.pipelineLimit { _ = try exchange() }
    }
  }

  func script(_ sql: String) throws { try guarded { () throws(StorageError) in try sendScript(sql) } }

  func notify(_ channel: String) { notes.insert(channel) }

  private func guarded<T>(_ body: () throws(StorageError) -> T) throws -> T {
    if failure != nil { throw StorageError.aborted }
    do { return try body() } catch { throw lose(error) }
  }

  func lose(_ error: StorageError) -> StorageError {
    failure = error
    return error
  }

  // MARK: Sending

  private func run(_ sql: String, _ args: [Value]) throws(StorageError) -> PostgresResult {
    try send(sql, args)
    guard let answer = try exchange() else { throw .statement("PostgreSQL no contestó: \(sql)") }
    return answer
  }

  func send(_ sql: String, _ args: [Value]) throws(StorageError) {
    try collectOwed()
    try enterPipeline()
    let arguments = try PostgresArguments(args)
    try sendPrefix()
    let prepared = try prepare(sql)
    guard prepared.parameters == args.count else {
      throw .statement("\(prepared.parameters) marcadores y \(args.count) argumentos: \(sql)")
    }
    let accepted = arguments.withPointers { count, values, lengths, formats in
      PQsendQueryPrepared(handle, prepared.name, count, values, lengths, formats, 1)
    }
    guard accepted == 1 else { throw lost() }
    sent.append(.statement)
  }

  func sendPrefix() throws(StorageError) {
    for sql in prefix { try sendControl(sql) }
    prefix.removeAll(keepingCapacity: true)
  }

  func sendControl(_ sql: String) throws(StorageError) {
    try collectOwed()
    try enterPipeline()
    guard PQsendQueryParams(handle, sql, 0, nil, nil, nil, nil, 1) == 1 else { throw lost() }
    sent.append(.control)
  }

  private func prepare(_ sql: String) throws(StorageError) -> Prepared {
    if let prepared = cache[sql] { return prepared }
    if cache.count >= Self.cacheLimit {
      cache.removeAll()
      try sendControl("DEALLOCATE ALL")
    }
    let (text, count) = PostgresPlaceholders.rewrite(sql)
    names += 1
    let prepared = Prepared(name: "s\(names)", parameters: count)
    guard PQsendPrepare(handle, prepared.name, text, 0, nil) == 1 else { throw lost() }
    sent.append(.preparing(sql))
    cache[sql] = prepared
    return prepared
  }

  /// Several statements at once, without arguments; outside the pipeline, which takes one at a time.
  func sendScript(_ sql: String) throws(StorageError) {
    try collectOwed()
    try sendPrefix()
    if !sent.isEmpty { _ = try exchange() }
    guard PQpipelineStatus(handle) == PQ_PIPELINE_OFF || PQexitPipelineMode(handle) == 1, let raw = PQexec(handle, sql) else {
      throw lost()
    }
    let result = PostgresResult(raw)
    guard result.succeeded else { throw PQstatus(handle) == CONNECTION_BAD ? lost() : PostgresFailure.error(result) }
  }

  private func enterPipeline() throws(StorageError) {
    guard PQpipelineStatus(handle) != PQ_PIPELINE_OFF || PQenterPipelineMode(handle) == 1 else { throw lost() }
  }

  // MARK: Answers

  private func collectOwed() throws(StorageError) {
    guard owesAnswers else { return }
    owesAnswers = false
    _ = try collect()
  }

  /// Sends what is waiting and reads every answer: the last one, or the first error.
  func exchange() throws(StorageError) -> PostgresResult? {
    if !owesAnswers, PQpipelineSync(handle) != 1 { throw lost() }
    owesAnswers = false
    return try collect()
  }

  private func collect() throws(StorageError) -> PostgresResult? {
    defer { sent.removeAll(keepingCapacity: true) }
    var last: PostgresResult?
    var failure: StorageError?
    for kind in sent {
      guard let raw = PQgetResult(handle) else { throw lost() }
      let result = PostgresResult(raw)
      while let more = PQgetResult(handle) { PQclear(more) }
      if PQstatus(handle) == CONNECTION_BAD { throw lost() }
      if !result.succeeded {
        if case .preparing(let sql) = kind { cache[sql] = nil }
        if failure == nil, result.status != PGRES_PIPELINE_ABORTED { failure = PostgresFailure.error(result) }
      }
      last = result
    }
    guard let end = PQgetResult(handle), PostgresResult(end).status == PGRES_PIPELINE_SYNC else { throw lost() }
    if let failure {
      // Shutting down, out of disk, out of memory: whatever it was, the next try gets a connection of its own.
      if case .unavailable = failure { isLost = true }
      throw failure
    }
    return last
  }

  func abandon() { isLost = true }

  private func lost() -> StorageError {
    isLost = true
    let line = message.split(separator: "\n").first.map(String.init) ?? "sin más explicación"
    return .unavailable("se perdió la conexión con PostgreSQL (\(line))")
  }
}
