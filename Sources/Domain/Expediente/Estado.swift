/// Where a case stands. Being late is not an estado: a case past its date stays open, overdue and answerable.
public enum Estado: String, Codable, CaseIterable, Sendable {
  case registrada
  case enTramite = "en_tramite"
  case prevenida
  case respondida
  case notificada
  case enRecurso = "en_recurso"
  case concluida
  case noPresentada = "no_presentada"
  case incompetente
  case orientada
  case desistida
  case anulada
  case enSeguimiento = "en_seguimiento"

  /// Nothing more is owed by the office, unless a recurso or a reopening says so.
  public var esFinal: Bool {
    switch self {
    case .concluida, .noPresentada, .incompetente, .orientada, .desistida, .anulada: true
    case .registrada, .enTramite, .prevenida, .respondida, .notificada, .enRecurso, .enSeguimiento: false
    }
  }
}
