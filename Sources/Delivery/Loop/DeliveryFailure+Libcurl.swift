import CCurl
import Glibc

extension DeliveryFailure {
  /// - Parameters:
  ///   - isConnected: whether the other side took the connection, to tell a black hole from a slow answer.
  ///   - systemError: the errno of the last failed connection, or 0.
  init(_ code: CURLcode, isConnected: Bool, systemError: Int) {
    self =
      switch code {
      case CURLE_OPERATION_TIMEDOUT: isConnected ? .deadline : .unreachable
      case CURLE_COULDNT_RESOLVE_HOST: .nameNotFound
      case CURLE_COULDNT_RESOLVE_PROXY, CURLE_PROXY: .proxy
      case CURLE_COULDNT_CONNECT: systemError == Int(ECONNREFUSED) ? .connectionRefused : .unreachable
      case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_INVALIDCERTSTATUS: .certificate
      case CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CIPHER, CURLE_USE_SSL_FAILED: .encryption
      case CURLE_GOT_NOTHING, CURLE_RECV_ERROR, CURLE_SEND_ERROR, CURLE_PARTIAL_FILE: .connectionLost
      case CURLE_WEIRD_SERVER_REPLY, CURLE_UNSUPPORTED_PROTOCOL, CURLE_BAD_CONTENT_ENCODING: .badReply
      default: .other(Int(code.rawValue))
      }
  }
}
