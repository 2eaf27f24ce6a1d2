import Crypto
import Domain
import Storage

/// Accounts of the staff: who they are, their tokens and sessions.
public struct Cuentas: Cuarto {
  let nucleo: Nucleo

  static let duracionDeFicha: Int64 = 24 * 3600
  static let duracionDeSesion: Int64 = 12 * 3600

  /// Creates an account and its one-time sign-in token. Tokens are shown once and kept as hashes.
  public func crearUsuario(
    id: String, nombre: String, correo: String? = nil, rol: Rol, dependencia: String?, por actor: Actor, _ ahora: Instante
  ) async throws -> (Cuenta, ficha: String) {
    let ficha = Fichas.newToken(prefix: "plf_")
    let usuario = Usuario(
      id: id, nombre: nombre, correo: correo, rol: rol.rawValue, dependencia: dependencia, creado: ahora.micros, modificado: ahora.micros)
    return (try await alta(usuario, rol, ficha: ficha, Orden(actor: actor, ahora: ahora)).cuenta, ficha)
  }

  /// The same, asked over the network: the same Idempotency-Key with the same body answers the same account and, while it can
  /// still sign in, the same token.
  /// - Throws: ``Falla``: `.prohibido`, `.valorInvalido`, `.yaExiste`; `.llaveReutilizada` for the key with another body.
  public func crearUsuario(
    id: String, nombre: String, correo: String?, rol: Rol, dependencia: String?, _ p: Orden
  ) async throws -> (Cuenta, ficha: String?) {
    let ficha = fichaDeAlta(p.repeticion)
    let usuario = Usuario(
      id: id, nombre: nombre, correo: correo, rol: rol.rawValue, dependencia: dependencia, creado: p.ahora.micros,
      modificado: p.ahora.micros)
    let alta = try await alta(usuario, rol, ficha: ficha, p)
    return (alta.cuenta, alta.sirve ? ficha : nil)
  }

  private func alta(_ usuario: Usuario, _ rol: Rol, ficha: String, _ p: Orden) async throws -> (cuenta: Cuenta, sirve: Bool) {
    try Permisos.exigir(.llevarCuentas, p.actor)
    do {
      return try await nucleo.unaVez(
        p,
        repetir: { t, antes in
          guard let hay = try Usuarios.find(t.db, id: antes.stream) else { throw Falla(.noEncontrado, "Esa cuenta ya no existe.") }
          return (Cuenta(hay), try Fichas.sirve(t.db, token: ficha, now: p.ahora.micros))
        },
        hacer: { t in
          try Self.revisar(usuario, rol, try t.normas())
          try Usuarios.insert(t.db, usuario)
          try Fichas.insert(
            t.db, token: ficha, usuario: usuario.id, clase: .acceso, etiqueta: "primer acceso", now: p.ahora.micros,
            vence: p.ahora.sumando(segundos: Self.duracionDeFicha).micros)
          return ((Cuenta(usuario), true), .init(usuario.id))
        })
    } catch StorageError.unique {
      throw Falla(.yaExiste, "Ya hay una cuenta con ese identificador o ese correo.", campo: "/id")
    }
  }

  private static func revisar(_ usuario: Usuario, _ rol: Rol, _ normas: Normas) throws(Falla) {
    guard rol != .ciudadano, rol != .sistema else {
      throw Falla(.valorInvalido, "Ese rol no tiene cuenta.", campo: "/rol")
    }
    guard (rol == .enlace) == (usuario.dependencia != nil) else {
      throw Falla(.valorInvalido, "El enlace lleva dependencia y los demás roles no.", campo: "/dependencia")
    }
    if let dependencia = usuario.dependencia, normas.directorio[dependencia]?.activa != true {
      throw Falla(.valorInvalido, "No hay una dependencia activa con la clave «\(dependencia)».", campo: "/dependencia")
    }
  }

  /// Derived from the key it is asked with and never stored, so that a repetition can say it again; without a key, random.
  private func fichaDeAlta(_ repeticion: Repeticion?) -> String {
    guard let repeticion else { return Fichas.newToken(prefix: "plf_") }
    let codigo = HMAC<SHA256>.authenticationCode(for: repeticion.huella + repeticion.cuerpo, using: nucleo.maestra.derive(label: "ficha"))
    return "plf_" + Array(codigo).hex
  }

