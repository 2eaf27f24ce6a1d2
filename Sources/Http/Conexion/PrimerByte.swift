import NIOCore

/// Sits before the HTTP decoder: tells of bytes arriving, and after a refusal swallows what the client still sends.
/// Runs on the connection's event loop only.
final class PrimerByte: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = ByteBuffer
  typealias InboundOut = ByteBuffer

  var alLlegar: (() -> Void)?
  var alColgar: (() -> Void)?
  private let tope: Int
  private var tragados = 0
  private var entradaCerrada = false
  private var contexto: ChannelHandlerContext?

  init(tope: Int) { self.tope = tope }

  func handlerAdded(context: ChannelHandlerContext) { contexto = context }
  func handlerRemoved(context: ChannelHandlerContext) { contexto = nil }

  /// From now on bytes are read and thrown away; `alColgar` is called once, when the client closes or has sent too much.
  func desaguar(alColgar: @escaping () -> Void) {
    self.alColgar = alColgar
    alLlegar = nil
    if entradaCerrada { alColgar() } else { contexto?.read() }
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard alColgar != nil else {
      alLlegar?()
      return context.fireChannelRead(data)
    }
    tragados += unwrapInboundIn(data).readableBytes
    if tragados > tope { alColgar?() }
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    // Nobody downstream asks for more once the answer is out.
    if alColgar != nil { context.read() } else { context.fireChannelReadComplete() }
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if case ChannelEvent.inputClosed? = event as? ChannelEvent { entradaCerrada = true }
    if entradaCerrada, let alColgar { alColgar() } else { context.fireUserInboundEventTriggered(event) }
  }
}
