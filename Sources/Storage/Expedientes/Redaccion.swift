import Domain
import Foundation

/// Erasing what the events of a case say in clear: those written before facts sealed anything. A body is replaced by one
/// without it and the stored hash stays; the supresión lists each row as it was left, and `verify` accepts those alone.
public enum Redaccion {
  /// Replaces the bodies of a case about to be erased.
  /// - Returns: what its ``ExpedienteSuprimido`` must list.
  public static func escribir(_ db: any Connection, id: String) throws -> [ExpedienteSuprimido.Redactado] {
    let codec = EventCodec()
    return try EventLog.load(db, stream: id).compactMap { guardado in
      guard let cuerpo = try cuerpo(guardado, codec) else { return nil }
      try db.execute(
        "UPDATE eventos SET cuerpo = ?3 WHERE stream = ?1 AND numero = ?2", [.text(id), .int(guardado.numero), .text(cuerpo)])
      var dejado = guardado
      dejado.event.cuerpo = cuerpo
      return ExpedienteSuprimido.Redactado(numero: guardado.numero, huella: EventHash.hash(dejado).hex)
    }
  }

  /// The body without what the fact seals; nil when it has nothing of it.
  private static func cuerpo(_ guardado: StoredEvent, _ codec: EventCodec) throws -> String? {
    let rutas = TipoDeHecho(nombre: guardado.tipo)?.hecho.sellados ?? []
    guard !rutas.isEmpty else { return nil }
    var arbol = try codec.decoder.decode(JSONTree.self, from: Data(guardado.cuerpo.utf8))
    let quitados = rutas.compactMap { arbol.take(["hecho"] + $0.split(separator: ".")) }
    return quitados.isEmpty ? nil : String(decoding: try codec.encoder.encode(arbol), as: UTF8.self)
  }

  private struct Supresion: Decodable {
    struct Hecho: Decodable { var redactados: [ExpedienteSuprimido.Redactado]? }
    var hecho: Hecho
  }

  /// The rows a supresión says it left otherwise than they were hashed, by number.
  static func listados(_ tipo: Value, _ cuerpo: Value) -> [Int64: String] {
    guard tipo == .text(ExpedienteSuprimido.tipo.rawValue), case .text(let texto) = cuerpo,
      let supresion = try? JSONDecoder().decode(Supresion.self, from: Data(texto.utf8))
    else { return [:] }
    return Dictionary((supresion.hecho.redactados ?? []).map { ($0.numero, $0.huella) }, uniquingKeysWith: { una, _ in una })
  }
}

/// Cases erased by a program that left their clear bodies as they were: done once for a house, after which no erasure leaves any.
extension Redaccion {
  private static let hecha = "redaccion"

  public static func falta(_ db: any Connection) throws -> Bool { try Ajustes.text(db, hecha) == nil }

  /// Cases erased before erasing replaced anything, in order of id.
  public static func pendientes(_ db: any Connection, despuesDe id: String, limite: Int) throws -> [String] {
    try db.rows(
      "SELECT DISTINCT stream FROM eventos WHERE tipo = ?1 AND version = 1 AND stream > ?2 ORDER BY stream LIMIT ?3",
      [.text(ExpedienteSuprimido.tipo.rawValue), .text(id), Value(limite)]
    ).map { try $0.text("stream") }
  }

  /// Replaces the bodies of one and adds the event that lists them.
  public static func completar(_ db: any Connection, id: String, ahora: Instante) throws {
    guard let u = try Expedientes.ubicar(db, id: id), let antes = try Expedientes.cargar(db, id: id, llave: nil) else { return }
    let redactados = try escribir(db, id: id)
    guard !redactados.isEmpty else { return }
    _ = try Expedientes.anexarSinSellar(
      db, antes: antes, llave: u.llave, eventos: [Evento(ExpedienteSuprimido(redactados: redactados), ocurrio: ahora)],
      actor: .sistema, ahora: ahora)
  }

  public static func terminar(_ db: any Connection) throws { try Ajustes.set(db, hecha, "1") }
}
