import Domain
import Storage

extension FiltroDeLaCasa {
  /// Asks for a training now. While one waits or runs nothing is added.
  /// - Returns: false when one was already on its way.
  @discardableResult
  public func entrenarFiltro(_ p: Orden) async throws -> Bool {
    try Permisos.exigir(.entrenarFiltro, p.actor)
    let cuerpo = JobKind.write(EntrenamientoDelFiltro(id: p.actor.id, actor: p.actor.id, rol: p.actor.rol.rawValue))
    // Remembered as the job it added, 0 for none: whoever asks again with the same key is told the same.
    return try await nucleo.unaVez(
      p, repetir: { _, antes in antes.to > 0 },
      hacer: { t in
        let trabajo = try JobQueue.enqueue(
          t.db, kind: JobKind.trainFiltro.rawValue, payload: cuerpo, runAt: p.ahora.micros, now: p.ahora.micros, priority: 200,
          uniqueKey: EntrenamientoDelFiltro.unica)
        return (trabajo != nil, .init(JobKind.trainFiltro.rawValue, trabajo ?? 0))
      })
  }

  /// Puts a version in force, an earlier one or one that was refused; 0 is the cold start.
  /// - Throws: ``Falla`` `.noEncontrado`; `.estadoNoPermite` when its model is no longer kept or holds a case that may no
  ///   longer be used.
  public func ponerEnVigor(versionDelFiltro numero: Int64, _ p: Orden) async throws {
    try Permisos.exigir(.elegirFiltro, p.actor)
    // Done when it was asked the first time, whatever somebody else has put in force since.
    try await nucleo.unaVez(
      p, repetir: { _, _ in () },
      hacer: { t in
        let db = t.db
        if try numero != VersionesDelFiltro.vigente(db)?.version ?? 0 {
          try Self.exigirDisponible(db, numero)
          let motivo = numero == 0 ? "Se volvió al arranque en frío." : "Se eligió a mano la versión \(numero)."
          try Self.poner(db, numero, motivo, p.actor, p.ahora)
          try Self.podar(db, p.ahora)
        }
        let evento = try EventLog.version(db, stream: VersionesDelFiltro.stream)
        return ((), .init(VersionesDelFiltro.stream, evento))
      })
  }

  private static func exigirDisponible(_ db: any Connection, _ numero: Int64) throws {
    guard numero > 0 else { return }
    guard let v = try VersionesDelFiltro.version(db, numero) else {
      throw Falla(.noEncontrado, "El filtro no tiene una versión \(numero); consulta la lista.")
    }
    guard try EjemplosDelFiltro.olvidados(db, en: numero) == 0 else {
      throw Falla(
        .estadoNoPermite, "La versión \(numero) aprendió de un expediente suprimido o con datos personales: ya no se puede usar.")
    }
    guard v.llave != nil else {
      throw Falla(.estadoNoPermite, "La versión \(numero) ya no se guarda; elige una de las últimas o entrena de nuevo.")
    }
  }
}
