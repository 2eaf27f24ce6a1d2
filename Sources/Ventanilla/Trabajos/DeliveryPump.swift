import Domain
import Foundation
import Storage

/// The one job of a receiver: it makes whatever attempts are due to it, some at a time, writes down how they went while
/// it makes others, and sleeps until the next is due. A receiver that stalls delays only itself.
struct DeliveryPump: Sendable {
  private let worker: Worker
  private let job: Job

  /// Deliveries read at a time, and outcomes that may wait to be written.
  private static let lote = 64
  /// µs before it looks again when the network could not be used at all, and when what the receiver is signed with cannot be
  /// read.
  private static let pausa: Int64 = 5_000_000
  private static let pausaSinSecreto: Int64 = 900_000_000

  init(_ worker: Worker, _ job: Job) {
    self.worker = worker
    self.job = job
  }

  struct Intento: Sendable {
    var entrega: Entrega
    var url: String
    var inicio: Instante
    var respuesta: RespuestaDeEnvio
  }

  /// A receiver with what its messages carry, opened.
  private struct Abierto: Sendable {
    var webhook: Webhook
    var secretos: [String]
    var encabezados: [Envio.Encabezado]
  }

  private enum Paso: Sendable {
    case enviada(Intento)
    case anotadas([Intento], sigue: Bool)
    case mirar
  }

  private struct Estado {
    var receptor: Abierto?
    var cola: [Entrega] = []
    var enVuelo = 0
    /// Being tried, or tried and not yet written down.
    var enMano: Set<String> = []
    var porAnotar: [Intento] = []
    var anotando = false
    var tocaMirar = true
    var puedeHaberMas = false
    var reposo = false
    var alto = false
    /// Something was let go without having been tried.
    var soltada = false
    /// Why nothing can be sent to it, in words, when the reason is ours.
    var impide: String?

    var quieto: Bool { cola.isEmpty && enVuelo == 0 && porAnotar.isEmpty && !anotando }
  }

  func run() async throws -> JobVerdict {
    let id = try JobKind.id(job)
    return try await withThrowingTaskGroup(of: Paso.self) { grupo in
      // A tick that sleeps must not hold the end up.
      defer { grupo.cancelAll() }
      var e = Estado()
      while true {
        if Task.isCancelled { e.alto = true }
        if e.alto { e.cola = [] }
        if !e.alto, e.tocaMirar, e.cola.isEmpty, e.enVuelo < worker.options.perReceiver, e.porAnotar.count < Self.lote {
          try await mirar(id, &e)
          guard e.receptor != nil || e.impide != nil || !e.quieto else { return .pointless(reason: "el receptor ya no está activo") }
        }
        lanzar(&e, &grupo)
        if !e.anotando, !e.porAnotar.isEmpty {
          let (lote, webhook) = (e.porAnotar, id)
          (e.porAnotar, e.anotando) = ([], true)
          grupo.addTask { .anotadas(lote, sigue: try await anotar(lote, webhook)) }
        }
        if e.quieto {
          if e.alto { return try await reposar(id, e) }
          if try await cerrar(id) { return .settled }
          e.tocaMirar = true
          continue
        }
        if e.cola.isEmpty, !e.reposo, !e.alto, e.enVuelo > 0, e.enVuelo < worker.options.perReceiver {
          // While something is under way, what arrives meanwhile should not wait for it.
          e.reposo = true
          grupo.addTask {
            try? await Task.sleep(for: .milliseconds(200))
            return .mirar
          }
        }
        guard let paso = try await grupo.next() else { continue }
        switch paso {
        case .mirar: (e.reposo, e.tocaMirar) = (false, true)
        case .enviada(let intento): recibir(intento, &e)
        case .anotadas(let lote, let sigue):
          e.anotando = false
          for intento in lote { e.enMano.remove(intento.entrega.id) }
          if !sigue { e.alto = true }
        }
      }
    }
  }

  /// Reads what is due and not in hand; no receiver when it is gone or at rest.
  private func mirar(_ id: String, _ e: inout Estado) async throws {
    let (ahora, limite) = (worker.reloj().micros, Self.lote + e.enMano.count)
    let (webhook, debidas) = try await worker.nucleo.engine.read { db -> (Webhook?, [Entrega]) in
      guard let webhook = try Webhooks.find(db, id: id), webhook.activo else { return (nil, []) }
      return (webhook, try Entregas.due(db, webhook: id, now: ahora, limit: limite))
    }
    if let webhook {
      guard let abierto = abrir(webhook) else {
        (e.impide, e.alto) = ("No se pudo leer el secreto de este receptor o sus encabezados; lo que le toca espera.", true)
        return
      }
      e.receptor = abierto
      if webhook.motivo != nil { try await worker.nucleo.engine.write { try Webhooks.hold($0, id: id, reason: nil) } }
    } else {
      e.receptor = nil
    }
    e.cola = debidas.filter { !e.enMano.contains($0.id) }.reversed()
    e.puedeHaberMas = debidas.count == limite
    e.tocaMirar = false
    if webhook == nil { e.alto = !e.quieto }
  }

