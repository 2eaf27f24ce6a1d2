/// When each attempt of a delivery is due. Data and arithmetic; the caller owns the clock and the dice.
public struct RetrySchedule: Hashable, Sendable {
  /// Seconds to wait before attempt 1, 2, 3…
  public let delays: [Int]
  /// Up to this share of a delay is added at random, so that receivers do not get every retry at once. Never subtracted.
  public let spread: Double
  /// A receiver's `Retry-After` counts up to this many seconds.
  public let longestRetryAfter: Int

  public init(delays: [Int], spread: Double = 0.1, longestRetryAfter: Int = 86_400) {
    self.delays = delays
    self.spread = spread
    self.longestRetryAfter = longestRetryAfter
  }

  /// Ten attempts over three days: 0 s, 5 s, 5 m, 30 m, 2 h, 5 h, 10 h, 14 h, 20 h, 24 h (Standard Webhooks' example).
  public static let standard = RetrySchedule(
    delays: [0, 5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400])

  public var attempts: Int { delays.count }

  /// Seconds between the end of the previous attempt and this one (1, 2, 3…); nil when there is no such attempt.
  /// - Parameter jitter: from 0 to 1.
  public func delay(beforeAttempt attempt: Int, jitter: Double) -> Int? {
    guard delays.indices.contains(attempt - 1) else { return nil }
    let base = delays[attempt - 1]
    return base + Int((Double(base) * spread * min(max(jitter, 0), 1)).rounded(.down))
  }
}
