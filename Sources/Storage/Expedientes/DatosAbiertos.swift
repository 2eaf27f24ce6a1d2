import Domain

/// An access request as open data: dates, estado and dependencias; no text and nobody (LGTAIP 65-XXVIII, statistics).
public struct SolicitudAbierta: Codable, Hashable, Sendable {
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
  /// Whether the answer was notified by its last day; nil while it has not been, or when no term is known.
  public var enTiempo: Bool?
  public var dependencias: [String]
  public var calificacion: Int?
  public var importada: Bool
}

public enum DatosAbiertos {
  /// A page in order of id, after `id`; what was annulled is left out.
  /// - Returns: the rows with the id to go on from.
  public static func acceso(_ db: any Connection, despuesDe id: String, limite: Int) throws -> [(id: String, SolicitudAbierta)] {
    try db.rows(
      """
      SELECT id, folio, canal, recibida, registrada, estado, dias, regla, vence, respondida, notificada, calificacion, importado
      FROM expedientes WHERE tipo = 'SAI' AND estado <> 'anulada' AND id > ?1 ORDER BY id LIMIT ?2
      """, [.text(id), Value(limite)]
    ).map { fila in
      let id = try fila.text("id")
      let dependencias = try db.rows(
        """
        SELECT DISTINCT dependencia FROM turnos WHERE expediente = ?1 AND estado NOT IN ('rechazado', 'retirado')
        ORDER BY dependencia
        """, [.text(id)]
      ).map { try $0.text("dependencia") }
      return (id, try solicitud(fila, dependencias))
    }
  }

  private static func solicitud(_ fila: Row, _ dependencias: [String]) throws -> SolicitudAbierta {
    func dia(_ columna: String) throws -> Fecha? { try fila.intOrNil(columna).map { Instante(micros: $0).fecha } }
    let vence = try fila.textOrNil("vence").flatMap { Fecha($0) }
    let notificada = try dia("notificada")
    return SolicitudAbierta(
      folio: try fila.text("folio"), canal: try fila.text("canal"), recibida: Instante(micros: try fila.int("recibida")).fecha,
      registrada: Instante(micros: try fila.int("registrada")).fecha, estado: try fila.text("estado"),
      diasHabiles: try fila.intOrNil("dias").map(Int.init), regla: try fila.textOrNil("regla"), fechaLimite: vence,
      respondida: try dia("respondida"), notificada: notificada,
      enTiempo: notificada.flatMap { notificada in vence.map { notificada <= $0 } }, dependencias: dependencias,
      calificacion: try fila.intOrNil("calificacion").map(Int.init), importada: try fila.bool("importado"))
  }
}
