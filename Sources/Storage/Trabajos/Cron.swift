/// Periodic tasks, started once per slot however many processes ask. A slot is an instant, µs UTC.
public enum Cron {
  /// What to do about slots that passed while nobody ran.
  public enum Missed: Sendable, Hashable {
    /// One run for all of them: the task looks at the present.
    case once
    /// A run for each: the task is about its slot. At most this many at a time, the oldest first.
    case all(limit: Int)
    /// None: a slot older than this many µs has lost its sense.
    case none(tolerance: Int64)
  }

  /// The slots to run now, taken for the caller: nobody else gets them. The first call ever takes only the last slot
  /// that has passed, and with `none` only if it is recent.
  /// - Parameter next: the first slot after an instant; it must grow with its argument.
  public static func take(
    _ db: any Connection, name: String, missed: Missed, now: Int64, next: (Int64) -> Int64
  ) throws -> [Int64] {
    guard let due = try due(db, name: name, missed: missed, now: now, next: next), try claim(db, name: name, slot: due.upTo)
    else { return [] }
    return due.run
  }

  /// True when ``take(_:name:missed:now:next:)`` would move: a look before it, so that idle writes nothing.
  public static func isDue(_ db: any Connection, name: String, now: Int64, next: (Int64) -> Int64) throws -> Bool {
    guard let last = try last(db, name: name) else { return true }
    return next(last) <= now
  }

  private static func due(
    _ db: any Connection, name: String, missed: Missed, now: Int64, next: (Int64) -> Int64
  ) throws -> (run: [Int64], upTo: Int64)? {
    let known = try last(db, name: name)
    guard let start = known ?? justBefore(now, next) else { return nil }
    var slots: [Int64] = []
    var slot = next(start)
    while slot <= now {
      slots.append(slot)
      if case .all(let limit) = missed, known != nil, slots.count >= limit { break }
      slot = next(slot)
    }
    guard let latest = slots.last else { return nil }
    switch missed {
    case .all where known != nil: return (slots, latest)
    case .once, .all: return ([latest], latest)
    case .none(let tolerance): return (slots.filter { now - $0 <= tolerance }.suffix(1), latest)
    }
  }

  /// An instant shortly before the last slot that has passed, for a task that never ran: looked for in stretches that
  /// double, up to some twelve days. nil when none has passed in that time.
  private static func justBefore(_ now: Int64, _ next: (Int64) -> Int64) -> Int64? {
    (0...40).lazy.map { now - (1 << $0) }.first { next($0) <= now }
  }

  /// True for the first caller of this slot or of a later one; false for the rest.
  static func claim(_ db: any Connection, name: String, slot: Int64) throws -> Bool {
    try db.execute(
      """
      INSERT INTO cron (nombre, ultima) VALUES (?1, ?2)
      ON CONFLICT (nombre) DO UPDATE SET ultima = excluded.ultima WHERE cron.ultima < excluded.ultima
      """, [.text(name), .int(slot)]) == 1
  }

  public static func last(_ db: any Connection, name: String) throws -> Int64? {
    try db.int("SELECT ultima FROM cron WHERE nombre = ?1", [.text(name)])
  }
}
