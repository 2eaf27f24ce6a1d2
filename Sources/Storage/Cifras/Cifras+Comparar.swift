import Domain

extension Cifras {
  /// Compares the table with what the events of all cases give, in one snapshot: cases that went on since they were folded are
  /// counted again.
  /// - Parameters:
  ///   - vistas: the version at which each case was folded.
  ///   - suma: what all of them added until then.
  public static func comparar(
    _ db: any Connection, vistas: [String: Int64], suma: CambioDeCifras
  ) throws -> [Verificacion.Diferencia] {
    var quiero = suma
    try recorrer(db) { id, version in
      guard vistas[id] != version else { return }
      if let vista = vistas[id] { quiero.sumar(try deExpediente(db, id: id, hasta: vista), por: -1) }
      quiero.sumar(try deExpediente(db, id: id))
    }
    var ultima = ""
    while true {
      let pagina = try EventLog.streams(db, prefix: "INT-", after: ultima, limit: 500)
      for id in pagina { quiero.sumar(try deIntervencion(db, id: id)) }
      guard let final = pagina.last, pagina.count == 500 else { break }
      ultima = final
    }
    let hay = try guardadas(db)
    var falta = quiero
    falta.sumar(hay, por: -1)
    return falta.enOrden.prefix(50).map { lugar, n in
      let dice = hay.cuentas[lugar] ?? 0
      return .init(
        expediente: lugar.dia.description, tabla: "cifras",
        que: "«\(lugar.cifra.rawValue)» dice \(dice) y los eventos dan \(dice + n); rehazlas con «pregunta-leon verify --rehacer-cifras»")
    }
  }

  private static func recorrer(_ db: any Connection, _ ver: (_ id: String, _ version: Int64) throws -> Void) throws {
    var ultimo = ""
    while true {
      let pagina = try db.rows("SELECT id, version FROM expedientes WHERE id > ?1 ORDER BY id LIMIT 1000", [.text(ultimo)])
      for fila in pagina { try ver(try fila.text("id"), try fila.int("version")) }
      guard let final = pagina.last, pagina.count == 1000 else { return }
      ultimo = try final.text("id")
    }
  }
}
