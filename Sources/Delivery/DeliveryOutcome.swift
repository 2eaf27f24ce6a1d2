/// What happened to one attempt: everything the delivery log keeps about the reply.
public struct DeliveryOutcome: Hashable, Sendable {
  /// The reply's status, also when the attempt failed after it arrived.
  public var status: Int?
  /// From the moment the attempt left the queue to its end.
  public var milliseconds: Int
  /// The first bytes of the reply's body, at most ``SenderConfiguration/responsePrefixBytes``; as received, never
  /// decompressed.
  public var responsePrefix: [UInt8]
  /// Bytes of headers and body that arrived.
  public var receivedBytes: Int
  /// The reply's `Retry-After`, as written.
  public var retryAfter: String?
  /// The address that was connected to.
  public var remoteAddress: String?
  public var timings: DeliveryTimings
  /// Nil exactly when the receiver accepted with a 2xx and its whole reply arrived in time.
  public var failure: DeliveryFailure?

  public init(
    status: Int? = nil, milliseconds: Int = 0, responsePrefix: [UInt8] = [], receivedBytes: Int = 0,
    retryAfter: String? = nil, remoteAddress: String? = nil, timings: DeliveryTimings = .init(),
    failure: DeliveryFailure? = nil
  ) {
    self.status = status
    self.milliseconds = milliseconds
    self.responsePrefix = responsePrefix
    self.receivedBytes = receivedBytes
    self.retryAfter = retryAfter
    self.remoteAddress = remoteAddress
    self.timings = timings
    self.failure = failure
  }

  public var isDelivered: Bool { failure == nil }
}

/// Milliseconds since the attempt began at which each step was complete; zero for a step that did not happen
/// (a connection reused, a name known).
public struct DeliveryTimings: Hashable, Sendable {
  public var name = 0
  public var connected = 0
  public var encrypted = 0
  public var firstByte = 0

  public init() {}
}
