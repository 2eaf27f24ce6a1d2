import CCurl

/// One libcurl transfer. It cannot be copied and is not Sendable: it lives and dies on the loop's thread.
struct EasyHandle: ~Copyable {
  let raw: UnsafeMutableRawPointer

  /// Nil when memory is short.
  init?() {
    guard let raw = curl_easy_init() else { return nil }
    self.raw = raw
  }

  deinit { curl_easy_cleanup(raw) }

  /// Each setter answers whether libcurl took the value; a refused option must not be ignored.
  func set(_ option: CURLoption, _ value: Int) -> Bool { ccurl_set_long(raw, option, value) == CURLE_OK }
  func set(_ option: CURLoption, _ value: String) -> Bool { ccurl_set_string(raw, option, value) == CURLE_OK }
  func set(_ option: CURLoption, _ list: borrowing StringList) -> Bool {
    ccurl_set_list(raw, option, list.head) == CURLE_OK
  }
  func set(_ option: CURLoption, pointer: UnsafeMutableRawPointer) -> Bool {
    ccurl_set_pointer(raw, option, pointer) == CURLE_OK
  }

  /// The body of a POST; libcurl keeps its own copy.
  func setBody(_ body: [UInt8]) -> Bool {
    ccurl_set_off(raw, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(body.count)) == CURLE_OK
      && (body.isEmpty
        ? set(CURLOPT_COPYPOSTFIELDS, "")
        : body.withUnsafeBytes { ccurl_set_bytes(raw, CURLOPT_COPYPOSTFIELDS, $0.baseAddress) == CURLE_OK })
  }

  func long(_ info: CURLINFO) -> Int {
    var value = 0
    return ccurl_get_long(raw, info, &value) == CURLE_OK ? value : 0
  }

  /// A time of libcurl's; zero for what did not happen.
  func microseconds(_ info: CURLINFO) -> Int {
    var value: curl_off_t = 0
    return ccurl_get_off(raw, info, &value) == CURLE_OK ? Int(value) : 0
  }

  func string(_ info: CURLINFO) -> String? {
    var value: UnsafeMutablePointer<CChar>?
    guard ccurl_get_string(raw, info, &value) == CURLE_OK, let value, value.pointee != 0 else { return nil }
    return String(cString: value)
  }
}

/// A `curl_slist`, freed with its owner; it must outlive the transfer that uses it.
struct StringList: ~Copyable {
  private(set) var head: UnsafeMutablePointer<curl_slist>?
  private(set) var isComplete = true

  init(_ lines: [String]) {
    for line in lines {
      guard let longer = curl_slist_append(head, line) else {
        isComplete = false
        return
      }
      head = longer
    }
  }

  deinit { curl_slist_free_all(head) }
}
