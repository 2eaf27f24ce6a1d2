/// `?1 … ?n` as PostgreSQL writes them.
enum PostgresPlaceholders {
  /// - Returns: the statement with `$1 … $n`, and n. What is between quotes stays.
  static func rewrite(_ sql: String) -> (text: String, count: Int) {
    var text: [UInt8] = []
    text.reserveCapacity(sql.utf8.count)
    var quote: UInt8?
    var number: Int?
    var highest = 0
    for byte in sql.utf8 {
      if let digits = number {
        if (48...57).contains(byte) {
          number = digits * 10 + Int(byte - 48)
          highest = max(highest, number ?? 0)
        } else {
          number = nil
        }
      }
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
        quote = byte
      } else if byte == UInt8(ascii: "?") {
        number = 0
        text.append(UInt8(ascii: "$"))
        continue
      }
      text.append(byte)
    }
    return (String(decoding: text, as: UTF8.self), highest)
  }
}
