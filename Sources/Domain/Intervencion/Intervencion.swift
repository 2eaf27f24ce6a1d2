/// The Unidad's presence at one Miércoles Ciudadano: date, place, staff, evidence (plan de acción 3.1). A stream of its own.
public struct Intervencion: Codable, Hashable, Sendable {
  public enum Estado: String, Codable, CaseIterable, Sendable { case abierta, cerrada, anulada }

  public var id: String
  public var version: Int64 = 0
  public var fecha: Fecha
  public var lugar: String
  public var personal: [String]
  public var estado: Estado = .abierta
  /// Headcount of talks to groups; they are not asesorías.
  public var asistentes: Int?
  public var evidencia: String?

  public init(
    id: String, version: Int64 = 0, fecha: Fecha, lugar: String, personal: [String], estado: Estado = .abierta,
    asistentes: Int? = nil, evidencia: String? = nil
  ) {
    self.id = id
    self.version = version
    self.fecha = fecha
    self.lugar = lugar
    self.personal = personal
    self.estado = estado
    self.asistentes = asistentes
    self.evidencia = evidencia
  }
}

/// What may be done to an intervención.
public enum ComandoDeIntervencion: Sendable {
  case abrir(fecha: Fecha, lugar: String, personal: [String])
  case cerrar(asistentes: Int?, evidencia: String?)
  case anular(motivo: String)
}

public enum HechoDeIntervencion: Codable, Hashable, Sendable {
  case abierta(fecha: Fecha, lugar: String, personal: [String])
  case cerrada(asistentes: Int?, evidencia: String?)
  case anulada(motivo: String)

  public var tipo: String {
    switch self {
    case .abierta: "intervencion.abierta"
    case .cerrada: "intervencion.cerrada"
    case .anulada: "intervencion.anulada"
    }
  }
}

extension Intervencion {
  public static func decidir(_ comando: ComandoDeIntervencion, _ actual: Intervencion?, _ c: Contexto) throws(Falla)
    -> HechoDeIntervencion
  {
    try Permisos.exigir(.llevarIntervenciones, c.actor)
    switch comando {
    case .abrir(let fecha, let lugar, let personal):
      guard actual == nil else { throw Falla(.yaExiste, "Esa intervención ya está abierta.") }
      guard lugar.contains(where: { !$0.isWhitespace }) else {
        throw Falla(.valorInvalido, "Escribe el lugar de la intervención.", campo: "/lugar")
      }
      guard fecha - c.ahora.fecha <= 366, c.ahora.fecha - fecha <= 366 else {
        throw Falla(.valorInvalido, "La fecha de la intervención está a más de un año de hoy; revísala.", campo: "/fecha")
      }
      return .abierta(fecha: fecha, lugar: lugar, personal: personal)
    case .cerrar(let asistentes, let evidencia):
      guard actual?.estado == .abierta else { throw Falla(.estadoNoPermite, "La intervención no está abierta.") }
      guard asistentes ?? 0 >= 0 else {
        throw Falla(.valorInvalido, "El número de asistentes no puede ser negativo.", campo: "/asistentes")
      }
      return .cerrada(asistentes: asistentes, evidencia: evidencia)
    case .anular(let motivo):
      guard let actual, actual.estado != .anulada else { throw Falla(.estadoNoPermite, "La intervención ya estaba anulada.") }
      return .anulada(motivo: motivo)
    }
  }

  /// The fold; nil before the opening event.
  public static func aplicar(_ hecho: HechoDeIntervencion, a actual: Intervencion?, id: String, numero: Int64) -> Intervencion? {
    var nueva: Intervencion?
    switch hecho {
    case .abierta(let fecha, let lugar, let personal):
      nueva = Intervencion(id: id, fecha: fecha, lugar: lugar, personal: personal)
    case .cerrada(let asistentes, let evidencia):
      nueva = actual
      nueva?.estado = .cerrada
      nueva?.asistentes = asistentes
      nueva?.evidencia = evidencia
    case .anulada:
      nueva = actual
      nueva?.estado = .anulada
    }
    nueva?.version = numero
    return nueva
  }
}
