import Domain

/// A parameter of a route, in its path or its query.
public struct Parametro: Sendable {
  public enum Lugar: String, Sendable {
    case ruta = "path"
    case consulta = "query"
  }
  public var nombre: String
  public var lugar: Lugar
  public var esquema: Esquema
  public var descripcion: String
  public var requerido: Bool

  /// A segment of the path, `{nombre}` in the template.
  public static func ruta(_ nombre: String, _ esquema: Esquema, _ descripcion: String) -> Parametro {
    Parametro(nombre: nombre, lugar: .ruta, esquema: esquema, descripcion: descripcion, requerido: true)
  }

  /// A query parameter; with an array schema it may be repeated.
  public static func consulta(
    _ nombre: String, _ esquema: Esquema, _ descripcion: String, requerido: Bool = false
  ) -> Parametro {
    Parametro(nombre: nombre, lugar: .consulta, esquema: esquema, descripcion: descripcion, requerido: requerido)
  }
}
