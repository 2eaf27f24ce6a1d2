/// Recounts the open clocks of a case after the calendar changed (a new inhábil, a suspension by acuerdo).
///
/// A date printed on an acuse never moves later behind the citizen's back: such a change is signed here as a
/// `cambioDeFecha` and takes effect when it is notified; until then the office works with the old, stricter date. The
/// citizen's own terms only grow. Everything else is recounted at once.
public struct RecalcularPlazos: Comando {
  public static let tipo = TipoComando.recalcularPlazos
  /// The acuerdo or the reason for the new calendar, as it is cited.
  public var acuerdo: String
  public init(acuerdo: String) { self.acuerdo = acuerdo }

  public func decidir(_ e: Expediente, _ c: Contexto) throws(Falla) -> [Evento] {
    var relojes = Relojes(e, c)
    relojes.recalcular(.inmediato)
    let aplazado = relojes.aplazados.map(\.vence).min()
    guard !relojes.cambios.isEmpty || aplazado != nil else {
      throw Falla(.noAplica, "Con este calendario no cambia ninguna fecha del expediente.")
    }
    return [
      Evento(
        PlazosRecalculados(
          acuerdo: acuerdo, calendario: c.calendario.version, firmante: c.actor.id, vence: aplazado),
        plazos: relojes.entregar(), ocurrio: c.ahora)
    ]
  }
}

public struct PlazosRecalculados: Hecho {
  public static let tipo = "plazos.recalculados"
  public var acuerdo: String
  /// Version of the calendar counted with.
  public var calendario: Int
  public var firmante: String
  /// The date the answer's clock will have once its change is notified; nil when nothing waits for a notice.
  public var vence: Fecha?

  public func aplicar(a e: inout Expediente, _ meta: MetaEvento) {
    e.documentos.removeAll { $0.objeto == .cambioDeFecha && $0.notificado == nil }
    guard let vence else { return }
    e.documentos.append(
      Documento(objeto: .cambioDeFecha, firmadoEn: meta.ocurrio, firmante: firmante, dato: vence.description))
  }
}
