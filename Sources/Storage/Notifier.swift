import Synchronization

/// In-process wake-ups, by channel. Each listener keeps at most one pending element: ten commits wake it once.
final class Notifier: Sendable {
  private struct State {
    var listeners: [String: [Int: AsyncStream<Void>.Continuation]] = [:]
    var next = 0
  }

  private let state = Mutex(State())

  func stream(_ channel: String) -> AsyncStream<Void> {
    let (stream, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    let id = state.withLock { state in
      state.next += 1
      state.listeners[channel, default: [:]][state.next] = continuation
      return state.next
    }
    continuation.onTermination = { [weak self] _ in
      self?.state.withLock { _ = $0.listeners[channel]?.removeValue(forKey: id) }
    }
    return stream
  }

  func wake(_ channels: Set<String>) {
    let listeners = state.withLock { state in channels.flatMap { state.listeners[$0]?.values.map(\.self) ?? [] } }
    for listener in listeners { listener.yield() }
  }

  /// Whoever listens to anything: something may have been missed.
  func wakeAll() { wake(state.withLock { Set($0.listeners.keys) }) }

  func finish() {
    let all = state.withLock { state in
      defer { state.listeners = [:] }
      return state.listeners.values.flatMap(\.values)
    }
    for listener in all { listener.finish() }
  }
}