  /// - Parameter clase: `.acceso` signs in once on the pages; `.portador` is the API's bearer token.
  public func emitirFicha(_ clase: ClaseDeFicha, usuario id: String, dias: Int, etiqueta: String, por actor: Actor, _ ahora: Instante)
    async throws -> String
  {
    try Permisos.exigir(.llevarCuentas, actor)
    let ficha = Fichas.newToken(prefix: clase == .acceso ? "plf_" : "plt_")
    let segundos = clase == .acceso ? Self.duracionDeFicha : Int64(dias) * 86_400
    let existe = try await engine.write { db -> Bool in
      guard let usuario = try Usuarios.find(db, id: id), usuario.activo else { return false }
      try Fichas.insert(
        db, token: ficha, usuario: id, clase: clase.guardada, etiqueta: etiqueta, now: ahora.micros,
        vence: ahora.sumando(segundos: segundos).micros)
      return true
    }
    guard existe else { throw Falla(.noEncontrado, "No hay una cuenta activa con ese identificador.") }
    return ficha
  }

  public func usuarios(despuesDe id: String, limite: Int, por actor: Actor) async throws -> [Cuenta] {
    try Permisos.exigir(.llevarCuentas, actor)
    return try await engine.read { try Usuarios.list($0, after: id, limit: limite) }.map(Cuenta.init)
  }

  /// nil when there is none.
  public func usuario(_ id: String, por actor: Actor) async throws -> Cuenta? {
    try Permisos.exigir(.llevarCuentas, actor)
    return try await engine.read { try Usuarios.find($0, id: id) }.map(Cuenta.init)
  }

  /// Closes an account: its sessions end, its tokens stop working, its history stays.
  public func desactivar(usuario id: String, por actor: Actor, _ ahora: Instante) async throws {
    try Permisos.exigir(.llevarCuentas, actor)
    let hecho = try await engine.write { db -> Bool in
      guard var usuario = try Usuarios.find(db, id: id) else { return false }
      usuario.activo = false
      usuario.modificado = ahora.micros
      try Usuarios.cerrar(db, usuario)
      return true
    }
    guard hecho else { throw Falla(.noEncontrado, "No hay una cuenta con ese identificador.") }
  }

  /// Who a bearer token belongs to.
  public func actor(portador token: String, _ ahora: Instante) async throws -> Actor? {
    try await engine.read { try Fichas.bearer($0, token: token, now: ahora.micros) }.flatMap(Actor.init)
  }

  public func actor(sesion token: String, _ ahora: Instante) async throws -> Actor? {
    try await engine.read { try Sesiones.find($0, token: token, now: ahora.micros) }.flatMap(Actor.init)
  }

  /// Exchanges a one-time token for a session.
  /// - Returns: the session's token, to be set as a cookie.
  public func iniciarSesion(ficha: String, _ ahora: Instante) async throws -> String {
    let sesion = Fichas.newToken(prefix: "pls_")
    let usuario = try await engine.write { db -> Usuario? in
      guard let usuario = try Fichas.use(db, token: ficha, now: ahora.micros) else { return nil }
      try Sesiones.insert(
        db, token: sesion, usuario: usuario.id, now: ahora.micros,
        vence: ahora.sumando(segundos: Self.duracionDeSesion).micros)
      return usuario
    }
    guard usuario != nil else {
      throw Falla(.noAutenticado, "La ficha ya se usó, venció o no existe; pide otra a quien administra el sistema.")
    }
    return sesion
  }

  public func cerrarSesion(_ token: String, _ ahora: Instante) async throws {
    _ = try await engine.write { try Sesiones.end($0, token: token, now: ahora.micros) }
  }
}

extension Actor {
  init?(_ usuario: Usuario) {
    guard usuario.activo, let rol = Rol(rawValue: usuario.rol) else { return nil }
    self.init(id: usuario.id, rol: rol, dependencia: usuario.dependencia)
  }
}
