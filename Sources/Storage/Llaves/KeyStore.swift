/// The data keys, in a database of their own that no backup of the cases contains. Erasing a person is deleting one
/// row here.
///
/// A key must be on the disk before anything is sealed with it. So that intake does not wait for this second sync,
/// keys are made ahead of need in durable batches and handed out from memory. Keys that were made and not used when
/// the process ends are deleted by `close`; after a crash they stay as rows that nothing refers to.
public actor KeyStore {
  /// Tells the other processes to forget what they remember.
  static let channel = "llaves"
  static let smallestBatch = 64
  static let largestBatch = 1024
  private static let cacheLimit = 1024
  /// µs. Not every engine tells other processes what happens here: a key destroyed by another is used this long at most.
  static let cacheLife: Int64 = 60_000_000

  private let engine: any Engine
  private let wrap: KeyWrap
  /// µs UTC; only says in the row when a batch was made.
  private let now: @Sendable () -> Int64

  private var ready: [DataKey] = []
  private(set) var batch = smallestBatch
  /// Somebody had to wait since the last batch was ordered.
  private var starved = false
  private var filling: Task<[DataKey], any Error>?
  private var cache: [String: (key: DataKey, since: Int64)] = [:]
  private var cacheOrder: [String] = []
  private var listening: Task<Void, Never>?

  /// - Parameters:
  ///   - engine: of the key store's own database, already migrated (`Migrator.keys`).
  ///   - now: the composition root's clock.
  /// - Throws: `StorageError.key` when `master` is not the key these were wrapped with.
  public init(engine: any Engine, master: MasterKey, now: @escaping @Sendable () -> Int64) async throws {
    self.engine = engine
    self.now = now
    wrap = KeyWrap(master)
    try await engine.write { db in try master.verify(db) }
    let news = engine.notifications(Self.channel)
    listening = Task { [weak self] in for await _ in news { await self?.forgetCache() } }
  }

  /// A new key, already durable. Waits for the disk only when demand has run ahead of the supply, and then asks for
  /// a larger batch.
  public func takeKey() async throws -> DataKey {
    while true {
      if let key = ready.popLast() {
        if ready.count < batch / 4, filling == nil { startFilling() }
        remember(key)
        return key
      }
      starved = true
      if filling == nil { startFilling() }
      try await fill()
    }
  }

  /// Puts back a key that was taken and sealed nothing, for the next to take.
  public func giveBack(_ key: DataKey) { ready.append(key) }

  /// The key, or nil when it was destroyed (or never existed): what it sealed is gone.
  public func key(_ id: String) async throws -> DataKey? {
    if let held = cache[id], (0..<Self.cacheLife).contains(now() - held.since) { return held.key }
    let row = try await engine.read { db in try db.row("SELECT envuelta FROM llaves WHERE id = ?1", [.text(id)]) }
    guard let row else {
      cache[id] = nil
      return nil
    }
    let key = try wrap.unwrap(id: id, try row.blob("envuelta"))
    remember(key)
    return key
  }

  /// Those of these keys that still exist, in one read and without remembering them: for whoever goes through many cases once.
  public func keys(_ ids: [String]) async throws -> [String: DataKey] {
    let rows = try await engine.read { db in
      try ids.compactMap { id in try db.row("SELECT envuelta FROM llaves WHERE id = ?1", [.text(id)]).map { (id, try $0.blob("envuelta")) }
      }
    }
    return try Dictionary(rows.map { ($0.0, try wrap.unwrap(id: $0.0, $0.1)) }, uniquingKeysWith: { first, _ in first })
  }

  /// Forgets the key for ever: the row is deleted and overwritten, and the write-ahead log that still holds it is
  /// emptied. The other processes on the same database drop what they remember when they hear of it.
  /// - Returns: false when there was no such key.
  @discardableResult
  public func destroy(_ id: String) async throws -> Bool {
    let deleted = try await engine.write { db in
      db.notify(Self.channel)
      return try db.execute("DELETE FROM llaves WHERE id = ?1", [.text(id)])
    }
    cache[id] = nil
    cacheOrder.removeAll { $0 == id }
    try await engine.scrub()
    return deleted > 0
  }

  /// Drops the keys held in memory for reading, so that one destroyed by another process is not used again.
  public func forgetCache() {
    cache.removeAll()
    cacheOrder.removeAll()
  }

  /// Deletes the keys nobody took and closes the database.
  public func close() async {
    listening?.cancel()
    try? await fill()
    let unused = ready.map(\.id)
    ready = []
    _ = try? await engine.write { db in
      for id in unused { try db.execute("DELETE FROM llaves WHERE id = ?1", [.text(id)]) }
    }
    forgetCache()
    await engine.close()
  }

  /// What its own database says of itself.
  public func health() async throws -> EngineHealth { try await engine.health() }

  // MARK: Supply

  private func startFilling() {
    if starved { batch = min(batch * 2, Self.largestBatch) }
    starved = false
    let (count, engine, wrap, now) = (batch, engine, wrap, now())
    filling = Task {
      let made = try (0..<count).map { _ in try wrap.new() }
      try await engine.write { db in
        for (key, wrapped) in made {
          try db.later(
            "INSERT INTO llaves (id, envuelta, creada) VALUES (?1, ?2, ?3)",
            [.text(key.id), .blob(wrapped), .int(now)])
        }
      }
      return made.map(\.key)
    }
    Task { try? await fill() }
  }

  /// Waits for the batch under way; whoever wakes first puts it on the shelf.
  private func fill() async throws {
    guard let task = filling else { return }
    let result = await task.result
    if filling == task {
      filling = nil
      ready.append(contentsOf: (try? result.get()) ?? [])
    }
    _ = try result.get()
  }

  private func remember(_ key: DataKey) {
    if cache.updateValue((key, now()), forKey: key.id) == nil { cacheOrder.append(key.id) }
    if cacheOrder.count > Self.cacheLimit {
      // Oldest half at once: removing one at a time from the front would move the rest each time.
      for id in cacheOrder.prefix(Self.cacheLimit / 2) { cache[id] = nil }
      cacheOrder.removeFirst(Self.cacheLimit / 2)
    }
  }
}
