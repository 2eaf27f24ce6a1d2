import Domain
import Foundation
import Storage

/// Receivers of events: who they are, that they want it, and what was delivered to them.
public struct Avisos: Cuarto {
  let nucleo: Nucleo

  /// Opens a sealed webhook secret.
  func secreto(_ sellado: [UInt8], de id: String) throws -> String {
    String(decoding: try Sealer.open(sellado, nucleo.maestra.derive(label: "webhooks"), aad: id), as: UTF8.self)
  }

  private func sellar(_ secreto: String, de id: String) throws -> [UInt8] {
    try Sealer.seal(Array(secreto.utf8), nucleo.maestra.derive(label: "webhooks"), aad: id)
  }

  private static func secretoNuevo() -> String {
    // Standard Webhooks: 24 to 64 random bytes, base64, after "whsec_".
    "whsec_" + Data((0..<32).map { _ in UInt8.random(in: 0...255) }).base64EncodedString()
  }

  /// Opens a receiver's own headers.
  func encabezados(_ receptor: Webhook) throws -> [Envio.Encabezado] {
    guard let sellados = receptor.encabezados else { return [] }
    let datos = Data(try Sealer.open(sellados, nucleo.maestra.derive(label: "webhooks"), aad: "\(receptor.id)/encabezados"))
    return try JSONDecoder().decode([Envio.Encabezado].self, from: datos)
  }

  /// The current secret and, during a rotation, the one before.
  func secretos(_ receptor: Webhook, _ ahora: Instante) throws -> [String] {
    var secretos = [try secreto(receptor.secreto, de: receptor.id)]
    if let anterior = receptor.secretoAnterior, let vence = receptor.anteriorVence, vence > ahora.micros,
      // Changing a secret that cannot be read is how it is mended.
      let abierto = try? secreto(anterior, de: receptor.id)
    {
      secretos.append(abierto)
    }
    return secretos
  }

  /// Registers a receiver, once it has answered a challenge: whoever runs it wants these messages. The secret is in this
  /// reply and in no other.
  /// - Parameter enviar: sends the challenge; it refuses forbidden and malformed targets in words.
  public func registrarWebhook(_ alta: AltaDeReceptor, enviar: Enviar, _ p: Orden) async throws -> (Receptor, secreto: String?) {
    try Permisos.exigir(.llevarReceptores, p.actor)
    if let anterior = try await nucleo.anterior(p) { return try await repetida(anterior.stream, p) }
    if let dependencia = alta.dependencia, normas.directorio[dependencia] == nil {
      throw Falla(.valorInvalido, "No hay una dependencia con la clave «\(dependencia)».", campo: "/dependencia")
    }
    if let carga = alta.carga, carga != Carga.actual {
      throw Falla(.valorInvalido, "No hay una versión \(carga) de los avisos; la que hay es la \(Carga.actual).", campo: "/version")
    }
    let secreto = Self.secretoNuevo()
    let id = "wh_" + Fichas.newToken(prefix: "").prefix(20)
    var webhook = Webhook(
      id: id, url: alta.url, descripcion: alta.descripcion, secreto: try sellar(secreto, de: id),
      eventos: alta.eventos.joined(separator: " "), dependencia: alta.dependencia, creado: p.ahora.micros)
    webhook.correo = alta.correo
    webhook.carga = alta.carga ?? Carga.actual
    if !alta.encabezados.isEmpty {
      webhook.encabezados = try Sealer.seal(
        Array(try JSONEncoder().encode(alta.encabezados)), nucleo.maestra.derive(label: "webhooks"), aad: "\(id)/encabezados")
    }
    try await saludar(webhook, enviar, p.ahora)
    let nuevo = webhook
    let anterior: String? = try await nucleo.unaVez(
      p, repetir: { _, antes in antes.stream },
      hacer: { t in
        try Webhooks.insert(t.db, nuevo)
        return (nil, .init(id))
      })
    guard let anterior else { return (Receptor(webhook), secreto) }
    return try await repetida(anterior, p)
  }

