import Foundation

/// A bounded queue between the cooperative pool, which never waits, and the threads that serve it, which do.
final class Mailbox<Element: Sendable>: @unchecked Sendable {
  // Protects everything below; NSCondition because the takers are plain threads that sleep until there is work.
  private let condition = NSCondition()
  private var items: [Element] = []
  private var head = 0
  private var sleepers = 0
  private var closed = false
  private let limit: Int

  init(limit: Int) { self.limit = limit }

  /// - Returns: nil when accepted, else why not.
  func put(_ element: Element) -> StorageError? {
    condition.lock()
    defer { condition.unlock() }
    if closed { return .closed }
    if items.count - head >= limit { return .busy }
    items.append(element)
    if sleepers > 0 { condition.signal() }
    return nil
  }

  /// Waits for work and takes up to `max` of it, oldest first; nil once closed and empty.
  func take(max: Int) -> [Element]? {
    condition.lock()
    defer { condition.unlock() }
    while head == items.count {
      if closed { return nil }
      sleepers += 1
      condition.wait()
      sleepers -= 1
    }
    let end = min(items.count, head + max)
    let taken = Array(items[head..<end])
    head = end
    // Compact only when the dead half is large: appending and taking stay O(1) on average.
    if head == items.count {
      items.removeAll(keepingCapacity: true)
      head = 0
    } else if head > 1024 && head * 2 > items.count {
      items.removeFirst(head)
      head = 0
    }
    return taken
  }

  var count: Int {
    condition.lock()
    defer { condition.unlock() }
    return items.count - head
  }

  /// What was accepted is still served; nothing more is accepted.
  func close() {
    condition.lock()
    defer { condition.unlock() }
    closed = true
    condition.broadcast()
  }
}
