import CCurl
import Dispatch
import Synchronization

/// Hands messages to the operator's mail server, one after another over one connection, on a thread of its own: a slow
/// server delays only mail.
public final class MailSender: Sendable {
  private let desk: Desk

  /// - Throws: ``SenderError``.
  public init(_ server: MailServer) throws(SenderError) {
    guard MultiHandle.isReady else { throw .noLibcurl }
    let desk = Desk()
    self.desk = desk
    guard PlainThread.start({ desk.work(server) }) else { throw .noThread }
  }

  deinit { desk.stop() }

  /// Never throws: every failure is an outcome to record.
  public func send(_ message: MailMessage) async -> MailOutcome {
    await withCheckedContinuation { desk.put(Letter(message: message, continuation: $0)) }
  }

  /// Ends what is being said to the server, and answers the rest with ``MailOutcome/shuttingDown``.
  public func shutdown() { desk.stop() }

  private struct Letter: Sendable {
    let message: MailMessage
    let continuation: CheckedContinuation<MailOutcome, Never>
  }

  /// Between those who send and the thread.
  private final class Desk: Sendable {
    private struct State {
      var letters = Fifo<Letter>()
      var isStopped = false
    }

    private let state = Mutex(State())
    private let bell = DispatchSemaphore(value: 0)

    func put(_ letter: Letter) {
      let isTaken = state.withLock { state in
        if !state.isStopped { state.letters.push(letter) }
        return !state.isStopped
      }
      if isTaken { bell.signal() } else { letter.continuation.resume(returning: .shuttingDown) }
    }

    func stop() {
      let left = state.withLock { state in
        state.isStopped = true
        var left: [Letter] = []
        while let letter = state.letters.pop() { left.append(letter) }
        return left
      }
      bell.signal()
      for letter in left { letter.continuation.resume(returning: .shuttingDown) }
    }

    /// The thread's whole life.
    func work(_ server: MailServer) {
      let handle = EasyHandle()
      while true {
        bell.wait()
        let (letter, isStopped) = state.withLock { ($0.letters.pop(), $0.isStopped) }
        if let letter {
          let outcome = handle.use { MailTransfer.run($0, letter.message, server) }
          letter.continuation.resume(returning: outcome ?? .failed(code: nil, enPalabras: "No hay memoria para el envío."))
        }
        if isStopped { return }
      }
    }
  }
}

extension Optional where Wrapped: ~Copyable {
  fileprivate borrowing func use<T>(_ body: (borrowing Wrapped) -> T) -> T? {
    switch self {
    case .some(let value): body(value)
    case .none: nil
    }
  }
}
