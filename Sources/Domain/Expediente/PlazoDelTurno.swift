/// Until when a dependencia has to answer a turno, in words: the same on its pages, in its mail and in the API.
public struct PlazoDelTurno: Hashable, Sendable {
  /// The last day of its internal term, while it runs.
  public var vence: Fecha
  /// The last day of the legal term it serves; nil when none runs.
  public var legal: Fecha?

  public init(vence: Fecha, legal: Fecha?) {
    self.vence = vence
    self.legal = legal
  }

  public func enPalabras(_ hoy: Fecha) -> String {
    guard let legal else { return vence < hoy ? "Tu plazo terminó el \(vence.conDia): contesta cuanto antes." : contesta }
    if legal < hoy { return "El plazo legal de esta solicitud ya terminó, el \(legal.conDia): contesta cuanto antes." }
    if vence < hoy {
      return "Tu plazo terminó el \(vence.conDia) y el legal termina el \(legal.conDia): contesta cuanto antes."
    }
    return vence == legal ? "\(contesta.dropLast()), último día del plazo legal." : contesta
  }

  private var contesta: String { "Contesta a más tardar el \(vence.conDia)." }
}

extension Expediente {
  /// nil when the turno owes nothing or its term does not run.
  public func plazo(delTurno id: Int) -> PlazoDelTurno? {
    guard turno(id)?.estado.pendiente == true, let plazo = plazos.last(where: { $0.turno == id && $0.estado == .corriendo })
    else { return nil }
    return PlazoDelTurno(vence: plazo.vence, legal: plazoLegal?.vence)
  }
}
