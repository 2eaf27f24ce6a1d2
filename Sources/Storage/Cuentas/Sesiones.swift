/// Signed-in browsers. The cookie holds the token, the table its SHA-256.
public enum Sesiones {
  public static func insert(_ db: any Connection, token: String, usuario: String, now: Int64, vence: Int64) throws {
    try db.execute(
      "INSERT INTO sesiones (huella, usuario, creada, vence) VALUES (?1, ?2, ?3, ?4)",
      [.blob(Fichas.huella(token)), .text(usuario), .int(now), .int(vence)])
  }

  /// The user of a session in force; nil otherwise.
  public static func find(_ db: any Connection, token: String, now: Int64) throws -> Usuario? {
    try db.row(
      """
      SELECT u.id, u.nombre, u.correo, u.rol, u.dependencia, u.activo, u.creado, u.modificado
      FROM sesiones AS s JOIN usuarios AS u ON u.id = s.usuario
      WHERE s.huella = ?1 AND s.cerrada IS NULL AND s.vence > ?2 AND u.activo = 1
      """, [.blob(Fichas.huella(token)), .int(now)]
    ).map(Usuario.init)
  }

  /// Signs out this browser. False when it was not signed in.
  public static func end(_ db: any Connection, token: String, now: Int64) throws -> Bool {
    try db.execute(
      "UPDATE sesiones SET cerrada = ?2 WHERE huella = ?1 AND cerrada IS NULL",
      [.blob(Fichas.huella(token)), .int(now)]) == 1
  }

  /// Signs out every browser of a user: when the account is closed or its role changes.
  public static func endAll(_ db: any Connection, usuario: String, now: Int64) throws -> Int {
    try db.execute(
      "UPDATE sesiones SET cerrada = ?2 WHERE usuario = ?1 AND cerrada IS NULL", [.text(usuario), .int(now)])
  }

  public static func purge(_ db: any Connection, before: Int64) throws -> Int {
    try db.execute("DELETE FROM sesiones WHERE vence < ?1", [.int(before)])
  }
}
