import Synchronization

/// What one runner has in hand, and the bell that wakes it.
final class JobBoard: Sendable {
  private struct Entry {
    let lane: Int
    let task: Task<Void, Never>
  }

  private struct State {
    // By lease: a job that was lost and claimed again may run here twice for a moment.
    var entries: [JobLease: Entry] = [:]
    var used: [Int]
    var waiting: [CheckedContinuation<Void, Never>] = []
  }

  private let state: Mutex<State>
  let bell: AsyncStream<Void>
  private let hammer: AsyncStream<Void>.Continuation

  init(lanes: Int) {
    state = Mutex(State(used: Array(repeating: 0, count: lanes)))
    // One stroke may wait: ten commits wake the runner once.
    (bell, hammer) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
  }

  var used: [Int] { state.withLock { $0.used } }
  var leases: [JobLease] { state.withLock { Array($0.entries.keys) } }

  func ring() { hammer.yield() }

  func start(_ job: Job, lane: Int, _ body: @escaping @Sendable () async -> Void) {
    // Under the lock, so that the end of a very short job finds its entry.
    state.withLock { state in
      state.used[lane] += 1
      state.entries[job.lease] = Entry(
        lane: lane,
        task: Task {
          await body()
          self.end(job.lease)
        })
    }
  }

  private func end(_ lease: JobLease) {
    let waiting = state.withLock { state -> [CheckedContinuation<Void, Never>] in
      guard let entry = state.entries.removeValue(forKey: lease) else { return [] }
      state.used[entry.lane] -= 1
      guard state.entries.isEmpty else { return [] }
      defer { state.waiting = [] }
      return state.waiting
    }
    ring()
    for one in waiting { one.resume() }
  }

  func cancel(_ leases: [JobLease]) {
    let tasks = state.withLock { state in leases.compactMap { state.entries[$0]?.task } }
    for task in tasks { task.cancel() }
  }

  /// Returns when nothing runs; after `grace` what still does is cancelled.
  func drain(grace: Duration) async {
    let limit = Task {
      try? await Task.sleep(for: grace)
      if !Task.isCancelled { self.cancel(self.leases) }
    }
    await withCheckedContinuation { continuation in
      let isIdle = state.withLock { state in
        if !state.entries.isEmpty { state.waiting.append(continuation) }
        return state.entries.isEmpty
      }
      if isIdle { continuation.resume() }
    }
    limit.cancel()
  }
}
