import Domain

/// How the suggestions fared with real turnos, counted from the turnos' own rows: nothing is opened.
public enum MedidasDelFiltro {
  // MARK: What a turno's row says of it

  static let columnas = ["mes", "lugar", "mostradas", "primera", "version_filtro", "mejor", "partes"]

  static func valores(_ t: Turno, _ e: Expediente) -> [Value] {
    let hubo = !t.sugeridas.isEmpty
    let lugar = (t.sugeridas.firstIndex(of: t.dependencia) ?? -1) + 1
    let rechazo = e.propuestas.last { $0.turno == t.id && $0.tipo == .rechazo && $0.estado == .aceptada }
    let todas = Set(t.partes).isSuperset(of: e.partes.map(\.numero))
    return [
      .text(mes(t.turnadoEn)), hubo ? Value(lugar) : .null, hubo ? Value(t.sugeridas.count) : .null, Value(t.sugeridas.first),
      Value(t.versionDelFiltro.map(Int64.init)), Value(t.estado == .rechazado ? rechazo?.dependenciaSugerida : nil),
      todas ? .null : .text(t.partes.map(String.init).joined(separator: ",")),
    ]
  }

  /// `2026-04`, local.
  static func mes(_ instante: Instante) -> String { String(instante.fecha.description.prefix(7)) }

  // MARK: Figures

  /// One month of turnos. Those not accepted yet count for nothing.
  public struct Mes: Sendable, Hashable {
    /// `2026-04`.
    public var mes: String
    /// Requests with an accepted turno and suggestions at hand, and how many of them had the first suggestion accepted.
    public var solicitudes: Int
    public var primera: Int
    /// Accepted turnos made with suggestions at hand, those among the first three, and those among all that were shown.
    public var turnos: Int
    public var tres: Int
    public var cubiertos: Int
    /// Suggestions shown over those turnos, in all.
    public var mostradas: Int
    public var rechazados: Int
  }

  /// - Parameter desde: `yyyy-MM`, the first month.
  public static func meses(_ db: any Connection, desde: String) throws -> [Mes] {
    let medido = "estado IN \(EjemplosDelFiltro.aceptados) AND lugar IS NOT NULL"
    return try db.rows(
      """
      SELECT mes, COUNT(DISTINCT CASE WHEN \(medido) THEN expediente END) AS solicitudes,
        COUNT(DISTINCT CASE WHEN \(medido) AND lugar = 1 THEN expediente END) AS primera,
        SUM(CASE WHEN \(medido) THEN 1 ELSE 0 END) AS turnos,
        SUM(CASE WHEN \(medido) AND lugar BETWEEN 1 AND 3 THEN 1 ELSE 0 END) AS tres,
        SUM(CASE WHEN \(medido) AND lugar >= 1 THEN 1 ELSE 0 END) AS cubiertos,
        CAST(SUM(CASE WHEN \(medido) THEN mostradas ELSE 0 END) AS BIGINT) AS mostradas,
        SUM(CASE WHEN estado = 'rechazado' THEN 1 ELSE 0 END) AS rechazados
      FROM turnos WHERE mes >= ?1 GROUP BY mes ORDER BY mes
      """, [.text(desde)]
    ).map { fila in
      func n(_ columna: String) throws -> Int { Int(try fila.int(columna)) }
      return Mes(
        mes: try fila.text("mes"), solicitudes: try n("solicitudes"), primera: try n("primera"), turnos: try n("turnos"),
        tres: try n("tres"), cubiertos: try n("cubiertos"), mostradas: try n("mostradas"), rechazados: try n("rechazados"))
    }
  }

  /// One dependencia taken for another.
  public struct Confusion: Sendable, Hashable {
    /// Suggested first, or turned to, and it was not its.
    public var tomada: String
    /// Accepted it, or was named by the rechazo.
    public var correcta: String
    public var veces: Int
  }

  /// The pairs most often confused, the commonest first: the first suggestion was none of those that accepted, or a
  /// dependencia rejected the turno and named another.
  // The concatenation makes SQLite look among the case's few turnos and not among all that the dependencia ever had.
  public static func confusiones(_ db: any Connection, desde: String, limite: Int) throws -> [Confusion] {
    let si = EjemplosDelFiltro.aceptados
    return try db.rows(
      """
      SELECT tomada, correcta, COUNT(*) AS veces FROM (
        SELECT t.primera AS tomada, t.dependencia AS correcta FROM turnos t
        WHERE t.mes >= ?1 AND t.estado IN \(si) AND t.primera IS NOT NULL AND t.primera <> t.dependencia AND NOT EXISTS (
          SELECT 1 FROM turnos o WHERE o.expediente = t.expediente AND o.dependencia || '' = t.primera AND o.estado IN \(si))
        UNION ALL
        SELECT t.dependencia AS tomada, t.mejor AS correcta FROM turnos t
        WHERE t.mes >= ?1 AND t.estado = 'rechazado' AND t.mejor IS NOT NULL) c
      GROUP BY tomada, correcta ORDER BY COUNT(*) DESC, tomada, correcta LIMIT ?2
      """, [.text(desde), Value(limite)]
    ).map { Confusion(tomada: try $0.text("tomada"), correcta: try $0.text("correcta"), veces: Int(try $0.int("veces"))) }
  }

  /// A turno that its dependencia sent back, with the Unidad's agreement.
  public struct Rechazo: Sendable, Hashable {
    public var ubicacion: Expedientes.Ubicacion
    public var folio: String
    public var turno: Int
    public var dependencia: String
    public var mejor: String?
    public var turnado: Int64
    /// Place among the suggestions; 0 when it was not among them, nil when there were none.
    public var lugar: Int?
  }

  /// The newest first.
  public static func rechazos(_ db: any Connection, limite: Int) throws -> [Rechazo] {
    try db.rows(
      """
      SELECT e.id, e.llave, e.folio, t.numero, t.dependencia, t.mejor, t.turnado, t.lugar
      FROM turnos t JOIN expedientes e ON e.id = t.expediente
      WHERE t.estado = 'rechazado' ORDER BY t.turnado DESC, t.expediente DESC, t.numero DESC LIMIT ?1
      """, [Value(limite)]
    ).map {
      Rechazo(
        ubicacion: Expedientes.Ubicacion(id: try $0.text("id"), llave: try $0.text("llave")), folio: try $0.text("folio"),
        turno: Int(try $0.int("numero")), dependencia: try $0.text("dependencia"), mejor: try $0.textOrNil("mejor"),
        turnado: try $0.int("turnado"), lugar: try $0.intOrNil("lugar").map(Int.init))
    }
  }
}
