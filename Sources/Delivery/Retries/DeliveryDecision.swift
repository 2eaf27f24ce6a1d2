/// What follows an attempt.
public enum DeliveryDecision: Hashable, Sendable {
  case delivered
  case retry(afterSeconds: Int)
  /// The receiver said 410 Gone: send it nothing more until its owner says otherwise.
  case disable
  /// The schedule is exhausted, or the request could never be sent.
  case giveUp
  /// We stopped it ourselves, or could not try: it counts as not tried.
  case release

  /// - Parameters:
  ///   - attempt: the number of the attempt that just ended, from 1.
  ///   - jitter: from 0 to 1.
  ///   - now: seconds since 1970, to read a `Retry-After` written as a date.
  public static func after(
    _ outcome: DeliveryOutcome, attempt: Int, schedule: RetrySchedule = .standard, jitter: Double, now: Int64
  ) -> DeliveryDecision {
    guard let failure = outcome.failure else { return .delivered }
    if outcome.status == 410 { return .disable }
    if [.cancelled, .shuttingDown, .engine].contains(failure) { return .release }
    guard !failure.isOurs else { return .giveUp }
    guard let delay = schedule.delay(beforeAttempt: attempt + 1, jitter: jitter) else { return .giveUp }
    let asked = outcome.retryAfter.flatMap { RetryAfter.seconds($0, now: now) } ?? 0
    return .retry(afterSeconds: max(delay, min(asked, schedule.longestRetryAfter)))
  }
}
