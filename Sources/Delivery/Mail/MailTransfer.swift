import CCurl
import Glibc

/// One message over SMTP, from EHLO to the reply after the final dot. Runs on the mail thread.
enum MailTransfer {
  /// What libcurl reads the message from.
  private final class Source {
    private let bytes: [UInt8]
    private var next = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    func fill(_ buffer: UnsafeMutableRawBufferPointer) -> Int {
      let count = min(buffer.count, bytes.count - next)
      buffer.copyBytes(from: bytes[next..<next + count])
      next += count
      return count
    }
  }

  private static let onRead: curl_read_callback = { buffer, size, count, context in
    guard let buffer, let context else { return Int(CURL_READFUNC_ABORT) }
    let source = Unmanaged<Source>.fromOpaque(context).takeUnretainedValue()
    return source.fill(UnsafeMutableRawBufferPointer(start: buffer, count: size * count))
  }

  /// The handle is set anew each time and keeps its connection.
  static func run(_ handle: borrowing EasyHandle, _ message: MailMessage, _ server: MailServer) -> MailOutcome {
    curl_easy_reset(handle.raw)
    let bytes = message.bytes
    let source = Source(bytes)
    let recipients = StringList(["<\(message.to.address)>"])
    let code = withExtendedLifetime(source) { () -> CURLcode in
      guard recipients.isComplete, configure(handle, message, server, bytes.count, recipients),
        handle.set(CURLOPT_READDATA, pointer: Unmanaged.passUnretained(source).toOpaque())
      else { return CURLE_FAILED_INIT }
      return curl_easy_perform(handle.raw)
    }
    return outcome(code, reply: handle.long(CURLINFO_RESPONSE_CODE))
  }

  private static func configure(
    _ handle: borrowing EasyHandle, _ message: MailMessage, _ server: MailServer, _ size: Int, _ recipients: borrowing StringList
  ) -> Bool {
    var taken = [
      handle.set(CURLOPT_URL, server.url),
      handle.set(CURLOPT_PROTOCOLS_STR, "smtp,smtps"),
      handle.set(CURLOPT_USE_SSL, Int(server.isPlainAllowed ? CURLUSESSL_TRY.rawValue : CURLUSESSL_ALL.rawValue)),
      handle.set(CURLOPT_SSL_VERIFYPEER, 1),
      handle.set(CURLOPT_SSL_VERIFYHOST, 2),
      handle.set(CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2)),
      handle.set(CURLOPT_NETRC, 0),
      handle.set(CURLOPT_NOSIGNAL, 1),
      handle.set(CURLOPT_PROXY, ""),
      handle.set(CURLOPT_TIMEOUT_MS, server.deadline.wholeMilliseconds),
      handle.set(CURLOPT_CONNECTTIMEOUT_MS, min(server.deadline, .seconds(15)).wholeMilliseconds),
      handle.set(CURLOPT_MAIL_FROM, "<\((message.bounces ?? message.from).address)>"),
      handle.set(CURLOPT_MAIL_RCPT, recipients),
      handle.set(CURLOPT_UPLOAD, 1),
      ccurl_set_off(handle.raw, CURLOPT_INFILESIZE_LARGE, curl_off_t(size)) == CURLE_OK,
      ccurl_set_read(handle.raw, CURLOPT_READFUNCTION, onRead) == CURLE_OK,
    ]
    if let user = server.user { taken.append(handle.set(CURLOPT_USERNAME, user)) }
    if let password = server.password { taken.append(handle.set(CURLOPT_PASSWORD, password)) }
    if let file = server.certificateAuthorities { taken.append(handle.set(CURLOPT_CAINFO, file)) }
    return !taken.contains(false)
  }

  /// - Parameter reply: the code of the last SMTP reply, 0 for none.
  static func outcome(_ code: CURLcode, reply: Int) -> MailOutcome {
    if code == CURLE_OK { return .accepted }
    // RFC 3207 and 4954: the server wants encryption or other credentials. That is ours to mend, not the recipient's.
    if code == CURLE_LOGIN_DENIED || [530, 534, 535, 538].contains(reply) {
      return .failed(code: reply, enPalabras: "El servidor de correo no aceptó las credenciales de este servicio (\(reply)).")
    }
    let wasSaid = [CURLE_SEND_ERROR, CURLE_RECV_ERROR, CURLE_WEIRD_SERVER_REPLY, CURLE_UPLOAD_FAILED].contains(code)
    switch reply {
    case 500...599 where wasSaid: return .refused(code: reply, enPalabras: "El servidor de correo rechazó el mensaje (\(reply)).")
    case 400...499 where wasSaid:
      return .failed(code: reply, enPalabras: "El servidor de correo pidió intentar más tarde (\(reply)).")
    default: break
    }
    let words =
      switch code {
      case CURLE_COULDNT_RESOLVE_HOST: "No se encontró el servidor de correo."
      case CURLE_COULDNT_CONNECT: "No se pudo conectar con el servidor de correo."
      case CURLE_OPERATION_TIMEDOUT: "El servidor de correo no terminó de responder a tiempo."
      case CURLE_PEER_FAILED_VERIFICATION: "El certificado del servidor de correo no es válido."
      case CURLE_USE_SSL_FAILED, CURLE_SSL_CONNECT_ERROR: "El servidor de correo no ofrece una conexión cifrada."
      default: "El servidor de correo cortó la conexión antes de aceptar el mensaje (libcurl \(code.rawValue))."
      }
    return .failed(code: reply == 0 ? nil : reply, enPalabras: words)
  }
}
