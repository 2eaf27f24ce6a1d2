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

  /// What a citizen reads.
  public var enPalabras: String {
    switch self {
    case .registrada: "Recibimos tu solicitud y la estamos revisando."
    case .enTramite: "Las dependencias que tienen la información la están buscando."
    case .prevenida: "Necesitamos que aclares tu solicitud para poder continuar."
    case .respondida: "La respuesta está firmada; estamos por notificártela."
    case .notificada: "Ya te notificamos la respuesta."
    case .enRecurso: "Hay un recurso de revisión en curso."
    case .concluida: "Tu trámite concluyó."
    case .noPresentada: "La solicitud se tuvo por no presentada porque no se recibió la aclaración."
    case .incompetente: "La información no le corresponde al municipio; te dijimos a quién pedirla."
    case .orientada: "La información ya es pública; te dijimos dónde consultarla."
    case .desistida: "Te desististe de la solicitud."
    case .anulada: "El registro se anuló."
    case .enSeguimiento: "La asesoría tiene un seguimiento pendiente."
    }
  }
}
