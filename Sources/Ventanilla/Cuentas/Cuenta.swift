import Domain
import Storage

/// A person with an account, or an integrator's, as whoever administers them sees it.
public struct Cuenta: Codable, Hashable, Sendable {
  public var id: String
  public var nombre: String
  public var correo: String?
  public var rol: String
  /// An enlace's scope; nil for everybody else.
  public var dependencia: String?
  public var activo: Bool
  /// µs UTC.
  public var creado: Int64
  public var modificado: Int64

  init(_ u: Usuario) {
    id = u.id
    nombre = u.nombre
    correo = u.correo
    rol = u.rol
    dependencia = u.dependencia
    activo = u.activo
    creado = u.creado
    modificado = u.modificado
  }
}

/// What a token is for.
public enum ClaseDeFicha: Sendable {
  /// Signs in once on the pages.
  case acceso
  /// The API's bearer token.
  case portador

  var guardada: Ficha.Clase {
    switch self {
    case .acceso: .acceso
    case .portador: .portador
    }
  }
}
