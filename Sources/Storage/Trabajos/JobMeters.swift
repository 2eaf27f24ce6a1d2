import Metrics
import Synchronization

/// Runs, failures and latency of each kind. Handles are made once a kind: counting takes one short lock.
final class JobMeters: Sendable {
  private struct Kind: Sendable {
    let runs: Counter
    let failures: Counter
    let wait: Timer
    let length: Timer

    init(_ kind: String) {
      let dimensions = [("tipo", kind)]
      runs = Counter(label: "trabajos_corridos", dimensions: dimensions)
      failures = Counter(label: "trabajos_fallidos", dimensions: dimensions)
      wait = Timer(label: "trabajos_espera_segundos", dimensions: dimensions)
      length = Timer(label: "trabajos_duracion_segundos", dimensions: dimensions)
    }
  }

  private let kinds = Mutex<[String: Kind]>([:])

  private func kind(_ name: String) -> Kind {
    kinds.withLock { kinds in
      if let known = kinds[name] { return known }
      let new = Kind(name)
      kinds[name] = new
      return new
    }
  }

  /// - Parameter now: µs UTC.
  func started(_ job: Job, at now: Int64) {
    kind(job.kind).wait.recordNanoseconds(max(0, now - max(job.runAt, job.createdAt)) * 1_000)
  }

  func ended(_ job: Job, _ verdict: JobVerdict, after length: Duration) {
    let meters = kind(job.kind)
    meters.runs.increment()
    switch verdict {
    case .again, .hopeless: meters.failures.increment()
    case .done, .later, .pointless, .settled: break
    }
    meters.length.recordNanoseconds(length.micros * 1_000)
  }
}
