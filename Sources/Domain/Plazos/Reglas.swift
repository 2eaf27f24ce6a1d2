/// The rules of one house, checked against each other.
public struct Reglas: Hashable, Sendable {
  /// All of them, in the order of the file: also those without days or not in force.
  public let todas: [Regla]
  private let porId: [String: Int]

  /// A contradiction inside the collection, naming the rule to correct.
  public struct Invalida: Error, Hashable, Sendable, CustomStringConvertible {
    public let id: String
    /// Spanish, without the id.
    public let motivo: String
    public var description: String { "la regla \(id) \(motivo)" }
  }

  public init(_ reglas: [Regla]) throws(Invalida) {
    var porId: [String: Int] = [:]
    for (i, regla) in reglas.enumerated() {
      try Reglas.revisar(regla)
      guard porId.updateValue(i, forKey: regla.id) == nil else {
        throw Invalida(id: regla.id, motivo: "está dos veces; cada regla tiene su propio id")
      }
    }
    try Reglas.sinTraslapes(reglas)
    todas = reglas
    self.porId = porId
  }

  public func regla(id: String) -> Regla? { porId[id].map { todas[$0] } }

  /// The rule that applies to an event on a date (the date the case was filed): of those in force with days, the
  /// shortest; of equally short ones, the general law's.
  public func vigente(_ evento: EventoDeRegla, materia: Materia, en fecha: Fecha) -> Regla? {
    candidatas(evento, materia: materia, en: fecha).min { a, b in
      (a.dias ?? .max, a.ambito == .general ? 0 : 1) < (b.dias ?? .max, b.ambito == .general ? 0 : 1)
    }
  }

  /// Every rule with days in force for that event, so that a reader sees which ones lost.
  public func candidatas(_ evento: EventoDeRegla, materia: Materia, en fecha: Fecha) -> [Regla] {
    todas.filter {
      $0.evento == evento && ($0.materia == materia || $0.materia == .ambas) && $0.dias != nil && $0.enVigor(fecha)
    }
  }

  /// Those nobody has checked yet, for the staff's pages.
  public var porVerificar: [Regla] { todas.filter { !$0.verificada } }

  /// May these take the place of the ones in use? What somebody has checked against the law's text is closed with
  /// `hasta` and followed by another; it is not rewritten. None disappears: cases and proofs cite them.
  public func revisarCambio(desde anteriores: Reglas) throws(Invalida) {
    for antes in anteriores.todas {
      guard let ahora = regla(id: antes.id) else {
        throw Invalida(id: antes.id, motivo: "ya no está; no se borra: ciérrala con «hasta»")
      }
      guard antes.verificada, antes.dias != nil else { continue }
      guard
        ahora.dias == antes.dias, ahora.desde == antes.desde, ahora.materia == antes.materia, ahora.evento == antes.evento,
        ahora.ambito == antes.ambito, ahora.inicio == antes.inicio, ahora.efecto == antes.efecto
      else {
        throw Invalida(
          id: antes.id, motivo: "ya estaba verificada y se aplicó; ciérrala con «hasta» y agrega otra con su propio id")
      }
    }
  }

  /// The days that rules nobody has verified give, by id: what entering the law's text may correct in open cases.
  public var corregibles: [String: Int] {
    Dictionary(porVerificar.compactMap { r in r.dias.map { (r.id, $0) } }, uniquingKeysWith: { primera, _ in primera })
  }

  private static func revisar(_ r: Regla) throws(Invalida) {
    guard !r.id.isEmpty else { throw Invalida(id: r.id, motivo: "no tiene id") }
    if let dias = r.dias {
      guard dias >= 1, dias <= 3_650 else {
        throw Invalida(id: r.id, motivo: "dice \(dias) días; deben ser de 1 a 3650, o null si no se conocen")
      }
      guard r.desde != nil else {
        throw Invalida(id: r.id, motivo: "tiene días pero no «desde»; escribe la fecha en que entró en vigor")
      }
    }
    if let hasta = r.hasta {
      guard let desde = r.desde else { throw Invalida(id: r.id, motivo: "tiene «hasta» pero no «desde»") }
      guard desde <= hasta else { throw Invalida(id: r.id, motivo: "termina (\(hasta)) antes de empezar (\(desde))") }
    }
  }

  /// Two rules of one ámbito for one event cannot be in force together: the service could not tell which text rules.
  private static func sinTraslapes(_ reglas: [Regla]) throws(Invalida) {
    let conDias = reglas.filter { $0.dias != nil }
    for (i, a) in conDias.enumerated() {
      for b in conDias[(i + 1)...] where a.evento == b.evento && a.ambito == b.ambito && comparten(a, b) {
        guard let da = a.desde, let db = b.desde else { continue }
        if da <= b.hasta ?? Fecha(dia: .max), db <= a.hasta ?? Fecha(dia: .max) {
          throw Invalida(
            id: b.id, motivo: "está en vigor al mismo tiempo que \(a.id) para el mismo evento; cierra una con «hasta»")
        }
      }
    }
  }

  private static func comparten(_ a: Regla, _ b: Regla) -> Bool {
    a.materia == b.materia || a.materia == .ambas || b.materia == .ambas
  }
}
