import ArgumentParser
import Domain
import Ventanilla

/// What `calendario` and `reglas` share: try what `Config/` says on every open case, and put in force what was shown.
enum CambiarNormas {
  static let terminal = Actor(id: "terminal", rol: .admin)

  /// Tries it and says what would move. Nothing changes.
  /// - Parameter todos: every change rather than the first.
  static func ensayar(_ propuesta: PropuestaDeNormas, _ casa: Casa, json: Bool, todos: Bool, orden: String) async throws {
    var informe = try await casa.ventanilla.cambiosDeNormas.ensayar(propuesta, terminal, casa.reloj())
    while todos, let siguiente = informe.siguiente {
      let mas = try await casa.ventanilla.cambiosDeNormas.cambios(ensayo: informe.ensayo, despuesDe: siguiente, terminal, casa.reloj())
      informe.cambios += mas.cambios
      informe.siguiente = mas.siguiente
    }
    if json { return try Salida.json(informe) }
    Salida.imprimir(texto(informe, orden: orden))
  }

  private static func texto(_ i: InformeDeEnsayo, orden: String) -> String {
    var lineas = [
      "Nada ha cambiado. Se moverían \(i.plazos) plazos de \(i.casos) expedientes abiertos."
    ]
    if i.esperan > 0 {
      lineas.append("\(i.esperan) pasarían a una fecha posterior a la impresa en su acuse: surten efecto al notificarse a la persona.")
    }
    if !i.cambios.isEmpty { lineas.append("") }
    lineas += i.cambios.map { c in
      "  \(c.folio)  plazo \(c.plazo) (\(c.regla))  \(c.antes) → \(c.vence)\(c.espera ? "  espera aviso" : "")"
    }
    if i.siguiente != nil { lineas.append("  … y más; --todos los dice todos") }
    lineas += ["", "Para aplicarlo: pregunta-leon \(orden) aplicar --ensayo \(i.ensayo) --acuerdo \"…\""]
    return lineas.joined(separator: "\n")
  }

  static func aplicar(_ ensayo: String, _ acuerdo: String, _ casa: Casa, json: Bool) async throws {
    let informe = try await casa.ventanilla.cambiosDeNormas.aplicar(ensayo: ensayo, acuerdo: acuerdo, terminal, casa.reloj())
    if json { return try Salida.json(informe) }
    Salida.imprimir("Quedó en vigor la versión \(informe.version ?? 0).")
    if informe.casos > 0 {
      Salida.imprimir("«serve» o «worker» la llevan a \(informe.casos) expedientes abiertos; el avance lo dice «calendario mostrar».")
    }
  }
}

/// `ensayar`, of either: what it takes and what it does.
struct OrdenDeEnsayar: ParsableArguments {
  @OptionGroup var casa: OpcionesDeCasa

  @Flag(help: "Dice todos los cambios, no solo los primeros.")
  var todos = false

  @Flag(help: "Imprime el resultado como JSON.")
  var json = false

  /// - Parameter orden: the command's name, for the line that says what to do next.
  func correr(_ orden: String, _ propuesta: (Configuracion) -> PropuestaDeNormas) async throws {
    try await casa.abierta(yaConDatos: true) { casa in
      try await CambiarNormas.ensayar(propuesta(casa.configuracion), casa, json: json, todos: todos, orden: orden)
    }
  }
}

/// `aplicar`, of either.
struct OrdenDeAplicar: ParsableArguments {
  @OptionGroup var casa: OpcionesDeCasa

  @Option(help: ArgumentHelp("La clave que dio el ensayo.", valueName: "clave"))
  var ensayo: String

  @Option(help: ArgumentHelp("El acuerdo o el motivo, como se cita en los expedientes.", valueName: "texto"))
  var acuerdo: String

  @Flag(help: "Imprime el resultado como JSON.")
  var json = false

  func correr() async throws {
    try await casa.abierta(yaConDatos: true) { casa in
      try await CambiarNormas.aplicar(ensayo, acuerdo, casa, json: json)
    }
  }
}
