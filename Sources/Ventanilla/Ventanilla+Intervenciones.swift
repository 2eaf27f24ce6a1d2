import Domain
import Storage

extension Ventanilla {
  /// Opens, closes or annuls an intervención.
  /// - Parameter id: nil opens a new one.
  public func ejecutar(_ comando: ComandoDeIntervencion, id: String?, _ p: Orden) async throws -> Intervencion {
    let paso = try await engine.write { [self] db -> (Intervencion?, Idempotency.Answer?) in
      if let respuesta = try repetido(db, p) { return (nil, respuesta) }
      let antes = try id.flatMap { try Intervenciones.cargar(db, id: $0) }
      guard id == nil || antes != nil else { throw Falla(.noEncontrado, "No encontramos esa intervención.") }
      if let version = p.version, version != antes?.version {
        throw Falla(.versionDistinta, "La intervención cambió; vuelve a cargarla.")
      }
      let hecho = try Intervencion.decidir(comando, antes, normas.contexto(p.actor, p.ahora))
      let nuevo = try id ?? claveNueva(db, hecho)
      let (intervencion, guardados) = try Intervenciones.anexar(
        db, id: nuevo, antes: antes, hecho: hecho, actor: p.actor, ahora: p.ahora)
      try Difusion.encolar(db, intervencion, guardados, p.ahora)
      try recordar(db, p, stream: nuevo, intervencion.version...intervencion.version)
      return (intervencion, nil)
    }
    if let intervencion = paso.0 { return intervencion }
    guard let respuesta = paso.1,
      let repetida = try await engine.read({ try Intervenciones.cargar($0, id: respuesta.stream, hasta: respuesta.to) })
    else { throw Falla(.noEncontrado, "No encontramos esa intervención.") }
    return repetida
  }

  private func claveNueva(_ db: any Connection, _ hecho: HechoDeIntervencion) throws -> String {
    guard case .abierta(let fecha, _, _) = hecho else { throw Falla(.interno, "Falta la intervención.") }
    let numero = try Consecutivos.next(db, serie: "INT-\(fecha.anio)")
    let texto = String(numero)
    return "INT-\(fecha.anio)-" + String(repeating: "0", count: max(0, 4 - texto.count)) + texto
  }

  public func intervencion(_ id: String, _ actor: Actor) async throws -> Intervencion {
    try Permisos.exigir(.verIntervenciones, actor)
    guard let i = try await engine.read({ try Intervenciones.cargar($0, id: id) }) else {
      throw Falla(.noEncontrado, "No encontramos esa intervención.")
    }
    return i
  }

  public func intervenciones(
    antesDe cursor: (fecha: String, id: String)?, limite: Int, _ actor: Actor
  ) async throws -> [Intervencion] {
    try Permisos.exigir(.verIntervenciones, actor)
    return try await engine.read { try Intervenciones.listar($0, antesDe: cursor, limite: limite) }
  }
}
