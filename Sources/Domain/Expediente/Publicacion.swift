/// Where anybody finds what was answered: written by the office to be read by anybody, never taken from the request.
public struct Publicacion: Codable, Hashable, Sendable {
  public var titulo: String
  /// What is there, in a sentence, with the words people search by.
  public var contiene: String?
  public var liga: String
  public var desde: Instante

  public init(titulo: String, contiene: String? = nil, liga: String, desde: Instante) {
    self.titulo = titulo
    self.contiene = contiene
    self.liga = liga
    self.desde = desde
  }
}

extension Expediente {
  /// Why its answer may not be offered to others; nil when it may. Only an access request whose answer gave the
  /// information, whole or as a public version, or said where it already is.
  public var impideOfrecerla: String? {
    guard tipo == .acceso else { return "La respuesta a una solicitud ARCO nunca se publica." }
    guard texto != nil || tieneClave else { return "Los datos de este expediente se suprimieron." }
    if estado == .orientada { return nil }
    guard let respuesta, respuesta.notificadaEn != nil else { return "La respuesta no se ha notificado." }
    let sentidos = [respuesta.sentido] + (respuesta.sentidos ?? []).map(\.sentido)
    guard sentidos.allSatisfy(Sentido.publicables.contains) else {
      return "Solo se publica lo que se entregó completo o en versión pública: nunca lo reservado, lo confidencial ni lo inexistente."
    }
    return nil
  }
}

extension Sentido {
  /// Answers that gave public information.
  public static let publicables: Set<Sentido> = [.entrega, .versionPublica]
}
