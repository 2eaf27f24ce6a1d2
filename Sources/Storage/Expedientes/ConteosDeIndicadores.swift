import Domain
import Foundation

/// Counts over the log as it stood at an instant: events recorded later do not exist for them, so a past date always
/// gives the same figures. What an imported case brought with it counts when it happened, whenever it was imported.
public enum ConteosDeIndicadores {
  public struct Conteo: Sendable, Hashable {
    public var porTipo: [String: Int] = [:]
    /// Annulled, by kind of stream ("ASE", "SAI", "ARCO", "INT").
    public var anulados: [String: Int] = [:]
    public var abiertos: [String: Int] = [:]
    public var calificaciones: [Int] = []
    /// Answers notified, and how many of them by their last day.
    public var notificadas = 0
    public var enTiempo = 0
    /// Terms of the office that ran out; faculties nobody used and the citizen's own terms are nobody's fault.
    public var vencidos = 0
  }

  /// The events that count before ?1: what was recorded by then and, of imported cases, what had happened by then. What
  /// is done to one after its import is recorded like anything else, save a term that had run out before.
  private static let contados = """
    (SELECT stream, tipo, cuerpo FROM eventos WHERE registrado < ?1
     UNION ALL
     SELECT v.stream, v.tipo, v.cuerpo FROM expedientes e JOIN eventos v ON v.stream = e.id
     WHERE e.importado = 1 AND e.recibida < ?1 AND v.registrado >= ?1 AND v.ocurrio < ?1
       AND (v.registrado = e.registrada OR (v.tipo = '\(PlazoVencido.tipo.rawValue)' AND v.ocurrio < e.registrada))) contados
    """

  public static func contar(_ db: any Connection, hasta: Instante) throws -> Conteo {
    var conteo = Conteo()
    let prefijo = "substr(stream, 1, 3)"
    for fila in try db.rows(
      "SELECT tipo, \(prefijo) AS clase, COUNT(*) AS n FROM \(contados) GROUP BY tipo, \(prefijo)",
      [.int(hasta.micros)])
    {
      let (tipo, clase, n) = (try fila.text("tipo"), try fila.text("clase"), Int(try fila.int("n")))
      conteo.porTipo[tipo, default: 0] += n
      switch tipo {
      case ExpedienteAnulado.tipo.rawValue, "intervencion.anulada": conteo.anulados[clase, default: 0] += n
      case SolicitudRecibida.tipo.rawValue, AsesoriaRegistrada.tipo.rawValue, "intervencion.abierta":
        conteo.abiertos[clase, default: 0] += n
      default: break
      }
    }
    try calificar(db, hasta, &conteo)
    try notificar(db, hasta, &conteo)
    try vencer(db, hasta, &conteo)
    return conteo
  }

  private struct Cuerpo<H: Decodable>: Decodable {
    var hecho: H
    var plazos: [CambioDePlazo]?
  }

  private static func calificar(_ db: any Connection, _ hasta: Instante, _ conteo: inout Conteo) throws {
    let filas = try db.rows(
      "SELECT cuerpo FROM \(contados) WHERE tipo = ?2", [.int(hasta.micros), .text(AtencionCalificada.tipo.rawValue)])
    let decoder = JSONDecoder()
    for fila in filas {
      conteo.calificaciones.append(
        try decoder.decode(Cuerpo<AtencionCalificada>.self, from: Data(try fila.text("cuerpo").utf8)).hecho.puntos)
    }
  }

  private static func vencer(_ db: any Connection, _ hasta: Instante, _ conteo: inout Conteo) throws {
    let decoder = JSONDecoder()
    for fila in try db.rows(
      "SELECT cuerpo FROM \(contados) WHERE tipo = ?2", [.int(hasta.micros), .text(PlazoVencido.tipo.rawValue)])
    {
      let hecho = try decoder.decode(Cuerpo<PlazoVencido>.self, from: Data(try fila.text("cuerpo").utf8)).hecho
      if !hecho.callado { conteo.vencidos += 1 }
    }
  }

  private static func notificar(_ db: any Connection, _ hasta: Instante, _ conteo: inout Conteo) throws {
    let filas = try db.rows(
      "SELECT cuerpo FROM \(contados) WHERE tipo = ?2", [.int(hasta.micros), .text(NotificacionRegistrada.tipo.rawValue)])
    let decoder = JSONDecoder()
    for fila in filas {
      let cuerpo = try decoder.decode(Cuerpo<NotificacionRegistrada>.self, from: Data(try fila.text("cuerpo").utf8))
      guard cuerpo.hecho.objeto == .respuesta, cuerpo.hecho.resultado != .fallida else { continue }
      conteo.notificadas += 1
      let respuestas = (cuerpo.plazos ?? []).filter { $0.plazo.evento == .respuesta && $0.accion == .cumple }
      if respuestas.allSatisfy({ !$0.plazo.tarde }) { conteo.enTiempo += 1 }
    }
  }
}
