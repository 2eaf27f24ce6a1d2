/// The `Retry-After` header (RFC 9110 §10.2.3): seconds, or an HTTP date in the preferred form.
public enum RetryAfter {
  /// Seconds to wait from `now` (seconds since 1970); nil when the text says nothing usable. Never negative.
  public static func seconds(_ text: String, now: Int64) -> Int? {
    let words = text.split(whereSeparator: { $0 == " " || $0 == "\t" })
    if words.count == 1, words[0].utf8.allSatisfy({ (48...57).contains($0) }) {
      return Int(words[0]) ?? Int(Int32.max)
    }
    return date(words).map { Int(max(0, $0 - now)) }
  }

  /// `Sun, 06 Nov 1994 08:49:37 GMT`. The two obsolete forms are not read.
  private static func date(_ words: [Substring]) -> Int64? {
    let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    guard words.count == 6, words[5] == "GMT", let day = Int64(words[1]), (1...31).contains(day),
      let month = months.firstIndex(of: words[2].lowercased()), let year = Int64(words[3]), (1970...9999).contains(year)
    else { return nil }
    let clock = words[4].split(separator: ":").compactMap { Int64($0) }
    guard clock.count == 3, (0...23).contains(clock[0]), (0...59).contains(clock[1]), (0...60).contains(clock[2])
    else { return nil }
    return days(year, Int64(month) + 1, day) * 86_400 + clock[0] * 3_600 + clock[1] * 60 + clock[2]
  }

  /// Days from 1970-01-01 in the Gregorian calendar (Hinnant, days_from_civil), for years after 1970.
  private static func days(_ year: Int64, _ month: Int64, _ day: Int64) -> Int64 {
    let y = month <= 2 ? year - 1 : year
    let era = y / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}
