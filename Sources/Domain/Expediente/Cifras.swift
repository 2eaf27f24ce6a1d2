/// What the plan and the right are measured by. One definition, for the API, the pages and the command line.
public enum Cifra: String, CaseIterable, Codable, Sendable {
  /// Acción 3.1 and 3.2 of the plan.
  case intervenciones, asesorias
  /// Requests, by what they are now: one that was reconducida counts as what it became.
  case acceso, arco
  /// Cases whose answer was notified, and those of them in which every term of the answer was met by its last day.
  case respondidas
  case enTiempo = "en_tiempo"
  case turnos
  /// Terms of the office that ran out; faculties nobody used and the citizen's own terms are nobody's fault.
  case vencidos
  /// Ratings, and the points they add up to.
  case calificaciones, puntos
}

extension Expediente {
  /// What the case adds to each figure as it stands; those it adds nothing to are left out. One annulled adds nothing, from
  /// the day it was annulled.
  public var cifras: [Cifra: Int] {
    guard estado != .anulada else { return [:] }
    let todas: [Cifra: Int] = [
      tipo.cifra: 1, .respondidas: respuesta?.notificadaEn == nil ? 0 : 1, .enTiempo: enTiempo == true ? 1 : 0, .turnos: turnos.count,
      .vencidos: plazos.count { $0.vencido && !$0.evento.esFacultad && !$0.evento.esDelCiudadano },
      .calificaciones: calificacion == nil ? 0 : 1, .puntos: calificacion ?? 0,
    ]
    return todas.filter { $0.value != 0 }
  }

  /// Was the answer notified by the last day of its terms? nil while it has not been, or when no term of it is known.
  public var enTiempo: Bool? {
    guard respuesta?.notificadaEn != nil else { return nil }
    return Plazo.enTiempo(plazos.filter { $0.evento == .respuesta && $0.estado == .cumplido }.map { ($0.cumplidoEn, $0.vence) })
  }

  /// The day on which what an event changed counts: when it was recorded, so that a past date always gives the same figures.
  /// What an imported case brought with it counts when it happened, and so does a term that had run out before.
  public func diaDeCuenta(_ tipo: String, _ meta: MetaEvento) -> Fecha {
    let traido = meta.registrado == registradaEn || (tipo == PlazoVencido.tipo.rawValue && meta.ocurrio < registradaEn)
    guard importado, traido else { return meta.registrado.fecha }
    return max(meta.ocurrio, recibidaEn).fecha
  }
}

extension Plazo {
  /// Were all these terms met by their last day? nil when there is none.
  public static func enTiempo(_ cumplidos: [(cumplido: Instante?, vence: Fecha)]) -> Bool? {
    cumplidos.isEmpty ? nil : cumplidos.allSatisfy { termino in termino.cumplido.map { $0.fecha <= termino.vence } ?? false }
  }
}

extension Intervencion {
  /// As ``Expediente/cifras``.
  public var cifras: [Cifra: Int] { estado == .anulada ? [:] : [.intervenciones: 1] }
}

extension TipoExpediente {
  fileprivate var cifra: Cifra {
    switch self {
    case .asesoria: .asesorias
    case .acceso: .acceso
    case .arco: .arco
    }
  }
}
