import Domain
import Storage

/// A step of a walk over cases.
struct Tramo: Sendable {
  /// The last case reached.
  var hasta: String
  /// Cases it changed.
  var hechos: Int64
  /// Some are left.
  var sigue: Bool
}

extension Nucleo {
  /// Takes the next step of the walk under way: what it changes, how far it has got and, at its end, what is written of it,
  /// in one transaction.
  /// - Parameters:
  ///   - paso: changes the next cases.
  ///   - alTerminar: told how many were changed in all.
  /// - Returns: whether some are left.
  func avanzar<R: Recorridos>(
    _: R.Type, _ ahora: Instante, paso: @escaping @Sendable (Transaccion, R.Paseo) throws -> Tramo,
    alTerminar: @escaping @Sendable (Transaccion, R.Paseo, Int64) throws -> Void
  ) async throws -> Bool {
    try await escribir { t in
      guard let recorrido = try R.tomar(t.db) else { return false }
      let tramo = try paso(t, recorrido)
      try R.avanzar(t.db, numero: recorrido.numero, hasta: tramo.hasta, hechos: tramo.hechos)
      guard !tramo.sigue else { return true }
      try R.terminar(t.db, numero: recorrido.numero, ahora: ahora.micros)
      try alTerminar(t, recorrido, recorrido.hechos + tramo.hechos)
      return false
    }
  }
}

extension Worker {
  /// Carries something to every case that it concerns. Killed at any point, it goes on from the last transaction.
  func walk(_ job: Job, _ step: (Instante) async throws -> Bool) async throws {
    while try await step(reloj()) {
      // Somebody else has the job now: stop, they will go on.
      guard try await renew(job) else { return }
    }
    try await complete(job)
  }
}