  private func repetida(_ id: String, _ p: Orden) async throws -> (Receptor, secreto: String?) {
    let guardado = try await guardado(id, p.actor)
    return (Receptor(guardado), guardado.version == 1 ? try secreto(guardado.secreto, de: guardado.id) : nil)
  }

  /// Sends a challenge and wants it back in the body of a 2xx.
  private func saludar(_ webhook: Webhook, _ enviar: Enviar, _ ahora: Instante) async throws {
    let reto = [UInt8].random(16).hex
    let cuerpo = "{\"data\":{\"reto\":\"\(reto)\"},\"timestamp\":\"\(ahora)\",\"type\":\"webhook.verificacion\"}"
    let r = await enviar(
      Envio(
        id: "msg_reto_\(reto)", url: webhook.url, encabezados: try encabezados(webhook), cuerpo: cuerpo,
        secretos: try secretos(webhook, ahora), segundos: ahora.micros / 1_000_000, intento: 1))
    guard r.sigue == .entregado else {
      throw Falla(.valorInvalido, r.error ?? "El receptor no contestó.", campo: r.causa == "encabezado-invalido" ? "/encabezados" : "/url")
    }
    guard String(decoding: r.respuesta, as: UTF8.self).contains(reto) else {
      throw Falla(
        .valorInvalido,
        "El receptor contestó, pero no devolvió el reto. Cuando llegue un «webhook.verificacion», su respuesta debe traer el texto de «data.reto».",
        campo: "/url")
    }
  }

  /// Puts a disabled receiver in service again, once it answers the challenge.
  public func activarWebhook(_ id: String, enviar: Enviar, _ p: Orden) async throws -> Receptor {
    let webhook = try await guardado(id, p.actor)
    if try await nucleo.anterior(p) != nil { return Receptor(webhook) }
    guard !webhook.activo else { throw Falla(.estadoNoPermite, "Ese receptor ya está activo.") }
    try await saludar(webhook, enviar, p.ahora)
    try await nucleo.unaVez(
      p, repetir: { _, _ in () },
      hacer: { t in
        _ = try Webhooks.enable(t.db, id: id, now: p.ahora.micros)
        return ((), .init(id))
      })
    return try await self.webhook(id, p.actor)
  }

  /// A signed message without news, to see that everything works.
  public func probarWebhook(_ id: String, _ p: Orden) async throws -> String {
    let activo = try await webhook(id, p.actor).activo
    let entrega = "msg_prueba_" + [UInt8].random(12).hex
    let cuerpo = "{\"data\":{},\"timestamp\":\"\(p.ahora)\",\"type\":\"webhook.prueba\"}"
    return try await nucleo.unaVez(
      p, repetir: { _, antes in antes.stream },
      hacer: { t in
        guard activo else { throw Self.inactivo }
        _ = try Entregas.insert(
          t.db, id: entrega, webhook: id, stream: entrega, numero: 1, tipo: "webhook.prueba", cuerpo: cuerpo, now: p.ahora.micros)
        try Difusion.despertar(t.db, id, p.ahora)
        return (entrega, .init(entrega))
      })
  }

  private static let inactivo = Falla(.estadoNoPermite, "Ese receptor no está activo; actívalo primero.")

  /// Sends again what was written since an instant and this receiver did not accept; also what it never was sent because
  /// it was not there or not active. What it accepted stays.
  public func repetirEventos(_ id: String, desde: Instante, _ p: Orden) async throws {
    let activo = try await webhook(id, p.actor).activo
    let encargo = EventReplay(id: id, desde: EventLog.Place(registrado: desde.micros), hasta: p.ahora.micros)
    try await nucleo.unaVez(
      p, repetir: { _, _ in () },
      hacer: { t in
        guard desde < p.ahora else { throw Falla(.valorInvalido, "Ese momento todavía no llega.", campo: "/desde") }
        guard activo else { throw Self.inactivo }
        // After the live ones: nobody waits for somebody else's past.
        let nuevo = try JobQueue.enqueue(
          t.db, kind: JobKind.replayEvents.rawValue, payload: JobKind.write(encargo), runAt: p.ahora.micros, now: p.ahora.micros,
          priority: 200, uniqueKey: id, maxAttempts: 1_000)
        guard nuevo != nil else { throw Falla(.enProceso, "Ya hay una repetición en curso para ese receptor; espera a que termine.") }
        return ((), .init(id))
      })
  }

