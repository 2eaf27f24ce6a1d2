/// Rows that an earlier version of the service wrote with less than its events say: found by what they lack, and written
/// again.
public enum Reescritura: Sendable {
  /// Clocks that do not carry what they were counted from.
  case plazos
  /// Turnos that do not say what the filtro is measured by.
  case turnos

  private var tabla: Projection.Tabla {
    switch self {
    case .plazos: .plazos
    case .turnos: .turnos
    }
  }

  private var falta: String {
    switch self {
    case .plazos: "disparo"
    case .turnos: "mes"
    }
  }

  /// Cases with such rows, in order of id.
  public func pendientes(_ db: any Connection, limite: Int) throws -> [String] {
    try db.rows("SELECT DISTINCT expediente FROM \(tabla.rawValue) WHERE \(falta) IS NULL ORDER BY expediente LIMIT ?1", [Value(limite)])
      .map { try $0.text("expediente") }
  }

  /// Writes a case's rows again from its events: what of them is kept in a row does not depend on what is sealed.
  public func escribir(_ db: any Connection, id: String) throws {
    guard let u = try Expedientes.ubicar(db, id: id), let e = try Expedientes.cargar(db, id: id, llave: nil) else { return }
    // The case shows the date of one of its clocks.
    let tablas: Set<Projection.Tabla> = self == .plazos ? [.plazos, .expedientes] : [tabla]
    for fila in Projection.filas(e, llave: u.llave) where tablas.contains(fila.tabla) {
      try db.execute(fila.tabla.guardado, fila.valores)
    }
  }
}
