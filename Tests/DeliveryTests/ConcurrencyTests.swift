import Synchronization
import Testing

@testable import Delivery

@Suite(.timeLimit(.minutes(4))) struct ConcurrencyTests {
  @Test func `many deliveries at once all arrive, each once, over few connections`() async throws {
    let servers = try (0..<4).map { _ in try TinyServer.answering("200 OK") }
    let sender = try sender(to: servers.map(\.hostAndPort))
    let delivered = await withTaskGroup(of: Bool.self) { group in
      for index in 0..<400 {
        let url = servers[index % 4].url
        group.addTask { await sender.post(OutgoingRequest(url, "\(index)")).isDelivered }
      }
      return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
    }
    #expect(delivered == 400)
    let bodies = servers.flatMap(\.requests).map { String(decoding: $0.body, as: UTF8.self) }
    #expect(Set(bodies).count == 400 && bodies.count == 400)
    for server in servers { #expect(server.mostOpen <= 4) }
    await sender.shutdown()
  }

  @Test func `a receiver that stalls with a long queue does not delay another`() async throws {
    let stalled = try TinyServer { $0.waitForClose() }
    let healthy = try TinyServer.answering("200 OK")
    // No deadline may free a place: on a busy machine the healthy ones alone can take longer than the usual one.
    let sender = try sender(to: [stalled.hostAndPort, healthy.hostAndPort], deadline: .seconds(600)) { $0.maxInFlight = 8 }
    let stuck = (0..<50).map { _ in Task { await sender.post(OutgoingRequest(stalled.url)) } }
    for _ in 0..<20 {
      let outcome = await sender.post(OutgoingRequest(healthy.url))
      #expect(outcome.isDelivered)
    }
    await sender.shutdown()
    for task in stuck { #expect(await task.value.failure == .shuttingDown) }
    #expect(stalled.connections <= 4)
  }

  @Test func `a cancelled delivery ends at once, wherever it is`() async throws {
    let reached = Mutex<CheckedContinuation<Void, Never>?>(nil)
    let server = try TinyServer { peer in
      _ = peer.readRequest()
      reached.withLock {
        $0?.resume()
        $0 = nil
      }
      peer.waitForClose()
    }
    let sender = try sender(to: [server.hostAndPort], resolver: SilentNames()) { $0.maxPerOrigin = 1 }
    let named = Task { await sender.post(OutgoingRequest("https://ejemplo.org/")) }
    let running = Mutex<Task<DeliveryOutcome, Never>?>(nil)
    await withCheckedContinuation { continuation in
      reached.withLock { $0 = continuation }
      running.withLock { $0 = Task { await sender.post(OutgoingRequest(server.url)) } }
    }
    let queued = Task { await sender.post(OutgoingRequest(server.url)) }
    for task in [named, queued, running.withLock({ $0 })].compactMap({ $0 }) {
      task.cancel()
      let outcome = await task.value
      #expect(outcome.failure == .cancelled)
    }
  }

  @Test func `shutting down lets those in flight finish within the grace`() async throws {
    let arrived = AsyncStream<Peer>.makeStream()
    let server = try TinyServer { peer in
      guard peer.readRequest() != nil else { return }
      arrived.continuation.yield(peer)
      peer.waitForClose()
    }
    let sender = try sender(to: [server.hostAndPort])
    let delivery = Task { await sender.post(OutgoingRequest(server.url)) }
    var peers = arrived.stream.makeAsyncIterator()
    let peer = try #require(await peers.next())
    let end = Task { await sender.shutdown(grace: .seconds(30)) }
    peer.reply("200 OK")
    #expect(await delivery.value.isDelivered)
    await end.value
    #expect(await sender.post(OutgoingRequest(server.url)).failure == .shuttingDown)
    await sender.shutdown()
  }

  @Test func `when libcurl's engine fails what is in hand is let go, and the next is delivered by another`() async throws {
    let (reached, arrives) = AsyncStream.makeStream(of: Void.self)
    let stalled = try TinyServer { peer in
      arrives.yield()
      peer.waitForClose()
    }
    let healthy = try TinyServer.answering("200 OK")
    let sender = try sender(to: [stalled.hostAndPort, healthy.hostAndPort], deadline: .seconds(600))
    let stuck = Task { await sender.post(OutgoingRequest(stalled.url)) }
    for await _ in reached { break }
    sender.fail()
    #expect(await stuck.value.failure == .engine)
    #expect(await sender.post(OutgoingRequest(healthy.url)).isDelivered)
    await sender.shutdown()
  }

  @Test func `a name that never resolves ends at the deadline`() async throws {
    let sender = try sender(to: [], deadline: .milliseconds(150), resolver: SilentNames())
    let outcome = await sender.post(OutgoingRequest("https://ejemplo.org/"))
    #expect(outcome.failure == .nameTimedOut)
    #expect((140..<3_000).contains(outcome.milliseconds))
  }

  @Test func `a name that does not exist is told`() async throws {
    let sender = try sender(to: [], resolver: ScriptedNames([:]))
    #expect(await sender.post(OutgoingRequest("https://ejemplo.org/")).failure == .nameNotFound)
  }
}
