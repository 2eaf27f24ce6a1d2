import Domain
import Storage

/// The UT's presence at each Miércoles Ciudadano.
public struct RegistroDeIntervenciones: Cuarto {
  let nucleo: Nucleo

  private static let noEncontrada = Falla(.noEncontrado, "No encontramos esa intervención.")

  /// Opens, closes or annuls an intervención.
  /// - Parameter id: nil opens a new one.
  public func ejecutar(_ comando: ComandoDeIntervencion, id: String?, _ p: Orden) async throws -> Intervencion {
    let acto = Acto<Intervencion?, Intervencion>(
      cargar: { t in
        let antes = try id.flatMap { try Intervenciones.cargar(t.db, id: $0) }
        guard id == nil || antes != nil else { throw Self.noEncontrada }
        return antes
      },
      repetir: { t, respuesta in
        guard let i = try Intervenciones.cargar(t.db, id: respuesta.stream, hasta: respuesta.to) else { throw Self.noEncontrada }
        return i
      },
      version: { antes in (antes?.version ?? 0, Falla(.versionDistinta, "La intervención cambió; vuelve a cargarla.")) },
      hacer: { t, antes in
        let hecho = try Intervencion.decidir(comando, antes, try t.normas().contexto(p.actor, p.ahora))
        let nuevo = try id ?? Self.claveNueva(t.db, hecho)
        let (intervencion, guardados) = try Intervenciones.anexar(
          t.db, id: nuevo, antes: antes, hecho: hecho, actor: p.actor, ahora: p.ahora)
        try Difusion.encolar(t.db, intervencion, guardados, p.ahora)
        return (intervencion, .init(nuevo, intervencion.version))
      })
    return try await nucleo.actuar(p, acto)
  }

  private static func claveNueva(_ db: any Connection, _ hecho: HechoDeIntervencion) throws -> String {
    guard case .abierta(let fecha, _, _) = hecho else { throw Falla(.interno, "Falta la intervención.") }
    let numero = try Consecutivos.next(db, serie: "INT-\(fecha.anio)")
    let texto = String(numero)
    return "INT-\(fecha.anio)-" + String(repeating: "0", count: max(0, 4 - texto.count)) + texto
  }

  public func intervencion(_ id: String, _ actor: Actor) async throws -> Intervencion {
    try Permisos.exigir(.verIntervenciones, actor)
    guard let i = try await engine.read({ try Intervenciones.cargar($0, id: id) }) else {
      throw Self.noEncontrada
    }
    return i
  }

  public func listar(antesDe cursor: (fecha: String, id: String)?, limite: Int, _ actor: Actor) async throws -> [Intervencion] {
    try Permisos.exigir(.verIntervenciones, actor)
    return try await engine.read { try Intervenciones.listar($0, antesDe: cursor, limite: limite) }
  }
}
