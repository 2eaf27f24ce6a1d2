import Domain
import Storage

/// Counting how often somebody tries something within a window.
enum Freno {
  /// Start of the window that an attempt counts in, µs UTC.
  static func ventana(_ ahora: Instante, minutos: Int64) -> Int64 { ahora.micros - ahora.micros % (minutos * 60_000_000) }

  static func enMinutos(_ n: Int64) -> String { n == 1 ? "un minuto" : "\(n) minutos" }
}
