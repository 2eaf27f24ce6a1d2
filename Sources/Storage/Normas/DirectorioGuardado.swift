import Comun
import Domain
import Foundation

/// The directory as it is applied: each change is a row and an event with the same number. The last row of each clave is in
/// force, for every process on the database; none is ever changed or removed.
public enum DirectorioGuardado {
  public static let stream = "NORMAS-directorio"

  /// A dependencia as a change left it.
  public struct Version: Sendable, Hashable {
    public var numero: Int64
    public var dependencia: Dependencia
    public var actor: String
    /// µs UTC.
    public var cambiada: Int64
  }

  /// What the log says of a change, besides who and when.
  public struct Cambio: Codable, Sendable, Hashable {
    public var clave: String
    /// Names of the fields that changed; the row says how they were left.
    public var campos: [String]?
    public var sucesora: String?
    public var motivo: String?
    /// Of a closing: open turnos, and what happens to its accounts.
    public var turnos: Int64?
    public var cuentas: String?
    public var casos: Int64?

    public init(
      clave: String, campos: [String]? = nil, sucesora: String? = nil, motivo: String? = nil, turnos: Int64? = nil,
      cuentas: String? = nil, casos: Int64? = nil
    ) {
      self.clave = clave
      self.campos = campos
      self.sucesora = sucesora
      self.motivo = motivo
      self.turnos = turnos
      self.cuentas = cuentas
      self.casos = casos
    }
  }

  /// Everyone as they stand, in the order they were added.
  public static func todas(_ db: any Connection) throws -> [Version] {
    try db.rows(
      """
      SELECT d.version, d.cuerpo, d.actor, d.cambiada FROM directorio d
      JOIN (SELECT clave, MIN(version) AS primera, MAX(version) AS ultima FROM directorio GROUP BY clave) u ON u.ultima = d.version
      ORDER BY u.primera
      """
    ).map(leer)
  }

  /// One as it stands; nil when there never was such a clave.
  public static func vigente(_ db: any Connection, _ clave: String) throws -> Version? {
    try db.row(
      "SELECT version, cuerpo, actor, cambiada FROM directorio WHERE clave = ?1 ORDER BY version DESC LIMIT 1", [.text(clave)]
    ).map(leer)
  }

  /// As a change left it.
  public static func version(_ db: any Connection, _ numero: Int64) throws -> Version? {
    try db.row("SELECT version, cuerpo, actor, cambiada FROM directorio WHERE version = ?1", [.int(numero)]).map(leer)
  }

  /// Writes a change and its event.
  /// - Returns: its number.
  /// - Throws: `StorageError.conflict` when another change came first.
  public static func cambiar(
    _ db: any Connection, _ d: Dependencia, tipo: String, _ cambio: Cambio, actor: Actor, ahora: Int64
  ) throws -> Int64 {
    let numero = try anotar(db, tipo: tipo, cambio, actor: actor, ahora: ahora)
    try db.execute(
      "INSERT INTO directorio (version, clave, cuerpo, actor, cambiada) VALUES (?1, ?2, ?3, ?4, ?5)",
      [.int(numero), .text(d.clave), .text(try SortedJSON.text(d)), .text(actor.id), .int(ahora)])
    return numero
  }

  @discardableResult
  public static func anotar(_ db: any Connection, tipo: String, _ cambio: Cambio, actor: Actor, ahora: Int64) throws -> Int64 {
    try NormasGuardadas.anotar(
      db, stream: stream, tipo: tipo, actor: actor.id, rol: actor.rol.rawValue, ahora: ahora, try SortedJSON.text(cambio))
  }

  /// The changes of one dependencia as the log has them, the last first.
  public static func historia(_ db: any Connection, _ clave: String) throws -> [(evento: StoredEvent, cambio: Cambio)] {
    try EventLog.load(db, stream: stream).reversed().compactMap { evento in
      let cambio = try JSONDecoder().decode(Cambio.self, from: Data(evento.cuerpo.utf8))
      return cambio.clave == clave || cambio.sucesora == clave ? (evento, cambio) : nil
    }
  }

  private static func leer(_ fila: Row) throws -> Version {
    Version(
      numero: try fila.int("version"),
      dependencia: try JSONDecoder().decode(Dependencia.self, from: Data(try fila.text("cuerpo").utf8)),
      actor: try fila.text("actor"), cambiada: try fila.int("cambiada"))
  }
}
