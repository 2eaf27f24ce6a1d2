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
  /// As ``Expediente/enTiempo``, by which the indicators count too.
  public var enTiempo: Bool?
  public var dependencias: [String]
  public var calificacion: Int?
  public var importada: Bool
}

public enum DatosAbiertos {
  private static let pagina = "FROM expedientes WHERE tipo = 'SAI' AND estado <> 'anulada' AND id > ?1 ORDER BY id LIMIT ?2"

  /// A page in order of id, after `id`; what was annulled is left out. Three reads, however many there are.
  /// - Returns: the rows with the id to go on from.
  public static func acceso(_ db: any Connection, despuesDe id: String, limite: Int) throws -> [(id: String, SolicitudAbierta)] {
    let args: [Value] = [.text(id), Value(limite)]
    let filas = try db.rows(
      """
      SELECT id, folio, canal, recibida, registrada, estado, dias, regla, vence, respondida, notificada, calificacion, importado
      \(pagina)
      """, args)
    let turnos = try Dictionary(
      grouping: db.rows(
        """
        SELECT DISTINCT expediente, dependencia FROM turnos
        WHERE estado NOT IN ('rechazado', 'retirado') AND expediente IN (SELECT id \(pagina))
        ORDER BY expediente, dependencia
        """, args)
    ) { try $0.text("expediente") }
    let plazos = try Dictionary(
      grouping: db.rows(
        """
        SELECT expediente, vence, cumplido FROM plazos
        WHERE evento = 'respuesta' AND estado = 'cumplido' AND expediente IN (SELECT id \(pagina))
        """, args)
    ) { try $0.text("expediente") }
    return try filas.map { fila in
      let id = try fila.text("id")
      return (id, try solicitud(fila, try (turnos[id] ?? []).map { try $0.text("dependencia") }, plazos[id] ?? []))
    }
  }

  private static func solicitud(_ fila: Row, _ dependencias: [String], _ plazos: [Row]) throws -> SolicitudAbierta {
    func dia(_ columna: String) throws -> Fecha? { try fila.intOrNil(columna).map { Instante(micros: $0).fecha } }
    let notificada = try dia("notificada")
    let cumplidos = try plazos.map { plazo -> (Instante?, Fecha) in
      guard let vence = Fecha(try plazo.text("vence")) else { throw StorageError.decode("plazos.vence") }
      return (try plazo.intOrNil("cumplido").map { Instante(micros: $0) }, vence)
    }
    return SolicitudAbierta(
      folio: try fila.text("folio"), canal: try fila.text("canal"), recibida: Instante(micros: try fila.int("recibida")).fecha,
      registrada: Instante(micros: try fila.int("registrada")).fecha, estado: try fila.text("estado"),
      diasHabiles: try fila.intOrNil("dias").map(Int.init), regla: try fila.textOrNil("regla"),
      fechaLimite: try fila.textOrNil("vence").flatMap { Fecha($0) }, respondida: try dia("respondida"), notificada: notificada,
      enTiempo: notificada == nil ? nil : Plazo.enTiempo(cumplidos), dependencias: dependencias,
      calificacion: try fila.intOrNil("calificacion").map(Int.init), importada: try fila.bool("importado"))
  }
}
