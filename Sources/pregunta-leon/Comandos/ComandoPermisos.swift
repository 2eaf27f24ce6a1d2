import ArgumentParser
import Domain
import Ventanilla

/// `pregunta-leon permisos`: who may do what, the whole table. Asks no database and no configuration.
struct ComandoPermisos: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "permisos", abstract: "Imprime quién puede hacer qué: cada acto, cada paso del procedimiento y cada rol.",
    discussion: """
      Es la misma tabla a la que preguntan la API, las páginas y sus menús: lo que aquí no dice «sí» se rechaza.

      Roles: «sin cuenta» es cualquier persona; «operador», «titular» y «admin» son de la Unidad de Transparencia; «enlace» es \
      quien responde por una dependencia; «auditor» consulta y no cambia nada; «servicio» es el propio programa y su línea de órdenes.

      EJEMPLOS
        pregunta-leon permisos
        pregunta-leon permisos --rol enlace
        pregunta-leon permisos --json
        pregunta-leon permisos --rol operador --json
      """)

  @Option(
    help: ArgumentHelp("Solo lo que puede este rol: \(TablaDePermisos.roles.map(\.nombre).joined(separator: ", ")).", valueName: "rol"),
    transform: { texto in
      guard let rol = TablaDePermisos.roles.first(where: { $0.nombre == texto || $0.rol.rawValue == texto }) else {
        throw ValidationError("«\(texto)» no es un rol; hay \(TablaDePermisos.roles.map(\.nombre).joined(separator: ", ")).")
      }
      return rol.rol
    })
  var rol: Rol?

  @Flag(help: "Imprime el resultado como JSON.")
  var json = false

  func run() throws {
    let tabla = TablaDePermisos(rol)
    if json { try Salida.json(tabla.filas) } else { Salida.imprimir(tabla.texto) }
  }
}
