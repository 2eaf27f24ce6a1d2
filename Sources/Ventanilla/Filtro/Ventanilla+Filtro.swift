import Domain
import Storage

extension Ventanilla {
  /// Asks for a training now. While one waits or runs nothing is added.
  /// - Returns: false when one was already on its way.
  @discardableResult
  public func entrenarFiltro(_ p: Orden) async throws -> Bool {
    guard Rol.deLaUnidad.contains(p.actor.rol) || p.actor.rol == .sistema else {
      throw Falla(.prohibido, "El filtro lo entrena la Unidad de Transparencia.")
    }
    let cuerpo = Tarea.escribir(EntrenamientoDelFiltro(id: p.actor.id, actor: p.actor.id, rol: p.actor.rol.rawValue))
    return try await engine.write { db in
      try JobQueue.enqueue(
        db, kind: Tarea.entrenarFiltro.rawValue, payload: cuerpo, runAt: p.ahora.micros, now: p.ahora.micros, priority: 200,
        uniqueKey: EntrenamientoDelFiltro.unica) != nil
    }
  }

  /// Puts a version in force, an earlier one or one that was refused; 0 is the cold start.
  /// - Throws: ``Falla`` `.noEncontrado`; `.estadoNoPermite` when its model is no longer kept or holds a case that may no
  ///   longer be used.
  public func ponerEnVigor(versionDelFiltro numero: Int64, _ p: Orden) async throws {
    guard [.titular, .admin].contains(p.actor.rol) else {
      throw Falla(.prohibido, "La versión del filtro la cambia la persona titular de la Unidad o la administración del sistema.")
    }
    try await engine.write { db in
      let vigente = try VersionesDelFiltro.vigente(db)?.version ?? 0
      // Asked again: it is done.
      guard numero != vigente else { return }
      if numero > 0 {
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
      let motivo = numero == 0 ? "Se volvió al arranque en frío." : "Se eligió a mano la versión \(numero)."
      try Self.poner(db, numero, motivo, p.actor, p.ahora)
      try Self.podar(db, p.ahora)
    }
  }

  /// Rows of turnos written before they said what the filtro is measured by are written again from their events.
  public func completarTurnos() async throws {
    while true {
      let ids = try await engine.read { try MedidasDelFiltro.sinCompletar($0, limite: 500) }
      guard !ids.isEmpty else { return }
      try await engine.write { db in for id in ids { try MedidasDelFiltro.completar(db, id: id) } }
    }
  }
}
