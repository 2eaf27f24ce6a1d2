/// Who may start now: so many at a time in all, so many per origin, and origins take turns, so that one slow receiver
/// with a long queue delays only itself.
struct Admission<Item> {
  let total: Int
  let perOrigin: Int

  private struct Lane {
    var active = 0
    var waiting = Fifo<Item>()
    var isReady = false
  }

  private var lanes: [String: Lane] = [:]
  private var ready = Fifo<String>()
  private(set) var active = 0

  init(total: Int, perOrigin: Int) {
    self.total = max(1, total)
    self.perOrigin = max(1, perOrigin)
  }

  mutating func enqueue(_ item: Item, origin: String) {
    lanes[origin, default: Lane()].waiting.push(item)
    makeReady(origin)
  }

  /// The next item that may start; its slot is taken until ``finished(origin:)``.
  mutating func next() -> Item? {
    while active < total, let origin = ready.pop() {
      lanes[origin]?.isReady = false
      guard let item = lanes[origin]?.waiting.pop() else { continue }
      lanes[origin]?.active += 1
      active += 1
      makeReady(origin)
      return item
    }
    return nil
  }

  mutating func finished(origin: String) {
    active -= 1
    lanes[origin]?.active -= 1
    makeReady(origin)
  }

  /// Takes out an item that has not started.
  mutating func removeWaiting(where matches: (Item) -> Bool) -> Item? {
    for origin in lanes.keys {
      guard let item = lanes[origin]?.waiting.remove(where: matches) else { continue }
      dropIfEmpty(origin)
      return item
    }
    return nil
  }

  mutating func removeAll() -> [Item] {
    var items: [Item] = []
    for origin in lanes.keys {
      while let item = lanes[origin]?.waiting.pop() { items.append(item) }
      dropIfEmpty(origin)
    }
    return items
  }

  private mutating func makeReady(_ origin: String) {
    guard let lane = lanes[origin] else { return }
    if !lane.isReady && lane.active < perOrigin && !lane.waiting.isEmpty {
      lanes[origin]?.isReady = true
      ready.push(origin)
    }
    dropIfEmpty(origin)
  }

  private mutating func dropIfEmpty(_ origin: String) {
    if let lane = lanes[origin], lane.active == 0, lane.waiting.isEmpty, !lane.isReady { lanes[origin] = nil }
  }
}
