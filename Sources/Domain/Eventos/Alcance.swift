/// Who may read a fact. The Unidad and the auditor read every one of a case they may open.
public enum Lectores: Sendable, Hashable {
  /// The citizen too.
  case todos
  /// Not the citizen: what goes on between the offices.
  case oficinas
  /// Nobody outside the Unidad.
  case unidad
}

/// What a fact is about besides its case. Of what is about one dependencia, no other reads anything.
public struct Alusion: Sendable, Hashable {
  /// The folio of the case it opens; nil in every later fact.
  public var abre: Folio?
  public var turno: Int?
  /// Key of the directory.
  public var dependencia: String?
  /// Who had the turno before, where it passed from one to another.
  public var anterior: String?
  public var objeto: Objeto?
  /// The clock a warning is of.
  public var plazo: PlazoAludido?

  public init(
    abre: Folio? = nil, turno: Int? = nil, dependencia: String? = nil, anterior: String? = nil, objeto: Objeto? = nil,
    plazo: PlazoAludido? = nil
  ) {
    self.abre = abre
    self.turno = turno
    self.dependencia = dependencia
    self.anterior = anterior
    self.objeto = objeto
    self.plazo = plazo
  }

  /// The case as a whole.
  public static let caso = Alusion()
}

/// A clock as a warning tells of it.
public struct PlazoAludido: Sendable, Hashable {
  public var numero: Int
  public var regla: String
  public var evento: EventoDeRegla
  public var vence: Fecha
  public var umbral: Umbral
  /// Whom the warning is for; nil in those written before warnings had addressees.
  public var para: Destinatarios?
}

/// Whom a fact calls when it happens. Receivers (webhooks) hear of everything that is not kept quiet.
public struct Llamado: Sendable, Hashable {
  public enum Ciudadania: Sendable, Hashable {
    case no
    /// The case begins: the letter is the acuse's.
    case apertura
    case novedad
  }

  public var receptores: Bool
  /// The e-mail to whoever asked, if they left an address.
  public var ciudadania: Ciudadania
  /// Title of the e-mail to the enlaces of whom it is about; nil when none goes.
  public var enlace: String?

  public init(receptores: Bool = true, ciudadania: Ciudadania = .no, enlace: String? = nil) {
    self.receptores = receptores
    self.ciudadania = ciudadania
    self.enlace = enlace
  }

  /// Recorded, not sent.
  public static let nadie = Llamado(receptores: false)
  public var esNadie: Bool { !receptores && ciudadania == .no && enlace == nil }
}

/// Key of a dependencia → what a sentence calls it: its name for people, the key itself for programs.
public typealias Nombres = (_ clave: String) -> String

extension Expediente {
  /// The one dependencia a fact is about, when it is about one.
  public func dependencia(de hecho: any Hecho) -> String? {
    let alusion = hecho.alude
    return alusion.dependencia ?? alusion.turno.flatMap { turno($0)?.dependencia }
  }
}

extension Hecho {
  /// Whether the enlace of a dependencia may read it.
  /// - Parameter e: the case, which knows whose a turno is.
  public func puedeLeerlo(enlaceDe dependencia: String, _ e: Expediente) -> Bool {
    guard lectores != .unidad else { return false }
    // Who had a turno goes on reading what was about it then.
    return e.dependencia(de: self).map { $0 == dependencia || alude.anterior == dependencia } ?? true
  }

  public var puedeLeerloLaCiudadania: Bool { lectores == .todos }
}
