import Comun
import Crypto
import Domain
import Foundation

/// An event of an expediente as text and sealed bytes, and back.
///
/// The body is exactly what is hashed: JSON with sorted keys, `{"hecho":…,"plazos":[…]}`. Personal data and free text
/// go to the sealed part under the expediente's key, with the stream as associated data.
struct EventCodec {
  let encoder = SortedJSON.encoder()
  let decoder = JSONDecoder()
  let versions: EventVersions

  init(_ versions: EventVersions = .house) { self.versions = versions }

  func body(_ evento: Evento) throws -> String {
    let hecho = String(decoding: try encoder.encode(evento.hecho), as: UTF8.self)
    guard !evento.plazos.isEmpty else { return "{\"hecho\":\(hecho)}" }
    return "{\"hecho\":\(hecho),\"plazos\":[\(try evento.plazos.map(plazo).joined(separator: ","))]}"
  }

  /// Clocks are most of an opening event and hold nothing that needs escaping, so they are written by hand: to the byte
  /// what the encoder would write (a test holds them together), in a tenth of its time.
  private func plazo(_ cambio: CambioDePlazo) throws -> String {
    try PlazoJSON.escribir(cambio) ?? String(decoding: encoder.encode(cambio), as: UTF8.self)
  }

  func seal(_ reservado: Reservado, _ key: SymmetricKey, stream: String) throws -> [UInt8] {
    try Sealer.seal(Array(try encoder.encode(reservado)), key, aad: stream)
  }

  /// - Parameter key: nil once destroyed: the event is then read without its sealed part.
  func evento(_ stored: StoredEvent, _ key: SymmetricKey?) throws -> (Evento, MetaEvento) {
    guard let tipo = TipoDeHecho(nombre: stored.tipo)?.hecho else {
      throw StorageError.decode("\(stored.stream) evento \(stored.numero): tipo desconocido \(stored.tipo)")
    }
    var reservado: Reservado?
    if let sealed = stored.sellado, let key {
      reservado = try decoder.decode(Reservado.self, from: Data(try Sealer.open(sealed, key, aad: stored.stream)))
    }
    let actual = try versions.lift(stored, &reservado)
    let (hecho, plazos) = try cuerpo(tipo, actual)
    let ocurrio = Instante(micros: stored.ocurrio)
    let actor = Actor(id: stored.actor, rol: Rol(rawValue: stored.rol) ?? .sistema)
    let meta = MetaEvento(
      numero: stored.numero, ocurrio: ocurrio, registrado: Instante(micros: stored.registrado), actor: actor, reservado: reservado)
    return (Evento(hecho, plazos: plazos, reservado: reservado, ocurrio: ocurrio), meta)
  }

  private func cuerpo<H: Hecho>(_ tipo: H.Type, _ bytes: Data) throws -> (any Hecho, [CambioDePlazo]) {
    let cuerpo = try decoder.decode(Cuerpo<H>.self, from: bytes)
    return (cuerpo.hecho, cuerpo.plazos ?? [])
  }

  private struct Cuerpo<H: Hecho>: Codable {
    var hecho: H
    var plazos: [CambioDePlazo]?
  }
}
