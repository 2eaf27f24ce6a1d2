/// What another calendar or other rules do to the open clocks of a case.
///
/// It reads no more than a clock's row tells, so that the dry run over every case and the comando that changes one
/// give the same dates by construction. A clock already past its date stays so: a pause never turns late into early.
public struct Recuento: Sendable {
  public let reglas: Reglas
  public let calendario: Calendario
  /// The days that rules nobody had verified gave until now, by id: only those are corrected under an open case. A case
  /// under a verified rule keeps it, whatever law comes after.
  public let corregidas: [String: Int]
  public let hoy: Fecha

  public init(reglas: Reglas, calendario: Calendario, corregidas: [String: Int] = [:], hoy: Fecha) {
    self.reglas = reglas
    self.calendario = calendario
    self.corregidas = corregidas
    self.hoy = hoy
  }

  /// What is known of a clock without its case.
  public struct Reloj: Hashable, Sendable {
    public var numero: Int
    public var regla: String
    public var evento: EventoDeRegla
    public var corriendo: Bool
    public var dias: Int
    /// The day of the trigger, hábil or not.
    public var disparo: Fecha
    public var vence: Fecha
    public var turno: Int?

    public init(
      numero: Int, regla: String, evento: EventoDeRegla, corriendo: Bool, dias: Int, disparo: Fecha, vence: Fecha, turno: Int?
    ) {
      self.numero = numero
      self.regla = regla
      self.evento = evento
      self.corriendo = corriendo
      self.dias = dias
      self.disparo = disparo
      self.vence = vence
      self.turno = turno
    }

    /// nil for a clock that has ended.
    public init?(_ p: Plazo) {
      guard p.abierto else { return nil }
      self.init(
        numero: p.numero, regla: p.regla, evento: p.evento, corriendo: p.estado == .corriendo, dias: p.dias,
        disparo: p.origen ?? p.disparo, vence: p.vence, turno: p.turno)
    }
  }

  /// One clock that would change.
  public struct Cambio: Hashable, Sendable {
    public var numero: Int
    public var evento: EventoDeRegla
    public var turno: Int?
    public var regla: String
    public var dias: Int
    public var disparo: Fecha
    public var antes: Fecha
    /// Equal to `antes` when only the rule changes, as in a clock that stands still.
    public var vence: Fecha
    public var corriendo: Bool
    /// It moves later a date the citizen was given: the office keeps to the old one until the citizen is told.
    public var espera: Bool { evento.loEsperaElCiudadano && vence > antes }
  }

  /// The clocks of one case that would change, in the order of their numbers.
  /// - Parameter presentada: the civil date of the request: it decides which rules are the case's own.
  public func cambios(_ relojes: [Reloj], materia: Materia, presentada: Fecha) -> [Cambio] {
    var cambios: [Cambio] = []
    // Internal terms stay inside the legal one that runs (``Expediente/plazoLegal``), so the legal ones go first.
    var topes: [EventoDeRegla: Fecha] = [:]
    for reloj in relojes where reloj.turno == nil {
      let cambio = cambio(reloj, materia, presentada, tope: nil)
      if reloj.corriendo {
        let vence = cambio.map { $0.espera ? $0.antes : $0.vence } ?? reloj.vence
        topes[reloj.evento] = min(topes[reloj.evento] ?? vence, vence)
      }
      if let cambio { cambios.append(cambio) }
    }
    let tope = topes[.respuesta] ?? topes[.cumplimientoRecurso]
    // Once the legal term is over there is nothing to stay inside of.
    for reloj in relojes where reloj.turno != nil && tope.map({ $0 >= hoy }) ?? true {
      if let cambio = cambio(reloj, materia, presentada, tope: tope) { cambios.append(cambio) }
    }
    return cambios.sorted { $0.numero < $1.numero }
  }

  private func cambio(_ r: Reloj, _ materia: Materia, _ presentada: Fecha, tope: Fecha?) -> Cambio? {
    guard !r.corriendo || r.vence >= hoy else { return nil }
    var (regla, dias) = vigente(r, materia, presentada)
    let disparo = calendario.habilDesde(r.disparo)
    var vence = r.vence
    if r.corriendo {
      vence = calendario.vence(dias: dias, despuesDe: disparo)
      if let tope { (vence, dias) = calendario.acotar(vence, dias: dias, despuesDe: disparo, tope: tope) }
      // A term that runs against the citizen only grows.
      if r.evento.esDelCiudadano, vence < r.vence { return nil }
    }
    guard vence != r.vence || regla != r.regla || (dias != r.dias && r.turno == nil) else { return nil }
    return Cambio(
      numero: r.numero, evento: r.evento, turno: r.turno, regla: regla, dias: dias, disparo: disparo, antes: r.vence, vence: vence,
      corriendo: r.corriendo)
  }

  /// The rule and days of a clock: its own, unless nobody had verified it and what the law says is now known.
  private func vigente(_ r: Reloj, _ materia: Materia, _ presentada: Fecha) -> (String, Int) {
    guard let antes = corregidas[r.regla],
      let nueva = reglas.vigente(reglas.regla(id: r.regla)?.evento ?? r.evento, materia: materia, en: presentada), let dias = nueva.dias
    else { return prorrogada(r, materia, presentada) }
    let extra = r.evento == .respuesta ? max(0, r.dias - antes) : 0
    return (nueva.id, dias + prorroga(extra, materia, presentada))
  }

  /// An answer already extended by a prórroga whose own days were corrected.
  private func prorrogada(_ r: Reloj, _ materia: Materia, _ presentada: Fecha) -> (String, Int) {
    guard r.evento == .respuesta, let base = reglas.regla(id: r.regla)?.dias, r.dias > base else { return (r.regla, r.dias) }
    return (r.regla, base + prorroga(r.dias - base, materia, presentada))
  }

  private func prorroga(_ extra: Int, _ materia: Materia, _ presentada: Fecha) -> Int {
    guard extra > 0,
      corregidas.contains(where: { id, dias in
        dias == extra && reglas.regla(id: id).map { $0.efecto == .extiende && ($0.materia == materia || $0.materia == .ambas) } == true
      }), let dias = reglas.vigente(.prorroga, materia: materia, en: presentada)?.dias
    else { return extra }
    return dias
  }
}

extension Calendario {
  /// Keeps an internal term inside the legal one: turned on its last day it ends that day, with no whole day of its own.
  func acotar(_ vence: Fecha, dias: Int, despuesDe disparo: Fecha, tope: Fecha) -> (vence: Fecha, dias: Int) {
    let limite = habil(0, despuesDe: tope)
    return vence > limite ? (limite, habiles(despuesDe: disparo, hasta: limite)) : (vence, dias)
  }
}
