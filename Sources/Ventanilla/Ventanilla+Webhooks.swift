import Domain
import Foundation
import Storage

extension Ventanilla {
  /// Opens a sealed webhook secret.
  func secreto(_ sellado: [UInt8], de id: String) throws -> String {
    String(decoding: try Sealer.open(sellado, maestra.derive(label: "webhooks"), aad: id), as: UTF8.self)
  }

  private func sellar(_ secreto: String, de id: String) throws -> [UInt8] {
    try Sealer.seal(Array(secreto.utf8), maestra.derive(label: "webhooks"), aad: id)
  }

  private static func secretoNuevo() -> String {
    // Standard Webhooks: 24 to 64 random bytes, base64, after "whsec_".
    "whsec_" + Data((0..<32).map { _ in UInt8.random(in: 0...255) }).base64EncodedString()
  }

  private func exigirAdministracion(_ actor: Actor) throws(Falla) {
    guard actor.rol == .admin || actor.rol == .titular else {
      throw Falla(.prohibido, "Los avisos automáticos los administra la persona titular o la administración del sistema.")
    }
  }

  /// Registers a receiver. The secret is in this reply and in no other.
  /// - Parameter direccionValida: refuses forbidden or malformed targets; Delivery's, handed over.
  public func registrarWebhook(
    url: String, descripcion: String, eventos: [String], dependencia: String?, _ p: Orden
  ) async throws -> (Webhook, secreto: String?) {
    try exigirAdministracion(p.actor)
    if let dependencia, normas.directorio[dependencia] == nil {
      throw Falla(.valorInvalido, "No hay una dependencia con la clave «\(dependencia)».", campo: "/dependencia")
    }
    let secreto = Self.secretoNuevo()
    let id = "wh_" + Fichas.newToken(prefix: "").prefix(20)
    let webhook = Webhook(
      id: id, url: url, descripcion: descripcion, secreto: try sellar(secreto, de: id),
      eventos: eventos.joined(separator: " "), dependencia: dependencia, creado: p.ahora.micros)
    let anterior = try await engine.write { [self] db -> String? in
      if let respuesta = try repetido(db, p) { return respuesta.stream }
      try Webhooks.insert(db, webhook)
      try recordar(db, p, stream: id, 1...1)
      return nil
    }
    guard let anterior else { return (webhook, secreto) }
    let guardado = try await self.webhook(anterior, p.actor)
    return (guardado, guardado.version == 1 ? try self.secreto(guardado.secreto, de: guardado.id) : nil)
  }

  public func webhook(_ id: String, _ actor: Actor) async throws -> Webhook {
    try exigirAdministracion(actor)
    guard let webhook = try await engine.read({ try Webhooks.find($0, id: id) }) else {
      throw Falla(.noEncontrado, "No encontramos ese receptor.")
    }
    return webhook
  }

  public func webhooks(despuesDe id: String, limite: Int, _ actor: Actor) async throws -> [Webhook] {
    try exigirAdministracion(actor)
    return try await engine.read { try Webhooks.list($0, after: id, limit: limite) }
  }

  public func retirarWebhook(_ id: String, _ p: Orden) async throws {
    _ = try await webhook(id, p.actor)
    _ = try await engine.write { try Webhooks.remove($0, id: id, now: p.ahora.micros) }
  }

  /// A new secret; for a day messages carry both signatures.
  public func rotarSecreto(_ id: String, _ p: Orden) async throws -> (Webhook, secreto: String) {
    let secreto = Self.secretoNuevo()
    _ = try await webhook(id, p.actor)
    let sellado = try sellar(secreto, de: id)
    let hasta = p.ahora.sumando(segundos: 86_400).micros
    _ = try await engine.write {
      try Webhooks.rotate($0, id: id, secreto: sellado, previousUntil: hasta, now: p.ahora.micros)
    }
    return (try await webhook(id, p.actor), secreto)
  }

  public func entregas(de webhook: String, antesDe cursor: (creada: Int64, id: String)?, limite: Int, _ actor: Actor) async throws
    -> [(Entrega, [EntregaIntento])]
  {
    _ = try await self.webhook(webhook, actor)
    return try await engine.read { db in
      try Entregas.list(db, webhook: webhook, before: cursor, limit: limite).map { ($0, try Entregas.attempts(db, id: $0.id)) }
    }
  }

  /// Sends an exhausted delivery again.
  public func reenviar(entrega id: String, _ p: Orden) async throws {
    try exigirAdministracion(p.actor)
    let reenviada = try await engine.write { db -> Bool in
      guard try Entregas.resend(db, id: id, now: p.ahora.micros) else { return false }
      try JobQueue.enqueue(
        db, kind: Tarea.entregarWebhook.rawValue, payload: Tarea.cuerpo(id), runAt: p.ahora.micros, now: p.ahora.micros,
        maxAttempts: 1000)
      return true
    }
    guard reenviada else { throw Falla(.estadoNoPermite, "Solo se reenvía una entrega que agotó sus intentos.") }
  }
}
