import Metrics

/// The one writer. While a COMMIT waits for the disk, closures gather; the next transaction carries them all, each in
/// its own SAVEPOINT, and none is answered before that transaction is on the disk: one sync pays for many.
struct SQLiteWriter {
  let mailbox: Mailbox<any EngineJob>
  let state: EngineState
  let notifier: Notifier
  let maxBatch: Int
  private let batchSize = Recorder(label: "storage_closures_per_commit")

  init(mailbox: Mailbox<any EngineJob>, state: EngineState, notifier: Notifier, maxBatch: Int) {
    self.mailbox = mailbox
    self.state = state
    self.notifier = notifier
    self.maxBatch = maxBatch
  }

  func serve(_ connection: SQLiteConnection) {
    defer { connection.releaseStatements() }
    while let jobs = mailbox.take(max: maxBatch) {
      let transaction = jobs.filter(\.inTransaction)
      if !transaction.isEmpty { commit(transaction, connection) }
      for job in jobs where !job.inTransaction { maintain(job, connection) }
      for job in jobs { job.finish() }
    }
  }

  private func maintain(_ job: any EngineJob, _ connection: SQLiteConnection) {
    connection.beginScope()
    do {
      try job.run(connection)
      try connection.settle(connection.deferred)
    } catch { job.reject(error) }
    if let failure = connection.failure, failure.isFatal { state.fail(failure) }
  }

  private func commit(_ jobs: [any EngineJob], _ connection: SQLiteConnection) {
    if let failure = state.failure { return reject(jobs, failure) }
    var notes: Set<String> = []
    do {
      // Waits for another process's transaction as long as the busy handler allows.
      try connection.control("BEGIN IMMEDIATE")
      var deferred: [(sql: String, args: [Value])] = []
      for job in jobs { try run(job, connection, &notes, &deferred) }
      try connection.settle(deferred)
      try connection.control("COMMIT")
    } catch {
      if !connection.isAutocommit { try? connection.control("ROLLBACK") }
      return lost(jobs, error, connection)
    }
    state.commits.add(1, ordering: .relaxed)
    state.closures.add(Int64(jobs.count), ordering: .relaxed)
    batchSize.record(jobs.count)
    if !notes.isEmpty { notifier.wake(notes) }
  }

  /// Runs one closure in its savepoint. Throws only what undoes the whole transaction.
  private func run(
    _ job: any EngineJob, _ connection: SQLiteConnection, _ notes: inout Set<String>,
    _ deferred: inout [(sql: String, args: [Value])]
  ) throws(StorageError) {
    connection.beginScope()
    try connection.control("SAVEPOINT cierre")
    do {
      try job.run(connection)
      notes.formUnion(connection.notes)
      deferred += connection.deferred
    } catch {
      job.reject(error)
      state.undone.add(1, ordering: .relaxed)
      if let failure = connection.failure, failure.isFatal { throw failure }
      // After some errors SQLite undoes everything by itself, the neighbours' work included.
      if connection.isAutocommit { throw connection.failure ?? .aborted }
      try connection.control("ROLLBACK TO cierre")
    }
    try connection.control("RELEASE cierre")
  }

  private func lost(_ jobs: [any EngineJob], _ error: StorageError, _ connection: SQLiteConnection) {
    if error.isFatal {
      state.fail(error)
      return reject(jobs, error)
    }
    // Busy at BEGIN: nothing ran. Anything else was caused by one closure: alone, each gets its own outcome.
    guard error != .busy, jobs.count > 1 else { return reject(jobs, error) }
    for job in jobs { commit([job], connection) }
  }

  private func reject(_ jobs: [any EngineJob], _ error: StorageError) {
    for job in jobs { job.reject(error) }
  }
}
