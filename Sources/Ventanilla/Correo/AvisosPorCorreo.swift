import Domain
import Storage

/// Who hears of an event by e-mail. Dependencias run no receivers: for an enlace the e-mail is the notice.
enum AvisosPorCorreo {
  /// Written in the comando's own transaction. Without a mail server nothing is: the pages say whom no notice reaches.
  /// - Parameter dependencias: those whose enlaces it concerns.
  static func encolar(
    _ db: any Connection, _ e: Expediente, _ evento: Evento, _ guardado: StoredEvent, _ dependencias: Set<String>, _ normas: Normas,
    _ ahora: Instante
  ) throws {
    guard normas.correo != nil else { return }
    for dependencia in dependencias.sorted() where evento.hecho.llama.enlace != nil {
      for para in try destinatarios(db, dependencia, normas) {
        try encolar(db, .enlace, stream: guardado.stream, numero: guardado.numero, destinatario: para, ahora: ahora)
      }
    }
    if e.persona?.correo != nil, evento.hecho.llama.ciudadania != .no {
      try encolar(db, .ciudadano, stream: guardado.stream, numero: guardado.numero, destinatario: "", ahora: ahora)
    }
  }

  /// A dependencia's enlaces and suplentes: those of the directory and those with an account.
  static func destinatarios(_ db: any Connection, _ dependencia: String, _ normas: Normas) throws -> [String] {
    let d = normas.directorio[dependencia]
    let todos =
      [d?.enlace].compactMap(\.self) + (d?.enlaces ?? []) + (d?.suplentes ?? []) + (try Usuarios.correos(db, dependencia: dependencia))
    var vistos: Set<String> = []
    return todos.filter { vistos.insert($0.lowercased()).inserted }
  }

  /// - Parameter distingue: tells apart occasions that share `stream` and `numero`.
  static func encolar(
    _ db: any Connection, _ clase: Correo.Clase, stream: String, numero: Int64, destinatario: String, ahora: Instante,
    distingue: String = ""
  ) throws {
    let id = "cor_" + [UInt8].random(12).hex
    let stream = distingue.isEmpty ? stream : "\(stream)/\(distingue)"
    guard
      try Correos.insert(db, id: id, clase: clase, stream: stream, numero: numero, destinatario: destinatario, now: ahora.micros)
    else { return }
    // 16 attempts with the queue's backoff are two days.
    try JobQueue.enqueue(
      db, kind: JobKind.sendMail.rawValue, payload: JobKind.payload(id), runAt: ahora.micros, now: ahora.micros, maxAttempts: 16)
  }
}

extension Nucleo {
  /// Active dependencias that no notice reaches: without a receiver of their own and without anybody who gets e-mail.
  func dependenciasSinAviso() async throws -> [Dependencia] {
    let (conReceptor, conCuenta) = try await engine.read { db in
      (try Webhooks.dependencias(db), try Usuarios.dependenciasConCorreo(db))
    }
    let hayCorreo = normas.correo != nil
    return normas.dependencias.filter { d in
      let alguien = d.enlace != nil || !d.enlaces.isEmpty || !d.suplentes.isEmpty || conCuenta.contains(d.clave)
      return d.activa && !conReceptor.contains(d.clave) && !(hayCorreo && alguien)
    }
  }
}
