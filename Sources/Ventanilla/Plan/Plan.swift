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

  init(al: Fecha, _ cifras: [Cifra: Int]) {
    func n(_ cifra: Cifra) -> Int { cifras[cifra] ?? 0 }
    self.al = al
    intervenciones = n(.intervenciones)
    asesorias = n(.asesorias)
    solicitudesAcceso = n(.acceso)
    solicitudesARCO = n(.arco)
    respondidas = n(.respondidas)
    enTiempo = n(.enTiempo)
    turnos = n(.turnos)
    plazosVencidos = n(.vencidos)
    calificaciones = n(.calificaciones)
    calificacionPromedio = calificaciones == 0 ? nil : Double(n(.puntos)) / Double(calificaciones)
  }
}

/// What the plan is measured by, and the access requests as open data.
public struct Plan: Cuarto {
  let nucleo: Nucleo

  /// - Parameter al: counts what had been recorded when that day ended, so that the same date always gives the same figures,
  ///   and of imported cases what had happened by then.
  public func indicadores(al: Fecha) async throws -> Indicadores {
    Indicadores(al: al, try await engine.read { try Cifras.al($0, al) })
  }

  /// A page of the access requests as open data, in order; what was annulled is left out.
  /// - Parameter id: where the page before ended; "" for the first.
  /// - Returns: the requests, and where to go on from; nil on the last page.
  public func datosAbiertos(
    despuesDe id: String, limite: Int
  ) async throws -> (solicitudes: [SolicitudEnDatosAbiertos], siguiente: String?) {
    let pagina = try await engine.read { try DatosAbiertos.acceso($0, despuesDe: id, limite: limite + 1) }
    let esta = pagina.prefix(limite)
    return (esta.map { SolicitudEnDatosAbiertos($0.1) }, pagina.count > limite ? esta.last?.id : nil)
  }

  /// Counts the figures of a database that an earlier version of the service wrote.
  func contar() async throws {
    guard try await engine.read({ try Cifras.faltan($0) }) else { return }
    // Another process may have come first.
    try await engine.write { if try Cifras.faltan($0) { try Cifras.rehacer($0) } }
  }
}
