/// First in, first out, constant time at both ends.
struct Fifo<Element> {
  private var items: [Element?] = []
  private var head = 0

  var isEmpty: Bool { head == items.count }
  var count: Int { items.count - head }

  mutating func push(_ item: Element) { items.append(item) }

  mutating func pop() -> Element? {
    guard head < items.count else { return nil }
    defer {
      items[head] = nil
      head += 1
      if head > 64 && head * 2 > items.count {
        items.removeFirst(head)
        head = 0
      }
    }
    return items[head]
  }

  /// Takes out the first that matches, wherever it stands.
  mutating func remove(where matches: (Element) -> Bool) -> Element? {
    guard let index = items.indices.dropFirst(head).first(where: { items[$0].map(matches) == true }) else { return nil }
    return items.remove(at: index)
  }
}
