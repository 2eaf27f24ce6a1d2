import Logging

/// Claims jobs, runs them and writes down how they ended, until its task is cancelled.
///
/// Idle it only reads: it wakes on a COMMIT of this process that enqueued, when the next job is due, and every `poll` for
/// what other processes enqueued. Each lane has room of its own, so that a flood of one kind delays no other.
public struct JobRunner: Sendable {
  /// Kinds that share a number of places.
  public struct Lane: Sendable {
    public var kinds: [String]
    public var limit: Int

    public init(_ kinds: [String], limit: Int) {
      self.kinds = kinds
      self.limit = limit
    }
  }

  public struct Options: Sendable {
    /// A job whose worker is silent for so long belongs to whoever frees it.
    public var lease: Duration = .seconds(20)
    public var poll: Duration = .seconds(1)
    public var rescueEvery: Duration = .seconds(4)
    /// What runs when the runner is told to stop has so long to end by itself; then it is cancelled and goes back to
    /// the queue without losing an attempt.
    public var grace: Duration = .seconds(8)
    /// This process, as kept beside its leases.
    public var owner: String?
    /// False only when the process of that name is certainly dead: its jobs are freed at once.
    public var isAlive: @Sendable (String) -> Bool = { _ in true }

    public init() {}
  }

  let engine: any Engine
  let lanes: [Lane]
  let options: Options
  let clock: @Sendable () -> Int64
  let logger: Logger
  let handler: @Sendable (Job) async throws -> JobVerdict
  private let settler: Settler
  private let meters = JobMeters()

  /// - Parameters:
  ///   - clock: µs UTC.
  ///   - handler: runs a job. What it throws is a failure that may be tried again; `CancellationError` gives the job back.
  public init(
    engine: any Engine, lanes: [Lane], options: Options = Options(), clock: @escaping @Sendable () -> Int64, logger: Logger,
    handler: @escaping @Sendable (Job) async throws -> JobVerdict
  ) {
    self.engine = engine
    self.lanes = lanes
    self.options = options
    self.clock = clock
    self.logger = logger
    self.handler = handler
    settler = Settler(engine: engine, clock: clock)
  }

  /// Runs until the task is cancelled, and then until what it claimed has ended or was given back.
  public func run() async {
    let board = JobBoard(lanes: lanes.count)
    // Subscribed before the first look, so that nothing enqueued in between is missed.
    let news = engine.notifications(JobQueue.channel)
    let listener = Task { for await _ in news { board.ring() } }
    let pulse = Task { await beat(board) }
    var bell = board.bell.makeAsyncIterator()
    var nextRescue = ContinuousClock.now
    while !Task.isCancelled {
      do {
        if ContinuousClock.now >= nextRescue {
          try await rescue()
          nextRescue = .now + options.rescueEvery
        }
        if try await claim(board) == 0 {
          let alarm = await alarm(board, until: nextRescue)
          _ = await bell.next()
          alarm.cancel()
        }
      } catch {
        logger.error("el trabajador no pudo tomar trabajos", metadata: ["error": "\(error)"])
        try? await Task.sleep(for: options.poll)
      }
    }
    await board.drain(grace: options.grace)
    pulse.cancel()
    listener.cancel()
  }

  /// Claims what is due now, as far as there is room, and runs it to its end.
  /// - Returns: how many jobs it ran.
  public func round() async throws -> Int {
    let free = lanes.indices.map { ($0, lanes[$0].limit) }
    let jobs = try await take(free)
    await withTaskGroup(of: Void.self) { group in
      for (_, job) in jobs { group.addTask { await perform(job) } }
    }
    return jobs.count
  }