  public func webhook(_ id: String, _ actor: Actor) async throws -> Receptor { Receptor(try await guardado(id, actor)) }

  private func guardado(_ id: String, _ actor: Actor) async throws -> Webhook {
    try Permisos.exigir(.llevarReceptores, actor)
    guard let webhook = try await engine.read({ try Webhooks.find($0, id: id) }) else {
      throw Falla(.noEncontrado, "No encontramos ese receptor.")
    }
    return webhook
  }

  public func webhooks(despuesDe id: String, limite: Int, _ actor: Actor) async throws -> [Receptor] {
    try Permisos.exigir(.llevarReceptores, actor)
    return try await engine.read { try Webhooks.list($0, after: id, limit: limite) }.map(Receptor.init)
  }

  public func retirarWebhook(_ id: String, _ p: Orden) async throws {
    _ = try await webhook(id, p.actor)
    _ = try await engine.write { try Webhooks.remove($0, id: id, now: p.ahora.micros) }
  }

  /// A new secret; for a day messages carry both signatures. A replay does not change it again: it answers the same one,
  /// or none where the receiver has changed since.
  public func rotarSecreto(_ id: String, _ p: Orden) async throws -> (Receptor, secreto: String?) {
    let secreto = Self.secretoNuevo()
    _ = try await webhook(id, p.actor)
    let sellado = try sellar(secreto, de: id)
    let hasta = p.ahora.sumando(segundos: 86_400).micros
    let version: Int64 = try await nucleo.unaVez(
      p, repetir: { _, antes in antes.to },
      hacer: { t in
        _ = try Webhooks.rotate(t.db, id: id, secreto: sellado, previousUntil: hasta, now: p.ahora.micros)
        let version = try Webhooks.find(t.db, id: id)?.version ?? 0
        // What waited for a secret that can be used goes out now.
        try Difusion.despertar(t.db, id, p.ahora)
        return (version, .init(id, version))
      })
    let guardado = try await guardado(id, p.actor)
    return (Receptor(guardado), guardado.version == version ? try self.secreto(guardado.secreto, de: id) : nil)
  }

  public func entregas(de webhook: String, antesDe cursor: (creada: Instante, id: String)?, limite: Int, _ actor: Actor) async throws
    -> [EntregaDeAviso]
  {
    _ = try await self.webhook(webhook, actor)
    return try await engine.read { db in
      try Entregas.listWithAttempts(db, webhook: webhook, before: cursor.map { ($0.creada.micros, $0.id) }, limit: limite)
        .map(EntregaDeAviso.init)
    }
  }

  /// Sends a delivery again, however it ended, with the same id: the receiver can tell that it had it.
  public func reenviar(entrega id: String, _ p: Orden) async throws {
    try Permisos.exigir(.llevarReceptores, p.actor)
    try await nucleo.unaVez(
      p, repetir: { _, _ in () },
      hacer: { t in
        let db = t.db
        guard let entrega = try Entregas.find(db, id: id) else { throw Falla(.noEncontrado, "No encontramos esa entrega.") }
        guard try Webhooks.find(db, id: entrega.webhook)?.activo == true else {
          throw Falla(.estadoNoPermite, "Su receptor no está activo; actívalo primero.")
        }
        guard try Entregas.resend(db, id: id, now: p.ahora.micros) else {
          throw Falla(.estadoNoPermite, "Esa entrega todavía está pendiente: ya se va a enviar.")
        }
        try Difusion.despertar(db, entrega.webhook, p.ahora)
        return ((), .init(id))
      })
  }
}
