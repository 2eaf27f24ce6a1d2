/// When people are told (policy of the house, `Config/servicio.yaml`; not law). Recording never waits; sending may.
public struct HorarioDeAvisos: Hashable, Sendable {
  /// Minutes of the local day between which warnings are sent, on hábiles only; nil sends them at once.
  public var ventana: Range<Int>?
  /// Minute of the local day from which the summary of the day goes out.
  public var resumen: Int

  public init(ventana: Range<Int>? = nil, resumen: Int = 8 * 60) {
    self.ventana = ventana
    self.resumen = resumen
  }

  /// The first instant, not before `instante`, at which a warning may be sent.
  public func salida(_ instante: Instante, _ calendario: Calendario) -> Instante {
    guard let ventana else { return instante }
    let (fecha, minuto) = (instante.fecha, instante.minutoDelDia)
    if calendario.esHabil(fecha) {
      if ventana.contains(minuto) { return instante }
      if minuto < ventana.lowerBound { return Instante(fecha, minuto: ventana.lowerBound) }
    }
    return Instante(calendario.siguienteHabil(fecha), minuto: ventana.lowerBound)
  }
}

/// Whom a warning is for: roles of the Unidad, and the dependencias whose enlaces have something to do.
public struct Destinatarios: Codable, Hashable, Sendable {
  public var roles: [Rol]
  public var dependencias: [String]

  public init(roles: [Rol], dependencias: [String] = []) {
    self.roles = roles
    self.dependencias = dependencias
  }

  /// - A turno's internal term is its dependencia's and the counter's business; once it has expired, the titular's too.
  /// - The answer's clock reaches the dependencias that still owe something once little is left.
  /// - Everything else stays in the Unidad.
  static func de(_ plazo: Plazo, _ umbral: Umbral, _ e: Expediente) -> Destinatarios {
    if let turno = plazo.turno.flatMap({ e.turno($0) }) {
      return .init(roles: [.enlace, .operador] + (umbral == .vencido ? [.titular] : []), dependencias: [turno.dependencia])
    }
    guard plazo.evento == .respuesta, umbral >= .dosDias else { return .init(roles: [.operador, .titular]) }
    let pendientes = Set(e.turnos.filter(\.estado.pendiente).map(\.dependencia)).sorted()
    return .init(roles: [.operador, .titular] + (pendientes.isEmpty ? [] : [.enlace]), dependencias: pendientes)
  }
}
