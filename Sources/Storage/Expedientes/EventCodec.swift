import Comun
import Crypto
import Domain
import Foundation

/// An event of an expediente as text and sealed bytes, and back.
///
/// The body is exactly what is hashed: JSON with sorted keys, `{"hecho":…,"plazos":[…]}`. Personal data and free text
/// go to the sealed part under the expediente's key, with the stream as associated data: the ``Reservado`` and, beside its
/// members under "hecho", what the fact itself seals.
struct EventCodec {
  let encoder = SortedJSON.encoder()
  let decoder = JSONDecoder()
  let versions: EventVersions

  init(_ versions: EventVersions = .house) { self.versions = versions }

  /// - Returns: the body, and what is still to be sealed as JSON; nil when nothing is.
  func escribir(_ evento: Evento) throws -> (cuerpo: String, aparte: Data?) {
    var hecho = try encoder.encode(evento.hecho)
    let campos = try sacar(type(of: evento.hecho).sellados, de: &hecho)
    let plazos = evento.plazos.isEmpty ? "" : ",\"plazos\":[\(try evento.plazos.map(plazo).joined(separator: ","))]"
    let cuerpo = "{\"hecho\":\(String(decoding: hecho, as: UTF8.self))\(plazos)}"
    guard evento.reservado != nil || !campos.isEmpty else { return (cuerpo, nil) }
    return (cuerpo, try encoder.encode(Aparte(reservado: evento.reservado, hecho: campos.isEmpty ? nil : campos)))
  }

  private func sacar(_ rutas: [String], de hecho: inout Data) throws -> [String: JSONTree] {
    guard !rutas.isEmpty else { return [:] }
    var arbol = try decoder.decode(JSONTree.self, from: hecho)
    var campos: [String: JSONTree] = [:]
    for ruta in rutas { campos[ruta] = arbol.take(ruta.split(separator: ".")) }
    hecho = try encoder.encode(arbol)
    return campos
  }

  /// Clocks are most of an opening event and hold nothing that needs escaping, so they are written by hand: to the byte
  /// what the encoder would write (a test holds them together), in a tenth of its time.
  private func plazo(_ cambio: CambioDePlazo) throws -> String {
    try PlazoJSON.escribir(cambio) ?? String(decoding: encoder.encode(cambio), as: UTF8.self)
  }

  /// - Parameter key: nil once destroyed: the event is then read without its sealed part.
  func evento(_ stored: StoredEvent, _ key: SymmetricKey?) throws -> (Evento, MetaEvento) {
    guard let tipo = TipoDeHecho(nombre: stored.tipo)?.hecho else {
      throw StorageError.decode("\(stored.stream) evento \(stored.numero): tipo desconocido \(stored.tipo)")
    }
    var aparte: Aparte?
    if let sealed = stored.sellado, let key {
      aparte = try decoder.decode(Aparte.self, from: Data(try Sealer.open(sealed, key, aad: stored.stream)))
    }
    var reservado = aparte?.reservado
    let actual = try poner(aparte?.hecho ?? [:], en: try versions.lift(stored, &reservado))
    let (hecho, plazos) = try cuerpo(tipo, actual)
    let ocurrio = Instante(micros: stored.ocurrio)
    let actor = Actor(id: stored.actor, rol: Rol(rawValue: stored.rol) ?? .sistema)
    let meta = MetaEvento(
      numero: stored.numero, ocurrio: ocurrio, registrado: Instante(micros: stored.registrado), actor: actor, reservado: reservado)
    return (Evento(hecho, plazos: plazos, reservado: reservado, ocurrio: ocurrio), meta)
  }

  private func poner(_ campos: [String: JSONTree], en cuerpo: Data) throws -> Data {
    guard !campos.isEmpty else { return cuerpo }
    var arbol = try decoder.decode(JSONTree.self, from: cuerpo)
    for (ruta, valor) in campos { arbol.put(valor, at: ["hecho"] + ruta.split(separator: ".")) }
    return try encoder.encode(arbol)
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

/// What an event seals: the ``Reservado``'s own members and the fact's, by path.
private struct Aparte: Codable {
  var reservado: Reservado?
  var hecho: [String: JSONTree]?

  private enum Clave: String, CodingKey { case hecho }

  init(reservado: Reservado?, hecho: [String: JSONTree]?) {
    self.reservado = reservado
    self.hecho = hecho
  }

  init(from decoder: any Decoder) throws {
    let leido = try Reservado(from: decoder)
    reservado = leido.vacio ? nil : leido
    hecho = try decoder.container(keyedBy: Clave.self).decodeIfPresent([String: JSONTree].self, forKey: .hecho)
  }

  func encode(to encoder: any Encoder) throws {
    try reservado?.encode(to: encoder)
    var c = encoder.container(keyedBy: Clave.self)
    try c.encodeIfPresent(hecho, forKey: .hecho)
  }
}
