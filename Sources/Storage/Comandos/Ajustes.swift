/// Small facts about the data folder itself, by name.
public enum Ajustes {
  public static func text(_ db: any Connection, _ name: String) throws -> String? {
    try db.row("SELECT valor FROM ajustes WHERE nombre = ?1", [.text(name)]).map {
      String(decoding: try $0.blob("valor"), as: UTF8.self)
    }
  }

  public static func set(_ db: any Connection, _ name: String, _ value: String) throws {
    try db.execute(
      "INSERT INTO ajustes (nombre, valor) VALUES (?1, ?2) ON CONFLICT (nombre) DO UPDATE SET valor = excluded.valor",
      [.text(name), .blob(Array(value.utf8))])
  }
}
