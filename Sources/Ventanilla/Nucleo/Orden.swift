import Crypto
import Domain
import Storage

/// What comes with a comando besides the comando: who, when, under which condition and which Idempotency-Key.
public struct Orden: Sendable {
  public var actor: Actor
  public var ahora: Instante
  /// The version the client saw (`If-Match`); nil accepts any.
  public var version: Int64?
  public var repeticion: Repeticion?

  public init(actor: Actor, ahora: Instante, version: Int64? = nil, repeticion: Repeticion? = nil) {
    self.actor = actor
    self.ahora = ahora
    self.version = version
    self.repeticion = repeticion
  }
}

/// An Idempotency-Key as it is kept: the hash of actor + route + key, and the hash of the body.
public struct Repeticion: Sendable, Hashable {
  public var huella: [UInt8]
  public var cuerpo: [UInt8]
  /// Nobody else could have thought of this key.
  let impredecible: Bool

  public init(actor: Actor, ruta: String, llave: String, cuerpo: [UInt8]) {
    var hash = SHA256()
    for parte in [actor.id, ruta, llave] {
      // Length-prefixed, so that no two triples read the same.
      hash.update(data: Array("\(parte.utf8.count):".utf8))
      hash.update(data: Array(parte.utf8))
    }
    huella = Array(hash.finalize())
    self.cuerpo = Array(SHA256.hash(data: cuerpo))
    impredecible = LlaveAnonima.esImpredecible(llave)
  }
}

/// What a comando left: the case as of its last event, and the clave when the comando issued one.
public struct Resultado: Sendable {
  public var expediente: Expediente
  public var clave: Clave?
  /// Numbers of the events the comando appended.
  public var eventos: ClosedRange<Int64>
  /// The same Idempotency-Key had been answered before; this is that answer again.
  public var repetido: Bool
  /// When the house wrote the comando down. What a reply derives from the date uses this, so that a replay says the same.
  public var momento: Instante
}
