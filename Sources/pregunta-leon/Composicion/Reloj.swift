import Domain
import Foundation

/// The only place that reads a clock.
enum Reloj {
  static func sistema() -> Instante {
    var ahora = timespec()
    clock_gettime(CLOCK_REALTIME, &ahora)
    return Instante(micros: Int64(ahora.tv_sec) * 1_000_000 + Int64(ahora.tv_nsec) / 1_000)
  }

  /// Microseconds of CPU this process has used.
  static func cpu() -> Int64 {
    var usado = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &usado)
    return Int64(usado.tv_sec) * 1_000_000 + Int64(usado.tv_nsec) / 1_000
  }

  /// The system's clock, or one that starts at `inicio` now and keeps its pace.
  static func desde(_ inicio: Instante?) -> @Sendable () -> Instante {
    guard let inicio else { return { sistema() } }
    let ventaja = inicio.micros - sistema().micros
    return { Instante(micros: sistema().micros + ventaja) }
  }
}
