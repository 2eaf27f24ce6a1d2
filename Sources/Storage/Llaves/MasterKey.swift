import Crypto
import Foundation

/// The key that wraps every data key and from which the service's other secrets are derived. 32 bytes in a file
/// outside every database (64 hexadecimal digits and a newline, so that it can be printed and kept in a safe).
public struct MasterKey: Sendable {
  private let key: SymmetricKey

  /// - Parameter bytes: 32 of them.
  init(bytes: [UInt8]) { key = SymmetricKey(data: bytes) }

  /// A key for one purpose (HKDF-SHA256, RFC 5869, 32 bytes). Different labels give unrelated keys.
  public func derive(label: String) -> SymmetricKey {
    HKDF<SHA256>.deriveKey(inputKeyMaterial: key, info: Data("pregunta-leon/\(label)".utf8), outputByteCount: 32)
  }

  /// Tells this key from any other without revealing anything about it.
  var check: [UInt8] { derive(label: "comprobacion").withUnsafeBytes { Array(SHA256.hash(data: $0)) } }

  /// Reads the key, or makes it when this is the first start: no file **and** no database yet.
  /// - Parameter databaseExists: whether a database of cases or a key store is already there.
  /// - Throws: `StorageError.key` when the file is missing beside an existing database, is readable by others than
  ///   its owner, or does not hold a key.
  public static func loadOrCreate(path: String, databaseExists: Bool) throws -> MasterKey {
    guard FileManager.default.fileExists(atPath: path) else {
      guard !databaseExists else {
        throw StorageError.key(
          """
          No está la llave maestra \(path) y ya hay una base de datos sellada con ella. Restaura el archivo desde tu \
          copia segura; sin él no se pueden abrir los datos personales.
          """)
      }
      return try create(path: path)
    }
    return try load(path: path)
  }

  private static func load(path: String) throws -> MasterKey {
    let mode = try permissions(path)
    guard mode & 0o077 == 0 else {
      throw StorageError.key(
        """
        La llave maestra \(path) tiene permisos \(String(mode, radix: 8)): otros usuarios pueden leerla. \
        Corrige con: chmod 600 \(path)
        """)
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw StorageError.key("No se puede leer la llave maestra \(path): revisa a quién pertenece el archivo.")
    }
    let text = String(decoding: data, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    guard let bytes = [UInt8](hex: text), bytes.count == 32 else {
      throw StorageError.key("El archivo \(path) no contiene una llave maestra (64 dígitos hexadecimales).")
    }
    return MasterKey(bytes: bytes)
  }

  private static func permissions(_ path: String) throws -> Int {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    guard let mode = (attributes?[.posixPermissions] as? NSNumber)?.intValue else {
      throw StorageError.key("No se pueden leer los permisos de la llave maestra \(path).")
    }
    return mode & 0o777
  }

  // Created whole or not at all, never for a moment readable by others, and on the disk before the first sealed row. Of
  // several processes that start at once, one makes it and the others read it.
  private static func create(path: String) throws -> MasterKey {
    let bytes = [UInt8].random(32)
    let draft = "\(path).\([UInt8].random(8).hex)"
    do {
      try DurableFile.create(path: draft, mode: 0o600, contents: Array((bytes.hex + "\n").utf8))
      defer { try? FileManager.default.removeItem(atPath: draft) }
      guard try DurableFile.link(draft, as: path) else { return try load(path: path) }
    } catch let error as DurableFile.Failure {
      throw StorageError.key("No se puede crear la llave maestra \(path): \(error)")
    }
    return MasterKey(bytes: bytes)
  }
}

extension MasterKey {
  static let name = "llave-maestra"

  /// Whether a database has been used with some master key.
  public static func isInUse(_ engine: any Engine) async throws -> Bool {
    try await engine.read { try $0.row("SELECT 1 FROM ajustes WHERE nombre = ?1", [.text(name)]) != nil }
  }

  /// Compares this key with the one the database was first used with; the first time, remembers it.
  /// - Throws: `StorageError.key` when it is another.
  public func verify(_ db: any Connection) throws {
    try db.execute(
      "INSERT INTO ajustes (nombre, valor) VALUES (?1, ?2) ON CONFLICT (nombre) DO NOTHING",
      [.text(Self.name), .blob(check)])
    let known = try db.row("SELECT valor FROM ajustes WHERE nombre = ?1", [.text(Self.name)])?.blob("valor")
    guard known == check else {
      throw StorageError.key(
        """
        La llave maestra no es la de esta base de datos: sus datos se sellaron con otra. Revisa la ruta de la llave \
        en la configuración o restaura la copia que corresponde.
        """)
    }
  }
}
