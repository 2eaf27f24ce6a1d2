import Synchronization

/// Writes outcomes down in batches: while one COMMIT waits for the disk, the jobs that end gather, and the next
/// transaction carries them all. Nobody is answered before his own outcome is on the disk.
final class Settler: Sendable {
  private struct Entry: Sendable {
    let lease: JobLease
    let verdict: JobVerdict
    let jitter: Double
    let continuation: CheckedContinuation<Bool, any Error>
  }

  private struct State {
    var waiting: [Entry] = []
    var isWriting = false
  }

  private let engine: any Engine
  private let clock: @Sendable () -> Int64
  private let state = Mutex(State())

  init(engine: any Engine, clock: @escaping @Sendable () -> Int64) {
    self.engine = engine
    self.clock = clock
  }

  /// - Returns: false when the lease was no longer the caller's.
  func settle(_ lease: JobLease, _ verdict: JobVerdict) async throws -> Bool {
    try await withCheckedThrowingContinuation { continuation in
      let entry = Entry(lease: lease, verdict: verdict, jitter: .random(in: 0..<1), continuation: continuation)
      let isFirst = state.withLock { state in
        state.waiting.append(entry)
        defer { state.isWriting = true }
        return !state.isWriting
      }
      if isFirst { Task { await write() } }
    }
  }

  private func take() -> [Entry] {
    state.withLock { state in
      defer { state.waiting = [] }
      if state.waiting.isEmpty { state.isWriting = false }
      return state.waiting
    }
  }

  private func write() async {
    while true {
      let batch = take()
      guard !batch.isEmpty else { return }
      let now = clock()
      do {
        let written = try await engine.write { db in
          try batch.map { try JobQueue.settle(db, $0.lease, $0.verdict, now: now, jitter: $0.jitter) }
        }
        for (entry, isWritten) in zip(batch, written) { entry.continuation.resume(returning: isWritten) }
      } catch {
        for entry in batch { entry.continuation.resume(throwing: error) }
      }
    }
  }
}
