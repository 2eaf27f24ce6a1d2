import Delivery
import Domain
import Foundation
import Storage
import Ventanilla

/// Hands Ventanilla's messages to Delivery: signs, posts, and says what follows.
enum EnviosPorRed {
  static func enviar(por sender: HTTPSender) -> Enviar {
    { envio in
      await enviar(envio, azar: .random(in: 0..<1)) { await sender.post($0) }
    }
  }

  /// - Parameters:
  ///   - azar: from 0 to 1, spreads the retries.
  ///   - publicar: makes the attempt.
  static func enviar(
    _ envio: Envio, azar: Double, publicar: (OutgoingRequest) async -> DeliveryOutcome
  ) async -> RespuestaDeEnvio {
    let cuerpo = Array(envio.cuerpo.utf8)
    let secretos: [WebhookSecret]
    do { secretos = try envio.secretos.map { try WebhookSecret($0) } } catch {
      return RespuestaDeEnvio(
        estadoHTTP: nil, milisegundos: 0, respuesta: [], error: "El secreto de este receptor no se puede usar; lo que le toca espera.",
        causa: RespuestaDeEnvio.sinSecreto, sigue: .soltar)
    }
    let propios = envio.encabezados.map { OutgoingRequest.Header($0.nombre, $0.valor) }
    // Its own headers may not pass for the signature.
    if let ajeno = propios.first(where: { $0.name.lowercased().hasPrefix("webhook-") || $0.name.lowercased() == "content-type" }) {
      return RespuestaDeEnvio(
        estadoHTTP: nil, milisegundos: 0, respuesta: [], error: "El encabezado «\(ajeno.name)» lo pone este servicio; quítalo.",
        causa: "encabezado-invalido", sigue: .agotado)
    }
    let firma = StandardWebhooks.headers(id: envio.id, timestamp: envio.segundos, body: cuerpo, secrets: secretos)
    let pedido = OutgoingRequest(
      url: envio.url, headers: [OutgoingRequest.Header("content-type", "application/json")] + propios + firma, body: cuerpo)
    let resultado = await publicar(pedido)
    let decision = DeliveryDecision.after(
      resultado, attempt: envio.intento, schedule: .standard, jitter: azar, now: envio.segundos)
    return RespuestaDeEnvio(
      estadoHTTP: resultado.status, milisegundos: resultado.milliseconds, respuesta: resultado.responsePrefix,
      error: resultado.failure?.enPalabras, causa: resultado.failure?.code, direccion: resultado.remoteAddress,
      tiempos: tiempos(resultado.timings), sigue: sigue(decision))
  }

  private static func tiempos(_ t: DeliveryTimings) -> TiemposDeEnvio {
    func hubo(_ milisegundos: Int) -> Int64? { milisegundos == 0 ? nil : Int64(milisegundos) }
    return .init(
      nombre: Int64(t.name), conexion: hubo(t.connected), cifrado: hubo(t.encrypted), primerByte: hubo(t.firstByte))
  }

  private static func sigue(_ decision: DeliveryDecision) -> RespuestaDeEnvio.Sigue {
    switch decision {
    case .delivered: .entregado
    case .retry(let segundos): .reintentar(segundos: Int64(segundos))
    case .disable: .desactivar
    case .giveUp: .agotado
    case .release: .soltar
    }
  }
}

/// Hands Ventanilla's letters to the operator's mail server.
enum CorreosPorRed {
  static func enviar(por sender: MailSender, _ ajustes: Servicio.Correo) -> EnviarCorreo {
    { carta in
      // The sender's were read at the start; the recipient's may be anything a person typed.
      guard let de = try? MailAddress(ajustes.remitente), let para = try? MailAddress(carta.para) else {
        return RespuestaDeCorreo(
          .rechazado, causa: "La dirección no se puede usar: tiene acentos, espacios u otros signos que el correo no admite.")
      }
      let mensaje = MailMessage(
        id: carta.id, from: de, to: para, bounces: ajustes.rebotes.flatMap { try? MailAddress($0) }, subject: carta.asunto,
        text: carta.texto, html: carta.html, date: carta.segundos)
      switch await sender.send(mensaje) {
      case .accepted: return RespuestaDeCorreo(.enviado, codigo: 250)
      case .refused(let codigo, let causa): return RespuestaDeCorreo(.rechazado, codigo: codigo, causa: causa)
      case .failed(let codigo, let causa): return RespuestaDeCorreo(.reintentar, codigo: codigo, causa: causa)
      case .shuttingDown: return RespuestaDeCorreo(.soltar)
      }
    }
  }
}
