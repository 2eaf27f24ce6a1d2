/// An e-mail about the case was refused or came back: somebody was not told of an event. No comando gives it; the worker
/// writes it down. It opens an urgent task and moves no clock: whether the notice stands is for the Unidad to decide.
public struct AvisoNoEntregado: Hecho {
  public static let tipo = TipoDeHecho.avisoNoEntregado
  public static let sellados: [String] = []
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

  public var lectores: Lectores { .oficinas }
  public var alude: Alusion { Alusion(dependencia: dependencia) }
  public var llama: Llamado { Llamado() }
  public func enPalabras(_ n: Nombres) -> String {
    "No llegó un correo a \(dependencia.map(n) ?? "la persona solicitante"); hay que avisarle por otro medio."
  }
}

/// Somebody who was not told, until the case shows that they know.
public struct AvisoPendiente: Codable, Hashable, Sendable {
  /// nil for the citizen.
  public var dependencia: String?
  public var desde: Instante
}

extension Expediente {
  /// The case shows that whoever was not told (a dependencia; nil for the citizen) knows by now: a later notice, a
  /// corrected address, an act of their own.
  mutating func enterado(_ dependencia: String?) {
    if avisoPendiente?.dependencia == dependencia { avisoPendiente = nil }
  }
}
