import FoundationEssentials

/// One message to one person, as text and as HTML. Pure: the same values give the same bytes.
public struct MailMessage: Hashable, Sendable {
  /// The `Message-ID` without angle brackets, the same in every attempt, so that a repeated message is recognised.
  public var id: String
  public var from: MailAddress
  public var to: MailAddress
  /// Where a mail server reports that it could not deliver.
  public var bounces: MailAddress?
  public var subject: String
  public var text: String
  public var html: String
  /// Seconds since 1970.
  public var date: Int64

  public init(
    id: String, from: MailAddress, to: MailAddress, bounces: MailAddress? = nil, subject: String, text: String, html: String,
    date: Int64
  ) {
    self.id = id
    self.from = from
    self.to = to
    self.bounces = bounces
    self.subject = subject
    self.text = text
    self.html = html
    self.date = date
  }

  /// RFC 5322 with MIME (RFC 2045 to 2047). Both bodies go as base 64 of UTF-8: no line is too long, none starts with a
  /// dot, and every server passes it whole.
  public var bytes: [UInt8] {
    // The base 64 alphabet has no underscore: no body can hold the boundary.
    let boundary = "=_\(id.filter { $0.isASCII && ($0.isLetter || $0.isNumber) }.prefix(40))_"
    var lines = [
      "Date: \(MailDate.text(date))", "From: \(MailHeader.mailbox(from))", "To: \(MailHeader.mailbox(to))",
      "Subject: \(MailHeader.words(subject, after: 9))", "Message-ID: <\(id)>", "Auto-Submitted: auto-generated", "MIME-Version: 1.0",
      "Content-Type: multipart/alternative; boundary=\"\(boundary)\"", "",
    ]
    for (type, body) in [("text/plain", text), ("text/html", html)] {
      lines += ["--\(boundary)", "Content-Type: \(type); charset=utf-8", "Content-Transfer-Encoding: base64", ""]
      lines += Self.base64(body)
    }
    lines += ["--\(boundary)--", ""]
    return Array(lines.joined(separator: "\r\n").utf8)
  }

  private static func base64(_ text: String) -> [String] {
    let normal = text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
    let code = Array(Data(normal.utf8).base64EncodedString().utf8)
    return stride(from: 0, to: code.count, by: 76).map { String(decoding: code[$0..<min($0 + 76, code.count)], as: UTF8.self) }
  }
}

/// The parts of a header that may hold letters with accents.
enum MailHeader {
  static func mailbox(_ address: MailAddress) -> String {
    guard let name = address.name else { return address.address }
    let words = words(name, after: 6)
    // 78 characters a line, counted from the last fold (RFC 5322 §2.1.1).
    let last = words.utf8.count - (words.utf8.lastIndex(of: 0x0A).map { words.utf8.distance(from: words.startIndex, to: $0) } ?? -6)
    return words + (last + address.address.utf8.count + 3 > 78 ? "\r\n <" : " <") + address.address + ">"
  }

  /// RFC 2047 encoded words, folded; plain ASCII stays as it is. Control characters become spaces, so no text starts
  /// another header.
  static func words(_ text: String, after used: Int) -> String {
    let clean = String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7f ? " " : $0 }))
    let isPlain = clean.utf8.allSatisfy { (0x20...0x7e).contains($0) } && !clean.contains("=?")
    if isPlain, clean.utf8.count + used <= 76, !clean.contains(where: { "()<>@,;:\\\".[]".contains($0) }) { return clean }
    // 45 bytes make 60 of base 64, and the word stays within 75; characters are never split.
    var (chunks, chunk): ([[UInt8]], [UInt8]) = ([], [])
    for character in clean {
      let bytes = Array(String(character).utf8)
      if chunk.count + bytes.count > 39, !chunk.isEmpty {
        chunks.append(chunk)
        chunk = []
      }
      chunk += bytes
    }
    chunks.append(chunk)
    return chunks.map { "=?utf-8?B?\(Data($0).base64EncodedString())?=" }.joined(separator: "\r\n ")
  }
}

/// `Tue, 14 Apr 2026 16:00:00 +0000` (RFC 5322 §3.3), from seconds since 1970, by integers.
enum MailDate {
  static func text(_ seconds: Int64) -> String {
    let (days, rest) = seconds.quotientAndRemainder(dividingBy: 86_400)
    // Hinnant, civil_from_days.
    let z = days + 719_468
    let era = z / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let mp = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * mp + 2) / 5 + 1
    let month = mp < 10 ? mp + 3 : mp - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    let names = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
    func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let clock = "\(two(rest / 3_600)):\(two(rest % 3_600 / 60)):\(two(rest % 60))"
    return "\(names[Int(days % 7)]), \(day) \(months[Int(month) - 1]) \(year) \(clock) +0000"
  }
}
