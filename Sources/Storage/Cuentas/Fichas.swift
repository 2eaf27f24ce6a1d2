import Crypto

/// Tokens handed to people and programs. Only the SHA-256 is stored: whoever reads the database cannot sign in.
public struct Ficha: Sendable, Hashable {
  public enum Clase: String, Sendable, Codable, CaseIterable {
    /// Signs in once, on a page.
    case acceso
    /// The API's bearer token.
    case portador
  }

  public var huella: [UInt8]
  public var usuario: String
  public var clase: Clase
  /// What its owner calls it ("sistema de captura").
  public var etiqueta: String
  /// µs UTC.
  public var creada: Int64
  public var vence: Int64
  public var usada: Int64?
  public var revocada: Int64?
}

public enum Fichas {
  /// What is stored of a token. Tokens are long and random, so a plain hash cannot be guessed back.
  public static func huella(_ token: String) -> [UInt8] { Array(SHA256.hash(data: Array(token.utf8))) }

  /// - Returns: a new token of 256 random bits, to be shown once.
  public static func newToken(prefix: String) -> String { prefix + [UInt8].random(32).hex }

  /// - Throws: `.foreignKey` when there is no such user.
  public static func insert(
    _ db: any Connection, token: String, usuario: String, clase: Ficha.Clase, etiqueta: String, now: Int64,
    vence: Int64
  ) throws {
    try db.execute(
      "INSERT INTO fichas (huella, usuario, clase, etiqueta, creada, vence) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
      [
        .blob(huella(token)), .text(usuario), .text(clase.rawValue), .text(etiqueta), .int(now), .int(vence),
      ])
  }

  /// Spends a sign-in token: the user it belongs to, once; nil when unknown, used, expired, revoked or of somebody
  /// no longer active.
  public static func use(_ db: any Connection, token: String, now: Int64) throws -> Usuario? {
    let row = try db.row(
      """
      UPDATE fichas SET usada = ?2
      WHERE huella = ?1 AND clase = 'acceso' AND usada IS NULL AND revocada IS NULL AND vence > ?2
        AND EXISTS (SELECT 1 FROM usuarios WHERE usuarios.id = fichas.usuario AND activo = 1)
      RETURNING usuario
      """, [.blob(huella(token)), .int(now)])
    guard let row else { return nil }
    return try Usuarios.find(db, id: try row.text("usuario"))
  }

  /// Can this sign-in token still be spent?
  public static func sirve(_ db: any Connection, token: String, now: Int64) throws -> Bool {
    try db.int(
      """
      SELECT COUNT(*) FROM fichas AS f JOIN usuarios AS u ON u.id = f.usuario
      WHERE f.huella = ?1 AND f.clase = 'acceso' AND f.usada IS NULL AND f.revocada IS NULL AND f.vence > ?2 AND u.activo = 1
      """, [.blob(huella(token)), .int(now)]) == 1
  }

  /// The user of a bearer token in force; nil otherwise.
  public static func bearer(_ db: any Connection, token: String, now: Int64) throws -> Usuario? {
    try db.row(
      """
      SELECT u.id, u.nombre, u.correo, u.rol, u.dependencia, u.activo, u.creado, u.modificado
      FROM fichas AS f JOIN usuarios AS u ON u.id = f.usuario
      WHERE f.huella = ?1 AND f.clase = 'portador' AND f.revocada IS NULL AND f.vence > ?2 AND u.activo = 1
      """, [.blob(huella(token)), .int(now)]
    ).map(Usuario.init)
  }

  /// The tokens of a user, newest first.
  public static func list(_ db: any Connection, usuario: String) throws -> [Ficha] {
    try db.rows(
      """
      SELECT huella, usuario, clase, etiqueta, creada, vence, usada, revocada FROM fichas WHERE usuario = ?1
      ORDER BY creada DESC, huella LIMIT 1000
      """, [.text(usuario)]
    ).map {
      Ficha(
        huella: try $0.blob("huella"), usuario: try $0.text("usuario"),
        clase: Ficha.Clase(rawValue: try $0.text("clase")) ?? .acceso, etiqueta: try $0.text("etiqueta"),
        creada: try $0.int("creada"), vence: try $0.int("vence"), usada: try $0.intOrNil("usada"),
        revocada: try $0.intOrNil("revocada"))
    }
  }

  /// False when there is no such token or it was revoked before.
  public static func revoke(_ db: any Connection, huella: [UInt8], now: Int64) throws -> Bool {
    try db.execute(
      "UPDATE fichas SET revocada = ?2 WHERE huella = ?1 AND revocada IS NULL", [.blob(huella), .int(now)]) == 1
  }

  /// Deletes tokens that expired before this instant.
  public static func purge(_ db: any Connection, before: Int64) throws -> Int {
    try db.execute("DELETE FROM fichas WHERE vence < ?1", [.int(before)])
  }
}
