import Domain
import Storage

/// What a receiver's attempts say of the receiver itself: it is warned, and in the end disabled.
enum ReceiverHealth {
  /// Hours without accepting anything after which its owner is warned, and after which nothing more is sent.
  static let advertencias: [Int64] = [24, 72, 108]
  static let limite: Int64 = 120

  struct Advertencia: JobPayload {
    static let version = 1
    var id: String
    var horas: Int64
  }

  /// - Returns: false when the receiver is disabled.
  static func anotar(_ db: any Connection, _ id: String, _ desenlaces: [RespuestaDeEnvio.Sigue], _ ahora: Instante) throws -> Bool {
    if desenlaces.contains(.desactivar) {
      _ = try Webhooks.disable(
        db, id: id, reason: "El receptor respondió que ya no existe (410). Actívalo de nuevo cuando vuelva.", now: ahora.micros)
      return false
    }
    if desenlaces.contains(.entregado) {
      try Webhooks.accepted(db, id: id)
      return true
    }
    guard let (desde, dadas) = try Webhooks.failed(db, id: id, now: ahora.micros) else { return false }
    let horas = (ahora.micros - desde) / 3_600_000_000
    if horas >= limite {
      let reason = "No aceptó ningún aviso en \(limite) horas. Revísalo y actívalo de nuevo; lo que no recibió se puede repetir."
      if try Webhooks.disable(db, id: id, reason: reason, now: ahora.micros) { try advertir(db, id, limite, ahora) }
      return false
    }
    let nivel = Int64(advertencias.filter { $0 <= horas }.count)
    if nivel > dadas, try Webhooks.warned(db, id: id, level: nivel) { try advertir(db, id, advertencias[Int(nivel) - 1], ahora) }
    return true
  }

  private static func advertir(_ db: any Connection, _ id: String, _ horas: Int64, _ ahora: Instante) throws {
    try JobQueue.enqueue(
      db, kind: JobKind.warnReceiver.rawValue, payload: JobKind.write(Advertencia(id: id, horas: horas)), runAt: ahora.micros,
      now: ahora.micros, priority: 50, uniqueKey: "\(id)/\(horas)")
  }
}

extension Worker {
  /// To the receiver's owner, by e-mail when there is one and an address; always to the log.
  func warnReceiver(_ job: Job) async throws -> JobVerdict {
    let aviso = try JobKind.read(ReceiverHealth.Advertencia.self, job)
    registro.warning("un receptor no acepta avisos", metadata: ["webhook": "\(aviso.id)", "horas": "\(aviso.horas)"])
    let (ahora, ventanilla) = (reloj().micros, ventanilla)
    try await nucleo.engine.write { db in
      guard try JobQueue.complete(db, job.lease, now: ahora) else { return }
      guard ventanilla.normas.correo != nil, let receptor = try Webhooks.find(db, id: aviso.id), let para = receptor.correo else { return }
      try AvisosPorCorreo.encolar(
        db, .receptor, stream: aviso.id, numero: aviso.horas, destinatario: para, ahora: Instante(micros: ahora),
        distingue: receptor.fallaDesde.map(String.init) ?? "")
    }
    return .settled
  }
}
