import ArgumentParser
import Domain
import Ventanilla

/// `pregunta-leon reglas`: the terms of the law in force, what others would move, and putting them in force.
struct ComandoReglas: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reglas", abstract: "Muestra las reglas vigentes, ensaya las de Config/reglas.yaml y las aplica.",
    discussion: """
      Corregir una regla sin verificar mueve los expedientes abiertos que la usan, después de ensayarla; una ley de fecha \
      posterior no mueve los que ya estaban. Lo verificado se cierra con «hasta» y se agrega otra regla.

      EJEMPLOS
        pregunta-leon reglas mostrar
        pregunta-leon reglas ensayar
        pregunta-leon reglas aplicar --ensayo 3f9c01d2a4b5e6f7 --acuerdo "Periódico Oficial, texto de la ley"

      Termina con 0 si se pudo, 1 si se rechazó y 2 si la orden está mal escrita.
      """,
    subcommands: [Mostrar.self, Ensayar.self, Aplicar.self])

  struct Mostrar: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "mostrar", abstract: "Las reglas, también las que no se aplican, y cuáles faltan de verificar.",
      discussion: "EJEMPLO\n  pregunta-leon reglas mostrar --json")
    @OptionGroup var casa: OpcionesDeCasa
    @Flag(help: "Imprime el resultado como JSON.")
    var json = false

    func run() async throws {
      try await casa.abierta(yaConDatos: true) { casa in
        let reglas = casa.ventanilla.normas.reglas.todas
        if json { return try Salida.json(reglas) }
        for r in reglas {
          let dias = r.dias.map { "\($0) días hábiles" } ?? "sin días: se lista y no se aplica"
          Salida.imprimir("\(r.id)  \(dias)  \(r.fundamento)\(r.verificada ? "" : "  sin verificar")")
        }
      }
    }
  }

  struct Ensayar: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "ensayar", abstract: "Dice qué fechas moverían las reglas de Config/reglas.yaml, sin mover ninguna.",
      discussion: "EJEMPLO\n  pregunta-leon reglas ensayar --todos")
    @OptionGroup var orden: OrdenDeEnsayar
    func run() async throws { try await orden.correr("reglas") { .reglas($0.reglas) } }
  }

  struct Aplicar: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "aplicar", abstract: "Pone en vigor lo ensayado y lo lleva a los expedientes abiertos.",
      discussion: "EJEMPLO\n  pregunta-leon reglas aplicar --ensayo 3f9c01d2a4b5e6f7 --acuerdo \"Periódico Oficial\"")
    @OptionGroup var orden: OrdenDeAplicar
    func run() async throws { try await orden.correr() }
  }
}
