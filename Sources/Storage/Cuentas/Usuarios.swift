/// A person with an account, or an integrator's. The citizen has none.
public struct Usuario: Sendable, Codable, Hashable {
  public var id: String
  public var nombre: String
  public var correo: String?
  /// A `Rol` of Domain, in its own word.
  public var rol: String
  /// An enlace's scope; nil for everybody else.
  public var dependencia: String?
  public var activo: Bool
  /// µs UTC.
  public var creado: Int64
  public var modificado: Int64

  public init(
    id: String, nombre: String, correo: String? = nil, rol: String, dependencia: String? = nil, activo: Bool = true,
    creado: Int64, modificado: Int64
  ) {
    self.id = id
    self.nombre = nombre
    self.correo = correo
    self.rol = rol
    self.dependencia = dependencia
    self.activo = activo
    self.creado = creado
    self.modificado = modificado
  }

  static let columns = "id, nombre, correo, rol, dependencia, activo, creado, modificado"

  init(_ row: Row) throws {
    id = try row.text("id")
    nombre = try row.text("nombre")
    correo = try row.textOrNil("correo")
    rol = try row.text("rol")
    dependencia = try row.textOrNil("dependencia")
    activo = try row.bool("activo")
    creado = try row.int("creado")
    modificado = try row.int("modificado")
  }
}

public enum Usuarios {
  /// - Throws: `.unique("usuarios(id)")` or `.unique("usuarios(correo)")`; `.check("usuarios_alcance")` for an enlace
  ///   without dependencia or anybody else with one.
  public static func insert(_ db: any Connection, _ user: Usuario) throws {
    try db.execute(
      "INSERT INTO usuarios (\(Usuario.columns)) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
      [
        .text(user.id), .text(user.nombre), Value(user.correo), .text(user.rol), Value(user.dependencia),
        Value(user.activo), .int(user.creado), .int(user.modificado),
      ])
  }

  /// Replaces everything but `id` and `creado`. False when there is no such user.
  public static func update(_ db: any Connection, _ user: Usuario) throws -> Bool {
    try db.execute(
      """
      UPDATE usuarios SET nombre = ?2, correo = ?3, rol = ?4, dependencia = ?5, activo = ?6, modificado = ?7
      WHERE id = ?1
      """,
      [
        .text(user.id), .text(user.nombre), Value(user.correo), .text(user.rol), Value(user.dependencia),
        Value(user.activo), .int(user.modificado),
      ]) == 1
  }

  public static func find(_ db: any Connection, id: String) throws -> Usuario? {
    try db.row("SELECT \(Usuario.columns) FROM usuarios WHERE id = ?1", [.text(id)]).map(Usuario.init)
  }

  public static func find(_ db: any Connection, correo: String) throws -> Usuario? {
    try db.row("SELECT \(Usuario.columns) FROM usuarios WHERE correo = ?1", [.text(correo)]).map(Usuario.init)
  }

  /// Addresses of a dependencia's active enlaces, in order.
  public static func correos(_ db: any Connection, dependencia: String) throws -> [String] {
    try db.rows(
      """
      SELECT correo FROM usuarios WHERE rol = 'enlace' AND dependencia = ?1 AND activo = 1 AND correo IS NOT NULL
      ORDER BY id LIMIT 100
      """, [.text(dependencia)]
    ).map { try $0.text("correo") }
  }

  /// Dependencias with an active enlace who has an address.
  public static func dependenciasConCorreo(_ db: any Connection) throws -> Set<String> {
    Set(
      try db.rows(
        """
        SELECT DISTINCT dependencia FROM usuarios
        WHERE rol = 'enlace' AND activo = 1 AND correo IS NOT NULL LIMIT 10000
        """
      ).map { try $0.text("dependencia") })
  }

  /// In order of id, after `after`.
  public static func list(_ db: any Connection, after: String = "", limit: Int) throws -> [Usuario] {
    try db.rows(
      "SELECT \(Usuario.columns) FROM usuarios WHERE id > ?1 ORDER BY id LIMIT ?2", [.text(after), Value(limit)]
    ).map(Usuario.init)
  }
}
