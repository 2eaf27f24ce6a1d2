import ArgumentParser
import Domain
import Ventanilla

/// `pregunta-leon usuario`: accounts, from the server's own terminal.
struct ComandoUsuario: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "usuario", abstract: "Cuentas del personal: crear, dar fichas de entrada, emitir tokens de la API, desactivar.",
    discussion: """
      EJEMPLOS
        pregunta-leon usuario crear --id ana --nombre "Ana Pérez" --rol operador
        pregunta-leon usuario crear --id luis --nombre "Luis Soto" --rol enlace --dependencia SAPAL
        pregunta-leon usuario ficha --id ana
        pregunta-leon usuario token --id ana --dias 90
        pregunta-leon usuario listar
        pregunta-leon usuario desactivar --id ana
      """,
    subcommands: [Crear.self, OtraFicha.self, Token.self, Listar.self, Desactivar.self])

  struct Alta: Encodable {
    var id: String
    var rol: String
    var ficha: String
    var url: String
  }

  /// A one-time token as the person gets it.
  static func imprimir(_ alta: Alta, sitio: String, json: Bool) throws {
    guard !json else { return try Salida.json(alta) }
    Salida.imprimir("Cuenta \(alta.id) (\(alta.rol)). Entra una sola vez, en las próximas 24 horas, con:")
    Salida.imprimir("  \(sitio)\(alta.url)")
  }
}

