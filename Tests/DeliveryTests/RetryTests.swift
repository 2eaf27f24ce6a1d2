import Testing

@testable import Delivery

@Suite struct RetryTests {
  @Test func `the schedule is ten attempts in three days`() {
    let delays = (1...10).compactMap { RetrySchedule.standard.delay(beforeAttempt: $0, jitter: 0) }
    #expect(delays == [0, 5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400])
    #expect(RetrySchedule.standard.delay(beforeAttempt: 11, jitter: 0) == nil)
    #expect(RetrySchedule.standard.delay(beforeAttempt: 0, jitter: 0) == nil)
  }

  @Test func `jitter only ever adds, up to a tenth`() {
    for jitter in [-1, 0, 0.3, 0.999, 1, 7] {
      let delay = RetrySchedule.standard.delay(beforeAttempt: 10, jitter: jitter) ?? 0
      #expect((86_400...95_040).contains(delay))
    }
    #expect(RetrySchedule.standard.delay(beforeAttempt: 3, jitter: 1) == 330)
  }

  @Test func `a failing receiver is tried ten times and then given up`() {
    let outcome = DeliveryOutcome(status: 500, failure: .rejected(500))
    let decisions = (1...10).map { DeliveryDecision.after(outcome, attempt: $0, jitter: 0, now: 0) }
    #expect(decisions.prefix(2) == [.retry(afterSeconds: 5), .retry(afterSeconds: 300)])
    #expect(decisions[8] == .retry(afterSeconds: 86_400))
    #expect(decisions[9] == .giveUp)
  }

  @Test(arguments: [
    ("120", 120), ("1", 5), ("0", 5), ("999999999", 86_400), ("99999999999999999999999", 86_400), ("mañana", 5),
    ("-5", 5), ("Thu, 01 Jan 1970 01:00:00 GMT", 2_600), ("Thu, 01 Jan 1970 00:00:01 GMT", 5), ("1.5", 5),
    ("Thu, 99 Foo 1970 01:00:00 GMT", 5),
  ])
  func `Retry-After can put the next attempt off, never forward`(header: String, expected: Int) {
    let outcome = DeliveryOutcome(status: 503, retryAfter: header, failure: .rejected(503))
    #expect(
      DeliveryDecision.after(outcome, attempt: 1, jitter: 0, now: 1_000) == .retry(afterSeconds: expected))
  }

  @Test func `an HTTP date is read exactly`() {
    #expect(RetryAfter.seconds("Sun, 06 Nov 1994 08:49:37 GMT", now: 784_111_777 - 30) == 30)
    #expect(RetryAfter.seconds("Thu, 29 Feb 2024 12:00:00 GMT", now: 1_709_208_000 - 7) == 7)
  }

  @Test func `410 disables, 2xx ends, and what can never be sent is not tried again`() {
    func after(_ outcome: DeliveryOutcome) -> DeliveryDecision { .after(outcome, attempt: 1, jitter: 0, now: 0) }
    #expect(after(.init(status: 410, failure: .rejected(410))) == .disable)
    #expect(after(.init(status: 204)) == .delivered)
    #expect(after(.init(failure: .invalidURL(.notHTTPS))) == .giveUp)
    #expect(after(.init(failure: .forbiddenAddress(.loopback))) == .retry(afterSeconds: 5))
    #expect(after(.init(status: 200, failure: .responseTooLarge)) == .retry(afterSeconds: 5))
  }
}
