import CCurl

/// libcurl calls these on the loop's thread, inside `curl_multi_perform`.
extension Transfer {
  func setCallbacks() -> Bool {
    let context = Unmanaged.passUnretained(self).toOpaque()
    return easy.set(CURLOPT_WRITEDATA, pointer: context)
      && easy.set(CURLOPT_HEADERDATA, pointer: context)
      && easy.set(CURLOPT_OPENSOCKETDATA, pointer: context)
      && easy.set(CURLOPT_PREREQDATA, pointer: context)
      && ccurl_set_write(easy.raw, CURLOPT_WRITEFUNCTION, Self.onBody) == CURLE_OK
      && ccurl_set_write(easy.raw, CURLOPT_HEADERFUNCTION, Self.onHeader) == CURLE_OK
      && ccurl_set_opensocket(easy.raw, Self.onOpenSocket) == CURLE_OK
      && ccurl_set_prereq(easy.raw, Self.onUse) == CURLE_OK
  }

  private static func of(_ context: UnsafeMutableRawPointer?) -> Transfer? {
    context.map { Unmanaged<Transfer>.fromOpaque($0).takeUnretainedValue() }
  }

  /// Answering another number than was given ends the transfer.
  private static let cut = 0

  private static let onBody: curl_write_callback = { bytes, size, count, context in
    let whole = UnsafeRawBufferPointer(start: bytes, count: size * count)
    return whole.isEmpty || of(context)?.take(whole) == true ? whole.count : cut
  }

  private static let onHeader: curl_write_callback = { bytes, size, count, context in
    let whole = UnsafeRawBufferPointer(start: bytes, count: size * count)
    return whole.isEmpty || of(context)?.takeHeader(whole) == true ? whole.count : cut
  }

  /// The last word before `connect()`: no socket, no connection.
  private static let onOpenSocket: curl_opensocket_callback = { context, purpose, wanted in
    guard purpose == CURLSOCKTYPE_IPCXN, let wanted, let transfer = of(context),
      let (address, port) = IPAddress.read(ccurl_address(wanted)), transfer.mayConnect(to: address, port: port)
    else { return -1 }
    return ccurl_socket(wanted)
  }

  private static let onUse: curl_prereq_callback = { context, remote, _, port, _ in
    guard let remote, let transfer = of(context), let address = IPAddress(String(cString: remote)),
      let port = UInt16(exactly: port), transfer.mayUse(address, port: port)
    else { return CURL_PREREQFUNC_ABORT }
    return CURL_PREREQFUNC_OK
  }
}
