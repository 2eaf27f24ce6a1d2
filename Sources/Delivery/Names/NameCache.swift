/// What the pool remembers of each name. Fresh answers are used as they are; stale ones too, while a new lookup runs
/// behind, so that a DNS server that stalls does not stall receivers already known. Every use is still pinned and
/// judged, so an old answer is never a way around the policy.
struct NameCache {
  struct Entry {
    var addresses: [IPAddress]
    var at: ContinuousClock.Instant
  }

  static let fresh: Duration = .seconds(30)
  static let usable: Duration = .seconds(600)
  static let capacity = 4_096
  /// A name whose lookup took longer than this goes to the slow lane from then on.
  static let slow: Duration = .milliseconds(500)

  private var entries: [String: Entry] = [:]
  private var slowNames: Set<String> = []

  enum Answer {
    case fresh([IPAddress])
    case stale([IPAddress])
    case unknown
  }

  func answer(_ name: String, at now: ContinuousClock.Instant) -> Answer {
    guard let entry = entries[name] else { return .unknown }
    let age = now - entry.at
    if age <= Self.fresh { return .fresh(entry.addresses) }
    return age <= Self.usable ? .stale(entry.addresses) : .unknown
  }

  func isSlow(_ name: String) -> Bool { slowNames.contains(name) }

  mutating func learn(_ name: String, _ resolution: NameResolution, took: Duration, at now: ContinuousClock.Instant) {
    if took > Self.slow {
      if slowNames.count >= Self.capacity { slowNames.removeAll() }
      slowNames.insert(name)
    } else {
      slowNames.remove(name)
    }
    guard case .addresses(let addresses) = resolution else { return }
    if entries.count >= Self.capacity {
      entries = entries.filter { now - $0.value.at <= Self.usable }
      if entries.count >= Self.capacity { entries.removeAll() }
    }
    entries[name] = Entry(addresses: addresses, at: now)
  }
}
