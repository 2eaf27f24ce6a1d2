import Domain
import Storage

/// One act of the counter. The core runs its steps in this order, in one transaction: scope, replay, version, and then
/// what it does: decide, append, spread.
struct Acto<Caso, Valor: Sendable>: Sendable {
  /// Loads what it is about and refuses whoever may not touch it.
  var cargar: @Sendable (Transaccion) throws -> Caso
  /// What was answered to this same Idempotency-Key, again.
  var repetir: @Sendable (Transaccion, Idempotency.Answer) throws -> Valor
  /// What `If-Match` is compared with, and what is said when it is another; nil where nothing is compared.
  var version: @Sendable (Caso) -> (va: Int64, falla: Falla)? = { _ in nil }
  /// Decides, appends and spreads.
  /// - Returns: what is answered, and the events that answer a repetition.
  var hacer: @Sendable (Transaccion, Caso) throws -> (Valor, Idempotency.Answer)
}

extension Nucleo {
  /// - Throws: ``Falla``: what the act refuses, `.versionDistinta`, `.llaveReutilizada`, `.enProceso`; `StorageError`.
  func actuar<Caso, Valor: Sendable>(_ p: Orden, _ acto: Acto<Caso, Valor>) async throws -> Valor {
    try LlaveAnonima.exigir(p)
    let cuerpo = { @Sendable (t: Transaccion) throws -> Valor in
      let caso = try acto.cargar(t)
      if let antes = try Self.repetido(t.db, p) { return try acto.repetir(t, antes) }
      if let vista = p.version, let (va, falla) = acto.version(caso), vista != va { throw falla }
      let (valor, respuesta) = try acto.hacer(t, caso)
      if let r = p.repeticion { try Idempotency.record(t.db, key: r.huella, respuesta) }
      return valor
    }
    do { return try await escribir(cuerpo) } catch StorageError.conflict {
      // Somebody else's event came first: decided again on what is there now, once.
      return try await escribir(cuerpo)
    }
  }

  /// The same for what is loaded by nobody and compared with nothing.
  func unaVez<Valor: Sendable>(
    _ p: Orden, repetir: @escaping @Sendable (Transaccion, Idempotency.Answer) throws -> Valor,
    hacer: @escaping @Sendable (Transaccion) throws -> (Valor, Idempotency.Answer)
  ) async throws -> Valor {
    try await actuar(p, Acto(cargar: { _ in () }, repetir: repetir, hacer: { t, _ in try hacer(t) }))
  }

  /// nil when the act must run; throws when the key belongs to another body.
  private static func repetido(_ db: any Connection, _ p: Orden) throws -> Idempotency.Answer? {
    guard let r = p.repeticion else { return nil }
    switch try Idempotency.claim(db, key: r.huella, body: r.cuerpo, now: p.ahora.micros) {
    case .fresh: return nil
    case .replay(let respuesta?): return respuesta
    case .replay(nil): throw Falla(.enProceso, "La primera solicitud con esta Idempotency-Key sigue en proceso; reintenta en un momento.")
    case .otherBody:
      throw Falla(.llaveReutilizada, "Esa Idempotency-Key ya se usó con otro contenido; genera una nueva.")
    }
  }

  /// What was answered to this same key: a look without taking it, before something that must not be done twice outside the
  /// transaction.
  func anterior(_ p: Orden) async throws -> Idempotency.Answer? {
    guard let r = p.repeticion else { return nil }
    return try await engine.read { try Idempotency.peek($0, key: r.huella, body: r.cuerpo) }
  }
}

extension Idempotency.Answer {
  init(_ stream: String, _ eventos: ClosedRange<Int64>) {
    self.init(stream: stream, from: eventos.lowerBound, to: eventos.upperBound)
  }

  /// What is remembered by a stream alone.
  init(_ stream: String, _ numero: Int64 = 1) { self.init(stream, numero...numero) }
}
