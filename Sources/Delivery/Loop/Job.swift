/// A request on its way, judged and with somebody waiting for its outcome.
struct Job: Sendable {
  let id: UInt64
  let url: EndpointURL
  let request: OutgoingRequest
  /// As it was when the request was handed in.
  let policy: AddressPolicy
  let continuation: CheckedContinuation<DeliveryOutcome, Never>
}

/// What other threads tell the loop.
enum LoopMessage: Sendable {
  case submit(Job)
  case resolved(UInt64, name: String, NameResolution)
  case cancel(UInt64)
  case stop(grace: Duration)
  /// As if libcurl's engine had failed; only tests say it.
  case fail
}

/// Where a transfer may connect: resolved by us, judged, and fixed for this attempt.
struct Route: Sendable {
  var addresses: [IPAddress]
  /// Empty without a proxy.
  var proxyAddresses: [IPAddress] = []
}
