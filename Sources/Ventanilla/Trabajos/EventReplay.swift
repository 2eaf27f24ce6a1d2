import Domain
import Storage

/// Sends a receiver again what it did not accept of the events written in a stretch of time.
struct EventReplay: JobPayload {
  static let version = 1
  var id: String
  /// The last event looked at, and the instant (µs UTC) up to which to look.
  var desde: EventLog.Place
  var hasta: Int64

  /// Events looked at in one transaction.
  static let lote = 250
}

extension Worker {
  /// Walks the log in the order it was written. Each step adds its deliveries and moves the mark in one transaction, so
  /// a worker that dies anywhere neither loses nor repeats a step; what was delivered is there and stays.
  func replayEvents(_ job: Job) async throws -> JobVerdict {
    var encargo = try JobKind.read(EventReplay.self, job)
    while !Task.isCancelled {
      let paso = encargo
      let (lugares, avisos) = try await nucleo.engine.read { db -> ([EventLog.Place], [AvisoRepetido]?) in
        guard let receptor = try Webhooks.find(db, id: paso.id), receptor.activo else { return ([], nil) }
        let lugares = try EventLog.places(db, after: paso.desde, until: paso.hasta, limit: EventReplay.lote)
        return (lugares.map(\.place), try Difusion.repetir(db, lugares.filter { receptor.wants($0.tipo) }.map(\.place), receptor))
      }
      guard let avisos else { return .pointless(reason: "el receptor ya no está activo") }
      guard let ultimo = lugares.last else { return .done }
      encargo.desde = ultimo
      let (nuevo, ahora) = (encargo, reloj())
      let sigue = try await nucleo.engine.write { db in
        guard try JobQueue.progress(db, job.lease, payload: JobKind.write(nuevo)) else { return false }
        var hay = false
        for aviso in avisos { hay = try aviso.guardar(db, ahora) || hay }
        if hay { try Difusion.despertar(db, nuevo.id, ahora) }
        return true
      }
      guard sigue else { return .settled }
    }
    return .later(at: reloj().micros)
  }
}

/// A delivery that should exist.
struct AvisoRepetido: Sendable {
  var id: String
  var webhook: String
  var stream: String
  var numero: Int64
  var tipo: String
  var cuerpo: String

  /// - Returns: true when there is something to deliver: it was never announced, or nobody accepted it.
  func guardar(_ db: any Connection, _ ahora: Instante) throws -> Bool {
    if try Entregas.insert(
      db, id: id, webhook: webhook, stream: stream, numero: numero, tipo: tipo, cuerpo: cuerpo, now: ahora.micros)
    {
      return true
    }
    return try Entregas.retake(db, webhook: webhook, stream: stream, numero: numero, tipo: tipo, now: ahora.micros)
  }
}

extension Difusion {
  /// What these events say to a receiver, without anybody's key: a notice holds nothing sealed.
  static func repetir(_ db: any Connection, _ lugares: [EventLog.Place], _ receptor: Webhook) throws -> [AvisoRepetido] {
    var avisos: [AvisoRepetido] = []
    for (stream, suyos) in Dictionary(grouping: lugares, by: \.stream) {
      let numeros = Set(suyos.map(\.numero))
      if NormasGuardadas.esDeLaCasa(stream) {
        avisos += try deLaCasa(db, stream, numeros, receptor)
      } else if try Expedientes.ubicar(db, id: stream) != nil {
        avisos += try deExpediente(db, stream, numeros, receptor)
      } else if let i = try Intervenciones.cargar(db, id: stream), receptor.dependencia == nil {
        for guardado in try EventLog.load(db, stream: stream) where numeros.contains(guardado.numero) {
          let datos = AvisoDeEvento.Datos(i, guardado.numero, Instante(micros: guardado.registrado))
          avisos.append(try aviso(guardado, datos, receptor))
        }
      }
    }
    return avisos
  }

  private static func deExpediente(
    _ db: any Connection, _ stream: String, _ numeros: Set<Int64>, _ receptor: Webhook
  ) throws -> [AvisoRepetido] {
    var avisos: [AvisoRepetido] = []
    try Expedientes.recorrer(db, id: stream) { paso in
      // As when it was sent: with the case as the whole comando left it.
      guard !paso.despues.importado || paso.evento.hecho.alude.plazo != nil else { return }
      guard numeros.contains(paso.guardado.numero), paso.evento.hecho.llama.receptores else { return }
      let dependencia = paso.despues.dependencia(de: paso.evento.hecho)
      let para = paso.evento.hecho.alude.plazo?.para.map { Set($0.dependencias) }
      let interesadas = para ?? dependencia.map { [$0] } ?? Set(paso.despues.turnosVivos.map(\.dependencia))
      guard receptor.dependencia.map(interesadas.contains) ?? true else { return }
      let datos = AvisoDeEvento.Datos(paso.despues, paso.evento, paso.guardado.numero, dependencia)
      avisos.append(try aviso(paso.guardado, datos, receptor))
    }
    return avisos
  }
}
