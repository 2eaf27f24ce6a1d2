import Crypto
import Domain

/// Cases in the database: load by folding the log, append events and save the projections, in one transaction.
public enum Expedientes {
  /// What is needed before a case's events can be read: where they are and which key seals them.
  public struct Ubicacion: Sendable, Hashable {
    public var id: String
    public var llave: String

    public init(id: String, llave: String) {
      self.id = id
      self.llave = llave
    }
  }

  /// Finds a case by its folio or by one it had before a reconducción.
  public static func ubicar(_ db: any Connection, _ folio: Folio) throws -> Ubicacion? {
    let texto = Value.text(folio.description)
    let fila =
      try db.row("SELECT id, llave FROM expedientes WHERE folio = ?1", [texto])
      ?? db.row(
        "SELECT e.id, e.llave FROM alias a JOIN expedientes e ON e.id = a.expediente WHERE a.folio = ?1", [texto])
    return try fila.map { Ubicacion(id: try $0.text("id"), llave: try $0.text("llave")) }
  }

  public static func ubicar(_ db: any Connection, folioPNT: String) throws -> Ubicacion? {
    try db.row("SELECT id, llave FROM expedientes WHERE folio_pnt = ?1", [.text(folioPNT)])
      .map { Ubicacion(id: try $0.text("id"), llave: try $0.text("llave")) }
  }

  public static func ubicar(_ db: any Connection, id: String) throws -> Ubicacion? {
    try db.row("SELECT id, llave FROM expedientes WHERE id = ?1", [.text(id)])
      .map { Ubicacion(id: try $0.text("id"), llave: try $0.text("llave")) }
  }

  /// Which key seals a case and how many claves it has issued, without unsealing anything.
  public static func vigencia(_ db: any Connection, id: String) throws -> (llave: String, nonce: Int)? {
    try db.row("SELECT llave, nonce FROM expedientes WHERE id = ?1", [.text(id)])
      .map { (try $0.text("llave"), Int(try $0.int("nonce"))) }
  }

  /// One line of a case's timeline.
  public struct EventoLeido: Sendable {
    public var tipo: String
    public var evento: Evento
    public var meta: MetaEvento
    public var hash: [UInt8]
    public var cuerpo: String
  }

  /// Folds the log.
  /// - Parameters:
  ///   - llave: nil when the key was destroyed.
  ///   - hasta: fold only up to this event, as a replayed reply needs.
  public static func cargar(_ db: any Connection, id: String, llave: SymmetricKey?, hasta: Int64? = nil) throws -> Expediente? {
    try plegar(try EventLog.load(db, stream: id, upTo: hasta), llave)
  }

  public static func eventos(_ db: any Connection, id: String, llave: SymmetricKey?) throws -> [EventoLeido] {
    let codec = EventCodec()
    return try EventLog.load(db, stream: id, upTo: nil).map { stored in
      let (evento, meta) = try codec.evento(stored, llave)
      return EventoLeido(tipo: stored.tipo, evento: evento, meta: meta, hash: stored.hash, cuerpo: stored.cuerpo)
    }
  }

  /// An event beside the case as the comando that wrote it left it.
  public struct Paso {
    public var evento: Evento
    public var guardado: StoredEvent
    public var despues: Expediente
  }

  /// Walks a case's events without opening anything sealed.
  public static func recorrer(_ db: any Connection, id: String, _ ver: (Paso) throws -> Void) throws {
    let codec = EventCodec()
    var expediente: Expediente?
    var comando: [(Evento, StoredEvent)] = []
    func entregar() throws {
      guard let expediente else { return }
      for (evento, guardado) in comando { try ver(Paso(evento: evento, guardado: guardado, despues: expediente)) }
      comando = []
    }
    for guardado in try EventLog.load(db, stream: id) {
      let (evento, meta) = try codec.evento(guardado, nil)
      // One comando's events share their instant.
      if let ultimo = comando.last, ultimo.1.registrado != guardado.registrado { try entregar() }
      if expediente == nil { expediente = Expediente(primero: evento, meta) }
      expediente?.aplicar(evento, meta)
      comando.append((evento, guardado))
    }
    try entregar()
  }

  static func plegar(_ guardados: [StoredEvent], _ llave: SymmetricKey?) throws -> Expediente? {
    let codec = EventCodec()
    var expediente: Expediente?
    for guardado in guardados {
      let (evento, meta) = try codec.evento(guardado, llave)
      if expediente == nil { expediente = Expediente(primero: evento, meta) }
      expediente?.aplicar(evento, meta)
    }
    return expediente
  }

  /// Appends what a comando decided and brings the projections up to date.
  /// - Parameter antes: the case as decided upon, nil when it opens.
  /// - Returns: the case afterwards and the rows written to the log.
  /// - Throws: `StorageError.conflict` when another comando got there first; ``FolioPNTAjeno``.
  public static func anexar(
    _ db: any Connection, id: String, antes: Expediente?, eventos: [Evento], actor: Actor, ahora: Instante,
    llave: DataKey, raices: (String) -> [String]
  ) throws -> (Expediente, [StoredEvent]) {
    let codec = EventCodec()
    var plegado = Plegado(antes)
    var numero = antes?.version ?? 0
    var nuevos: [NewEvent] = []
    for evento in eventos {
      numero += 1
      let meta = MetaEvento(
        numero: numero, ocurrio: evento.ocurrio, registrado: ahora, actor: actor, reservado: evento.reservado)
      plegado.aplicar(evento, meta)
      let (cuerpo, aparte) = try codec.escribir(evento)
      let sellado = try aparte.map { try Sealer.seal(Array($0), llave.key, aad: id) }
      nuevos.append(
        NewEvent(
          tipo: evento.tipo, ocurrio: evento.ocurrio.micros, registrado: ahora.micros, actor: actor.id,
          rol: actor.rol.rawValue, cuerpo: cuerpo, sellado: sellado, llave: llave.id,
          version: codec.versions.current(evento.tipo)))
    }
    guard let expediente = plegado.expediente else { throw StorageError.decode("\(id): el primer evento no abre un expediente") }
    try exigirSuyo(db, expediente, antes: antes)
    let guardados = try EventLog.append(db, stream: id, expected: antes?.version ?? 0, nuevos)
    try Projection.guardar(db, antes: antes, despues: expediente, llave: llave.id, raices: raices)
    try Cifras.sumar(db, plegado.cifras)
    return (expediente, guardados)
  }
}

extension Expediente {
  /// The empty case its opening event fills; nil when the event opens nothing.
  init?(primero evento: Evento, _ meta: MetaEvento) {
    guard let folio = evento.hecho.alude.abre else { return nil }
    self.init(id: folio.description, folio: folio, recibidaEn: meta.ocurrio, registradaEn: meta.registrado)
  }
}
