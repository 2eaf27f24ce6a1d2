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

  private enum Paso: Sendable {
    case enviada(Intento)
    case anotadas([Intento], sigue: Bool)
    case mirar
  }

  private struct Estado {
    var receptor: Webhook?
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
          guard e.receptor != nil || !e.quieto else { return .pointless(reason: "el receptor ya no está activo") }
        }
        lanzar(&e, &grupo)
        if !e.anotando, !e.porAnotar.isEmpty {
          let (lote, webhook) = (e.porAnotar, id)
          (e.porAnotar, e.anotando) = ([], true)
          grupo.addTask { .anotadas(lote, sigue: try await anotar(lote, webhook)) }
        }
        if e.quieto {
          if e.alto { return .later(at: worker.reloj().micros) }
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
    let (receptor, debidas) = try await worker.nucleo.engine.read { db -> (Webhook?, [Entrega]) in
      guard let receptor = try Webhooks.find(db, id: id), receptor.activo else { return (nil, []) }
      return (receptor, try Entregas.due(db, webhook: id, now: ahora, limit: limite))
    }
    e.receptor = receptor
    e.cola = debidas.filter { !e.enMano.contains($0.id) }.reversed()
    e.puedeHaberMas = debidas.count == limite
    e.tocaMirar = false
    if receptor == nil { e.alto = !e.quieto }
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
      // Our own stop: as if it had not been tried.
      e.enMano.remove(intento.entrega.id)
      e.alto = true
    } else {
      e.porAnotar.append(intento)
    }
  }

  private func intentar(_ entrega: Entrega, _ receptor: Webhook) async -> Intento {
    let inicio = worker.reloj()
    do {
      let envio = Envio(
        id: entrega.id, url: receptor.url, encabezados: try worker.ventanilla.avisos.encabezados(receptor), cuerpo: entrega.cuerpo,
        secretos: try worker.ventanilla.avisos.secretos(receptor, inicio), segundos: inicio.micros / 1_000_000,
        intento: Int(entrega.intentos - entrega.desdeIntento) + 1)
      return Intento(entrega: entrega, url: receptor.url, inicio: inicio, respuesta: await worker.enviar(envio))
    } catch {
      let respuesta = RespuestaDeEnvio(
        estadoHTTP: nil, milisegundos: 0, respuesta: [], error: "No se pudo leer el secreto de este receptor.", causa: "secreto",
        sigue: .agotado)
      return Intento(entrega: entrega, url: receptor.url, inicio: inicio, respuesta: respuesta)
    }
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
