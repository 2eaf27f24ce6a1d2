/// What expires today, what in two hábiles and what already has: the first thing a working day says.
public struct ResumenDelDia: Codable, Hashable, Sendable {
  /// One clock of one case.
  public struct Vencimiento: Codable, Hashable, Sendable {
    public var folio: String
    public var regla: String
    public var evento: EventoDeRegla
    public var vence: Fecha
    public var dependencia: String?

    public init(folio: String, regla: String, evento: EventoDeRegla, vence: Fecha, dependencia: String? = nil) {
      self.folio = folio
      self.regla = regla
      self.evento = evento
      self.vence = vence
      self.dependencia = dependencia
    }
  }

  public var fecha: Fecha
  public var hoy: [Vencimiento]
  public var enDosDias: [Vencimiento]
  public var vencidos: [Vencimiento]

  /// The clocks the office answers for, sorted into the three lists; what runs for the citizen is left out.
  /// - Parameter vencimientos: clocks that run and end on or before the last hábil of interest.
  public init(_ vencimientos: [Vencimiento], fecha: Fecha, calendario: Calendario) {
    let dosDias = calendario.habil(2, despuesDe: fecha)
    let suyos = vencimientos.filter { !$0.evento.esDelCiudadano && !$0.evento.esFacultad }
      .sorted { ($0.vence, $0.folio, $0.regla) < ($1.vence, $1.folio, $1.regla) }
    self.fecha = fecha
    hoy = suyos.filter { $0.vence == fecha }
    enDosDias = suyos.filter { $0.vence > fecha && $0.vence <= dosDias }
    vencidos = suyos.filter { $0.vence < fecha }
  }

  public var vacio: Bool { hoy.isEmpty && enDosDias.isEmpty && vencidos.isEmpty }

  /// Only what one dependencia owes.
  public func de(_ dependencia: String) -> ResumenDelDia {
    var suyo = self
    suyo.hoy.removeAll { $0.dependencia != dependencia }
    suyo.enDosDias.removeAll { $0.dependencia != dependencia }
    suyo.vencidos.removeAll { $0.dependencia != dependencia }
    return suyo
  }
}