  private func abrir(_ webhook: Webhook) -> Abierto? {
    do {
      return Abierto(
        webhook: webhook, secretos: try worker.ventanilla.avisos.secretos(webhook, worker.reloj()),
        encabezados: try worker.ventanilla.avisos.encabezados(webhook))
    } catch {
      worker.registro.error("no se pudo leer el secreto de un receptor", metadata: ["webhook": "\(webhook.id)", "error": "\(error)"])
      return nil
    }
  }

  /// Leaves what is due as it is, for a while: nothing was tried. What is ours to mend is said beside the receiver.
  private func reposar(_ id: String, _ e: Estado) async throws -> JobVerdict {
    let ahora = worker.reloj().micros
    guard let impide = e.impide else {
      // After our own stop, or when the receiver is no longer served, whoever comes next looks at once.
      return .later(at: e.soltada && !Task.isCancelled ? ahora + Self.pausa : ahora)
    }
    try await worker.nucleo.engine.write { try Webhooks.hold($0, id: id, reason: impide) }
    return .later(at: ahora + Self.pausaSinSecreto)
  }

  private func lanzar(_ e: inout Estado, _ grupo: inout ThrowingTaskGroup<Paso, any Error>) {
    guard let receptor = e.receptor else { return }
    while e.enVuelo < worker.options.perReceiver, let entrega = e.cola.popLast() {
      e.enVuelo += 1
      e.enMano.insert(entrega.id)
      grupo.addTask { .enviada(await intentar(entrega, receptor)) }
    }
    if e.cola.isEmpty, e.puedeHaberMas { e.tocaMirar = true }
  }

  private func recibir(_ intento: Intento, _ e: inout Estado) {
    e.enVuelo -= 1
    if intento.respuesta.sigue == .soltar {
      // Our own stop, or nothing could be sent: as if it had not been tried.
      e.soltada = true
      if intento.respuesta.causa == RespuestaDeEnvio.sinSecreto { e.impide = intento.respuesta.error }
      e.enMano.remove(intento.entrega.id)
      e.alto = true
    } else {
      e.porAnotar.append(intento)
    }
  }

  private func intentar(_ entrega: Entrega, _ receptor: Abierto) async -> Intento {
    let (inicio, url) = (worker.reloj(), receptor.webhook.url)
    let envio = Envio(
      id: entrega.id, url: url, encabezados: receptor.encabezados, cuerpo: entrega.cuerpo, secretos: receptor.secretos,
      segundos: inicio.micros / 1_000_000, intento: Int(entrega.intentos - entrega.desdeIntento) + 1)
    return Intento(entrega: entrega, url: url, inicio: inicio, respuesta: await worker.enviar(envio))
  }

  /// Every outcome of the batch and what they say of the receiver, in one transaction.
  /// - Returns: false when nothing more is to be sent to it.
  private func anotar(_ lote: [Intento], _ id: String) async throws -> Bool {
    let (ahora, lease) = (worker.reloj(), worker.lease)
    return try await worker.nucleo.engine.write { [job] db in
      // The lease is renewed first, which also locks the job's row: whoever lost it writes nothing.
      guard try JobQueue.heartbeat(db, job.lease, now: ahora.micros, lease: lease) else { throw CancellationError() }
      for intento in lote { _ = try Entregas.record(db, id: intento.entrega.id, intento.anotado(ahora), intento.desenlace(ahora)) }
      return try ReceiverHealth.anotar(db, id, lote.map(\.respuesta.sigue), ahora)
    }
  }

  /// Sleeps until the next attempt or ends, unless something became due meanwhile. Whoever adds a delivery afterwards
  /// wakes the job: both touch its row.
  private func cerrar(_ id: String) async throws -> Bool {
    let (ahora, lease) = (worker.reloj().micros, worker.lease)
    return try await worker.nucleo.engine.write { [job] db in
      guard try JobQueue.heartbeat(db, job.lease, now: ahora, lease: lease) else { return true }
      guard let proximo = try Entregas.nextDue(db, webhook: id) else { return try JobQueue.complete(db, job.lease, now: ahora) }
      return proximo > ahora ? try JobQueue.snooze(db, job.lease, runAt: proximo) : false
    }
  }
}

extension DeliveryPump.Intento {
  func anotado(_ ahora: Instante) -> EntregaIntento {
    var intento = EntregaIntento(
      cuando: inicio.micros, estadoHTTP: respuesta.estadoHTTP.map(Int64.init), milisegundos: Int64(respuesta.milisegundos),
      respuesta: respuesta.respuesta, error: respuesta.error ?? (respuesta.estadoHTTP == nil ? "sin respuesta" : nil))
    intento.causa = respuesta.causa
    intento.url = url
    intento.direccion = respuesta.direccion
    intento.tiempos = respuesta.tiempos.guardados
    return intento
  }

  func desenlace(_ ahora: Instante) -> Entregas.Outcome {
    switch respuesta.sigue {
    case .entregado: .delivered
    case .reintentar(let segundos): .retry(at: ahora.sumando(segundos: segundos).micros)
    case .agotado, .desactivar: .exhausted
    case .soltar: .retry(at: ahora.micros)
    }
  }
}
