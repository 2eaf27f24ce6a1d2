import Comun
import Domain

/// Keyset pagination of a list: how many, and after what.
public struct Paginacion: Sendable {
  public static let maximo = 200
  public static let porOmision = 50
  /// 1…200.
  public let limite: Int
  /// The sort key of the last element of the page before, as the list itself wrote it; nil for the first page.
  public let despuesDe: [JSONValue]?

  /// The query parameters `limit` and `cursor`, for ``Ruta``s that list.
  public static let parametros: [Parametro] = [
    .consulta(
      "limit", .entero(1...maximo).ejemplo(.entero(porOmision)), "Cuántos elementos, de 1 a 200; 50 si no se dice."),
    .consulta("cursor", .cursor, "El valor `siguiente` de la página anterior."),
  ]

  /// - Parameter lista: the list's name, so that one list's cursor is refused by another.
  /// - Throws: 400 for a cursor that we did not write.
  init(_ consulta: JSONValue, lista: String) throws(Problema) {
    limite = consulta["limit"]?.entero ?? Paginacion.porOmision
    despuesDe = try consulta["cursor"]?.texto.map { (texto) throws(Problema) in try Cursor.leer(texto, lista: lista) }
  }
}

/// An opaque place in a list: base64url of the list's sort key and a checksum over it and the list's name. The checksum
/// is against typing and mixing up, not against attackers: a cursor opens nothing that the list would not show.
public enum Cursor {
  public static func escribir(_ llave: [JSONValue], lista: String) -> String {
    let contenido = JSONValue.arreglo(llave).bytes()
    return Base64URL.escribir(suma(contenido, lista) + contenido)
  }

  package static func leer(_ texto: String, lista: String) throws(Problema) -> [JSONValue] {
    let bytes = Base64URL.leer(texto) ?? []
    guard bytes.count > 8, Array(bytes[..<8]) == suma(Array(bytes[8...]), lista),
      let valor = try? JSONValue.leer(Array(bytes[8...])), let llave = valor.arreglo
    else {
      let mensaje = "El cursor no es de esta lista. Usa el valor «siguiente» de la página anterior, o quítalo."
      throw Problema(campos: [ErrorDeCampo(puntero: "?cursor", mensaje: mensaje, codigo: .malFormada)])
    }
    return llave
  }

  private static func suma(_ contenido: [UInt8], _ lista: String) -> [UInt8] {
    let h = FNV.hash(Array(lista.utf8) + [0] + contenido)
    return (0..<8).map { UInt8(truncatingIfNeeded: h >> (8 * $0)) }
  }
}

extension Patron {
  /// base64url without padding.
  static let cursor = Patron("^[A-Za-z0-9_-]+$", "no es un cursor de esta lista.") { t in
    !t.isEmpty && t.utf8.allSatisfy { esAlfanumerico($0) || $0 == 0x2D || $0 == 0x5F }
  }
}
