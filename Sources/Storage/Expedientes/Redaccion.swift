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
