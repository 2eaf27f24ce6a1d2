/// The days one authority works, from which every term is counted (LGTAIP 128: días hábiles).
///
/// Saturdays, Sundays, the days entered, and suspensions are inhábiles. For years nobody entered, the days of LFT
/// article 74 stand in (``porDefectoLFT``).
public struct Calendario: Sendable {
  public let autoridad: String
  /// Grows with each edition; a proof says which one it was counted with.
  public let version: Int
  public let inhabiles: [Fecha: DiaInhabil]
  public let suspensiones: [Suspension]
  /// Minute of the local day until which, included, a receipt counts for that day; nil: until midnight.
  public let corte: Int?
  /// Years somebody entered; their list is complete as it stands.
  public let anios: Set<Int>
  public let porDefectoLFT: Bool
  private let indice: IndiceDeHabiles

  /// - Parameters:
  ///   - corte: 0…1439, or nil for none.
  ///   - anios: years whose list is complete; others get the days of ``lft(_:)`` besides the ones entered.
  ///   - porDefectoLFT: false when the list given replaces everything but weekends.
  public init(
    autoridad: String, version: Int = 1, inhabiles: [DiaInhabil], suspensiones: [Suspension] = [], corte: Int? = nil,
    anios: Set<Int> = [], porDefectoLFT: Bool = true
  ) {
    self.autoridad = autoridad
    self.version = version
    self.suspensiones = suspensiones.sorted { ($0.desde, $0.hasta) < ($1.desde, $1.hasta) }
    self.corte = corte
    self.anios = anios
    self.porDefectoLFT = porDefectoLFT
    var dias = Dictionary(inhabiles.map { ($0.fecha, $0) }, uniquingKeysWith: { primero, _ in primero })
    if porDefectoLFT {
      for anio in IndiceDeHabiles.anios where !anios.contains(anio) {
        for dia in Calendario.lft(anio) where dias[dia.fecha] == nil { dias[dia.fecha] = dia }
      }
    }
    self.inhabiles = dias
    indice = IndiceDeHabiles(inhabiles: dias.keys, suspensiones: suspensiones)
  }

  public func esHabil(_ fecha: Fecha) -> Bool { indice.esHabil(fecha) }

  /// Why a date is inhábil, in the words of a proof; nil when it is hábil.
  public func motivo(_ fecha: Fecha) -> String? {
    if esHabil(fecha) { return nil }
    switch fecha.diaDeLaSemana {
    case 6: return "sábado"
    case 7: return "domingo"
    default: break
    }
    if let dia = inhabiles[fecha] { return dia.fuente.isEmpty ? dia.motivo : "\(dia.motivo) (\(dia.fuente))" }
    guard let pausa = suspensiones.first(where: { $0.desde <= fecha && fecha <= $0.hasta }) else { return nil }
    return "suspensión de plazos: \(pausa.motivo) (\(pausa.acuerdo))"
  }

  /// The first hábil after a date.
  public func siguienteHabil(_ fecha: Fecha) -> Fecha { habil(1, despuesDe: fecha) }

  /// The date itself when hábil, otherwise the next that is.
  public func habilDesde(_ fecha: Fecha) -> Fecha { esHabil(fecha) ? fecha : siguienteHabil(fecha) }

  /// The civil date on which something received at an instant counts as received: a receipt on an inhábil, or after
  /// the cut-off, counts for the next hábil; exactly at the cut-off is in time.
  public func recepcionEfectiva(_ instante: Instante) -> Fecha { habilDesde(diaDeRecepcion(instante)) }

  /// The day of a receipt as the clock on the wall gives it, hábil or not: the day itself or, after the cut-off, the next.
  public func diaDeRecepcion(_ instante: Instante) -> Fecha {
    guard let corte, instante.microsDelDia > Int64(corte) * 60_000_000 else { return instante.fecha }
    return instante.fecha + 1
  }

  /// The last day of a term of `dias` hábiles whose day 1 is the hábil after `fecha`.
  public func vence(dias: Int, despuesDe fecha: Fecha) -> Fecha { dias < 1 ? fecha : habil(dias, despuesDe: fecha) }

  /// Years a calendar may hold days of; a loader refuses others.
  public static let aniosPosibles = IndiceDeHabiles.anios

