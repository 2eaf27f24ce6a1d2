import CCurl
import Logging

/// Everything the loop's thread owns. Not Sendable: made, used and released on that thread alone.
final class LoopState {
  private struct Naming {
    let job: Job
    let start: ContinuousClock.Instant
    var missing: Set<String>
    var found: [String: NameResolution] = [:]
  }

  private let configuration: SenderConfiguration
  private let resolver: any NameResolver
  private let logger: Logger
  private let send: @Sendable (LoopMessage) -> Void
  private let multi: MultiHandle
  private var admission: Admission<Job>
  private var naming: [UInt64: Naming] = [:]
  private var transfers: [UnsafeMutableRawPointer: Transfer] = [:]
  private var stopAt: ContinuousClock.Instant?
  /// It ended because libcurl's engine failed and not because it was told to: another must take its place.
  private(set) var isBroken = false

  init?(
    _ configuration: SenderConfiguration, resolver: any NameResolver, logger: Logger,
    send: @escaping @Sendable (LoopMessage) -> Void
  ) {
    guard let multi = MultiHandle(idleConnections: configuration.idleConnections) else { return nil }
    self.multi = multi
    self.configuration = configuration
    self.resolver = resolver
    self.logger = logger
    self.send = send
    admission = Admission(total: configuration.maxInFlight, perOrigin: configuration.maxPerOrigin)
  }

  var wakeable: UnsafeMutableRawPointer { multi.raw }

  /// One turn: news, work, sleep. False when it was the last.
  func turn(_ news: [LoopMessage]) -> Bool {
    for message in news { hear(message) }
    admit()
    guard !isBroken, multi.perform() else { return breakDown() }
    while let (handle, code) = multi.nextDone() { end(handle, code) }
    admit()
    let now = ContinuousClock.now
    expire(now)
    if stopAt != nil, admission.active == 0 { return false }
    return multi.poll(milliseconds: untilNextLimit(now)) || breakDown()
  }

  private func hear(_ message: LoopMessage) {
    switch message {
    case .submit(let job):
      if stopAt == nil {
        admission.enqueue(job, origin: job.url.origin)
      } else {
        job.continuation.resume(returning: .init(failure: .shuttingDown))
      }
    case .resolved(let id, let name, let resolution):
      guard naming[id]?.missing.remove(name) != nil else { return }
      naming[id]?.found[name] = resolution
      if let ready = naming[id], ready.missing.isEmpty { connect(ready) }
    case .cancel(let id):
      cancel(id)
    case .stop(let grace):
      stopAt = min(stopAt ?? .now + grace, .now + grace)
      for job in admission.removeAll() { job.continuation.resume(returning: .init(failure: .shuttingDown)) }
    case .fail:
      isBroken = true
    }
  }

  private func admit() {
    while let job = admission.next() {
      var names: Set<String> = []
      if case .name(let name) = job.url.host { names.insert(name) }
      if case .name(let name)? = configuration.egressProxy?.host { names.insert(name) }
      let step = Naming(job: job, start: .now, missing: names)
      guard !names.isEmpty else {
        connect(step)
        continue
      }
      naming[job.id] = step
      for name in names {
        resolver.resolve(name) { [send] in send(.resolved(job.id, name: name, $0)) }
      }
    }
  }

  private func connect(_ step: Naming) {
    naming[step.job.id] = nil
    do throws(DeliveryFailure) {
      let route = try Self.route(step.job, found: step.found, proxy: configuration.egressProxy)
      let left = configuration.deadline - (.now - step.start)
      guard left > .zero else { throw .nameTimedOut }
      guard let transfer = Transfer(step.job, route: route, configuration: configuration, start: step.start, left: left),
        multi.add(transfer.easy)
      else { throw .other(0) }
      transfers[transfer.easy.raw] = transfer
    } catch {
      finish(step, error)
    }
  }

  private static func route(
    _ job: Job, found: [String: NameResolution], proxy: EgressProxy?
  ) throws(DeliveryFailure) -> Route {
    func addresses(_ host: EndpointURL.Host) throws(DeliveryFailure) -> [IPAddress] {
      switch host {
      case .address(let address): return [address]
      case .name(let name):
        guard case .addresses(let list)? = found[name] else { throw .nameNotFound }
        return list
      }
    }
    let all = try addresses(job.url.host)
    let judged = all.map { (address: $0, reason: job.policy.refusal(of: $0, port: job.url.port, name: job.url.name)) }
    let good = judged.filter { $0.reason == nil }.map(\.address)
    guard !good.isEmpty else { throw .forbiddenAddress(judged.first?.reason ?? .reserved) }
    guard let proxy else { return Route(addresses: good) }
    do { return Route(addresses: good, proxyAddresses: try addresses(proxy.host)) } catch { throw .proxy }
  }

  private func end(_ handle: UnsafeMutableRawPointer, _ code: CURLcode) {
    guard let transfer = transfers.removeValue(forKey: handle) else { return }
    multi.remove(transfer.easy)
    close(transfer.job, transfer.outcome(code))
  }

  private func abort(_ transfer: Transfer, _ failure: DeliveryFailure) {
    transfers[transfer.easy.raw] = nil
    multi.remove(transfer.easy)
    var outcome = transfer.outcome(CURLE_OK)
    outcome.failure = failure
    close(transfer.job, outcome)
  }

  private func finish(_ step: Naming, _ failure: DeliveryFailure) {
    naming[step.job.id] = nil
    close(step.job, .init(milliseconds: (.now - step.start).wholeMilliseconds, failure: failure))
  }

  private func close(_ job: Job, _ outcome: DeliveryOutcome) {
    admission.finished(origin: job.url.origin)
    job.continuation.resume(returning: outcome)
  }

  private func cancel(_ id: UInt64) {
    if let step = naming[id] {
      finish(step, .cancelled)
    } else if let transfer = transfers.values.first(where: { $0.job.id == id }) {
      abort(transfer, .cancelled)
    } else if let job = admission.removeWaiting(where: { $0.id == id }) {
      job.continuation.resume(returning: .init(failure: .cancelled))
    }
  }

  /// libcurl keeps the transfers' deadlines; those still waiting for a name, and the end of the grace, are ours.
  private func expire(_ now: ContinuousClock.Instant) {
    for step in naming.values where now - step.start >= configuration.deadline { finish(step, .nameTimedOut) }
    guard let stopAt, now >= stopAt else { return }
    for step in naming.values { finish(step, .shuttingDown) }
    for transfer in transfers.values { abort(transfer, .shuttingDown) }
  }

  private func untilNextLimit(_ now: ContinuousClock.Instant) -> Int32 {
    let limits = naming.values.map { $0.start + configuration.deadline } + (stopAt.map { [$0] } ?? [])
    guard let next = limits.min() else { return 60_000 }
    return Int32(clamping: max(0, (next - now).wholeMilliseconds + 1))
  }

  /// libcurl's engine failed, which no receiver can cause: everything in hand ends, and this state with it.
  private func breakDown() -> Bool {
    logger.critical("libcurl's multi handle failed; another takes its place")
    isBroken = stopAt == nil
    for job in admission.removeAll() { job.continuation.resume(returning: .init(failure: .engine)) }
    for step in naming.values { finish(step, .engine) }
    for transfer in transfers.values { abort(transfer, .engine) }
    return false
  }
}

extension Duration {
  var wholeMilliseconds: Int {
    let (seconds, attoseconds) = components
    return Int(clamping: seconds) &* 1_000 &+ Int(attoseconds / 1_000_000_000_000_000)
  }
}
