import Synchronization

/// What the threads of one engine share: whether the disk has failed, and counters.
final class EngineState: Sendable {
  private let fatal = Mutex<StorageError?>(nil)
  private let onFatal: @Sendable (StorageError) -> Void

  let commits = Atomic<Int64>(0)
  let closures = Atomic<Int64>(0)
  let undone = Atomic<Int64>(0)

  init(onFatal: @escaping @Sendable (StorageError) -> Void) { self.onFatal = onFatal }

  var failure: StorageError? { fatal.withLock { $0 } }

  /// Remembers the first fatal error and reports it once.
  func fail(_ error: StorageError) {
    let first = fatal.withLock { fatal in
      defer { if fatal == nil { fatal = error } }
      return fatal == nil
    }
    if first { onFatal(error) }
  }
}
