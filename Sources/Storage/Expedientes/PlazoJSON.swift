import Domain

/// A clock's change as JSON with sorted keys.
enum PlazoJSON {
  /// nil when the rule's id has characters that would need escaping.
  ///
  /// Piece by piece into one string: an interpolation is a string of its own, and an opening event has a hundred of them.
  static func escribir(_ cambio: CambioDePlazo) -> String? {
    let p = cambio.plazo
    guard p.regla.utf8.allSatisfy({ (0x23...0x7E).contains($0) && $0 != 0x5C }) else { return nil }
    var o = ""
    o.reserveCapacity(640)
    o.agregar("{\"accion\":\"", cambio.accion.rawValue, "\",\"plazo\":{\"amarillo\":\"", p.amarillo.description)
    o += "\",\"avisos\":["
    for (i, aviso) in p.avisos.enumerated() {
      o.agregar(i == 0 ? "{\"fecha\":\"" : ",{\"fecha\":\"", aviso.fecha.description, "\",\"hecho\":", aviso.hecho ? "true" : "false")
      o.agregar(",\"umbral\":\"", aviso.umbral.rawValue, "\"}")
    }
    o.agregar("],\"calendario\":", String(p.calendario))
    if let cumplidoEn = p.cumplidoEn { o.agregar(",\"cumplidoEn\":\"", cumplidoEn.description, "\"") }
    o.agregar(",\"dias\":", String(p.dias), ",\"disparo\":\"", p.disparo.description)
    o.agregar("\",\"estado\":\"", p.estado.rawValue, "\",\"evento\":\"", p.evento.rawValue, "\",\"numero\":", String(p.numero))
    if let origen = p.origen { o.agregar(",\"origen\":\"", origen.description, "\"") }
    if let partes = p.partes { o.agregar(",\"partes\":[", partes.map(String.init).joined(separator: ","), "]") }
    o.agregar(",\"primerDia\":\"", p.primerDia.description, "\",\"regla\":\"", p.regla, "\",\"rojo\":\"", p.rojo.description, "\"")
    if let turno = p.turno { o.agregar(",\"turno\":", String(turno)) }
    o.agregar(",\"vence\":\"", p.vence.description, "\",\"vencido\":", p.vencido ? "true}}" : "false}}")
    return o
  }
}

extension String {
  fileprivate mutating func agregar(_ piezas: String...) {
    for pieza in piezas { self += pieza }
  }
}
