import Domain
import Storage

/// One attempt at one letter. What it says is put together now, from the case as it is and with whoever it is for.
struct MailAttempt: Sendable {
  let worker: Worker
  let job: Job
  private var ventanilla: Ventanilla { worker.ventanilla }
  private var nucleo: Nucleo { worker.nucleo }

  func run() async throws -> JobVerdict {
    let id = try JobKind.id(job)
    guard let correo = try await nucleo.engine.read({ try Correos.find($0, id: id) }), correo.estado == .pendiente else {
      return .pointless(reason: "el correo ya se resolvió")
    }
    guard let enviarCorreo = worker.enviarCorreo, let ajustes = ventanilla.normas.correo else {
      return try await cancelar(correo, "el servicio ya no tiene servidor de correo")
    }
    guard let (para, carta) = try await ventanilla.correspondencia.carta(correo) else {
      return try await cancelar(correo, "ya no hay a quién avisar")
    }
    let r = await enviarCorreo(
      CorreoSaliente(
        id: "\(id)@\(ajustes.dominio)", para: para, asunto: carta.asunto, texto: carta.texto, html: carta.html,
        segundos: worker.reloj().micros / 1_000_000))
    return try await anotar(correo, r)
  }

  private func anotar(_ correo: Correo, _ r: RespuestaDeCorreo) async throws -> JobVerdict {
    let (ahora, codigo) = (worker.reloj(), r.codigo.map(Int64.init))
    let causa = r.causa ?? "El servidor de correo no dijo por qué."
    switch r.sigue {
    case .soltar: return .later(at: ahora.micros)
    case .enviado:
      try await nucleo.engine.write { [job] db in
        guard try JobQueue.complete(db, job.lease, now: ahora.micros) else { return }
        _ = try Correos.settle(db, id: correo.id, .enviado, codigo: codigo, causa: nil, now: ahora.micros)
      }
    case .reintentar where job.attempt < job.maxAttempts:
      try await nucleo.engine.write { [job] db in
        guard try JobQueue.fail(db, job.lease, cause: causa, now: ahora.micros, jitter: .random(in: 0..<1)) else { return }
        try Correos.tried(db, id: correo.id, codigo: codigo, causa: causa)
      }
    case .reintentar, .rechazado:
      try await ventanilla.correspondencia.darPorPerdido(correo, .rechazado, codigo: r.codigo, causa: causa, ahora) {
        try JobQueue.complete($0, job.lease, now: ahora.micros)
      }
    }
    return .settled
  }

  private func cancelar(_ correo: Correo, _ motivo: String) async throws -> JobVerdict {
    let ahora = worker.reloj().micros
    try await nucleo.engine.write { [job] db in
      guard try JobQueue.cancel(db, job.lease, reason: motivo, now: ahora) else { return }
      _ = try Correos.settle(db, id: correo.id, .cancelado, codigo: nil, causa: motivo, now: ahora)
    }
    return .settled
  }
}

extension Correspondencia {
  /// A letter that will not arrive: the failed notice goes into the case's own history, which makes it urgent.
  /// - Parameter mientras: false undoes nothing and writes nothing: it is somebody else's to say.
  func darPorPerdido(
    _ correo: Correo, _ estado: Correo.Estado, codigo: Int?, causa: String, _ ahora: Instante,
    mientras: @escaping @Sendable (any Connection) throws -> Bool
  ) async throws {
    var llave: (String, DataKey)?
    if correo.clase == .ciudadano || correo.clase == .enlace,
      let u = try await engine.read({ try Expedientes.ubicar($0, id: correo.stream) }), let suya = try await llaves.key(u.llave)
    {
      llave = (u.id, suya)
    }
    let caso = llave
    func escribir() async throws {
      try await nucleo.escribir { [nucleo] t in
        let db = t.db
        guard try mientras(db),
          try Correos.settle(db, id: correo.id, estado, codigo: codigo.map(Int64.init), causa: causa, now: ahora.micros)
        else { return }
        guard let (id, llave) = caso, let e = try Expedientes.cargar(db, id: id, llave: llave.key) else { return }
        let leidos = try Expedientes.eventos(db, id: id, llave: nil)
        let hecho = leidos.first { $0.meta.numero == correo.numero }?.evento.hecho
        let evento = Evento(
          AvisoNoEntregado(
            evento: correo.numero, objeto: hecho?.alude.objeto,
            dependencia: correo.clase == .enlace ? hecho.flatMap { e.dependencia(de: $0) } : nil, codigo: codigo),
          reservado: Reservado(nota: causa), ocurrio: ahora)
        _ = try nucleo.anexar(t, id: id, antes: e, [evento], Orden(actor: .sistema, ahora: ahora), llave)
      }
    }
    do { try await escribir() } catch StorageError.conflict {
      // Somebody else's event came first: written again after it.
      try await escribir()
    }
  }

  /// A report from the mail system that a letter came back.
  /// - Parameter mensaje: our Message-ID, without angle brackets.
  /// - Returns: false when no letter of ours has that id or it was settled before.
  public func rebotar(mensaje: String, causa: String, _ ahora: Instante) async throws -> Bool {
    let id = String(mensaje.prefix { $0 != "@" })
    guard let correo = try await engine.read({ try Correos.find($0, id: id) }), [.enviado, .pendiente].contains(correo.estado) else {
      return false
    }
    try await darPorPerdido(correo, .rebotado, codigo: nil, causa: causa, ahora) { _ in true }
    return true
  }
}
