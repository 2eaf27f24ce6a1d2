import Domain
import Storage

/// One line of the timeline: the same event a webhook carries, in words.
public struct LineaDeTiempo: Codable, Sendable, Hashable {
  public var numero: Int64
  public var tipo: String
  public var enPalabras: String
  public var ocurrio: Instante
  public var registrado: Instante
  public var rol: Rol
  /// Who gave it; only for staff.
  public var actor: String?
  public var dependencia: String?
  /// Who had it before, when it passed from one to another.
  public var anterior: String?

  /// nil when this reader has no business with the event.
  /// - Parameter nombres: how the sentence calls a dependencia; by its key for programs.
  public init?(
    _ leido: EventoDelCaso, de e: Expediente, para lector: Registro.Lector, nombres: Nombres = { $0 }
  ) {
    let hecho = leido.evento.hecho
    switch lector {
    case .unidad: actor = leido.meta.actor.id
    case .enlace(let propia): guard hecho.puedeLeerlo(enlaceDe: propia, e) else { return nil }
    case .ciudadano: guard hecho.puedeLeerloLaCiudadania else { return nil }
    }
    numero = leido.meta.numero
    tipo = leido.tipo
    ocurrio = leido.meta.ocurrio
    registrado = leido.meta.registrado
    rol = leido.meta.actor.rol
    dependencia = hecho.alude.dependencia
    anterior = hecho.alude.anterior
    enPalabras = hecho.enPalabras(nombres)
  }
}
