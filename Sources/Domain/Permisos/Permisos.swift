/// Who may do what, for everything that is no comando: one table, and one function that asks it.
///
/// Whoever adds an ``Acto`` is stopped by the compiler in ``Acto/fila`` until it has a row. Routes, pages and menus name
/// an act and ask here; so does Ventanilla, which is where the act is done.
public enum Permisos {
  /// What an act is about, for whoever reads the table.
  public enum Grupo: String, Codable, CaseIterable, Sendable {
    case publico, casos, mesa, filtro, normas, directorio, servicio

    public var nombre: String {
      switch self {
      case .publico: "Cualquier persona"
      case .casos: "Expedientes"
      case .mesa: "Miércoles Ciudadano"
      case .filtro: "Filtro"
      case .normas: "Calendario y reglas"
      case .directorio: "Directorio"
      case .servicio: "El servicio"
      }
    }
  }

  public struct Fila: Sendable {
    public var acto: Acto
    public var grupo: Grupo
    /// Who may, and how far. ``Rol/ciudadano`` is anybody who has not signed in.
    public var quienes: [Rol: Alcance]
    /// What it is, as the end of "Tu cuenta puede…".
    public var enPalabras: String
    /// What somebody else is told: whose it is.
    public var negativa: String
  }

  /// The whole table, in the order of ``Acto``.
  public static let filas: [Fila] = Acto.allCases.map(\.fila)

  private static let porActo = Dictionary(filas.map { ($0.acto, $0) }, uniquingKeysWith: { a, _ in a })

  public static func fila(_ acto: Acto) -> Fila { porActo[acto] ?? acto.fila }

  /// How far this actor's act would reach; nil when they may not do it at all.
  public static func alcance(_ acto: Acto, _ actor: Actor) -> Alcance? { fila(acto).quienes[actor.rol] }

  public static func puede(_ acto: Acto, _ actor: Actor) -> Bool { alcance(acto, actor) != nil }

  /// - Returns: how far the act may reach.
  /// - Throws: ``Falla`` `.prohibido`, with the row's own words.
  @discardableResult
  public static func exigir(_ acto: Acto, _ actor: Actor) throws(Falla) -> Alcance {
    guard let alcance = alcance(acto, actor) else { throw Falla(.prohibido, fila(acto).negativa) }
    return alcance
  }

  /// Whether a case exists for a member of the staff. A citizen's way in is the clave, never this.
  public static func alcanza(_ e: Expediente, _ actor: Actor) -> Bool {
    switch alcance(e.tipo == .asesoria ? .verAsesorias : .verSolicitudes, actor) {
    case .casa: true
    case .turnos: actor.dependencia.map(e.alcanza) ?? false
    case .dependencia, .folio, .publico, nil: false
    }
  }
}
