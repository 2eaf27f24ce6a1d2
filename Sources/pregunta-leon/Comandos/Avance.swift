import Foundation
import Synchronization

/// Progress of long work on standard error: one line that rewrites itself on a terminal, one every few seconds elsewhere.
/// Short work says nothing.
final class Avance: Sendable {
  private struct Estado {
    var ultima = ContinuousClock.now
    var dijo = false
  }

  private let estado = Mutex(Estado())
  private let terminal = isatty(2) == 1

  func decir(_ texto: @autoclosure () -> String) {
    let toca = estado.withLock { estado in
      let ahora = ContinuousClock.now
      guard ahora - estado.ultima >= (terminal ? .milliseconds(200) : .seconds(5)) else { return false }
      estado.ultima = ahora
      estado.dijo = true
      return true
    }
    guard toca else { return }
    FileHandle.standardError.write(Data((terminal ? "\r\(texto())\u{1B}[K" : "\(texto())\n").utf8))
  }

  /// Leaves the terminal on a clean line.
  func terminar() {
    if terminal, estado.withLock({ $0.dijo }) { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
  }
}
