import Logging
import Synchronization

/// Posts to receivers that nobody trusts: each attempt ends within its deadline, whatever the other side does, and no
/// connection is made to an address that the policy forbids.
///
/// One thread runs all transfers; names are looked up by a few others. Share one sender in the whole process.
public final class HTTPSender: Sendable {
  private let loop: TransferLoop
  private let resolver: any NameResolver
  private let currentPolicy: Mutex<AddressPolicy>

  /// - Throws: ``SenderError`` when libcurl or the system cannot provide what is needed.
  public convenience init(_ configuration: SenderConfiguration, logger: Logger) throws(SenderError) {
    try self.init(configuration, resolver: ResolverPool(), logger: logger)
  }

  /// - Parameter resolver: stopped together with the sender.
  public init(
    _ configuration: SenderConfiguration, resolver: any NameResolver, logger: Logger
  ) throws(SenderError) {
    currentPolicy = Mutex(configuration.policy)
    self.resolver = resolver
    loop = TransferLoop(configuration, resolver: resolver, logger: logger)
    try loop.start()
  }

  deinit {
    loop.stop(grace: .zero)
    resolver.stop()
  }

  /// The rules in force. A change holds from the next attempt on, also for connections that are already open.
  public var policy: AddressPolicy {
    get { currentPolicy.withLock { $0 } }
    set { currentPolicy.withLock { $0 = newValue } }
  }

  /// Sends one request and waits for its outcome; never throws, because every failure is an outcome to record.
  /// Cancelling the task ends the attempt.
  public func post(_ request: OutgoingRequest) async -> DeliveryOutcome {
    let policy = self.policy
    let url: EndpointURL
    do { url = try EndpointURL.validate(request.url, policy: policy) } catch {
      return DeliveryOutcome(failure: .invalidURL(error))
    }
    if let header = request.headers.first(where: { !$0.isValid }) {
      return DeliveryOutcome(failure: .invalidHeader(header.name))
    }
    guard !Task.isCancelled else { return DeliveryOutcome(failure: .cancelled) }
    let id = loop.newID()
    return await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        loop.send(.submit(Job(id: id, url: url, request: request, policy: policy, continuation: continuation)))
        // The handler below may have run before the job was there to cancel.
        if Task.isCancelled { loop.send(.cancel(id)) }
      }
    } onCancel: {
      loop.send(.cancel(id))
    }
  }

  /// As if libcurl's engine had failed; only tests do it.
  func fail() { loop.fail() }

  /// Takes no more requests, lets those in flight end within `grace`, ends the rest as ``DeliveryFailure/shuttingDown``
  /// and returns when the thread has let go of libcurl. May be called again.
  public func shutdown(grace: Duration = .zero) async {
    loop.stop(grace: grace)
    await loop.finished()
    resolver.stop()
  }
}

/// Why a sender could not start.
public enum SenderError: Error, Hashable, Sendable {
  case noThread, noLibcurl

  public var enPalabras: String {
    switch self {
    case .noThread: "El sistema no dio un hilo para los envíos."
    case .noLibcurl: "No se pudo iniciar libcurl."
    }
  }
}
