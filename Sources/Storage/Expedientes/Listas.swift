import Domain

/// A case in a list: what its row says, nothing sealed.
public struct Resumen: Sendable, Hashable {
  public var id: String
  public var folio: Folio
  public var estado: Estado
  public var version: Int64
  public var canal: Canal
  public var recibida: Instante
  public var registrada: Instante
  public var notificada: Instante?
  public var dias: Int?
  public var regla: String?
  public var vence: Fecha?
  public var amarillo: Fecha?
  public var rojo: Fecha?
  public var plazo: Plazo.Estado?
  public var urgente: Bool
  public var folioPNT: String?
  public var nonce: Int
  public var llave: String
  /// Of a case being worked on, the estado of the turno that says how it goes: one still pending, else one delivered.
  public var turnos: [Turno.Estado]

  public func semaforo(_ hoy: Fecha) -> Semaforo? {
    guard plazo == .corriendo, let amarillo, let rojo else { return nil }
    return hoy >= rojo ? .rojo : hoy >= amarillo ? .amarillo : .verde
  }

  static let columnas =
    "e.id, e.folio, e.estado, e.version, e.canal, e.recibida, e.registrada, e.notificada, e.dias, e.regla, e.vence, e.amarillo, e.rojo, e.plazo, e.urgente, e.folio_pnt, e.nonce, e.llave, "
      + """
      CASE WHEN e.estado = 'en_tramite' THEN (SELECT MIN(CASE WHEN t.estado IN ('enviado', 'aceptado', 'devuelto') THEN 0
        WHEN t.estado = 'atendido' THEN 1 ELSE 2 END) FROM turnos t WHERE t.expediente = e.id) END AS avance
      """

  init(_ fila: Row) throws {
    func valor<T>(_ nombre: String, _ leer: (String) -> T?) throws -> T {
      guard let valor = leer(try fila.text(nombre)) else { throw StorageError.decode("columna \(nombre)") }
      return valor
    }
    id = try fila.text("id")
    folio = try valor("folio") { Folio($0) }
    estado = try valor("estado", Estado.init(rawValue:))
    version = try fila.int("version")
    canal = try valor("canal", Canal.init(rawValue:))
    recibida = Instante(micros: try fila.int("recibida"))
    registrada = Instante(micros: try fila.int("registrada"))
    notificada = try fila.intOrNil("notificada").map { Instante(micros: $0) }
    dias = try fila.intOrNil("dias").map(Int.init)
    regla = try fila.textOrNil("regla")
    vence = try fila.textOrNil("vence").flatMap { Fecha($0) }
    amarillo = try fila.textOrNil("amarillo").flatMap { Fecha($0) }
    rojo = try fila.textOrNil("rojo").flatMap { Fecha($0) }
    plazo = try fila.textOrNil("plazo").flatMap(Plazo.Estado.init(rawValue:))
    urgente = try fila.bool("urgente")
    folioPNT = try fila.textOrNil("folio_pnt")
    nonce = Int(try fila.int("nonce"))
    llave = try fila.text("llave")
    switch try fila.intOrNil("avance") {
    case 0: turnos = [.enviado]
    case 1: turnos = [.atendido]
    default: turnos = []
    }
  }
}

extension Expedientes {
  /// The row behind a folio, for a status: one indexed read, nothing unsealed.
  public static func resumen(_ db: any Connection, _ folio: Folio) throws -> Resumen? {
    let texto = Value.text(folio.description)
    let fila =
      try db.row("SELECT \(Resumen.columnas) FROM expedientes e WHERE e.folio = ?1", [texto])
      ?? db.row(
        "SELECT \(Resumen.columnas) FROM alias a JOIN expedientes e ON e.id = a.expediente WHERE a.folio = ?1", [texto])
    return try fila.map(Resumen.init)
  }

  /// Cases by due date, the most pressing first; those without a date last.
  public static func listar(_ db: any Connection, _ c: Consulta) throws -> [Resumen] {
    // Nothing holds no stem at all.
    if c.raices?.isEmpty == true { return [] }
    let (sql, args) = c.sql(db.engine)
    return try db.rows(sql, args).map(Resumen.init)
  }

