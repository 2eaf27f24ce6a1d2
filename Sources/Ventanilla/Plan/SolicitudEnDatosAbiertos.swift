import Domain
import Storage

/// An access request as open data: nobody's text or name.
public struct SolicitudEnDatosAbiertos: Codable, Hashable, Sendable {
  public var folio: String
  public var canal: String
  public var recibida: Fecha
  public var registrada: Fecha
  public var estado: String
  public var diasHabiles: Int?
  public var regla: String?
  public var fechaLimite: Fecha?
  public var respondida: Fecha?
  public var notificada: Fecha?
  /// As ``Expediente/enTiempo``, by which the indicators count too.
  public var enTiempo: Bool?
  public var dependencias: [String]
  public var calificacion: Int?
  public var importada: Bool

  init(_ s: SolicitudAbierta) {
    folio = s.folio
    canal = s.canal
    recibida = s.recibida
    registrada = s.registrada
    estado = s.estado
    diasHabiles = s.diasHabiles
    regla = s.regla
    fechaLimite = s.fechaLimite
    respondida = s.respondida
    notificada = s.notificada
    enTiempo = s.enTiempo
    dependencias = s.dependencias
    calificacion = s.calificacion
    importada = s.importada
  }
}
