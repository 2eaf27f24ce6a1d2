import CCurl

/// libcurl's event engine: connections, and the transfers that use them. Owned by the loop's thread.
struct MultiHandle: ~Copyable {
  let raw: UnsafeMutableRawPointer

  /// libcurl's own start-up, once per process (thread-safe as a Swift static).
  static let isReady = ccurl_global_init() == CURLE_OK

  init?(idleConnections: Int) {
    guard Self.isReady, let raw = curl_multi_init() else { return nil }
    self.raw = raw
    _ = ccurl_multi_set_long(raw, CURLMOPT_MAXCONNECTS, idleConnections)
    _ = ccurl_multi_set_long(raw, CURLMOPT_PIPELINING, 0)
  }

  deinit { curl_multi_cleanup(raw) }

  func add(_ easy: borrowing EasyHandle) -> Bool { curl_multi_add_handle(raw, easy.raw) == CURLM_OK }
  func remove(_ easy: borrowing EasyHandle) { curl_multi_remove_handle(raw, easy.raw) }

  /// Moves every transfer as far as it can go now.
  func perform() -> Bool {
    var running: Int32 = 0
    return curl_multi_perform(raw, &running) == CURLM_OK
  }

  /// Sleeps until a socket, a timer of libcurl's, a wake-up or the limit.
  func poll(milliseconds: Int32) -> Bool { curl_multi_poll(raw, nil, 0, milliseconds, nil) == CURLM_OK }

  /// The next transfer that ended: its handle and libcurl's verdict.
  func nextDone() -> (handle: UnsafeMutableRawPointer, code: CURLcode)? {
    var left: Int32 = 0
    while let message = curl_multi_info_read(raw, &left) {
      if message.pointee.msg == CURLMSG_DONE, let handle = message.pointee.easy_handle {
        return (handle, message.pointee.data.result)
      }
    }
    return nil
  }
}
