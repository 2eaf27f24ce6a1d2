import Dispatch
import Synchronization

/// At most so many threads of blocking lookups: one lookup per name at a time, answers remembered, and names known to be
/// slow held to half of the threads so that they cannot starve the others.
public final class ResolverPool: NameResolver {
  private let core: Core

  /// - Parameters:
  ///   - threads: the bound; threads start when first needed. At least two: one is kept for names not known to be slow.
  ///   - lookup: the blocking lookup, replaced in tests.
  public init(threads: Int = 3, lookup: @escaping @Sendable (String) -> NameResolution = { ResolverPool.system($0) }) {
    core = Core(limit: max(2, threads), lookup: lookup)
  }

  deinit { core.stop() }

  /// The machine's own resolver.
  public static func system(_ name: String) -> NameResolution { AddressLookup.run(name) }

  public func resolve(_ name: String, deliver: @escaping @Sendable (NameResolution) -> Void) {
    core.resolve(name, deliver: deliver)
  }

  public func stop() { core.stop() }
}

extension ResolverPool {
  typealias Deliver = @Sendable (NameResolution) -> Void

  /// What the threads share; they hold this and not the pool, so that the pool can go away.
  private final class Core: Sendable {
    struct State {
      var cache = NameCache()
      var waiting: [String: [Deliver]] = [:]
      var quick = Fifo<String>()
      var slow = Fifo<String>()
      var slowRunning = 0
      var threads = 0
      var idle = 0
      var isStopped = false
    }

    private let state = Mutex(State())
    private let work = DispatchSemaphore(value: 0)
    private let limit: Int
    private let lookup: @Sendable (String) -> NameResolution

    init(limit: Int, lookup: @escaping @Sendable (String) -> NameResolution) {
      self.limit = limit
      self.lookup = lookup
    }

    func resolve(_ name: String, deliver: @escaping Deliver) {
      let now = ContinuousClock.now
      let step = state.withLock { state -> (answer: NameResolution?, wake: Bool, spawn: Bool) in
        if state.isStopped { return (.notFound, false, false) }
        var answer: NameResolution?
        switch state.cache.answer(name, at: now) {
        case .fresh(let addresses): return (.addresses(addresses), false, false)
        case .stale(let addresses): answer = .addresses(addresses)
        case .unknown: break
        }
        let isRunning = state.waiting[name] != nil
        state.waiting[name, default: []] += answer == nil ? [deliver] : []
        if isRunning { return (answer, false, false) }
        if state.cache.isSlow(name) { state.slow.push(name) } else { state.quick.push(name) }
        let spawn = state.quick.count + state.slow.count > state.idle && state.threads < limit
        if spawn { state.threads += 1 }
        return (answer, true, spawn)
      }
      if step.spawn, !PlainThread.start({ self.run() }) { state.withLock { $0.threads -= 1 } }
      if step.wake { work.signal() }
      if let answer = step.answer { deliver(answer) }
    }

    func stop() {
      let (orphans, threads) = state.withLock { state in
        state.isStopped = true
        defer { state.waiting = [:] }
        return (state.waiting.values.flatMap { $0 }, state.threads)
      }
      for _ in 0..<threads { work.signal() }
      for deliver in orphans { deliver(.notFound) }
    }

    private enum Turn {
      case job(String, isSlow: Bool)
      case rest, end
    }

    private func run() {
      while true {
        switch state.withLock({ next(&$0) }) {
        case .end: return
        case .rest:
          work.wait()
          state.withLock { $0.idle -= 1 }
        case .job(let name, let isSlow): perform(name, isSlow: isSlow)
        }
      }
    }

    private func next(_ state: inout State) -> Turn {
      if state.isStopped { return .end }
      if let name = state.quick.pop() { return .job(name, isSlow: false) }
      if state.slowRunning < limit / 2, let name = state.slow.pop() {
        state.slowRunning += 1
        return .job(name, isSlow: true)
      }
      state.idle += 1
      return .rest
    }

    private func perform(_ name: String, isSlow: Bool) {
      let start = ContinuousClock.now
      let resolution = lookup(name)
      let end = ContinuousClock.now
      let waiting = state.withLock { state in
        if isSlow { state.slowRunning -= 1 }
        state.cache.learn(name, resolution, took: end - start, at: end)
        return state.waiting.removeValue(forKey: name) ?? []
      }
      for deliver in waiting { deliver(resolution) }
    }
  }
}