  public struct TurnoPendiente: Sendable, Hashable {
    public var folio: Folio
    public var numero: Int
    public var dependencia: String
    public var estado: Turno.Estado
    public var turnado: Instante
    public var vence: Fecha?
    /// First days of the internal term's warning colours, while it runs.
    public var amarillo: Fecha?
    public var rojo: Fecha?
    public var escalado: Bool
    /// The last day of the legal term it serves, as ``Expediente/plazoLegal`` says.
    public var legal: Fecha?

    public var plazo: PlazoDelTurno? { estado.pendiente ? vence.map { PlazoDelTurno(vence: $0, legal: legal) } : nil }

    public func semaforo(_ hoy: Fecha) -> Semaforo? {
      guard estado.pendiente, let amarillo, let rojo else { return nil }
      return hoy >= rojo ? .rojo : hoy >= amarillo ? .amarillo : .verde
    }
  }

  /// A dependencia's turnos, the most pressing first.
  public static func turnos(_ db: any Connection, dependencia: String, limite: Int) throws -> [TurnoPendiente] {
    try db.rows(
      """
      SELECT e.folio, t.numero, t.dependencia, t.estado, t.turnado, t.vence, p.amarillo, p.rojo, COALESCE(p.vencido, 0) AS vencido,
        (SELECT MIN(l.vence) FROM plazos l WHERE l.expediente = t.expediente AND l.estado = 'corriendo'
          AND l.evento = CASE e.plazo WHEN 'corriendo' THEN 'respuesta' ELSE 'cumplimientoRecurso' END) AS legal
      FROM turnos t JOIN expedientes e ON e.id = t.expediente
      LEFT JOIN plazos p ON p.expediente = t.expediente AND p.turno = t.numero AND p.estado = 'corriendo'
      WHERE t.dependencia = ?1
      ORDER BY CASE WHEN t.estado IN ('enviado', 'aceptado', 'devuelto') THEN 0 ELSE 1 END,
        COALESCE(t.vence, '9999-12-31'), e.id LIMIT ?2
      """, [.text(dependencia), Value(limite)]
    ).compactMap { fila in
      guard let folio = Folio(try fila.text("folio")), let estado = Turno.Estado(rawValue: try fila.text("estado")) else { return nil }
      return TurnoPendiente(
        folio: folio, numero: Int(try fila.int("numero")), dependencia: try fila.text("dependencia"), estado: estado,
        turnado: Instante(micros: try fila.int("turnado")), vence: try fila.textOrNil("vence").flatMap { Fecha($0) },
        amarillo: try fila.textOrNil("amarillo").flatMap { Fecha($0) }, rojo: try fila.textOrNil("rojo").flatMap { Fecha($0) },
        escalado: try fila.bool("vencido"), legal: try fila.textOrNil("legal").flatMap { Fecha($0) })
    }
  }

  public struct Publicada: Sendable, Hashable {
    public var folio: String
    public var notificada: Instante
    public var sentido: String
    public var respuesta: String
  }

  /// Published answers that hold every stem, best first.
  public static func publicadas(_ db: any Connection, raices: [String], limite: Int) throws -> [Publicada] {
    guard !raices.isEmpty else { return [] }
    return try db.rows(
      """
      SELECT p.folio, p.notificada, p.sentido, p.respuesta FROM busqueda_publicadas
      JOIN expedientes e ON e.fila = busqueda_publicadas.\(db.engine.searchRow) JOIN publicadas p ON p.expediente = e.id
      WHERE \(db.engine.matches("busqueda_publicadas", "?1")) ORDER BY \(db.engine.rank("busqueda_publicadas", "?1")), e.id LIMIT ?2
      """, [.text(SearchIndex.consulta(raices, db.engine)), Value(limite)]
    ).map {
      Publicada(
        folio: try $0.text("folio"), notificada: Instante(micros: try $0.int("notificada")),
        sentido: try $0.text("sentido"), respuesta: try $0.text("respuesta"))
    }
  }
}
