import Dispatch
import Synchronization
import Testing

@testable import Delivery

@Suite(.timeLimit(.minutes(5))) struct ResolverPoolTests {
  private func resolve(_ pool: ResolverPool, _ name: String) async -> NameResolution {
    await withCheckedContinuation { continuation in pool.resolve(name) { continuation.resume(returning: $0) } }
  }

  @Test func `the system's names are found`() async {
    let pool = ResolverPool()
    guard case .addresses(let found) = await resolve(pool, "localhost") else {
      Issue.record("localhost has no address")
      return
    }
    #expect(found.contains(.v4(0x7f00_0001)) || found.contains(.v6(1)))
    #expect(await resolve(pool, "no-existe.invalid") == .notFound)
  }

  @Test func `many questions for one name are one lookup, and the answer is remembered`() async {
    let lookups = Mutex(0)
    let pool = ResolverPool { _ in
      lookups.withLock { $0 += 1 }
      return .addresses([.v4(1)])
    }
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<50 { group.addTask { #expect(await resolve(pool, "a.org") == .addresses([.v4(1)])) } }
    }
    #expect(lookups.withLock { $0 } == 1)
  }

  @Test func `names that stall hold at most the bound, and another name waits for none of them twice`() async {
    let gate = DispatchSemaphore(value: 0)
    let inside = Mutex((now: 0, most: 0))
    let pool = ResolverPool(threads: 3) { name in
      inside.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) }
      defer { inside.withLock { $0.now -= 1 } }
      if name.hasPrefix("lento") { gate.wait() }
      return .addresses([.v4(2)])
    }
    await withTaskGroup(of: Void.self) { group in
      for index in 0..<2 { group.addTask { _ = await resolve(pool, "lento\(index).org") } }
      for index in 0..<20 { #expect(await resolve(pool, "sano\(index).org") == .addresses([.v4(2)])) }
      for _ in 0..<2 { gate.signal() }
    }
    #expect(inside.withLock { $0.most } <= 3)
  }

  @Test func `stopping answers those who wait`() async {
    let gate = DispatchSemaphore(value: 0)
    let pool = ResolverPool { _ in
      gate.wait()
      return .notFound
    }
    let waiting = Task { await resolve(pool, "a.org") }
    let asked = Task { await resolve(pool, "a.org") }
    pool.stop()
    #expect(await waiting.value == .notFound)
    #expect(await asked.value == .notFound)
    gate.signal()
  }

  @Test func `a stale answer is used while a new one is fetched, and a very old one is not`() {
    var cache = NameCache()
    let start = ContinuousClock.now
    cache.learn("a.org", .addresses([.v4(1)]), took: .milliseconds(1), at: start)
    func kind(_ after: Duration) -> String {
      switch cache.answer("a.org", at: start + after) {
      case .fresh: "fresh"
      case .stale: "stale"
      case .unknown: "unknown"
      }
    }
    #expect(kind(.seconds(1)) == "fresh")
    #expect(kind(.seconds(60)) == "stale")
    #expect(kind(.seconds(3_600)) == "unknown")
    cache.learn("b.org", .notFound, took: .seconds(4), at: start)
    #expect(cache.isSlow("b.org") && !cache.isSlow("a.org"))
  }
}
