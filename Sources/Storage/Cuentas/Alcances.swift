/// Whoever works for a dependencia, for when it closes: the accounts of its enlaces and the receivers of its notices.
public enum Alcances {
  /// Active enlaces of a dependencia, in order of id.
  public static func cuentas(_ db: any Connection, dependencia: String) throws -> [Usuario] {
    try db.rows(
      "SELECT \(Usuario.columns) FROM usuarios WHERE rol = 'enlace' AND dependencia = ?1 AND activo = 1 ORDER BY id LIMIT 1000",
      [.text(dependencia)]
    ).map(Usuario.init)
  }

  public static func receptores(_ db: any Connection, dependencia: String) throws -> Int64 {
    try db.int("SELECT COUNT(*) FROM webhooks WHERE dependencia = ?1 AND baja IS NULL", [.text(dependencia)]) ?? 0
  }

  /// Accounts and receivers work for another dependencia from now on.
  public static func mover(_ db: any Connection, de: String, a: String, now: Int64) throws {
    try db.execute(
      "UPDATE usuarios SET dependencia = ?2, modificado = ?3 WHERE rol = 'enlace' AND dependencia = ?1 AND activo = 1",
      [.text(de), .text(a), .int(now)])
    try db.execute(
      "UPDATE webhooks SET dependencia = ?2, modificado = ?3, version = version + 1 WHERE dependencia = ?1 AND baja IS NULL",
      [.text(de), .text(a), .int(now)])
  }

  /// Accounts lose their sessions and tokens; receivers get nothing more.
  public static func cerrar(_ db: any Connection, dependencia: String, motivo: String, now: Int64) throws {
    for var usuario in try cuentas(db, dependencia: dependencia) {
      usuario.activo = false
      usuario.modificado = now
      try Usuarios.cerrar(db, usuario)
    }
    let receptores = try db.rows("SELECT id FROM webhooks WHERE dependencia = ?1 AND activo = 1 ORDER BY id", [.text(dependencia)])
    for fila in receptores { _ = try Webhooks.disable(db, id: try fila.text("id"), reason: motivo, now: now) }
  }
}

extension Usuarios {
  /// Writes a closed account and ends its sessions and tokens.
  public static func cerrar(_ db: any Connection, _ usuario: Usuario) throws {
    _ = try update(db, usuario)
    _ = try Sesiones.endAll(db, usuario: usuario.id, now: usuario.modificado)
    for ficha in try Fichas.list(db, usuario: usuario.id) { _ = try Fichas.revoke(db, huella: ficha.huella, now: usuario.modificado) }
  }
}
