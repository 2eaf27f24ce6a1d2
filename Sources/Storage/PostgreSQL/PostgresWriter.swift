import Metrics

/// Serves writes until the mailbox closes. As on SQLite, closures that gathered while the last COMMIT waited for the disk
/// share the next one, each in its own SAVEPOINT; unlike there, other writers, here and in other processes, commit beside
/// it, and what two of them want at once is settled by row locks.
///
/// READ COMMITTED: a counter or a key that somebody else has just moved is read as they left it, after waiting for them.
/// What must not happen twice is a UNIQUE constraint, never a look followed by a write.
struct PostgresWriter {
  let mailbox: Mailbox<any EngineJob>
  let door: PostgresDoor
  let state: EngineState
  let notifier: Notifier
  let origin: String
  /// How often a closure runs before its deadlock or its lost connection is the answer.
  private static let attempts = 5
  private let batchSize = Recorder(label: "storage_closures_per_commit")
  private let repeated = Counter(label: "storage_closures_repeated")

  init(mailbox: Mailbox<any EngineJob>, door: PostgresDoor, state: EngineState, notifier: Notifier, origin: String) {
    self.mailbox = mailbox
    self.door = door
    self.state = state
    self.notifier = notifier
    self.origin = origin
  }

  func serve() {
    var slot = PostgresSlot(door)
    while let jobs = mailbox.take(max: door.options.maxBatch) {
      var waiting = jobs.filter(\.inTransaction)
      for attempt in 1...Self.attempts where !waiting.isEmpty {
        waiting = commit(waiting, &slot, isLast: attempt == Self.attempts)
        repeated.increment(by: waiting.count)
      }
      for job in jobs where !job.inTransaction { maintain(job, &slot) }
      for job in jobs { job.finish() }
    }
  }

  private func maintain(_ job: any EngineJob, _ slot: inout PostgresSlot) {
    do {
      let connection = try slot.connection()
      connection.beginScope()
      try job.run(connection)
    } catch {
      job.reject(error)
    }
  }

  /// Runs the closures in one transaction and settles their answers.
  /// - Returns: those that must run again: nothing of them was written.
  private func commit(_ jobs: [any EngineJob], _ slot: inout PostgresSlot, isLast: Bool) -> [any EngineJob] {
    let connection: PostgresConnection
    do { connection = try slot.connection() } catch {
      for job in jobs { job.reject(error) }
      return []
    }
    connection.open("BEGIN ISOLATION LEVEL READ COMMITTED")
    var done: [any EngineJob] = []
    var again: [any EngineJob] = []
    var notes: Set<String> = []
    for (index, job) in jobs.enumerated() {
      connection.beginScope()
      if jobs.count > 1 { connection.beginSavepoint() }
      do {
        try job.run(connection)
        if jobs.count > 1 {
          try connection.settle()
          connection.endSavepoint(undoing: false)
        }
        notes.formUnion(connection.notes)
        done.append(job)
      } catch {
        job.reject(error)
        // The server keeps nothing of a transaction whose connection went away before its COMMIT.
        if connection.isLost { return isLast ? reject(jobs, error) : done + again + jobs[index...] }
        if connection.failure == .serialization, !isLast { again.append(job) } else { state.undone.add(1, ordering: .relaxed) }
        if jobs.count > 1 { connection.endSavepoint(undoing: true) } else { connection.rollback() }
      }
    }
    guard !done.isEmpty else {
      connection.rollback()
      return again
    }
    return settle(connection.commit(notes.map { "\(origin) \($0)" }), done, connection, notes, isLast: isLast) + again
  }

  private func settle(
    _ ending: PostgresConnection.Ending, _ done: [any EngineJob], _ connection: PostgresConnection, _ notes: Set<String>, isLast: Bool
  ) -> [any EngineJob] {
    switch ending {
    case .committed:
      state.commits.add(1, ordering: .relaxed)
      state.closures.add(Int64(done.count), ordering: .relaxed)
      batchSize.record(done.count)
      if !notes.isEmpty { notifier.wake(notes) }
      return []
    case .refused(let error):
      connection.rollback()
      guard error == .serialization, !isLast else { return reject(done, error) }
      return done
    case .unknown:
      return reject(done, StorageError.unsettled)
    }
  }

  private func reject(_ jobs: [any EngineJob], _ error: any Error) -> [any EngineJob] {
    for job in jobs { job.reject(error) }
    return []
  }
}
