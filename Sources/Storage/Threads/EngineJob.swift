/// A connection as its engine's threads see it.
protocol ScopedConnection: Connection {
  /// Why the current closure is lost, when it is.
  var failure: StorageError? { get }
}

/// A closure on its way to a connection and its answer on the way back, without its type.
protocol EngineJob: Sendable {
  /// False for the few statements that an engine refuses inside a transaction.
  var inTransaction: Bool { get }
  /// Runs the closure and keeps its answer, or throws what it threw.
  func run(_ connection: any ScopedConnection) throws
  /// Replaces the answer by this error.
  func reject(_ error: any Error)
  /// Resumes the waiting task. Exactly once, after the outcome is settled on the disk.
  func finish()
}

/// Handed from the caller's task to one engine thread and back through the continuation; never used by two at once.
final class TypedJob<T: Sendable>: EngineJob, @unchecked Sendable {
  let inTransaction: Bool
  private let body: @Sendable (any Connection) throws -> T
  private let continuation: CheckedContinuation<T, any Error>
  private var result: Result<T, any Error> = .failure(StorageError.closed)

  init(
    _ body: @escaping @Sendable (any Connection) throws -> T, _ continuation: CheckedContinuation<T, any Error>,
    inTransaction: Bool = true
  ) {
    self.inTransaction = inTransaction
    self.body = body
    self.continuation = continuation
  }

  func run(_ connection: any ScopedConnection) throws {
    let value = try body(connection)
    // A closure that swallowed a failed statement is lost all the same: PostgreSQL would refuse its COMMIT.
    if let failure = connection.failure { throw failure }
    result = .success(value)
  }

  func reject(_ error: any Error) { result = .failure(error) }

  func finish() { continuation.resume(with: result) }
}

extension Mailbox<any EngineJob> {
  /// Puts the closure in the mailbox and waits for its answer without holding a thread.
  func hand<T: Sendable>(
    _ body: @escaping @Sendable (any Connection) throws -> T, inTransaction: Bool = true
  ) async throws -> T {
    try await withCheckedThrowingContinuation { continuation in
      let job = TypedJob(body, continuation, inTransaction: inTransaction)
      if let refusal = put(job) {
        job.reject(refusal)
        job.finish()
      }
    }
  }
}
