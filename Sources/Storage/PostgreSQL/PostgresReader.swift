/// Serves reads until the mailbox closes. Each closure sees one snapshot; it is answered when it has read, and the server
/// is told afterwards.
struct PostgresReader {
  let mailbox: Mailbox<any EngineJob>
  let door: PostgresDoor

  func serve() {
    var slot = PostgresSlot(door)
    while let jobs = mailbox.take(max: 1) {
      for job in jobs {
        run(job, &slot)
        job.finish()
      }
    }
  }

  private func run(_ job: any EngineJob, _ slot: inout PostgresSlot) {
    // A connection that was idle may have died without our knowing, so the first failure is never the answer.
    for attempt in 1...3 {
      let connection: PostgresConnection
      do { connection = try slot.connection() } catch { return job.reject(error) }
      connection.beginScope()
      connection.open("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
      do {
        try job.run(connection)
        return connection.dismiss()
      } catch {
        let again = connection.isLost || connection.failure == .serialization
        connection.rollback()
        if !again || attempt == 3 { return job.reject(error) }
      }
    }
  }
}
