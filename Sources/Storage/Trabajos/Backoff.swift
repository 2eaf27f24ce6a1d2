/// When to try again: attempt⁴ seconds, capped at a day, less up to a quarter so that jobs that failed together do not
/// come back together. Attempts 1…6 wait at most 1 s, 16 s, 81 s, 4 min, 10 min, 22 min.
public enum Backoff {
  /// - Parameters:
  ///   - attempts: how many have failed, from 1.
  ///   - jitter: from 0 to 1, chosen by the caller: this function is pure.
  /// - Returns: µs to wait.
  public static func delay(attempts: Int64, jitter: Double) -> Int64 {
    let attempts = min(max(attempts, 1), 18)
    let seconds = min(attempts * attempts * attempts * attempts, 86_400)
    let micros = Double(seconds) * 1_000_000
    return Int64(micros * (1 - 0.25 * min(max(jitter, 0), 1)))
  }
}