  /// The `numero`-th hábil after a date (1 is the next one); for zero and below, that many hábiles back from the last
  /// hábil at or before the date.
  public func habil(_ numero: Int, despuesDe fecha: Fecha) -> Fecha { indice.habil(numero, despuesDe: fecha) }

  /// Hábiles after `desde` up to and including `hasta`: 0 when `hasta` is not later.
  public func habiles(despuesDe desde: Fecha, hasta: Fecha) -> Int {
    max(0, indice.cuenta(hasta: hasta) - indice.cuenta(hasta: desde))
  }
}

extension Calendario: Hashable {
  /// By content, not by the derived index.
  public static func == (a: Calendario, b: Calendario) -> Bool {
    a.autoridad == b.autoridad && a.version == b.version && a.corte == b.corte && a.anios == b.anios
      && a.porDefectoLFT == b.porDefectoLFT && a.suspensiones == b.suspensiones && a.inhabiles == b.inhabiles
  }

  public func hash(into h: inout Hasher) {
    h.combine(autoridad)
    h.combine(version)
  }
}

extension Calendario: Codable {
  private enum Clave: String, CodingKey {
    case autoridad, version, inhabiles, suspensiones, corte, anios, porDefectoLFT
  }

  public init(from decoder: any Decoder) throws {
    let c = try decoder.container(keyedBy: Clave.self)
    self.init(
      autoridad: try c.decode(String.self, forKey: .autoridad), version: try c.decode(Int.self, forKey: .version),
      inhabiles: try c.decode([DiaInhabil].self, forKey: .inhabiles),
      suspensiones: try c.decode([Suspension].self, forKey: .suspensiones),
      corte: try c.decodeIfPresent(Int.self, forKey: .corte), anios: Set(try c.decode([Int].self, forKey: .anios)),
      porDefectoLFT: try c.decode(Bool.self, forKey: .porDefectoLFT))
  }

  /// Writes the entered days in order, without the ones that ``lft(_:)`` supplies anew.
  public func encode(to encoder: any Encoder) throws {
    var c = encoder.container(keyedBy: Clave.self)
    try c.encode(autoridad, forKey: .autoridad)
    try c.encode(version, forKey: .version)
    try c.encode(ingresados, forKey: .inhabiles)
    try c.encode(suspensiones, forKey: .suspensiones)
    try c.encodeIfPresent(corte, forKey: .corte)
    try c.encode(anios.sorted(), forKey: .anios)
    try c.encode(porDefectoLFT, forKey: .porDefectoLFT)
  }

  /// The same days and suspensions, whatever the number and the cut-off hour, which is the service's own setting.
  public func cuentaComo(_ otro: Calendario) -> Bool {
    anios == otro.anios && porDefectoLFT == otro.porDefectoLFT && suspensiones == otro.suspensiones && inhabiles == otro.inhabiles
      && autoridad == otro.autoridad
  }

  /// This calendar under another number or cut-off.
  public func con(version: Int, corte: Int?) -> Calendario {
    Calendario(
      autoridad: autoridad, version: version, inhabiles: ingresados, suspensiones: suspensiones, corte: corte, anios: anios,
      porDefectoLFT: porDefectoLFT)
  }

  /// Years from one date to another that nobody has entered: their terms count the days of LFT article 74 meanwhile.
  public func aniosSinCapturar(desde: Fecha, hasta: Fecha) -> [Int] {
    guard porDefectoLFT, desde <= hasta else { return [] }
    return (desde.anio...hasta.anio).filter { !anios.contains($0) }
  }

  /// The first date that is hábil in one of them only; nil when they count alike.
  public func primerCambio(hacia otro: Calendario) -> Fecha? {
    let dias = Set(inhabiles.keys).symmetricDifference(otro.inhabiles.keys)
    let pausas = Set(suspensiones).symmetricDifference(otro.suspensiones)
    let tramos = pausas.flatMap { pausa in (0...max(0, pausa.hasta - pausa.desde)).map { pausa.desde + $0 } }
    return (Array(dias) + tramos).filter { esHabil($0) != otro.esHabil($0) }.min()
  }

  /// The days somebody entered, in order.
  public var ingresados: [DiaInhabil] {
    let todos = inhabiles.values.sorted { $0.fecha < $1.fecha }
    guard porDefectoLFT else { return todos }
    return todos.filter { dia in
      anios.contains(dia.fecha.anio) || !Calendario.lft(dia.fecha.anio).contains(dia)
    }
  }
}
