import Domain

/// To how many people of each kind asesorías were given, month by month: a tally that names no case. What a person said of
/// themselves is sealed in their case; the statistics read this and never that.
public enum PerfilDeAsesorias {
  /// One count of the tally.
  public struct Cuenta: Codable, Hashable, Sendable {
    /// Of the day it was given, "2026-04".
    public var mes: String
    public var atributo: String
    /// Empty when it was not said, or was said by somebody whose case was erased.
    public var valor: String
    public var n: Int
  }

  private struct Celda: Hashable, Comparable {
    var mes: String
    var atributo: AtributoDeAsesoria
    var valor: String

    static func < (a: Celda, b: Celda) -> Bool {
      (a.mes, a.atributo.rawValue, a.valor) < (b.mes, b.atributo.rawValue, b.valor)
    }
  }

  /// Moves what changed between two states of a case, in the comando's own transaction.
  static func mover(_ db: any Connection, antes: Expediente?, despues: Expediente) throws {
    guard despues.tipo == .asesoria else { return }
    var cambios: [Celda: Int64] = [:]
    for celda in antes.map(celdas) ?? [] { cambios[celda, default: 0] -= 1 }
    for celda in celdas(despues) { cambios[celda, default: 0] += 1 }
    // Erased: what was chosen from a list goes on counting and tells of nobody; what was typed is forgotten.
    if despues.suprimido { cambios = cambios.filter { $0.key.atributo.esLibre } }
    // In one order, so that two comandos that touch the same counts wait for each other and do not lock.
    for (celda, n) in cambios.sorted(by: { $0.key < $1.key }) where n != 0 {
      let args: [Value] = [.text(celda.mes), .text(celda.atributo.rawValue), .text(celda.valor), .int(abs(n))]
      try db.beforeCommit(n > 0 ? Self.sumar : Self.restar, args)
      if n < 0 { try db.beforeCommit(Self.quitar, Array(args.prefix(3))) }
    }
  }

  private static let sumar = """
    INSERT INTO perfil_de_asesorias (mes, atributo, valor, n) VALUES (?1, ?2, ?3, ?4)
    ON CONFLICT (mes, atributo, valor) DO UPDATE SET n = perfil_de_asesorias.n + excluded.n
    """
  private static let restar =
    "UPDATE perfil_de_asesorias SET n = n - ?4 WHERE mes = ?1 AND atributo = ?2 AND valor = ?3 AND n >= ?4"
  private static let quitar = "DELETE FROM perfil_de_asesorias WHERE mes = ?1 AND atributo = ?2 AND valor = ?3 AND n = 0"

  /// Where a case counts: once for each attribute.
  private static func celdas(_ e: Expediente) -> [Celda] {
    guard let asesoria = e.asesoria, e.estado != .anulada else { return [] }
    let mes = String(e.recibidaEn.fecha.description.prefix(7))
    return AtributoDeAsesoria.allCases.map { Celda(mes: mes, atributo: $0, valor: asesoria.valor($0) ?? "") }
  }

  /// The tally of some months, both included ("2026-04").
  public static func contar(_ db: any Connection, desde: String, hasta: String) throws -> [Cuenta] {
    try db.rows(
      """
      SELECT mes, atributo, valor, n FROM perfil_de_asesorias WHERE mes >= ?1 AND mes <= ?2
      ORDER BY mes, atributo, n DESC, valor LIMIT 100000
      """, [.text(desde), .text(hasta)]
    ).map {
      Cuenta(mes: try $0.text("mes"), atributo: try $0.text("atributo"), valor: try $0.text("valor"), n: Int(try $0.int("n")))
    }
  }

  /// Attributes whose counts do not add up to the asesorías there are. No key is needed to see it.
  static func descuadres(_ db: any Connection) throws -> [Verificacion.Diferencia] {
    let cuantas = try db.int("SELECT COUNT(*) FROM expedientes WHERE tipo = 'ASE' AND estado <> 'anulada'") ?? 0
    return try AtributoDeAsesoria.allCases.compactMap { atributo in
      let suma =
        try db.row("SELECT COALESCE(SUM(n), 0) AS suma FROM perfil_de_asesorias WHERE atributo = ?1", [.text(atributo.rawValue)])
        .map { try $0.int("suma") } ?? 0
      guard suma != cuantas else { return nil }
      return Verificacion.Diferencia(
        expediente: "?", tabla: "perfil_de_asesorias", que: "«\(atributo.rawValue)» suma \(suma) y las asesorías son \(cuantas)")
    }
  }
}