extension ComandoUsuario {
  struct Crear: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "crear", abstract: "Crea una cuenta y su ficha de entrada.",
      discussion: """
        EJEMPLOS
          pregunta-leon usuario crear --id ana --nombre "Ana Pérez" --rol operador
          pregunta-leon usuario crear --id luis --nombre "Luis Soto" --rol enlace --dependencia SAPAL --json
        """)

    @OptionGroup var casa: OpcionesDeCasa
    @Option(help: ArgumentHelp("Identificador: letras minúsculas, cifras, puntos y guiones.", valueName: "id"))
    var id: String
    @Option(help: ArgumentHelp("Nombre de la persona.", valueName: "nombre"))
    var nombre: String
    @Option(help: ArgumentHelp("operador, titular, enlace, auditor o admin.", valueName: "rol"), transform: ComandoUsuario.rol)
    var rol: Rol
    @Option(help: ArgumentHelp("Clave de la dependencia; solo para enlace.", valueName: "clave"))
    var dependencia: String?
    @Option(help: ArgumentHelp("Correo de la persona.", valueName: "correo"))
    var correo: String?
    @Flag(help: "Imprime el resultado como JSON.")
    var json = false

    func validate() throws {
      let permitidos = id.utf8.allSatisfy {
        ($0 >= 0x61 && $0 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2E || $0 == 0x2D || $0 == 0x5F
      }
      guard permitidos, (1...60).contains(id.utf8.count) else {
        throw ValidationError("--id lleva de 1 a 60 letras minúsculas sin acentos, cifras, puntos, guiones o guiones bajos.")
      }
      guard nombre.contains(where: { !$0.isWhitespace }), nombre.count <= 200 else {
        throw ValidationError("--nombre lleva de 1 a 200 caracteres.")
      }
      guard (rol == .enlace) == (dependencia != nil) else {
        throw ValidationError("--dependencia se indica para el rol enlace y solo para él.")
      }
    }

    func run() async throws {
      try await casa.abierta { casa in
        let (usuario, ficha) = try await casa.ventanilla.cuentas.crearUsuario(
          id: id, nombre: nombre, correo: correo, rol: rol, dependencia: dependencia, por: .sistema, casa.reloj())
        try ComandoUsuario.imprimir(
          Alta(id: usuario.id, rol: usuario.rol, ficha: ficha, url: "/entrar?ficha=\(ficha)"),
          sitio: casa.configuracion.servicio.sitio, json: json)
      }
    }
  }

  struct OtraFicha: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "ficha", abstract: "Emite otra ficha de entrada de un solo uso.",
      discussion: """
        EJEMPLO
          pregunta-leon usuario ficha --id ana
        """)

    @OptionGroup var casa: OpcionesDeCasa
    @Option(help: ArgumentHelp("Identificador de la cuenta.", valueName: "id"))
    var id: String
    @Flag(help: "Imprime el resultado como JSON.")
    var json = false

    func run() async throws {
      try await casa.abierta(yaConDatos: true) { casa in
        let ficha = try await casa.ventanilla.cuentas.emitirFicha(
          .acceso, usuario: id, dias: 1, etiqueta: "otra entrada", por: .sistema, casa.reloj())
        let usuario = try await casa.ventanilla.cuentas.usuario(id, por: .sistema)
        try ComandoUsuario.imprimir(
          Alta(id: id, rol: usuario?.rol ?? "", ficha: ficha, url: "/entrar?ficha=\(ficha)"),
          sitio: casa.configuracion.servicio.sitio, json: json)
      }
    }
  }

  struct Token: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "token", abstract: "Emite un token de la API para una cuenta.",
      discussion: """
        El token se muestra una sola vez; se manda en cada petición como «Authorization: Bearer …».

        EJEMPLO
          pregunta-leon usuario token --id ana --dias 90 --json
        """)

    @OptionGroup var casa: OpcionesDeCasa
    @Option(help: ArgumentHelp("Identificador de la cuenta.", valueName: "id"))
    var id: String
    @Option(help: ArgumentHelp("Días que vale, de 1 a 3650.", valueName: "n"))
    var dias = 90
    @Option(help: ArgumentHelp("Para reconocerlo después.", valueName: "texto"))
    var etiqueta = "emitido desde la terminal"
    @Flag(help: "Imprime el resultado como JSON.")
    var json = false

    func validate() throws {
      guard (1...3_650).contains(dias) else { throw ValidationError("--dias va de 1 a 3650.") }
    }

    func run() async throws {
      try await casa.abierta(yaConDatos: true) { casa in
        let token = try await casa.ventanilla.cuentas.emitirFicha(
          .portador, usuario: id, dias: dias, etiqueta: etiqueta, por: .sistema, casa.reloj())
        if json { try Salida.json(["token": token]) } else { Salida.imprimir(token) }
      }
    }
  }

  struct Listar: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "listar", abstract: "Muestra las cuentas.")

    @OptionGroup var casa: OpcionesDeCasa
    @Flag(help: "Imprime el resultado como JSON.")
    var json = false

    func run() async throws {
      try await casa.abierta(yaConDatos: true) { casa in
        var todos: [Cuenta] = []
        while true {
          let pagina = try await casa.ventanilla.cuentas.usuarios(despuesDe: todos.last?.id ?? "", limite: 200, por: .sistema)
          todos += pagina
          if pagina.count < 200 { break }
        }
        if json { return try Salida.json(todos) }
        if todos.isEmpty { Salida.imprimir("No hay cuentas. Crea la primera con: pregunta-leon usuario crear") }
        for u in todos {
          let alcance = u.dependencia.map { " de \($0)" } ?? ""
          Salida.imprimir("\(u.id)  \(u.rol)\(alcance)  \(u.nombre)\(u.activo ? "" : "  (desactivada)")")
        }
      }
    }
  }

  struct Desactivar: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "desactivar", abstract: "Cierra una cuenta: terminan sus sesiones y sus tokens; su historia se queda.",
      discussion: """
        EJEMPLO
          pregunta-leon usuario desactivar --id ana
        """)

    @OptionGroup var casa: OpcionesDeCasa
    @Option(help: ArgumentHelp("Identificador de la cuenta.", valueName: "id"))
    var id: String
    @Flag(help: "Imprime el resultado como JSON.")
    var json = false

    func run() async throws {
      try await casa.abierta(yaConDatos: true) { casa in
        try await casa.ventanilla.cuentas.desactivar(usuario: id, por: .sistema, casa.reloj())
        if json { try Salida.json(["id": id]) } else { Salida.imprimir("La cuenta \(id) quedó desactivada.") }
      }
    }
  }

  private static func rol(_ texto: String) throws -> Rol {
    guard let rol = Rol(rawValue: texto), rol != .ciudadano, rol != .sistema else {
      throw ValidationError("«\(texto)» no es un rol; son operador, titular, enlace, auditor y admin.")
    }
    return rol
  }
}
