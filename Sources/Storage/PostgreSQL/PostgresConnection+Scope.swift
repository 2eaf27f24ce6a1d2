import CPostgreSQL

/// The scope of one closure: its transaction or savepoint, and how each ends.
extension PostgresConnection {
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
}
