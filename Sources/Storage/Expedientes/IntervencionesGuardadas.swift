import Comun
import Domain
import Foundation

/// Intervenciones: a small stream each, and one row.
public enum Intervenciones {
  public static func cargar(_ db: any Connection, id: String, hasta: Int64? = nil) throws -> Intervencion? {
    try EventLog.load(db, stream: id, upTo: hasta).reduce(nil) { try aplicar($1, a: $0) }
  }

  static func aplicar(_ guardado: StoredEvent, a actual: Intervencion?) throws -> Intervencion? {
    let hecho = try JSONDecoder().decode(HechoDeIntervencion.self, from: Data(guardado.cuerpo.utf8))
    return Intervencion.aplicar(hecho, a: actual, id: guardado.stream, numero: guardado.numero)
  }

  public static func anexar(
    _ db: any Connection, id: String, antes: Intervencion?, hecho: HechoDeIntervencion, actor: Actor, ahora: Instante
  ) throws -> (Intervencion, [StoredEvent]) {
    let guardados = try EventLog.append(
      db, stream: id, expected: antes?.version ?? 0,
      [
        NewEvent(
          tipo: hecho.tipo, ocurrio: ahora.micros, registrado: ahora.micros, actor: actor.id, rol: actor.rol.rawValue,
          cuerpo: try SortedJSON.text(hecho))
      ])
    guard let i = Intervencion.aplicar(hecho, a: antes, id: id, numero: (antes?.version ?? 0) + 1) else {
      throw StorageError.decode("\(id): el primer evento no abre una intervención")
    }
    try db.execute(
      """
      INSERT INTO intervenciones (id, version, fecha, lugar, personal, estado, asistentes, evidencia)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
      ON CONFLICT (id) DO UPDATE SET version = excluded.version, estado = excluded.estado,
        asistentes = excluded.asistentes, evidencia = excluded.evidencia
      """,
      [
        .text(i.id), .int(i.version), .text(i.fecha.description), .text(i.lugar),
        .text(i.personal.joined(separator: "\n")), .text(i.estado.rawValue), Value(i.asistentes.map(Int64.init)),
        Value(i.evidencia),
      ])
    var cambio = CambioDeCifras()
    cambio.anotar(de: antes?.cifras ?? [:], a: i.cifras, ahora.fecha)
    try Cifras.sumar(db, cambio)
    return (i, guardados)
  }

  /// The newest first, before (fecha, id).
  public static func listar(_ db: any Connection, antesDe cursor: (fecha: String, id: String)?, limite: Int) throws -> [Intervencion] {
    let (fecha, id) = cursor ?? ("9999-12-31", "~")
    return try db.rows(
      """
      SELECT id, version, fecha, lugar, personal, estado, asistentes, evidencia FROM intervenciones
      WHERE fecha < ?1 OR (fecha = ?1 AND id < ?2) ORDER BY fecha DESC, id DESC LIMIT ?3
      """, [.text(fecha), .text(id), Value(limite)]
    ).compactMap { fila in
      guard let fecha = Fecha(try fila.text("fecha")), let estado = Intervencion.Estado(rawValue: try fila.text("estado"))
      else { return nil }
      let personal = try fila.text("personal").split(separator: "\n").map(String.init)
      return Intervencion(
        id: try fila.text("id"), version: try fila.int("version"), fecha: fecha, lugar: try fila.text("lugar"),
        personal: personal, estado: estado, asistentes: try fila.intOrNil("asistentes").map(Int.init),
        evidencia: try fila.textOrNil("evidencia"))
    }
  }
}
