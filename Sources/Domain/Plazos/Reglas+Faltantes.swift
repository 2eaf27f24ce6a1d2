/// Which rules somebody has still to enter: a clock that cannot be counted is refused, never left out in silence.
extension Reglas {
  /// Whether a comando that opens this clock must be refused for want of a rule.
  ///
  /// Not when a rule listed without days says that none runs, nor for a right whose law does not give the term; but an
  /// answer always has its date, and a prórroga its days.
  public func falta(_ evento: EventoDeRegla, materia: Materia, en fecha: Fecha) -> Bool {
    guard vigente(evento, materia: materia, en: fecha) == nil, evento.materias.contains(materia) else { return false }
    guard evento != .respuesta, evento != .prorroga else { return true }
    return !listadas(evento, materia).contains { regla in
      regla.dias == nil && regla.desde.map { $0 <= fecha } ?? true && regla.hasta.map { fecha <= $0 } ?? true
    }
  }

  /// Whether a date comes before every rule with days there is for a clock: nobody could have counted it.
  public func esAnterior(_ fecha: Fecha, a evento: EventoDeRegla, materia: Materia) -> Bool {
    listadas(evento, materia).filter { $0.dias != nil }.compactMap(\.desde).min().map { fecha < $0 } ?? false
  }

  /// Says which rule is missing and what to do about it.
  public func faltante(_ evento: EventoDeRegla, _ tipo: TipoExpediente, en fecha: Fecha) -> Falla {
    let otras = listadas(evento, tipo.materia ?? .acceso).map(\.id).joined(separator: ", ")
    return Falla(
      .faltaRegla,
      "Falta la regla de «\(evento.rawValue)» para \(tipo.enPalabras) en vigor el \(fecha.enPalabras)"
        + (otras.isEmpty ? "" : " (\(otras) no rige ese día)")
        + ": sin ella no se puede contar el plazo y no se guardó nada. Avisa a la Unidad de Transparencia: quien administra el servicio la agrega en reglas.yaml, con sus días y su «desde», y la aplica con «pregunta-leon reglas»."
    )
  }

  private func listadas(_ evento: EventoDeRegla, _ materia: Materia) -> [Regla] {
    todas.filter { $0.evento == evento && ($0.materia == materia || $0.materia == .ambas) }
  }
}

extension EventoDeRegla {
  /// The rights whose law gives this term. On the other right it runs only where a rule of its own has been entered.
  public var materias: Set<Materia> {
    switch self {
    case .respuesta, .prorroga, .prevenir, .desahogar, .incompetencia, .recurso: [.acceso, .arco]
    case .informacionPublica, .capturaPNT, .pago, .disponibilidad, .reenvioRecurso, .alegatos, .cumplimientoRecurso,
      .informeRecurso:
      [.acceso]
    case .hacerEfectivo, .procedimientoEspecifico: [.arco]
    // The house's own term, counted for either right; and what opens no clock.
    case .turno, .costos, .negativa, .portabilidad, .estrados, .vulneracion: []
    }
  }
}
