import Delivery
import Domain
import Foundation
import Ventanilla

/// Hands Ventanilla's messages to Delivery: signs, posts, and says what follows.
enum EnviosPorRed {
  static func enviar(por sender: HTTPSender) -> Enviar {
    { envio in
      do {
        let secretos = try envio.secretos.map { try WebhookSecret($0) }
        let cuerpo = Array(envio.cuerpo.utf8)
        let encabezados = StandardWebhooks.headers(id: envio.id, timestamp: envio.segundos, body: cuerpo, secrets: secretos)
        let resultado = await sender.post(OutgoingRequest(url: envio.url, headers: encabezados, body: cuerpo))
        let decision = DeliveryDecision.after(
          resultado, attempt: envio.intento, schedule: .standard, jitter: Double.random(in: 0..<1), now: envio.segundos)
        return RespuestaDeEnvio(
          estadoHTTP: resultado.status, milisegundos: resultado.milliseconds, respuesta: resultado.responsePrefix,
          error: resultado.failure?.enPalabras, sigue: sigue(decision))
      } catch {
        return RespuestaDeEnvio(estadoHTTP: nil, milisegundos: 0, respuesta: [], error: "\(error)", sigue: .agotado)
      }
    }
  }

  private static func sigue(_ decision: DeliveryDecision) -> RespuestaDeEnvio.Sigue {
    switch decision {
    case .delivered: .entregado
    case .retry(let segundos): .reintentar(segundos: Int64(segundos))
    case .disable: .desactivar
    case .giveUp: .agotado
    }
  }
}
