import Glibc
import Synchronization

@testable import Delivery

/// A real HTTP receiver on a loopback port, one thread per connection, that behaves as badly as the test asks.
final class TinyServer: Sendable {
  struct Request: Sendable {
    var line: String
    var headers: [String: String]
    var body: [UInt8]
  }

  private struct Log {
    var requests: [Request] = []
    var connections = 0
    var open = 0
    var mostOpen = 0
  }

  let port: UInt16
  let address: String
  private let listener: Int32
  private let log = Mutex(Log())

  /// - Parameter serve: runs on each connection's own thread until it returns; then the connection is closed.
  init(address: String = "127.0.0.1", _ serve: @escaping @Sendable (Peer) -> Void) throws {
    let bound = try BoundSocket(address: address)
    let listener = bound.descriptor
    guard listen(listener, 512) == 0 else { throw ServerError() }
    self.listener = listener
    self.address = address
    port = bound.port
    detached { [weak self] in
      while true {
        let connection = accept(listener, nil, nil)
        guard connection >= 0 else { break }
        guard let self else {
          close(connection)
          break
        }
        self.opened()
        detached {
          serve(Peer(connection: connection, server: self))
          self.closed()
          close(connection)
        }
      }
      close(listener)
    }
  }

  deinit { shutdown(listener, Int32(SHUT_RDWR)) }

  var url: String { "http://\(address):\(port)/avisos" }
  var hostAndPort: String { "\(address):\(port)" }
  var requests: [Request] { log.withLock { $0.requests } }
  var connections: Int { log.withLock { $0.connections } }
  var mostOpen: Int { log.withLock { $0.mostOpen } }

  fileprivate func note(_ request: Request) { log.withLock { $0.requests.append(request) } }

  private func opened() {
    log.withLock {
      $0.connections += 1
      $0.open += 1
      $0.mostOpen = max($0.mostOpen, $0.open)
    }
  }

  private func closed() { log.withLock { $0.open -= 1 } }
}

/// SOCK_STREAM, whose Swift name depends on which module a cold cache saw first.
let streamSocket: Int32 = 1

struct ServerError: Error {}

/// A loopback port that the system chose; who makes one closes its descriptor.
struct BoundSocket {
  let descriptor: Int32
  let port: UInt16

  init(address: String) throws {
    let descriptor = socket(AF_INET, streamSocket, 0)
    var own = sockaddr_in()
    own.sin_family = sa_family_t(AF_INET)
    inet_pton(AF_INET, address, &own.sin_addr)
    let isBound = withUnsafeMutablePointer(to: &own) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic -> Bool in
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        return bind(descriptor, generic, size) == 0 && getsockname(descriptor, generic, &size) == 0
      }
    }
    guard isBound else { throw ServerError() }
    self.descriptor = descriptor
    port = UInt16(bigEndian: own.sin_port)
  }
}

/// The other end of one connection.
struct Peer: Sendable {
  let connection: Int32
  let server: TinyServer

  /// One whole request, or nil when the client closed.
  func readRequest() -> TinyServer.Request? {
    var bytes: [UInt8] = []
    let blank = Array("\r\n\r\n".utf8)
    var end: Int?
    while end == nil {
      guard let more = receive() else { return nil }
      bytes += more
      end = bytes.indices.first { bytes[$0...].starts(with: blank) }
    }
    guard let end else { return nil }
    let lines = String(decoding: bytes[..<end], as: UTF8.self).split(separator: "\r\n").map(String.init)
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      let parts = line.split(separator: ":", maxSplits: 1).map(String.init)
      headers[parts[0].lowercased()] = parts.count > 1 ? String(parts[1].drop { $0 == " " }) : ""
    }
    var body = Array(bytes[(end + 4)...])
    while body.count < Int(headers["content-length"] ?? "0") ?? 0 {
      guard let more = receive() else { return nil }
      body += more
    }
    let request = TinyServer.Request(line: lines.first ?? "", headers: headers, body: body)
    server.note(request)
    return request
  }

  /// False once the client has gone.
  @discardableResult func write(_ text: String) -> Bool { write(Array(text.utf8)) }

  @discardableResult func write(_ bytes: [UInt8]) -> Bool {
    var left = bytes[...]
    while !left.isEmpty {
      let sent = left.withUnsafeBytes { send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      guard sent > 0 else { return false }
      left = left.dropFirst(sent)
    }
    return true
  }

  func reply(_ status: String, headers: [String] = [], body: String = "") {
    let lines = ["HTTP/1.1 \(status)", "Content-Length: \(body.utf8.count)"] + headers
    write(lines.joined(separator: "\r\n") + "\r\n\r\n" + body)
  }

  /// Waits until the client closes; with a limit, false when it has not by then.
  @discardableResult func waitForClose(milliseconds: Int32 = -1) -> Bool {
    // POLLRDHUP, which Glibc only declares for GNU sources.
    var wanted = pollfd(fd: connection, events: 0x2000, revents: 0)
    return poll(&wanted, 1, milliseconds) > 0
  }

  func receive() -> [UInt8]? {
    var buffer = [UInt8](repeating: 0, count: 64 * 1_024)
    let count = recv(connection, &buffer, buffer.count, 0)
    return count > 0 ? Array(buffer[..<count]) : nil
  }
}

extension TinyServer {
  /// Answers every request on a connection the same way, keeping it open.
  static func answering(_ status: String, headers: [String] = [], body: String = "") throws -> TinyServer {
    try TinyServer { peer in
      while peer.readRequest() != nil { peer.reply(status, headers: headers, body: body) }
    }
  }
}

extension TinyServer {
  /// Says the same to whatever arrives first, then closes: for clients that do not speak HTTP here.
  static func answeringAnything(_ text: String) throws -> TinyServer {
    try TinyServer { peer in
      if peer.receive() != nil { peer.write(text) }
    }
  }
}

/// As the sender's own threads: with signals blocked, so that a child process that ends interrupts no wait.
func detached(_ body: @escaping @Sendable () -> Void) { _ = PlainThread.start(body) }
