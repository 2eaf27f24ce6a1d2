/// An event about to be appended. Its legal meaning belongs to Domain; here it is columns.
public struct NewEvent: Sendable, Hashable {
  public var tipo: String
  /// The legal instant, µs UTC: what clocks count from.
  public var ocurrio: Int64
  /// The instant of the command, µs UTC.
  public var registrado: Int64
  public var actor: String
  public var rol: String
  /// JSON without personal data, kept exactly as given: it is what the hash covers.
  public var cuerpo: String
  /// The personal part, sealed (`Sealer`), with the id of its data key.
  public var sellado: [UInt8]?
  public var llave: String?
  /// How the body and the sealed part are written (`EventVersions`).
  public var version: Int64

  public init(
    tipo: String, ocurrio: Int64, registrado: Int64, actor: String, rol: String, cuerpo: String,
    sellado: [UInt8]? = nil, llave: String? = nil, version: Int64 = 1
  ) {
    self.tipo = tipo
    self.ocurrio = ocurrio
    self.registrado = registrado
    self.actor = actor
    self.rol = rol
    self.cuerpo = cuerpo
    self.sellado = sellado
    self.llave = llave
    self.version = version
  }
}

/// An event as stored: its place in the stream and its link in the chain.
@dynamicMemberLookup
public struct StoredEvent: Sendable, Hashable {
  public var stream: String
  /// 1, 2, 3 … within the stream, without gaps.
  public var numero: Int64
  public var event: NewEvent
  /// Hash of the event before; 32 zero bytes for the first.
  public var anterior: [UInt8]
  public var hash: [UInt8]

  public subscript<T>(dynamicMember path: KeyPath<NewEvent, T>) -> T { event[keyPath: path] }
}
