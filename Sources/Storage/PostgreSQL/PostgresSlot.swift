import Synchronization

/// How the connections of one engine are made, and whether it is worth trying.
final class PostgresDoor: Sendable {
  private struct State {
    var spare: [SpareConnection] = []
    var refusal: StorageError?
    var closedUntil = ContinuousClock.now
    /// Connections made so far.
    var made = 0
  }

  /// Made by one thread and handed once to another.
  private struct SpareConnection: @unchecked Sendable {
    let connection: PostgresConnection
  }

  /// After a failed attempt, how long the others are answered with its error instead of each waiting for its own.
  private static let pause = Duration.milliseconds(250)

  let options: PostgresEngine.Options
  private let state = Mutex(State())

  /// Opens the first connection, so that a wrong address stops the start.
  init(_ options: PostgresEngine.Options) throws(StorageError) {
    self.options = options
    let first = SpareConnection(connection: try PostgresConnection.open(options))
    state.withLock { $0.spare.append(first) }
  }

  func open() throws(StorageError) -> PostgresConnection {
    let (spare, refusal, made) = state.withLock { state -> (SpareConnection?, StorageError?, Int) in
      if let spare = state.spare.popLast() { return (spare, nil, 0) }
      return (nil, ContinuousClock.now < state.closedUntil ? state.refusal : nil, state.made)
    }
    if let spare { return spare.connection }
    if let refusal { throw refusal }
    do {
      let connection = try PostgresConnection.open(options)
      state.withLock {
        $0.made += 1
        $0.refusal = nil
      }
      return connection
    } catch {
      state.withLock {
        // Somebody else got in meanwhile: the server is back, and this attempt came too early.
        guard $0.made == made else { return }
        $0.refusal = error
        $0.closedUntil = .now + Self.pause
      }
      throw error
    }
  }

  func close() { state.withLock { $0.spare = [] } }
}

/// One thread's connection: made when it is first needed, and again after it is lost.
struct PostgresSlot {
  let door: PostgresDoor
  private var current: PostgresConnection?

  init(_ door: PostgresDoor) { self.door = door }

  mutating func connection() throws(StorageError) -> PostgresConnection {
    if let current, !current.isLost, current.isStillThere() { return current }
    current = nil
    let opened = try door.open()
    current = opened
    return opened
  }
}
