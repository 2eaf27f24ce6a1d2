import Domain
import Storage

/// A message ready to be signed and sent. Signing and the network are Delivery's, handed over as a closure.
public struct Envio: Sendable, Hashable {
  /// `webhook-id`: the same in every attempt.
  public var id: String
  public var url: String
  public var cuerpo: String
  /// The current secret and, during a rotation, the one before (`whsec_…`).
  public var secretos: [String]
  /// Seconds since 1970, signed with the body.
  public var segundos: Int64
  /// 1 for the first.
  public var intento: Int
}

/// How it went and what follows.
public struct RespuestaDeEnvio: Sendable, Hashable {
  public enum Sigue: Sendable, Hashable {
    case entregado
    case reintentar(segundos: Int64)
    /// The receiver said it is gone (410): nothing more is sent to it.
    case desactivar
    case agotado
  }
  public var estadoHTTP: Int?
  public var milisegundos: Int
  public var respuesta: [UInt8]
  /// The cause in words, when it was not delivered.
  public var error: String?
  public var sigue: Sigue

  public init(estadoHTTP: Int?, milisegundos: Int, respuesta: [UInt8], error: String?, sigue: Sigue) {
    self.estadoHTTP = estadoHTTP
    self.milisegundos = milisegundos
    self.respuesta = respuesta
    self.error = error
    self.sigue = sigue
  }
}

public typealias Enviar = @Sendable (Envio) async -> RespuestaDeEnvio

extension Trabajador {
  /// One attempt: send, write down how it went, and finish or postpone the job, in one transaction.
  func entregarWebhook(_ job: Job) async throws {
    let id = try Tarea.id(job)
    let par = try await ventanilla.engine.read { db -> (Entrega, Webhook)? in
      guard let entrega = try Entregas.find(db, id: id), entrega.estado == .pendiente,
        let webhook = try Webhooks.find(db, id: entrega.webhook), webhook.activo
      else { return nil }
      return (entrega, webhook)
    }
    guard let (entrega, webhook) = par else {
      let ahora = reloj().micros
      _ = try await ventanilla.engine.write {
        try JobQueue.cancel($0, job.lease, reason: "el receptor ya no está activo o la entrega terminó", now: ahora)
      }
      return
    }
    let inicio = reloj()
    let respuesta = await enviar(
      Envio(
        id: entrega.id, url: webhook.url, cuerpo: entrega.cuerpo, secretos: try secretos(webhook, inicio),
        segundos: inicio.micros / 1_000_000, intento: Int(entrega.intentos) + 1))
    try await anotar(job, entrega, webhook, respuesta)
  }

  private func secretos(_ webhook: Webhook, _ ahora: Instante) throws -> [String] {
    var secretos = [try ventanilla.secreto(webhook.secreto, de: webhook.id)]
    if let anterior = webhook.secretoAnterior, let vence = webhook.anteriorVence, vence > ahora.micros {
      secretos.append(try ventanilla.secreto(anterior, de: webhook.id))
    }
    return secretos
  }

  private func anotar(_ job: Job, _ entrega: Entrega, _ webhook: Webhook, _ r: RespuestaDeEnvio) async throws {
    let ahora = reloj()
    let intento = EntregaIntento(
      cuando: ahora.micros, estadoHTTP: r.estadoHTTP.map(Int64.init), milisegundos: Int64(r.milisegundos),
      respuesta: r.respuesta, error: r.error ?? (r.estadoHTTP == nil ? "sin respuesta" : nil))
    try await ventanilla.engine.write { db in
      switch r.sigue {
      case .entregado:
        guard try JobQueue.complete(db, job.lease, now: ahora.micros) else { return }
        _ = try Entregas.record(db, id: entrega.id, intento, .delivered)
      case .reintentar(let segundos):
        let cuando = ahora.sumando(segundos: segundos).micros
        guard try JobQueue.snooze(db, job.lease, runAt: cuando) else { return }
        _ = try Entregas.record(db, id: entrega.id, intento, .retry(at: cuando))
      case .agotado:
        guard try JobQueue.complete(db, job.lease, now: ahora.micros) else { return }
        _ = try Entregas.record(db, id: entrega.id, intento, .exhausted)
      case .desactivar:
        guard try JobQueue.complete(db, job.lease, now: ahora.micros) else { return }
        _ = try Entregas.record(db, id: entrega.id, intento, .exhausted)
        var inactivo = webhook
        inactivo.activo = false
        _ = try Webhooks.update(db, inactivo, now: ahora.micros)
      }
    }
  }
}
