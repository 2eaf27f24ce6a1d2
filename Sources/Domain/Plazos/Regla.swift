/// One term of the law, as data: what starts it, how many hábiles it runs, what it does and what meets it.
///
/// Rules live in `Config/reglas.yaml`; no number of days is written in Swift.
public struct Regla: Hashable, Codable, Identifiable, Sendable {
  /// Stable name, such as `A-RESP-LG`. A changed text of law is a new rule with a new id.
  public let id: String
  public let materia: Materia
  public let evento: EventoDeRegla
  public let ambito: Ambito
  /// Días hábiles; nil when the law states none or the text has not been entered: listed, never chosen.
  public let dias: Int?
  public let inicio: InicioDePlazo
  public let efecto: EfectoDePlazo
  public let cumplidoPor: Cumplimiento
  public let ley: String
  public let articulo: String
  /// First and last civil date in force; without `desde` it is not in force, without `hasta` it still is.
  public let desde: Fecha?
  public let hasta: Fecha?
  /// False while nobody at the UT has checked it against the published text.
  public let verificada: Bool
  public let nota: String?

  public init(
    id: String, materia: Materia, evento: EventoDeRegla, ambito: Ambito, dias: Int?, inicio: InicioDePlazo,
    efecto: EfectoDePlazo, cumplidoPor: Cumplimiento, ley: String, articulo: String, desde: Fecha?,
    hasta: Fecha? = nil, verificada: Bool, nota: String? = nil
  ) {
    self.id = id
    self.materia = materia
    self.evento = evento
    self.ambito = ambito
    self.dias = dias
    self.inicio = inicio
    self.efecto = efecto
    self.cumplidoPor = cumplidoPor
    self.ley = ley
    self.articulo = articulo
    self.desde = desde
    self.hasta = hasta
    self.verificada = verificada
    self.nota = nota
  }

  /// Whether its text was in force on that date; says nothing about `dias`.
  public func enVigor(_ fecha: Fecha) -> Bool {
    guard let desde, desde <= fecha else { return false }
    return hasta.map { fecha <= $0 } ?? true
  }

  /// "LGTAIP, artículo 134", or the law alone when no article is known.
  public var fundamento: String { articulo.isEmpty ? ley : "\(ley), artículo \(articulo)" }
}
