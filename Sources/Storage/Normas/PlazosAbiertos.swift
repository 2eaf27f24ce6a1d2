import Domain

/// The clocks of open cases, read from their rows: nothing is unfolded or unsealed, so that a dry run over all of them
/// takes seconds.
public enum PlazosAbiertos {
  public struct Caso: Sendable, Hashable {
    public var id: String
    public var folio: String
    public var materia: Materia
    public var presentada: Fecha
    public var relojes: [Recuento.Reloj]
  }

  /// A page of cases.
  public struct Pagina: Sendable {
    public var casos: [Caso]
    /// Where the next page goes on; nil on the last.
    public var siguiente: String?
  }

  private static let finales = Estado.allCases.filter(\.esFinal).map { "'\($0.rawValue)'" }.joined(separator: ", ")

  // Closed cases never move, and a clock that ended before the first day that changed does not either. The answer's is
  // always read: internal terms stay inside it.
  private static let consulta = """
    SELECT p.expediente, e.folio, e.tipo, e.recibida, p.numero, p.regla, p.evento, p.estado, p.dias, p.disparo, p.vence, p.turno
    FROM plazos p JOIN expedientes e ON e.id = p.expediente
    WHERE p.expediente > ?1 AND p.estado IN ('corriendo', 'interrumpido')
      AND (p.vence >= ?2 OR p.evento = 'respuesta' OR p.estado = 'interrumpido') AND e.estado NOT IN (\(finales))
    ORDER BY p.expediente, p.numero LIMIT ?3
    """

  /// The open cases after one, in order of id, with the clocks that end on or after a date.
  /// - Parameter filas: clocks to read at most; a case never comes in two pages.
  public static func casos(_ db: any Connection, despuesDe id: String, desde: String, filas: Int = 20_000) throws -> Pagina {
    let hay = try db.rows(consulta, [.text(id), .text(desde), Value(filas)])
    var casos: [Caso] = []
    for fila in hay {
      let expediente = try texto(fila, 0)
      if casos.last?.id != expediente { casos.append(try caso(expediente, fila)) }
      casos[casos.count - 1].relojes.append(try reloj(fila))
    }
    // The last one may go on beyond the page: it is read whole by the next.
    guard hay.count == filas else { return Pagina(casos: casos, siguiente: nil) }
    guard casos.count > 1 else { return try self.casos(db, despuesDe: id, desde: desde, filas: filas * 2) }
    casos.removeLast()
    return Pagina(casos: casos, siguiente: casos.last?.id)
  }

  // By position: half a million rows are read in one go, and a name is looked for in each.
  private static func caso(_ id: String, _ fila: Row) throws -> Caso {
    guard let materia = TipoExpediente(rawValue: try texto(fila, 2))?.materia, case .int(let recibida) = fila[3] else { throw malo(id) }
    return Caso(id: id, folio: try texto(fila, 1), materia: materia, presentada: Instante(micros: recibida).fecha, relojes: [])
  }

  private static func reloj(_ fila: Row) throws -> Recuento.Reloj {
    let id = try texto(fila, 0)
    guard case .int(let numero) = fila[4], let evento = EventoDeRegla(rawValue: try texto(fila, 6)), case .int(let dias) = fila[8],
      let disparo = Fecha(try texto(fila, 9)), let vence = Fecha(try texto(fila, 10))
    else { throw malo(id) }
    var turno: Int?
    if case .int(let n) = fila[11] { turno = Int(n) }
    return Recuento.Reloj(
      numero: Int(numero), regla: try texto(fila, 5), evento: evento, corriendo: try texto(fila, 7) == "corriendo", dias: Int(dias),
      disparo: disparo, vence: vence, turno: turno)
  }

  private static func texto(_ fila: Row, _ i: Int) throws -> String {
    guard case .text(let texto) = fila[i] else { throw StorageError.decode("plazos, columna \(i)") }
    return texto
  }

  private static func malo(_ id: String) -> StorageError { .decode("un plazo de \(id) no se puede leer") }

  /// What the office owes on or before a date, for the summary of the day.
  public static func porVencer(_ db: any Connection, hasta: Fecha, limite: Int = 10_000) throws -> [ResumenDelDia.Vencimiento] {
    try db.rows(
      """
      SELECT e.folio, p.regla, p.evento, p.vence, t.dependencia FROM plazos p
      JOIN expedientes e ON e.id = p.expediente
      LEFT JOIN turnos t ON t.expediente = p.expediente AND t.numero = p.turno
      WHERE p.estado = 'corriendo' AND p.vence <= ?1 AND e.estado NOT IN (\(finales))
      ORDER BY p.vence, e.id, p.numero LIMIT ?2
      """, [.text(hasta.description), Value(limite)]
    ).compactMap { fila in
      guard let evento = EventoDeRegla(rawValue: try fila.text("evento")), let vence = Fecha(try fila.text("vence")) else { return nil }
      return .init(
        folio: try fila.text("folio"), regla: try fila.text("regla"), evento: evento, vence: vence,
        dependencia: try fila.textOrNil("dependencia"))
    }
  }

  /// How many open answers are due on each date up to one.
  public static func respuestasPorVencer(_ db: any Connection, hasta: Fecha) throws -> [Fecha: Int] {
    let filas = try db.rows(
      """
      SELECT vence, COUNT(*) AS cuantas FROM expedientes WHERE abierto = 1 AND vence <= ?1 AND plazo = 'corriendo'
      GROUP BY vence ORDER BY vence
      """, [.text(hasta.description)])
    var cuenta: [Fecha: Int] = [:]
    for fila in filas {
      guard let fecha = Fecha(try fila.text("vence")) else { continue }
      cuenta[fecha] = Int(try fila.int("cuantas"))
    }
    return cuenta
  }

  /// The latest date any open case runs to: how far the calendar must be entered. nil when none does.
  public static func ultimoVencimiento(_ db: any Connection) throws -> Fecha? {
    try db.row("SELECT MAX(vence) AS ultimo FROM expedientes WHERE abierto = 1 AND plazo = 'corriendo'")
      .flatMap { try $0.textOrNil("ultimo") }.flatMap { Fecha($0) }
  }
}
