import ArgumentParser
import Domain
import Ventanilla

/// `pregunta-leon indicadores`: the figures of the plan and of the right, at any date.
struct ComandoIndicadores: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "indicadores", abstract: "Cuenta intervenciones, asesorías, solicitudes y respuestas hasta una fecha.",
    discussion: """
      Se calculan de los registros mismos: la misma fecha da siempre las mismas cifras, aunque después se registre más. Lo \
      importado cuenta en sus propias fechas, no en el día en que se importó.

      EJEMPLOS
        pregunta-leon indicadores
        pregunta-leon indicadores --al 2026-06-30
        pregunta-leon indicadores --al 2026-06-30 --json
      """)

  @OptionGroup var casa: OpcionesDeCasa

  @Option(
    help: ArgumentHelp("Cuenta lo registrado hasta el final de ese día; sin ella, hoy.", valueName: "fecha"),
    transform: { texto in
      guard let fecha = Fecha(texto) else { throw ValidationError("«\(texto)» no es una fecha que exista, como 2026-06-30.") }
      return fecha
    })
  var al: Fecha?

  @Flag(help: "Imprime el resultado como JSON.")
  var json = false

  func run() async throws {
    try await casa.abierta(yaConDatos: true) { casa in
      let i = try await casa.ventanilla.plan.indicadores(al: al ?? casa.reloj().fecha)
      if json { try Salida.json(i) } else { Salida.imprimir(Self.texto(i, casa.configuracion.plan)) }
    }
  }

  static func texto(_ i: Indicadores, _ plan: PlanDeAccion) -> String {
    let cifras: [(String, String)] = [
      ("Intervenciones (Miércoles Ciudadano)", "\(i.intervenciones)"), ("Asesorías", "\(i.asesorias)"),
      ("Solicitudes de acceso a la información", "\(i.solicitudesAcceso)"),
      ("Solicitudes de datos personales (ARCO)", "\(i.solicitudesARCO)"), ("Turnos a dependencias", "\(i.turnos)"),
      ("Respuestas notificadas", "\(i.respondidas)"), ("  de ellas, dentro de su plazo", "\(i.enTiempo)"),
      ("Plazos vencidos", "\(i.plazosVencidos)"), ("Calificaciones recibidas", "\(i.calificaciones)"),
      ("  promedio, de 1 a 5", i.calificacionPromedio.map { "\(Double(Int($0 * 100)) / 100)" } ?? "sin calificaciones"),
    ]
    let ancho = cifras.map(\.0.count).max() ?? 0
    return
      (["Indicadores al \(i.al.enPalabras)", ""]
      + cifras.map { "\($0.0)\(String(repeating: " ", count: ancho - $0.0.count))  \($0.1)" }).joined(separator: "\n")
  }
}
