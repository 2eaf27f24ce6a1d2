import CCurl
import Glibc
import Logging
import Synchronization

/// The door between the rest of the process and the loop's thread: a mailbox and a bell.
final class TransferLoop: Sendable {
  /// Only for `curl_multi_wakeup`, the one function of a multi handle that libcurl allows from any thread; used under
  /// the mailbox's lock and taken away before the handle is freed.
  private struct Bell: @unchecked Sendable {
    let multi: UnsafeMutableRawPointer
  }

  private struct Mailbox {
    var messages: [LoopMessage] = []
    var bell: Bell?
    var lastID: UInt64 = 0
    var isClosed = false
    var isGone = false
    var waitingForEnd: [CheckedContinuation<Void, Never>] = []
  }

  private let mailbox = Mutex(Mailbox())
  private let configuration: SenderConfiguration
  private let resolver: any NameResolver
  private let logger: Logger

  init(_ configuration: SenderConfiguration, resolver: any NameResolver, logger: Logger) {
    self.configuration = configuration
    self.resolver = resolver
    self.logger = logger
  }

  func start() throws(SenderError) {
    guard MultiHandle.isReady else { throw .noLibcurl }
    guard PlainThread.start({ self.run() }) else {
      mailbox.withLock { box in
        box.isClosed = true
        box.isGone = true
      }
      throw .noThread
    }
  }

  func newID() -> UInt64 {
    mailbox.withLock { box in
      box.lastID += 1
      return box.lastID
    }
  }

  /// A job handed to a loop that has closed is answered here and now.
  func send(_ message: LoopMessage) {
    let isTaken = mailbox.withLock { box in
      guard !box.isClosed else { return false }
      box.messages.append(message)
      if let bell = box.bell { curl_multi_wakeup(bell.multi) }
      return true
    }
    if !isTaken, case .submit(let job) = message { job.continuation.resume(returning: .init(failure: .shuttingDown)) }
  }

  func stop(grace: Duration) { send(.stop(grace: grace)) }

  func fail() { send(.fail) }

  func finished() async {
    await withCheckedContinuation { continuation in
      let isGone = mailbox.withLock { box in
        if !box.isGone { box.waitingForEnd.append(continuation) }
        return box.isGone
      }
      if isGone { continuation.resume() }
    }
  }

  private func take() -> [LoopMessage] {
    mailbox.withLock { box in
      defer { box.messages = [] }
      return box.messages
    }
  }

  /// The thread's whole life.
  private func run() {
    work()
    let waiting = mailbox.withLock { box in
      box.isGone = true
      defer { box.waitingForEnd = [] }
      return box.waitingForEnd
    }
    for continuation in waiting { continuation.resume() }
  }

  private func work() {
    repeat {
      guard
        let state = LoopState(configuration, resolver: resolver, logger: logger, send: { [weak self] in self?.send($0) })
      else {
        logger.critical("libcurl gave no multi handle; nothing is delivered until it does")
        continue
      }
      let bell = Bell(multi: state.wakeable)
      mailbox.withLock { $0.bell = bell }
      while state.turn(take()) {}
      mailbox.withLock { $0.bell = nil }
      guard state.isBroken else { break }
    } while rest()
    close()
  }

  /// A second before another engine is asked for: what is handed in meanwhile waits for it.
  /// - Returns: false when told to stop.
  private func rest() -> Bool {
    for _ in 0..<20 {
      usleep(50_000)
      let isTold = mailbox.withLock { box in
        box.messages.contains { if case .stop = $0 { true } else { false } }
      }
      if isTold { return false }
    }
    return true
  }

  /// Nobody rings after this; what arrived too late is answered.
  private func close() {
    let late = mailbox.withLock { box in
      box.isClosed = true
      box.bell = nil
      defer { box.messages = [] }
      return box.messages
    }
    for case .submit(let job) in late { job.continuation.resume(returning: .init(failure: .shuttingDown)) }
  }
}
