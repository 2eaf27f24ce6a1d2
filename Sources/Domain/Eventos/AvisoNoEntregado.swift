/// An e-mail about the case was refused or came back: somebody was not told of an event. No comando gives it; the worker
/// writes it down. It opens an urgent task and moves no clock: whether the notice stands is for the Unidad to decide.
public struct AvisoNoEntregado: Hecho {
  public static let tipo = "aviso.no_entregado"
  /// Number of the event the message told of.
  public var evento: Int64
  /// What had been notified with that event, when it was a notice.
  public var objeto: Objeto?
  /// Whose people were not reached; nil for the citizen.
  public var dependencia: String?
  /// The mail server's reply (RFC 5321), when there was one.
  public var codigo: Int?

  public init(evento: Int64, objeto: Objeto?, dependencia: String?, codigo: Int?) {
    self.evento = evento
    self.objeto = objeto
    self.dependencia = dependencia
    self.codigo = codigo
  }

  public func aplicar(a e: inout Expediente, _ meta: MetaEvento) {
    e.avisoPendiente = AvisoPendiente(dependencia: dependencia, desde: meta.ocurrio)
    guard let objeto, dependencia == nil else { return }
    e.notificaciones.append(
      Notificacion(
        objeto: objeto, medio: .correo, resultado: .fallida, instante: meta.ocurrio, autor: meta.actor.id,
        constancia: meta.reservado?.nota))
  }
}

/// Somebody who was not told, until the case shows that they know.
public struct AvisoPendiente: Codable, Hashable, Sendable {
  /// nil for the citizen.
  public var dependencia: String?
  public var desde: Instante

  /// A later notice, a corrected address or the citizen's own act; for a dependencia, an act on its turno.
  func seAtiende(con hecho: any Hecho) -> Bool {
    switch hecho {
    case let h as NotificacionRegistrada: dependencia == nil && h.resultado != .fallida
    case let h as DatosCorregidos: dependencia == nil && (h.persona || h.medio != nil)
    case is PrevencionDesahogada, is SolicitudDesistida, is ProcedimientoElegido, is AtencionCalificada: dependencia == nil
    case let h as TurnoAceptado: h.dependencia == dependencia
    case let h as TurnoAtendido: h.dependencia == dependencia
    case let h as TurnoRetirado: h.dependencia == dependencia
    case let h as PropuestaHecha: h.dependencia == dependencia
    default: false
    }
  }
}
