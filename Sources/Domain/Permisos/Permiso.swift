/// What a route, a page or an entry of a menu is leave for. It says who may come in; whether this case, now, is asked
/// where the act is done.
public enum Permiso: Hashable, Sendable {
  case acto(Acto)
  case comando(TipoComando)

  /// Whoever is let in by some row. An operador is when the titular may delegate a signature: by configuration, which is
  /// asked with the case in hand.
  public var roles: Set<Rol> {
    switch self {
    case .acto(let acto): Set(Permisos.fila(acto).quienes.keys)
    case .comando(let tipo): Self.roles(tipo)
    }
  }

  private static func filas(_ tipo: TipoComando) -> [Fila] {
    TipoExpediente.allCases.compactMap { Procedimiento.fila(tipo, $0) }
  }

  private static func roles(_ tipo: TipoComando) -> Set<Rol> {
    filas(tipo).reduce(into: []) { $0.formUnion($1.firma ? $1.roles.union([.operador]) : $1.roles) }
  }

  public func puede(_ actor: Actor) -> Bool { roles.contains(actor.rol) }

  /// - Throws: ``Falla`` `.prohibido`, with the words of the row that refuses.
  public func exigir(_ actor: Actor) throws(Falla) {
    guard !puede(actor) else { return }
    switch self {
    case .acto(let acto): throw Falla(.prohibido, Permisos.fila(acto).negativa)
    case .comando(let tipo): throw Falla(.prohibido, Self.filas(tipo).first?.negativa(actor.rol) ?? "Tu cuenta no puede hacer esto.")
    }
  }
}
