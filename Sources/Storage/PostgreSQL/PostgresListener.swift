import CPostgreSQL
import Foundation
import Synchronization

/// Hears what other processes announce (LISTEN) and wakes this one's listeners. It only shortens waits: whoever listens
/// also polls.
final class PostgresListener: Sendable {
  /// One channel of the server for all of ours: the payload is "<engine> <channel>", and one's own are not heard twice.
  static let channel = "pregunta_leon"

  private let door: PostgresDoor
  private let notifier: Notifier
  private let origin: String
  private let stop: (read: CInt, write: CInt)
  private let started = Mutex(false)

  init(door: PostgresDoor, notifier: Notifier, origin: String) {
    self.door = door
    self.notifier = notifier
    self.origin = origin
    var ends: [CInt] = [-1, -1]
    pipe(&ends)
    stop = (ends[0], ends[1])
  }

  deinit {
    close(stop.read)
    close(stop.write)
  }

  /// Starts listening with the first who asks.
  func start(_ threads: ThreadGroup) {
    let first = started.withLock { started in
      defer { started = true }
      return !started
    }
    if first { threads.start("postgres-oye") { [self] in serve() } }
  }

  func end() { _ = write(stop.write, "x", 1) }

  private func serve() {
    var slot = PostgresSlot(door)
    var listening: PostgresConnection?
    while true {
      if listening?.isLost ?? true {
        listening = try? subscribe(&slot)
        // What was announced while nobody listened was missed: everybody looks again.
        if listening != nil { notifier.wakeAll() }
      }
      guard wait(listening) else { return }
      if let listening { for notice in listening.notices() { heard(notice) } }
    }
  }

  private func subscribe(_ slot: inout PostgresSlot) throws -> PostgresConnection {
    let connection = try slot.connection()
    connection.beginScope()
    try connection.script("LISTEN \(Self.channel)")
    return connection
  }

  /// Until something arrives; a second when there is no connection, to try again.
  /// - Returns: false when it is time to end.
  private func wait(_ connection: PostgresConnection?) -> Bool {
    var sockets = [pollfd(fd: stop.read, events: Int16(POLLIN), revents: 0)]
    if let connection { sockets.append(pollfd(fd: connection.socket, events: Int16(POLLIN), revents: 0)) }
    poll(&sockets, nfds_t(sockets.count), connection == nil ? 1000 : -1)
    return sockets[0].revents == 0
  }

  private func heard(_ notice: String) {
    let parts = notice.split(separator: " ", maxSplits: 1)
    guard parts.count == 2, parts[0] != origin else { return }
    notifier.wake([String(parts[1])])
  }
}

extension PostgresConnection {
  var socket: CInt { PQsocket(handle) }

  /// Whether the server is still at the other end of a connection nobody was using. What it said on leaving is already
  /// here to be read, so that this waits for nothing: a restart costs no request for each connection there was.
  func isStillThere() -> Bool {
    // Its last words first, then the end of the stream.
    for _ in 0..<4 {
      var end = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
      guard poll(&end, 1, 0) > 0 else { return true }
      guard PQconsumeInput(handle) == 1, PQstatus(handle) == CONNECTION_OK else {
        abandon()
        return false
      }
    }
    return true
  }

  /// Payloads that have arrived. Marks the connection as lost when it is.
  func notices() -> [String] {
    guard PQconsumeInput(handle) == 1 else {
      abandon()
      return []
    }
    var notices: [String] = []
    while let notice = PQnotifies(handle) {
      notices.append(String(cString: notice.pointee.extra))
      PQfreemem(notice)
    }
    return notices
  }
}
