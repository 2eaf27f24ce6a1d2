/// Which of the two rights a rule belongs to.
public enum Materia: String, Codable, CaseIterable, Hashable, Sendable {
  case acceso
  case arco
  /// Applies to both.
  case ambas
}

extension TipoExpediente {
  /// The rights whose rules run on a case of this kind; an asesoría has no clocks.
  public var materia: Materia? {
    switch self {
    case .asesoria: nil
    case .acceso: .acceso
    case .arco: .arco
    }
  }
}

/// Where a rule comes from; among those in force for one event, the shortest applies.
public enum Ambito: String, Codable, CaseIterable, Hashable, Sendable {
  case general
  case estatal
}

/// What a rule gives a term to.
public enum EventoDeRegla: String, Codable, CaseIterable, Hashable, Sendable {
  case respuesta, prorroga, prevenir, desahogar, incompetencia, informacionPublica, capturaPNT, turno
  case pago, disponibilidad, costos
  case recurso, reenvioRecurso, alegatos, cumplimientoRecurso, informeRecurso
  case hacerEfectivo, procedimientoEspecifico, negativa, portabilidad
  case estrados, vulneracion
}

/// What starts the clock; day 1 is the hábil after its effective date.
public enum InicioDePlazo: String, Codable, CaseIterable, Hashable, Sendable {
  case recepcion, presentacion, finDeBase, turno
  case prevencionNotificada, costoNotificado, pago, respuestaNotificada
  /// The notification of the answer or, when there was none, the expiry of its term.
  case notificacionOVencimiento
  case recursoRecibido, recursoPuestoADisposicion, resolucionNotificada, cumplimiento
  case fijacion, confirmacion
  case ninguno
}

/// What the term does to the clock of the answer or to the case.
public enum EfectoDePlazo: String, Codable, CaseIterable, Hashable, Sendable {
  /// The term of the answer itself.
  case base
  /// Adds its days from the base end.
  case extiende
  /// Meeting it restarts the full base term.
  case interrumpe
  /// A clock of its own.
  case nuevo
  /// Using it, or letting it pass where the law says so, closes the case.
  case cierra
  /// A duty with a date, without effect on the other clocks.
  case ninguno
  /// Between the UT and an area; nobody outside is bound by it.
  case interno
}

/// What meets a clock: a notificación made, never a draft.
public enum Cumplimiento: String, Codable, CaseIterable, Hashable, Sendable {
  case respuestaNotificada, prorrogaNotificada, prevencionNotificada, incompetenciaNotificada
  case orientacionNotificada, procedimientoNotificado, vulneracionNotificada
  case desahogo, capturaPNT, atencionDelTurno, pagoAcreditado, entrega
  case recursoInterpuesto, recursoReenviado, alegatosPresentados, resolucionCumplida, informeRendido
  case derechoEfectivo
  /// The mere passing of the term.
  case transcurso
  case ninguno
}
