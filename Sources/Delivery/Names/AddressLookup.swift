import CCurl
import Glibc

/// The system's own resolver (files, DNS, whatever nsswitch says). Blocks the calling thread.
enum AddressLookup {
  /// More addresses than this are dropped: nobody needs them, and a hostile zone could send hundreds.
  static let maxAddresses = 8

  static func run(_ name: String) -> NameResolution {
    var hints = addrinfo()
    hints.ai_family = AF_UNSPEC
    hints.ai_socktype = ccurl_stream()
    var list: UnsafeMutablePointer<addrinfo>?
    guard getaddrinfo(name, nil, &hints, &list) == 0 else { return .notFound }
    defer { freeaddrinfo(list) }
    var found: [IPAddress] = []
    var next = list
    while let entry = next?.pointee, found.count < maxAddresses {
      if let address = entry.ai_addr.flatMap({ IPAddress.read($0)?.address }), !found.contains(address) {
        found.append(address)
      }
      next = entry.ai_next
    }
    return found.isEmpty ? .notFound : .addresses(found)
  }
}
