import Foundation
import Synchronization

/// Long computations, off the cooperative pool: requests keep its threads.
enum HiloAparte {
  /// One computation and whoever waits for it.
  private final class Espera<T: Sendable>: Sendable {
    private enum Estado {
      case nadie
      case espera(CheckedContinuation<T, any Error>)
      case listo(Result<T, any Error>)
      case entregado
    }
    private let estado = Mutex(Estado.nadie)

    func resolver(_ resultado: Result<T, any Error>) {
      let continuacion = estado.withLock { estado -> CheckedContinuation<T, any Error>? in
        switch estado {
        case .nadie: estado = .listo(resultado)
        case .espera(let c):
          estado = .entregado
          return c
        case .listo, .entregado: break
        }
        return nil
      }
      continuacion?.resume(with: resultado)
    }

    func esperar(_ continuacion: CheckedContinuation<T, any Error>) {
      let listo = estado.withLock { estado -> Result<T, any Error>? in
        if case .listo(let resultado) = estado {
          estado = .entregado
          return resultado
        }
        estado = .espera(continuacion)
        return nil
      }
      if let listo { continuacion.resume(with: listo) }
    }
  }

  /// - Throws: `CancellationError` as soon as the task is cancelled; the thread is then left to itself.
  static func correr<T: Sendable>(_ nombre: String, _ trabajo: @escaping @Sendable () -> T) async throws -> T {
    let espera = Espera<T>()
    let hilo = Thread {
      #if canImport(Glibc)
        // On Linux this is the thread's own niceness: whoever asks for a page comes first.
        setpriority(Int32(PRIO_PROCESS.rawValue), 0, 10)
      #endif
      espera.resolver(.success(trabajo()))
    }
    hilo.name = nombre
    hilo.stackSize = 8 << 20
    return try await withTaskCancellationHandler {
      try Task.checkCancellation()
      hilo.start()
      return try await withCheckedThrowingContinuation { espera.esperar($0) }
    } onCancel: {
      espera.resolver(.failure(CancellationError()))
    }
  }
}
