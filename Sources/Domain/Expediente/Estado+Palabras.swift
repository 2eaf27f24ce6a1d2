/// What a citizen reads of where a case stands. While it is being worked on that depends on who has it.
extension Estado {
  /// - Parameter turnos: the estados of the case's turnos; only `enTramite` needs them.
  public func enPalabras(_ turnos: some Sequence<Turno.Estado>) -> String {
    switch self {
    case .registrada: "Recibimos tu solicitud y la estamos revisando."
    case .enTramite: Self.enTramite(Set(turnos))
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

  /// A case is `enTramite` also after a desahogo, a rechazo or a reopening, when no dependencia has it.
  private static func enTramite(_ turnos: Set<Turno.Estado>) -> String {
    if turnos.contains(where: \.pendiente) { return "Las dependencias que tienen la información la están buscando." }
    if turnos.contains(.atendido) { return "Las dependencias ya entregaron lo que tienen; estamos preparando tu respuesta." }
    return "Estamos revisando lo que pediste para decidir qué dependencia debe buscarlo."
  }
}

extension Expediente {
  /// What a citizen reads of where it stands.
  public var enPalabras: String {
    tipo == .asesoria && estado == .registrada ? "La asesoría quedó registrada." : estado.enPalabras(turnos.lazy.map(\.estado))
  }
}
