import Foundation
import Synchronization

/// Plain threads that somebody can wait for without blocking a thread of the cooperative pool.
final class ThreadGroup: Sendable {
  private struct State {
    var running = 0
    var waiting: [CheckedContinuation<Void, Never>] = []
  }

  private let state = Mutex(State())

  func start(_ name: String, _ body: @escaping @Sendable () -> Void) {
    state.withLock { $0.running += 1 }
    let thread = Thread { [self] in
      body()
      ended()
    }
    thread.name = name
    thread.stackSize = 4 << 20
    thread.start()
  }

  func join() async {
    await withCheckedContinuation { continuation in
      let done = state.withLock { state in
        if state.running > 0 { state.waiting.append(continuation) }
        return state.running == 0
      }
      if done { continuation.resume() }
    }
  }

  private func ended() {
    let waiting = state.withLock { state -> [CheckedContinuation<Void, Never>] in
      state.running -= 1
      guard state.running == 0 else { return [] }
      defer { state.waiting = [] }
      return state.waiting
    }
    for continuation in waiting { continuation.resume() }
  }
}
