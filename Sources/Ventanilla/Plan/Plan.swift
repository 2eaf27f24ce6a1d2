import Domain
import Storage

/// The plan's indicators and the right's, computed from the records themselves.
public struct Indicadores: Codable, Sendable, Hashable {
  public var al: Fecha
  /// Acción 3.1.
  public var intervenciones: Int
  /// Acción 3.2.
  public var asesorias: Int
  public var solicitudesAcceso: Int
  public var solicitudesARCO: Int
  public var respondidas: Int
  public var enTiempo: Int
  public var turnos: Int
  public var plazosVencidos: Int
  public var calificaciones: Int
  public var calificacionPromedio: Double?
}

/// What the plan is measured by, and the access requests as open data.
public struct Plan: Cuarto {
  let nucleo: Nucleo

  /// - Parameter al: counts what had been recorded when that day ended, so that the same date always gives the same figures,
  ///   and of imported cases what had happened by then.
  public func indicadores(al: Fecha) async throws -> Indicadores {
    let c = try await engine.read { try ConteosDeIndicadores.contar($0, hasta: Instante(al + 1)) }
    func vivos(_ clase: String) -> Int { (c.abiertos[clase] ?? 0) - (c.anulados[clase] ?? 0) }
    return Indicadores(
      al: al, intervenciones: vivos("INT"), asesorias: vivos("ASE"), solicitudesAcceso: vivos("SAI"), solicitudesARCO: vivos("ARC"),
      respondidas: c.notificadas, enTiempo: c.enTiempo, turnos: c.porTipo[SolicitudTurnada.tipo.rawValue] ?? 0,
      plazosVencidos: c.vencidos, calificaciones: c.calificaciones.count,
      calificacionPromedio: c.calificaciones.isEmpty
        ? nil : Double(c.calificaciones.reduce(0, +)) / Double(c.calificaciones.count))
  }

  /// A page of the access requests as open data, in order; what was annulled is left out.
  /// - Parameter id: where the page before ended; "" for the first.
  public func datosAbiertos(despuesDe id: String, limite: Int) async throws -> [(id: String, SolicitudEnDatosAbiertos)] {
    try await engine.read { try DatosAbiertos.acceso($0, despuesDe: id, limite: limite) }.map { ($0.id, SolicitudEnDatosAbiertos($0.1)) }
  }
}
