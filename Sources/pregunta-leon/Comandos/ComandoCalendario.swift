import ArgumentParser
import Domain
import Ventanilla

/// `pregunta-leon calendario`: the calendar in force, what another would move, and putting it in force.
struct ComandoCalendario: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calendario", abstract: "Muestra el calendario vigente, ensaya el de Config/ y lo aplica.",
    discussion: """
      Editar Config/calendario no mueve ninguna fecha: primero se ensaya, que dice folio, plazo, fecha de antes y fecha \
      nueva de cada expediente abierto, y luego se aplica lo ensayado. Lo cerrado nunca se mueve.

      EJEMPLOS
        pregunta-leon calendario mostrar
        pregunta-leon calendario ensayar
        pregunta-leon calendario aplicar --ensayo 3f9c01d2a4b5e6f7 --acuerdo "acuerdo UT/3/2026"

      Termina con 0 si se pudo, 1 si se rechazó (un archivo mal escrito, un ensayo que ya no vale) y 2 si la orden está mal escrita.
      """,
    subcommands: [Mostrar.self, Ensayar.self, Aplicar.self])

  struct Mostrar: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "mostrar", abstract: "El calendario vigente, sus advertencias y el avance del último cambio.",
      discussion: "EJEMPLO\n  pregunta-leon calendario mostrar --json")
    @OptionGroup var casa: OpcionesDeCasa
    @Flag(help: "Imprime el resultado como JSON.")
    var json = false

    private struct Informe: Encodable {
      var autoridad: String
      var version: Int
      var anios: [Int]
      var inhabiles: [DiaInhabil]
      var suspensiones: [Suspension]
      var avisos: [String]
      var recalculando: AvanceDelRecuento?
    }

    func run() async throws {
      try await casa.abierta(yaConDatos: true) { casa in
        let c = casa.ventanilla.normas.calendario
        let informe = Informe(
          autoridad: c.autoridad, version: c.version, anios: c.anios.sorted(), inhabiles: c.ingresados, suspensiones: c.suspensiones,
          avisos: try await casa.ventanilla.reglamento.avisosDelCalendario(casa.reloj()),
          recalculando: try await casa.ventanilla.reglamento.avanceDelRecuento())
        if json { return try Salida.json(informe) }
        Salida.imprimir(Self.texto(informe))
      }
    }

    private static func texto(_ i: Informe) -> String {
      var lineas = ["Calendario de \(i.autoridad), versión \(i.version)."]
      lineas += i.inhabiles.map { "  \($0.fecha)  \($0.motivo) (\($0.fuente))" }
      lineas += i.suspensiones.map { "  \($0.desde)..\($0.hasta)  suspensión: \($0.motivo) (\($0.acuerdo))" }
      lineas += i.avisos
      if let r = i.recalculando { lineas.append("Recalculando: \(r.hechos) de \(r.casos) expedientes con la versión \(r.version).") }
      return lineas.joined(separator: "\n")
    }
  }

  struct Ensayar: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "ensayar", abstract: "Dice qué fechas movería el calendario de Config/, sin mover ninguna.",
      discussion: "EJEMPLO\n  pregunta-leon calendario ensayar --config Config --todos")
    @OptionGroup var orden: OrdenDeEnsayar
    func run() async throws { try await orden.correr("calendario") { .calendario($0.calendario) } }
  }

  struct Aplicar: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "aplicar", abstract: "Pone en vigor lo ensayado y lo lleva a los expedientes abiertos.",
      discussion: "EJEMPLO\n  pregunta-leon calendario aplicar --ensayo 3f9c01d2a4b5e6f7 --acuerdo \"acuerdo UT/3/2026\"")
    @OptionGroup var orden: OrdenDeAplicar
    func run() async throws { try await orden.correr() }
  }
}
