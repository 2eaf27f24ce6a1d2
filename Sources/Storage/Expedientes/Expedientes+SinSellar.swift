import Crypto
import Domain

extension Expedientes {
  /// Appends events that carry nothing personal to a case folded without its key, as the worker does when it carries a
  /// calendar to every open case: no key is read, and what is sealed or searchable stays as it was.
  /// - Throws: `StorageError.key` when an event has something to seal.
  public static func anexarSinSellar(
    _ db: any Connection, antes: Expediente, llave: String, eventos: [Evento], actor: Actor, ahora: Instante
  ) throws -> (Expediente, [StoredEvent]) {
    let codec = EventCodec()
    guard try eventos.allSatisfy({ try codec.escribir($0).aparte == nil }) else {
      throw StorageError.key("\(antes.id): un evento con datos personales necesita la llave del expediente")
    }
    // Never used to seal: the events have nothing to.
    let ninguna = DataKey(id: llave, key: SymmetricKey(size: .bits256))
    return try anexar(
      db, id: antes.id, antes: antes, eventos: eventos, actor: actor, ahora: ahora, llave: ninguna, raices: { _ in [] })
  }
}
