import Domain
import HTTPTypes
import NIOCore
import NIOHTTP1
import NIOHTTPTypes

/// The request was refused below the router; whoever still reads its body must stop. The answer is already written.
struct ConexionRechazada: Error {}

/// Keeps the limits that only the connection can see: the deadline of a whole request, too many or broken headers, and
/// too many connections. Hummingbird by itself has no request deadline, and its idle timeout starts again with each part.
///
/// One timer per connection, moved lazily: a request costs it two reads of the clock and no scheduling.
/// Runs on the connection's event loop only.
final class GuardiaDeConexion: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  let limites: LimitesHTTP
  private let aforo: Aforo
  private let primerByte: PrimerByte
  private var contada = false
  /// Requests whose answer has not ended; above one they are pipelined.
  private var pendientes = 0
  /// The last request's body is still arriving.
  private var leyendo = false
  /// An answer has begun and not ended.
  private var respondiendo = false
  /// A refusal was written; nothing else goes in or out.
  private var terminada = false
  private var sobrante = 0
  private var vence: NIODeadline?
  private var vigia: (tarea: Scheduled<Void>, para: NIODeadline)?

  init(limites: LimitesHTTP, aforo: Aforo) {
    self.limites = limites
    self.aforo = aforo
    self.primerByte = PrimerByte(tope: limites.sobrante)
  }

  func handlerAdded(context: ChannelHandlerContext) {
    aforo.entra()
    contada = true
    let caja = NIOLoopBound((self, context), eventLoop: context.eventLoop)
    primerByte.alLlegar = {
      let (guardia, contexto) = caja.value
      guardia.llegoUnByte(contexto)
    }
    try? context.pipeline.syncOperations.addHandler(primerByte, position: .first)
  }

  func handlerRemoved(context: ChannelHandlerContext) { soltar() }

  func channelInactive(context: ChannelHandlerContext) {
    // A body that stops here would otherwise look complete to whoever is reading it.
    if terminada { context.fireErrorCaught(ConexionRechazada()) }
    soltar()
    context.fireChannelInactive()
  }

  private func soltar() {
    vigia?.tarea.cancel()
    vigia = nil
    primerByte.alLlegar = nil
    primerByte.alColgar = nil
    if contada { aforo.sale() }
    contada = false
  }

  /// Bytes before any request: the first of its line starts its clock, so that dribbled headers run out too.
  private func llegoUnByte(_ context: ChannelHandlerContext) {
    if vence == nil, pendientes == 0, !leyendo, !terminada { vencer(en: limites.plazo, context) }
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard !terminada else { return }
    switch unwrapInboundIn(data) {
    case .head:
      pendientes += 1
      leyendo = true
      sobrante = 0
      if pendientes == 1, aforo.abiertas > limites.conexiones { return rechazar(context, .saturado) }
      if vence == nil { vencer(en: limites.plazo, context) }
    case .body(let parte) where pendientes == 0:
      sobrante += parte.readableBytes
      if sobrante > limites.sobrante { return context.close(promise: nil) }
    case .body: break
    case .end:
      leyendo = false
      if pendientes == 0 { vence = nil }
    }
    context.fireChannelRead(data)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    guard !terminada else {
      promise?.fail(ChannelError.ioOnClosedChannel)
      return
    }
    switch unwrapOutboundIn(data) {
    case .head(let cabeza) where cabeza.status.kind == .informational: break
    case .head:
      respondiendo = true
      vencer(en: limites.escritura, context)
    case .body: vencer(en: limites.escritura, context)
    case .end:
      respondiendo = false
      pendientes -= 1
      if pendientes > 0 || leyendo { vencer(en: limites.plazo, context) } else { vence = nil }
    }
    context.write(data, promise: promise)
  }

  /// A request that does not parse. Answered here when nothing else is being answered; if an earlier request is, the
  /// error goes on to Hummingbird, which answers 400 in its turn and closes.
  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    guard !terminada else { return context.fireErrorCaught(error) }
    let limpia = pendientes == 0 || (pendientes == 1 && leyendo && !respondiendo)
    guard limpia, !(error is IOError), !(error is ChannelError) else { return context.fireErrorCaught(error) }
    rechazar(context, .ilegible(error))
  }

  private func vencer(en plazo: TimeAmount, _ context: ChannelHandlerContext) {
    let momento = NIODeadline.now() + plazo
    vence = momento
    if let vigia, vigia.para <= momento { return }
    vigia?.tarea.cancel()
    vigilar(momento, context)
  }

  private func vigilar(_ momento: NIODeadline, _ context: ChannelHandlerContext) {
    let tarea = context.eventLoop.assumeIsolated().scheduleTask(deadline: momento) {
      self.vigia = nil
      guard let vence = self.vence, !self.terminada else { return }
      if vence > .now() { self.vigilar(vence, context) } else { self.vencio(context) }
    }
    vigia = (tarea, momento)
  }

  private func vencio(_ context: ChannelHandlerContext) {
    if respondiendo || (pendientes == 0 && leyendo) {
      context.close(promise: nil)
    } else if pendientes == 0 || (pendientes == 1 && leyendo) {
      rechazar(context, .tiempoAgotado)
    } else {
      rechazar(context, .demasiadoLento)
    }
  }

  /// Writes the refusal, stops sending, and lets the client read it: what it still sends is thrown away until it hangs
  /// up or the farewell ends. Closing at once with bytes unread would reset the connection and lose the answer.
  private func rechazar(_ context: ChannelHandlerContext, _ problema: Problema) {
    terminada = true
    vence = nil
    let cuerpo = ByteBuffer(bytes: problema.json(instancia: nil).bytes())
    var campos = problema.encabezados
    campos[.contentType] = "application/problem+json"
    campos[.contentLength] = String(cuerpo.readableBytes)
    campos[.connection] = "close"
    campos[.cacheControl] = "no-store"
    let cabeza = HTTPResponse(status: .init(code: problema.estado), headerFields: campos)
    context.write(wrapOutboundOut(.head(cabeza)), promise: nil)
    context.write(wrapOutboundOut(.body(cuerpo)), promise: nil)
    context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    context.close(mode: .output, promise: nil)
    let caja = NIOLoopBound((self, context), eventLoop: context.eventLoop)
    let colgar = context.eventLoop.assumeIsolated().scheduleTask(in: limites.despedida) { [primerByte] in
      primerByte.alColgar?()
    }
    primerByte.desaguar {
      let (guardia, contexto) = caja.value
      colgar.cancel()
      guardia.primerByte.alColgar = nil
      contexto.fireErrorCaught(ConexionRechazada())
      contexto.close(promise: nil)
    }
  }
}
