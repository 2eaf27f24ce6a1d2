import NIOCore

/// What one connection and one request may take. Beyond any of it the answer is 413, 431, 408 or 503.
public struct LimitesHTTP: Sendable {
  /// Bytes of a body, unless the route says otherwise (uploads).
  public var cuerpo = 1 << 20
  /// Bytes of all the header fields and the request line's target together.
  public var encabezados = 16 << 10
  public var numeroDeEncabezados = 100
  /// From a request's first byte to the first byte of its answer.
  public var plazo: TimeAmount = .seconds(15)
  /// Without any progress while an answer is being read by a slow client.
  public var escritura: TimeAmount = .seconds(60)
  /// Between requests on a connection kept open.
  public var inactividad: TimeAmount = .seconds(60)
  /// After a refusal, waiting for the client to read it and hang up.
  public var despedida: TimeAmount = .seconds(2)
  /// Bytes of a body still accepted, and thrown away, after its request was answered: closing at once would reset the
  /// connection and take the answer with it.
  public var sobrante = 16 << 20
  /// Open connections; one more is answered 503. With the margin it stays under the 1,024 open files a process has
  /// unless its unit says otherwise.
  public var conexiones = 768
  /// Beyond `conexiones` and this many being told so, new ones wait in the kernel's queue.
  public var margenDeConexiones = 64

  public init() {}
}
