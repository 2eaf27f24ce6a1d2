import Comun
import Domain
import Foundation
import Storage

/// Rules and calendars as text, and back.
enum FormaDeNormas {
  static func cuerpo(_ calendario: Calendario) throws -> String { try SortedJSON.text(calendario.con(version: 1, corte: nil)) }

  static func cuerpo(_ reglas: Reglas) throws -> String { try SortedJSON.text(reglas.todas) }

  static func calendario(_ cuerpo: String) throws -> Calendario {
    try JSONDecoder().decode(Calendario.self, from: Data(cuerpo.utf8))
  }

  static func reglas(_ cuerpo: String) throws -> Reglas {
    let lista = try JSONDecoder().decode([Regla].self, from: Data(cuerpo.utf8))
    do { return try Reglas(lista) } catch { throw StorageError.decode("las reglas guardadas: \(error)") }
  }
}
