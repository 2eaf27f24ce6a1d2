import Domain
import Storage

/// One transaction as the rooms see it: its connection, and the rules in force in it. It lives as long as the closure.
final class Transaccion {
  let db: any Connection
  private let sabidas: NormasVigentes
  /// What this transaction found in force, if it looked and it was newer than what the house knew.
  private(set) var vistas: NormasVigentes?
  private var miradas: Normas?

  init(_ db: any Connection, _ sabidas: NormasVigentes) {
    self.db = db
    self.sabidas = sabidas
  }

  /// The rules, the calendar and the directory in force here: a version applied by any process rules the next comando.
  func normas() throws -> Normas {
    if let miradas { return miradas }
    let nuevas = try sabidas.alDia(db)
    vistas = nuevas
    let normas = nuevas?.normas ?? sabidas.normas
    miradas = normas
    return normas
  }
}
