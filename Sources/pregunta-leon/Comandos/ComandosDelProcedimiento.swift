import ArgumentParser
import Domain
import Foundation

/// `pregunta-leon comandos`: each step of the procedure, from its own description: where it is given, who may and when, and
/// what it asks.
struct ComandosDelProcedimiento: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "comandos", abstract: "Explica los pasos del procedimiento: dónde se dan, quién, cuándo y qué piden.",
    discussion: """
      EJEMPLOS
        pregunta-leon comandos                  todos, en el orden del procedimiento
        pregunta-leon comandos incompetencia    uno, con lo que pide
        pregunta-leon comandos --json           lo mismo para programas

      Termina con 0, o con 2 si no hay un paso con ese nombre.
      """)

  @Argument(help: ArgumentHelp("Nombre del paso: el del comando o el de su recurso.", valueName: "paso"))
  var paso: String?

  @Flag(help: "Imprime JSON.")
  var json = false

  func run() throws {
    let elegidas = Formatos.todas.filter { f in paso.map { $0 == f.comando.rawValue || $0 == f.recurso } ?? true }
    guard !elegidas.isEmpty else {
      throw ValidationError("No hay un paso «\(paso ?? "")». Sin nombre, «pregunta-leon comandos» los lista todos.")
    }
    if json {
      print(JSONValue.arreglo(elegidas.map(\.descripcion)).json)
    } else {
      print(elegidas.map { paso == nil ? $0.renglon : $0.explicacion }.joined(separator: paso == nil ? "\n" : "\n\n"))
    }
  }
}

extension Formato {
  private var suyas: [Fila] {
    Procedimiento.filas.filter { fila in
      fila.comando == comando && fila.tipos.contains { ($0 == .asesoria) == (lugar == .asesoria) }
    }
  }

  private var quienes: String {
    guard lugar != .ciudadania else { return "la persona, con su clave" }
    let roles = Rol.allCases.filter { rol in rol != .ciudadano && rol != .sistema && suyas.contains { $0.roles.contains(rol) } }
    return roles.map(\.rawValue).joined(separator: ", ") + (suyas.contains(where: \.firma) ? " (se puede delegar)" : "")
  }

  fileprivate var renglon: String {
    let nombre = comando.rawValue.padding(toLength: 28, withPad: " ", startingAt: 0)
    return "\(nombre)\(titulo) · \(quienes)"
  }

  fileprivate var explicacion: String {
    var lineas = [titulo, "  POST /api/v1/\(lugar.camino)\(recurso)", "  Quién: \(quienes)"]
    for fila in suyas {
      let estados = Estado.allCases.filter(fila.estados.contains).map(\.nombre).joined(separator: " · ")
      lineas.append("  Cuándo: \(estados)")
    }
    if let ayuda { lineas.append("  \(ayuda)") }
    for campo in campos {
      let p = campo.propiedad
      let que = p.esquema.descripcion ?? p.esquema.nota
      lineas.append("  - \(p.nombre)\(p.requerida ? "" : " (si se quiere)"): \(p.esquema.comoSeLlama)\(que.map { ". \($0)" } ?? "")")
    }
    return lineas.joined(separator: "\n")
  }

  fileprivate var descripcion: JSONValue {
    [
      "comando": .texto(comando.rawValue), "ruta": .texto("/api/v1/" + lugar.camino + recurso), "titulo": .texto(titulo),
      "ayuda": ayuda.map { .texto($0) } ?? .nulo,
      "roles": .arreglo(Rol.allCases.filter { rol in suyas.contains { $0.roles.contains(rol) } }.map { .texto($0.rawValue) }),
      "estados": .arreglo(Estado.allCases.filter { e in suyas.contains { $0.estados.contains(e) } }.map { .texto($0.rawValue) }),
      "campos": .arreglo(
        campos.map { ["nombre": .texto($0.propiedad.nombre), "requerido": .booleano($0.propiedad.requerida)] }),
    ]
  }
}
