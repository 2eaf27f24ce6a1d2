import CPostgreSQL

/// One libpq connection, used by one thread only.
///
/// It lives in pipeline mode: statements whose answer nobody waits for (BEGIN, SAVEPOINT, the first PREPARE of a text,
/// what came through `later`) travel with the next one that somebody does wait for, so that a closure costs one round
/// trip for each answer it looks at.
final class PostgresConnection: ScopedConnection {
  let engine = EngineKind.postgres

  private enum Sent {
    case control
    case preparing(String)
    case statement
  }

  private struct Prepared {
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
  private var prefix: [String] = []
  private var sent: [Sent] = []
  /// A sync has been sent whose answers nobody has read.
  private var owesAnswers = false
  private(set) var failure: StorageError?
  private(set) var notes: Set<String> = []
  /// Nothing more can be done with this connection.
  private(set) var isLost = false

  init(_ handle: OpaquePointer) { self.handle = handle }

  deinit { PQfinish(handle) }

  var message: String { String(cString: PQerrorMessage(handle)) }

  /// True while the server holds a transaction of ours open. Only right when nothing is outstanding.
  private var isInTransaction: Bool { PQtransactionStatus(handle) != PQTRANS_IDLE }

  // MARK: Scope of one closure

  func beginScope() {
    failure = nil
    notes.removeAll(keepingCapacity: true)
  }

  /// Goes out just before the next statement, and not at all when there is none.
  func open(_ sql: String) { prefix.append(sql) }

  func beginSavepoint() { prefix.append("SAVEPOINT cierre") }

  func endSavepoint(undoing: Bool) {
    // What is still on its way belongs to the closure being undone.
    if undoing, !sent.isEmpty { _ = try? exchange() }
    if prefix.last == "SAVEPOINT cierre" {
      prefix.removeLast()
    } else {
      prefix += (undoing ? ["ROLLBACK TO SAVEPOINT cierre"] : []) + ["RELEASE SAVEPOINT cierre"]
    }
  }

  /// Waits for what was sent through `later`, so that a failure is this closure's and not the next one's.
  func settle() throws(StorageError) {
    guard failure == nil, !sent.isEmpty else { return }
    do { _ = try exchange() } catch { throw lose(error) }
  }

  enum Ending {
    case committed
    /// The server said no: nothing was written.
    case refused(StorageError)
    /// The connection went away with the COMMIT on its way: written or not, nobody here knows.
    case unknown
  }

  /// - Parameter notices: payloads for whoever listens in other processes; they go out with the commit or not at all.
  func commit(_ notices: [String]) -> Ending {
    // Nothing was sent since BEGIN: there is no transaction.
    if notices.isEmpty, prefix.first?.hasPrefix("BEGIN") == true {
      prefix = []
      return .committed
    }
    do {
      try sendPrefix()
      for notice in notices { try send("SELECT pg_notify('\(PostgresListener.channel)', ?1)", [.text(notice)]) }
      try sendControl("COMMIT")
      let answer = try exchange()
      return answer?.tag == "COMMIT" ? .committed : .refused(.aborted)
    } catch {
      return isLost ? .unknown : .refused(error)
    }
  }

  func rollback() {
    prefix = []
    guard !isLost else { return }
    do {
      if !sent.isEmpty || owesAnswers { _ = try? exchange() }
      guard !isLost, isInTransaction else { return }
      try sendControl("ROLLBACK")
      _ = try exchange()
    } catch {
      isLost = true
    }
  }

  /// Ends a transaction that wrote nothing, without waiting for the server to say so.
  func dismiss() {
    if prefix.first?.hasPrefix("BEGIN") == true {
      prefix = []
      return
    }
    guard !isLost, (try? sendControl("COMMIT")) != nil, PQpipelineSync(handle) == 1 else {
      isLost = true
      return
    }
    owesAnswers = true
  }

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

  private func lose(_ error: StorageError) -> StorageError {
    failure = error
    return error
  }

  // MARK: Sending

  private func run(_ sql: String, _ args: [Value]) throws(StorageError) -> PostgresResult {
    try send(sql, args)
    guard let answer = try exchange() else { throw .statement("PostgreSQL no contestó: \(sql)") }
    return answer
  }

  private func send(_ sql: String, _ args: [Value]) throws(StorageError) {
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

  private func sendPrefix() throws(StorageError) {
    for sql in prefix { try sendControl(sql) }
    prefix.removeAll(keepingCapacity: true)
  }

  private func sendControl(_ sql: String) throws(StorageError) {
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
  private func exchange() throws(StorageError) -> PostgresResult? {
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
