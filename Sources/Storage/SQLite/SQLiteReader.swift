/// Serves reads on one read-only connection until the mailbox closes. Each closure sees one snapshot.
struct SQLiteReader {
  let mailbox: Mailbox<any EngineJob>
  let state: EngineState

  func serve(_ connection: SQLiteConnection) {
    defer { connection.releaseStatements() }
    while let jobs = mailbox.take(max: 1) {
      for job in jobs {
        run(job, connection)
        job.finish()
      }
    }
  }

  private func run(_ job: any EngineJob, _ connection: SQLiteConnection) {
    connection.beginScope()
    do {
      try connection.control("BEGIN DEFERRED")
      try job.run(connection)
    } catch {
      job.reject(error)
    }
    // Ends the snapshot; nothing was written, so COMMIT and ROLLBACK are the same.
    if !connection.isAutocommit { try? connection.control("COMMIT") }
    if let failure = connection.failure, failure.isFatal { state.fail(failure) }
  }
}
