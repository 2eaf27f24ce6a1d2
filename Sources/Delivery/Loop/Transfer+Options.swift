import CCurl

extension Transfer {
  /// Every option, set on a new handle; nothing is inherited from the environment. False if libcurl refused one.
  func configure(_ configuration: SenderConfiguration, left: Duration) -> Bool {
    let isEncrypted = job.url.isEncrypted
    let connect = min(configuration.connectDeadline, left)
    var taken = [
      easy.set(CURLOPT_URL, job.url.description),
      easy.set(CURLOPT_PROTOCOLS_STR, isEncrypted ? "https" : "http"),
      easy.set(CURLOPT_PATH_AS_IS, 1),
      easy.set(CURLOPT_DISALLOW_USERNAME_IN_URL, 1),
      easy.set(CURLOPT_POST, 1),
      easy.setBody(job.request.body),
      easy.set(CURLOPT_HTTPHEADER, headers),
      easy.set(CURLOPT_USERAGENT, configuration.userAgent),
      // One request at a time per connection: a stalled one delays no other.
      easy.set(CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_1_1)),
      easy.set(CURLOPT_HTTP09_ALLOWED, 0),
      easy.set(CURLOPT_FOLLOWLOCATION, 0),
      easy.set(CURLOPT_NETRC, 0),
      easy.set(CURLOPT_NOSIGNAL, 1),
      easy.set(CURLOPT_TIMEOUT_MS, max(1, left.wholeMilliseconds)),
      easy.set(CURLOPT_CONNECTTIMEOUT_MS, max(1, connect.wholeMilliseconds)),
      easy.set(CURLOPT_SSL_VERIFYPEER, 1),
      easy.set(CURLOPT_SSL_VERIFYHOST, 2),
      easy.set(CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2)),
      easy.set(CURLOPT_RESOLVE, pins),
      easy.set(CURLOPT_NOPROXY, ""),
      // An empty proxy is no proxy, whatever https_proxy says.
      easy.set(CURLOPT_PROXY, configuration.egressProxy.map { "http://" + $0.origin } ?? ""),
    ]
    if configuration.egressProxy != nil {
      taken.append(easy.set(CURLOPT_HTTPPROXYTUNNEL, 1))
      taken.append(easy.set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1))
      taken.append(easy.set(CURLOPT_CONNECT_TO, detour))
    }
    if let file = configuration.certificateAuthorities { taken.append(easy.set(CURLOPT_CAINFO, file)) }
    return !taken.contains(false) && setCallbacks()
  }

  /// `+host:port:address,…`: the answer of our own lookup, put where libcurl would look it up.
  static func pins(_ url: EndpointURL, _ route: Route, _ proxy: EgressProxy?) -> [String] {
    let (host, port, addresses) =
      proxy.map { ($0.host, $0.port, route.proxyAddresses) } ?? (url.host, url.port, route.addresses)
    guard case .name(let name) = host else { return [] }
    return ["+\(name):\(port):" + addresses.map(\.inURL).joined(separator: ",")]
  }

  /// Asks the proxy for the address we judged instead of the name; the certificate is still checked for the name.
  static func detour(_ url: EndpointURL, _ route: Route, _ proxy: EgressProxy?) -> [String] {
    guard proxy != nil, let address = route.addresses.first else { return [] }
    return ["\(url.origin):\(address.inURL):\(url.port)"]
  }
}

extension EndpointURL {
  var name: String? {
    if case .name(let name) = host { name } else { nil }
  }
}

extension OutgoingRequest {
  /// As libcurl wants them: `Name;` for an empty value, `Name:` to leave out one of its own.
  var curlHeaders: [String] {
    let own = headers.map { $0.value.isEmpty ? "\($0.name);" : "\($0.name): \($0.value)" }
    let hasType = headers.contains { $0.name.lowercased() == "content-type" }
    return own + ["Expect:"] + (hasType ? [] : ["Content-Type:"])
  }
}
