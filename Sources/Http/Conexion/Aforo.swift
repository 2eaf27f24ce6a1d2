import Synchronization

/// How many connections are open, over all event loops.
public final class Aforo: Sendable {
  private let cuenta = Atomic<Int>(0)

  public init() {}

  /// Connections open now.
  public var abiertas: Int { cuenta.load(ordering: .relaxed) }

  func entra() { cuenta.add(1, ordering: .relaxed) }
  func sale() { cuenta.subtract(1, ordering: .relaxed) }
}
