import Domain

/// A clock's change as JSON with sorted keys.
enum PlazoJSON {
  /// nil when the rule's id has characters that would need escaping.
  static func escribir(_ cambio: CambioDePlazo) -> String? {
    let p = cambio.plazo
    guard p.regla.utf8.allSatisfy({ (0x23...0x7E).contains($0) && $0 != 0x5C }) else { return nil }
    var o = "{\"accion\":\"\(cambio.accion.rawValue)\",\"plazo\":{\"amarillo\":\"\(p.amarillo)\",\"avisos\":["
    for (i, aviso) in p.avisos.enumerated() {
      o += "\(i == 0 ? "" : ","){\"fecha\":\"\(aviso.fecha)\",\"hecho\":\(aviso.hecho),\"umbral\":\"\(aviso.umbral.rawValue)\"}"
    }
    o += "],\"calendario\":\(p.calendario)"
    if let cumplidoEn = p.cumplidoEn { o += ",\"cumplidoEn\":\"\(cumplidoEn)\"" }
    o += ",\"dias\":\(p.dias),\"disparo\":\"\(p.disparo)\",\"estado\":\"\(p.estado.rawValue)\""
    o += ",\"evento\":\"\(p.evento.rawValue)\",\"numero\":\(p.numero)"
    if let partes = p.partes { o += ",\"partes\":[\(partes.map(String.init).joined(separator: ","))]" }
    o += ",\"primerDia\":\"\(p.primerDia)\",\"regla\":\"\(p.regla)\",\"rojo\":\"\(p.rojo)\""
    if let turno = p.turno { o += ",\"turno\":\(turno)" }
    o += ",\"vence\":\"\(p.vence)\",\"vencido\":\(p.vencido)}}"
    return o
  }
}