  /// Frees the jobs of workers that stopped or are known to be dead. Looks first: idle writes nothing.
  public func rescue() async throws {
    let (now, own) = (clock(), options.owner)
    let (orphans, owners) = try await engine.read { db in (try JobQueue.orphans(db, now: now), try JobQueue.owners(db)) }
    let dead = owners.filter { $0 != own && !options.isAlive($0) }
    guard orphans > 0 || !dead.isEmpty else { return }
    let (retried, died) = try await engine.write { db in
      var sum = try JobQueue.rescue(db, now: now)
      for owner in dead {
        let freed = try JobQueue.rescue(db, owner: owner, now: now)
        sum = (sum.retried + freed.retried, sum.died + freed.died)
      }
      return sum
    }
    logger.warning("trabajos de un proceso que se detuvo", metadata: ["vuelven": "\(retried)", "mueren": "\(died)"])
  }

  /// - Returns: how many jobs were taken and started.
  private func claim(_ board: JobBoard) async throws -> Int {
    let free = room(board)
    guard !free.isEmpty else { return 0 }
    let (kinds, now) = (free.flatMap { lanes[$0.lane].kinds }, clock())
    guard let due = try await engine.read({ try JobQueue.nextDue($0, kinds: kinds) }), due <= now else { return 0 }
    let jobs = try await take(free)
    for (lane, job) in jobs { board.start(job, lane: lane) { await perform(job) } }
    return jobs.count
  }

  private func room(_ board: JobBoard) -> [(lane: Int, free: Int)] {
    let used = board.used
    return lanes.indices.map { ($0, lanes[$0].limit - used[$0]) }.filter { $0.1 > 0 }
  }

  private func take(_ free: [(lane: Int, free: Int)]) async throws -> [(lane: Int, job: Job)] {
    let (now, lease) = (clock(), options.lease.micros)
    return try await engine.write { [lanes, options] db in
      try free.flatMap { lane, limit in
        try JobQueue.claim(db, kinds: lanes[lane].kinds, limit: limit, now: now, lease: lease, owner: options.owner)
          .map { (lane, $0) }
      }
    }
  }

  /// Rings when the next job is due, or when it is time to look again.
  private func alarm(_ board: JobBoard, until limit: ContinuousClock.Instant) async -> Task<Void, Never> {
    let kinds = room(board).flatMap { lanes[$0.lane].kinds }
    let due = (try? await engine.read { try JobQueue.nextDue($0, kinds: kinds) }) ?? nil
    let untilDue = due.map { Duration.microseconds(max(0, $0 - clock())) } ?? options.poll
    let pause = min(untilDue, options.poll, max(.zero, limit - .now))
    return Task {
      try? await Task.sleep(for: pause)
      if !Task.isCancelled { board.ring() }
    }
  }

  private func perform(_ job: Job) async {
    meters.started(job, at: clock())
    let start = ContinuousClock.now
    var verdict: JobVerdict
    do { verdict = try await handler(job) } catch is CancellationError { verdict = .later(at: clock()) } catch {
      logger.error("falló un trabajo", metadata: ["tipo": "\(job.kind)", "id": "\(job.id)", "error": "\(error)"])
      verdict = .again(cause: "\(error)")
    }
    do {
      if verdict != .settled, try await !settler.settle(job.lease, verdict) {
        logger.warning("un trabajo terminó cuando ya era de otro", metadata: ["tipo": "\(job.kind)", "id": "\(job.id)"])
      }
    } catch {
      logger.error("no se pudo anotar un trabajo", metadata: ["tipo": "\(job.kind)", "id": "\(job.id)", "error": "\(error)"])
    }
    meters.ended(job, verdict, after: .now - start)
  }

  /// Renews every lease three times in its length. A job whose lease is lost is somebody else's: it is told to stop.
  private func beat(_ board: JobBoard) async {
    while (try? await Task.sleep(for: options.lease / 3)) != nil {
      let leases = board.leases
      guard !leases.isEmpty else { continue }
      let (now, length) = (clock(), options.lease.micros)
      do {
        let lost = try await engine.write { db in
          try leases.filter { try !JobQueue.heartbeat(db, $0, now: now, lease: length) }
        }
        board.cancel(lost)
      } catch {
        logger.error("no se pudieron renovar los arriendos", metadata: ["error": "\(error)"])
      }
    }
  }
}

extension Duration {
  var micros: Int64 { components.seconds * 1_000_000 + components.attoseconds / 1_000_000_000_000 }
}
