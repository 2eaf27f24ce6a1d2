/// What says of itself, beside what it does, everything that API, pages, contract, permissions and command line need.
public protocol Descrito {
  static var tipo: TipoComando { get }
  /// Who may give it and when: the procedure's table, a row for each set of kinds of case.
  static var filas: [Fila] { get }
  /// Where it is given, under which name, and what it asks.
  static var formatos: [Formato] { get }
}

/// Something an actor wants done to one expediente. Its properties are the JSON body's, name by name.
///
/// Who may give it and in which estado is the table's business (``Fila``); a comando's own `decidir` checks only what the
/// table cannot see.
public protocol Comando: Descrito, Codable, Sendable {
  /// - Returns: the events, at least one.
  /// - Throws: the refusal, with what to do next.
  func decidir(_ e: Expediente, _ c: Contexto) throws(Falla) -> [Evento]
  /// What the counter must do for it besides appending its events, in the same transaction; nil for nearly all.
  static func efecto(_ e: Expediente) -> Efecto?
}

extension Comando {
  public static func efecto(_ e: Expediente) -> Efecto? { nil }
}

/// What a comando needs or leaves that is not in its events.
public enum Efecto: Hashable, Sendable {
  /// The case gets a folio of this kind; the counter puts it in ``Contexto/folio``.
  case usaFolio(TipoExpediente)
  /// A clave is issued, and the one before stops working.
  case emiteClave
  /// The case's data key is destroyed: everything sealed is gone for good.
  case destruyeLlave
}

/// All that a decision depends on besides the case itself. Values only.
public struct Contexto: Sendable {
  public var actor: Actor
  public var ahora: Instante
  public var reglas: Reglas
  public var calendario: Calendario
  public var politica: Politica
  public var directorio: [String: Dependencia]
  /// The new folio of a comando whose ``Comando/efecto(_:)`` uses one.
  public var folio: Folio?
  /// Of a case about to be erased: the old events whose bodies have just been replaced.
  public var redactados: [ExpedienteSuprimido.Redactado] = []

  public init(
    actor: Actor, ahora: Instante, reglas: Reglas, calendario: Calendario, politica: Politica,
    directorio: [String: Dependencia]
  ) {
    self.actor = actor
    self.ahora = ahora
    self.reglas = reglas
    self.calendario = calendario
    self.politica = politica
    self.directorio = directorio
  }
}

/// What the house decides for itself (Config/servicio.yaml): internal terms, limits, delegations.
public struct Politica: Codable, Hashable, Sendable {
  /// Hábiles an enlace has to propose a rechazo or a prevención.
  public var ventanaDelTurno: Int
  /// Hábiles of a turno's internal term, unless the dependencia has its own.
  public var plazoInternoDelTurno: Int
  /// A receipt more hábiles back than this needs the titular and a reason.
  public var habilesHaciaAtras: Int
  /// Pages delivered free (LGTAIP 143; LGPDPPSO 44).
  public var paginasGratuitas: Int
  /// How many grounds the law lists for refusing an ARCO request (LGPDPPSO 49).
  public var causalesDeImprocedencia: Int
  /// Comandos the titular has delegated to operadores.
  public var delegados: Set<TipoComando>
  /// Version of the aviso de privacidad put at people's disposal.
  public var avisoPrivacidad: String
  /// When somebody is warned and when the semáforo changes.
  public var umbrales: Umbrales

  public init(
    ventanaDelTurno: Int, plazoInternoDelTurno: Int, habilesHaciaAtras: Int, paginasGratuitas: Int,
    causalesDeImprocedencia: Int, delegados: Set<TipoComando>, avisoPrivacidad: String,
    umbrales: Umbrales = .predeterminados
  ) {
    self.ventanaDelTurno = ventanaDelTurno
    self.plazoInternoDelTurno = plazoInternoDelTurno
    self.habilesHaciaAtras = habilesHaciaAtras
    self.paginasGratuitas = paginasGratuitas
    self.causalesDeImprocedencia = causalesDeImprocedencia
    self.delegados = delegados
    self.avisoPrivacidad = avisoPrivacidad
    self.umbrales = umbrales
  }
}

extension Contexto {
  /// The legal instant of an act somebody says happened earlier. Only staff, import and the worker may say so.
  ///
  /// - Parameters:
  ///   - dicho: the instant given, nil for now.
  ///   - motivo: why it is written down late; needed for any earlier day. Past ``Politica/habilesHaciaAtras`` it takes
  ///     the titular too.
  public func instanteLegal(_ dicho: Instante?, desde minimo: Instante? = nil, motivo: String?, campo: String)
    throws(Falla) -> Instante
  {
    guard let dicho else { return ahora }
    guard actor.rol != .ciudadano else {
      throw Falla(.prohibido, "Solo el personal de la Unidad puede indicar una fecha anterior.", campo: campo)
    }
    guard dicho <= ahora else {
      throw Falla(.valorInvalido, "La fecha y hora no pueden estar en el futuro; revisa el reloj y el año.", campo: campo)
    }
    if let minimo, dicho < minimo {
      throw Falla(
        .valorInvalido, "La fecha y hora no pueden ser anteriores a la recepción (\(minimo.fecha.enPalabras)).",
        campo: campo)
    }
    guard actor.rol != .sistema else { return dicho }
    guard calendario.habiles(despuesDe: dicho.fecha, hasta: ahora.fecha) <= politica.habilesHaciaAtras || actor.rol == .titular else {
      throw Falla(
        .prohibido,
        "Una fecha de hace más de \(politica.habilesHaciaAtras) días hábiles solo la captura la persona titular, con motivo.",
        campo: campo)
    }
    // The same day needs no explaining: a clerk writes down at noon what came at nine.
    guard dicho.fecha == ahora.fecha || motivo?.isEmpty == false else {
      throw Falla(
        .faltaDato, "Explica por qué se captura con una fecha anterior (campo «motivoFecha»).", campo: "/motivoFecha")
    }
    return dicho
  }
}
