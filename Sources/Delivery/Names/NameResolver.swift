/// Turns a host name into addresses without ever blocking the caller. The sender judges every address it gets.
public protocol NameResolver: Sendable {
  /// Calls `deliver` exactly once, on any thread.
  func resolve(_ name: String, deliver: @escaping @Sendable (NameResolution) -> Void)
  /// No more lookups: those that wait end as ``NameResolution/notFound``.
  func stop()
}

public enum NameResolution: Hashable, Sendable {
  case addresses([IPAddress])
  case notFound
}
