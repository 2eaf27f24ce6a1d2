import CCurl

/// One attempt inside libcurl: its handle, what its callbacks gather, and where it may connect.
/// Callbacks reach it through an unretained pointer; the loop keeps it until the handle has left the multi handle.
final class Transfer {
  let job: Job
  let easy: EasyHandle
  let headers: StringList
  let pins: StringList
  let detour: StringList
  private let route: Route
  private let proxy: EgressProxy?
  private let start: ContinuousClock.Instant
  private let began: ContinuousClock.Instant
  private let maxBytes: Int
  private let maxPrefix: Int
  private var received = 0
  private var prefix: [UInt8] = []
  private var retryAfter: String?
  private var refusal: ForbiddenReason?
  private var isTooLarge = false

  /// Nil when libcurl refuses an option or memory is short.
  init?(
    _ job: Job, route: Route, configuration: SenderConfiguration, start: ContinuousClock.Instant, left: Duration
  ) {
    guard let easy = EasyHandle() else { return nil }
    self.easy = easy
    self.job = job
    self.route = route
    self.start = start
    began = .now
    proxy = configuration.egressProxy
    maxBytes = configuration.maxResponseBytes
    maxPrefix = min(configuration.responsePrefixBytes, configuration.maxResponseBytes)
    headers = StringList(job.request.curlHeaders)
    pins = StringList(Self.pins(job.url, route, configuration.egressProxy))
    detour = StringList(Self.detour(job.url, route, configuration.egressProxy))
    guard headers.isComplete, pins.isComplete, detour.isComplete else { return nil }
    guard configure(configuration, left: left) else { return nil }
  }

  /// Counts and keeps; false cuts the transfer off.
  func take(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard count(bytes.count) else { return false }
    if prefix.count < maxPrefix { prefix.append(contentsOf: bytes.prefix(maxPrefix - prefix.count)) }
    return true
  }

  /// Header lines count too: a reply could consist of nothing else.
  func takeHeader(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard count(bytes.count) else { return false }
    let line = String(decoding: bytes.prefix(256), as: UTF8.self)
    if line.hasPrefix("HTTP/") {
      retryAfter = nil
    } else if line.prefix(12).lowercased() == "retry-after:" {
      let trimmed = line.dropFirst(12).split(whereSeparator: \.isWhitespace).joined(separator: " ")
      retryAfter = trimmed.isEmpty ? nil : trimmed
    }
    return true
  }

  private func count(_ bytes: Int) -> Bool {
    received += bytes
    isTooLarge = isTooLarge || received > maxBytes
    return !isTooLarge
  }

  /// Before a new connection: only an address that we resolved and judged for this attempt.
  func mayConnect(to address: IPAddress, port: UInt16) -> Bool {
    if let proxy { return note(route.proxyAddresses.contains(address) && port == proxy.port ? nil : .notResolvedByUs) }
    guard route.addresses.contains(address), port == job.url.port else { return note(.notResolvedByUs) }
    return note(job.policy.refusal(of: address, port: port, name: job.url.name))
  }

  /// Before sending over a connection, new or reused: the rules may have changed since it was opened.
  func mayUse(_ address: IPAddress, port: UInt16) -> Bool {
    if proxy != nil { return mayConnect(to: address, port: port) }
    return note(job.policy.refusal(of: address, port: port, name: job.url.name))
  }

  private func note(_ reason: ForbiddenReason?) -> Bool {
    refusal = reason ?? refusal
    return reason == nil
  }

  func outcome(_ code: CURLcode) -> DeliveryOutcome {
    let status = easy.long(CURLINFO_RESPONSE_CODE)
    let offset = (began - start).wholeMilliseconds
    func moment(_ info: CURLINFO) -> Int {
      let own = easy.microseconds(info)
      return own == 0 ? 0 : own / 1_000 + offset
    }
    var timings = DeliveryTimings()
    timings.name = offset
    timings.connected = moment(CURLINFO_CONNECT_TIME_T)
    timings.encrypted = moment(CURLINFO_APPCONNECT_TIME_T)
    timings.firstByte = moment(CURLINFO_STARTTRANSFER_TIME_T)
    return DeliveryOutcome(
      status: status == 0 ? nil : status, milliseconds: (.now - start).wholeMilliseconds, responsePrefix: prefix,
      receivedBytes: received, retryAfter: retryAfter, remoteAddress: easy.string(CURLINFO_PRIMARY_IP),
      timings: timings, failure: failure(code, status: status))
  }

  private func failure(_ code: CURLcode, status: Int) -> DeliveryFailure? {
    if code == CURLE_OK {
      return switch status {
      case 200...299: nil
      case 300...399: .redirected(status)
      default: .rejected(status)
      }
    }
    if isTooLarge { return .responseTooLarge }
    if let refusal { return .forbiddenAddress(refusal) }
    if proxy != nil, !(200...299).contains(easy.long(CURLINFO_HTTP_CONNECTCODE)) { return .proxy }
    let isConnected = easy.microseconds(CURLINFO_CONNECT_TIME_T) > 0
    return DeliveryFailure(code, isConnected: isConnected, systemError: easy.long(CURLINFO_OS_ERRNO))
  }
}
