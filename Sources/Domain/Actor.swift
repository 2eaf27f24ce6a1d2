/// Who gives a command. Citizens have no account: their identity is a folio and its clave, checked before they get here.
public enum Rol: String, Codable, CaseIterable, Sendable {
  case ciudadano, operador, titular, enlace, auditor, admin, sistema

  /// The people of the Unidad de Transparencia who work on cases.
  public static let deLaUnidad: Set<Rol> = [.operador, .titular, .admin]
}

/// The author of a command. `dependencia` is an enlace's scope and nil for everybody else.
public struct Actor: Codable, Hashable, Sendable {
  public var id: String
  public var rol: Rol
  public var dependencia: String?

  public init(id: String, rol: Rol, dependencia: String? = nil) {
    self.id = id
    self.rol = rol
    self.dependencia = dependencia
  }

  public static let ciudadano = Actor(id: "ciudadano", rol: .ciudadano)
  public static let sistema = Actor(id: "sistema", rol: .sistema)
}
