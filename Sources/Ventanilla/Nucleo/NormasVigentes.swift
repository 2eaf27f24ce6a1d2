import Domain
import Storage

/// What the counter works by and the numbers it is in force under.
struct NormasVigentes: Sendable {
  var normas: Normas
  var vigencia = NormasGuardadas.Vigencia(calendario: 0, reglas: 0)
  /// What `Config/` says that is not in force, in words for staff.
  var porAplicar: [String] = []

  /// The same with what a transaction finds in force; nil when there is nothing newer. Nothing outside changes: what was
  /// seen counts once the transaction has ended well.
  func alDia(_ db: any Connection) throws -> NormasVigentes? {
    let hay = try NormasGuardadas.vigencia(db)
    // An older snapshot, or nothing new.
    guard hay.calendario > vigencia.calendario || hay.reglas > vigencia.reglas || hay.directorio > vigencia.directorio else {
      return nil
    }
    var nuevas = self
    if hay.calendario > vigencia.calendario { try nuevas.ponerCalendario(db, hay.calendario) }
    if hay.reglas > vigencia.reglas, let v = try NormasGuardadas.version(db, .reglas, hay.reglas) {
      nuevas.normas.reglas = try FormaDeNormas.reglas(v.cuerpo)
    }
    if hay.directorio > vigencia.directorio { nuevas.normas.dependencias = try DirectorioGuardado.todas(db).map(\.dependencia) }
    nuevas.vigencia = hay
    return nuevas
  }

  private mutating func ponerCalendario(_ db: any Connection, _ vigente: Int64) throws {
    let corte = normas.calendario.corte
    for v in try NormasGuardadas.todas(db, .calendario) {
      let numero = Int(v.numero)
      if v.numero != vigente, normas.calendariosAnteriores[numero] != nil { continue }
      let calendario = try FormaDeNormas.calendario(v.cuerpo).con(version: numero, corte: corte)
      normas.calendariosAnteriores[numero] = calendario
      if v.numero == vigente { normas.calendario = calendario }
    }
  }
}

extension NormasGuardadas.Vigencia {
  /// Nothing in it is older than in another.
  func incluye(_ otra: NormasGuardadas.Vigencia) -> Bool {
    calendario >= otra.calendario && reglas >= otra.reglas && directorio >= otra.directorio
  }
}
