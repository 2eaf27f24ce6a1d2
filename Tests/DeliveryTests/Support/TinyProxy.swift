import Glibc

extension TinyServer {
  /// A proxy that tunnels to whatever address it is asked for.
  static func proxy() throws -> TinyServer {
    try TinyServer { peer in
      guard let asked = peer.readRequest()?.line.split(separator: " ").dropFirst().first,
        let colon = asked.lastIndex(of: ":"), let port = UInt16(asked[asked.index(after: colon)...])
      else { return }
      var there = sockaddr_in()
      there.sin_family = sa_family_t(AF_INET)
      there.sin_port = port.bigEndian
      let onward = socket(AF_INET, streamSocket, 0)
      guard inet_pton(AF_INET, String(asked[..<colon]), &there.sin_addr) == 1,
        withUnsafePointer(
          to: &there,
          { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
              connect(onward, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
          }) == 0
      else {
        peer.reply("502 Bad Gateway")
        return
      }
      peer.write("HTTP/1.1 200 Connection established\r\n\r\n")
      let other = Peer(connection: onward, server: peer.server)
      detached {
        while let bytes = other.receive(), peer.write(bytes) {}
        shutdown(peer.connection, Int32(SHUT_RDWR))
      }
      while let bytes = peer.receive(), other.write(bytes) {}
      shutdown(onward, Int32(SHUT_RDWR))
    }
  }
}
