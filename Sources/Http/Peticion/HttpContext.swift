import Domain
import Hummingbird
import NIOCore

/// What is known about a request besides the request: who asks, and from where.
public struct HttpContext: RequestContext, RemoteAddressRequestContext {
  public var coreContext: CoreRequestContextStorage
  /// The member of staff, once a token or a session has been looked up; nil for everybody else.
  public var actor: Actor?
  private let canal: any Channel

  public init(source: ApplicationRequestContextSource) {
    coreContext = .init(source: source)
    canal = source.channel
  }

  /// The socket's other end: the proxy, when there is one (see ``DireccionDelCliente``).
  public var remoteAddress: SocketAddress? { canal.remoteAddress }
  /// The request's number, as in its log lines and in `X-Request-Id`. Hummingbird's own `id` traps under a log handler
  /// that keeps no metadata.
  public var numero: String { logger[metadataKey: "hb.request.id"]?.description ?? RequestID().description }
  /// For Hummingbird's own decoding; our routes have ``LimitesHTTP/cuerpo``.
  public var maxUploadSize: Int { 1 << 20 }
}

/// The same with somebody of the staff signed in: a handler that takes it cannot be reached by anybody else.
public struct ContextoPersonal: ChildRequestContext {
  public var coreContext: CoreRequestContextStorage
  public let actor: Actor
  public let remoteAddress: SocketAddress?

  /// - Throws: ``Problema`` 401 when nobody is signed in.
  public init(context: HttpContext) throws {
    guard let actor = context.actor else {
      throw Problema(.noAutenticado, "Para esto hay que identificarse como personal de la Unidad de Transparencia.")
    }
    self.actor = actor
    coreContext = context.coreContext
    remoteAddress = context.remoteAddress
  }
}
