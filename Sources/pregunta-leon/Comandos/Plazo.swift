import ArgumentParser
import Domain
import Foundation

/// `pregunta-leon plazo`: a due date with its proof, from the command line.
struct Plazo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plazo", abstract: "Calcula cuándo vence un plazo y muestra la prueba, día por día.",
    discussion: """
      El día 1 es el hábil siguiente a la recepción efectiva. Lo recibido en día inhábil, o después de la hora de corte, \
      cuenta como recibido el siguiente día hábil; exactamente a la hora de corte llega a tiempo.

      EJEMPLOS
        pregunta-leon plazo --dias 20 --recibida 2026-04-14T10:00:00-06:00 --json
        pregunta-leon plazo --regla A-RESP-LG --recibida 2026-04-14T10:00:00-06:00 --explica
        pregunta-leon plazo --dias 20 --prorroga 10 --recibida 2026-04-16T10:00:00-06:00 --inhabiles dias.txt
        pregunta-leon plazo --dias 5 --recibida 2026-04-14T16:00:01-06:00 --corte 16:00 --desahogo 2026-04-22

      El archivo de --inhabiles lleva una fecha 2026-05-01, o un rango 2026-12-21..2027-01-05, por línea, y reemplaza al \
      calendario configurado; sábados y domingos siguen siendo inhábiles.

      Termina con 0 si calculó, 1 si un archivo está mal y 2 si la orden está mal escrita.
      """)

  @Option(help: ArgumentHelp("Días hábiles del plazo.", valueName: "n"))
  var dias: Int?

  @Option(help: ArgumentHelp("En lugar de --dias: una regla de reglas.yaml, como A-RESP-LG.", valueName: "id"))
  var regla: String?

  @Option(
    help: ArgumentHelp("Cuándo se recibió, con huso: 2026-04-14T10:00:00-06:00.", valueName: "fecha y hora"),
    transform: Plazo.leerInstante)
  var recibida: Instante

  @Option(
    help: ArgumentHelp("Hora de corte, hh:mm. Sin ella, la configurada.", valueName: "hora"), transform: Plazo.leerHora)
  var corte: Int?

  @Option(help: ArgumentHelp("Lista de días inhábiles que reemplaza al calendario configurado.", valueName: "archivo"))
  var inhabiles: String?

  @Option(help: ArgumentHelp("Días hábiles de prórroga, que corren desde el fin del plazo.", valueName: "n"))
  var prorroga = 0

  @Option(
    help: ArgumentHelp("Cuándo se respondió la prevención: el plazo completo empieza de nuevo.", valueName: "fecha"),
    transform: Plazo.leerFechaOInstante)
  var desahogo: Instante?

  @Option(help: ArgumentHelp("Carpeta de configuración.", valueName: "carpeta"))
  var config = "Config"

  @Flag(help: "Imprime la prueba como JSON.")
  var json = false

  @Flag(help: "La explica con palabras y muestra cada día.")
  var explica = false

  @Option(help: .hidden)
  var medir: Int?

  func validate() throws {
    guard (dias == nil) != (regla == nil) else { throw ValidationError("Indica --dias o --regla, uno de los dos.") }
    guard (1...3_650).contains(dias ?? 1) else { throw ValidationError("--dias debe ser de 1 a 3650.") }
    guard (0...3_650).contains(prorroga) else { throw ValidationError("--prorroga debe ser de 0 a 3650.") }
    guard !(json && explica) else { throw ValidationError("--explica es para personas; quita --json.") }
    for instante in [recibida, desahogo ?? recibida] where !Calendario.aniosPosibles.contains(instante.fecha.anio) {
      throw ValidationError("Las fechas deben estar entre \(Plazo.anios).")
    }
    if let desahogo, desahogo.fecha < recibida.fecha {
      throw ValidationError("--desahogo no puede ser anterior a --recibida.")
    }
  }

  func run() throws {
    do {
      if let medir { return print(try cronometrar(veces: medir)) }
      let (prueba, regla) = try calcular()
      print(json ? prueba.json : texto(prueba, regla))
    } catch let error as ErrorDeConfiguracion {
      FileHandle.standardError.write(Data("\(error)\n".utf8))
      throw ExitCode(1)
    }
  }

  /// The proof, and the rule when one was named.
  func calcular() throws -> (Prueba, Regla?) {
    let calendario = try calendario()
    let regla = try regla.map { id throws in try Configuracion.regla(id, carpeta: config) }
    let prueba = Conteo.prueba(
      recibida: recibida, dias: regla?.dias ?? dias ?? 1, prorroga: prorroga, desahogo: desahogo, calendario: calendario)
    guard Calendario.aniosPosibles.contains(prueba.vence.anio) else {
      throw ValidationError("El plazo termina fuera de los años \(Plazo.anios).")
    }
    return (prueba, regla)
  }

  /// For `ops/bench`: the CPU that this many proofs take, each of another receipt.
  private func cronometrar(veces: Int) throws -> String {
    let (calendario, dias) = (try calendario(), self.dias ?? 1)
    var recorridos = 0
    let inicio = Reloj.cpu()
    for n in 0..<veces {
      let otra = recibida.sumando(segundos: Int64(n % 3_650) * 86_400)
      recorridos += Conteo.prueba(recibida: otra, dias: dias, prorroga: prorroga, calendario: calendario).dias.count
    }
    return #"{"pruebas":\#(veces),"dias":\#(recorridos),"microsegundosDeCPU":\#(Reloj.cpu() - inicio)}"#
  }

  private func calendario() throws -> Calendario {
    if let inhabiles {
      return Calendario(
        autoridad: inhabiles, inhabiles: try ArchivoDeInhabiles.cargar(inhabiles), corte: corte, porDefectoLFT: false)
    }
    return try Configuracion.calendario(carpeta: config, corte: corte)
  }

  private func texto(_ prueba: Prueba, _ regla: Regla?) -> String {
    guard explica else {
      return """
        Recepción efectiva: \(prueba.recepcionEfectiva.conDia)
        Día 1: \(prueba.primerDia.conDia)
        Vence: \(prueba.vence.conDia)
        """
    }
    var numero = 0
    let dias = prueba.dias.map { dia in
      if dia.cuenta { numero += 1 }
      return "  \(dia.fecha)  \(dia.cuenta ? "día \(numero)" : "–  \(dia.motivo)")"
    }
    let avisos = regla?.verificada == false ? ["Esta regla no se ha cotejado con el texto de la ley."] : []
    let explicacion = Conteo.explicacion(prueba, regla: regla, recibida: recibida)
    return ([explicacion] + avisos + [""] + dias).joined(separator: "\n")
  }
}

extension Plazo {
  private static var anios: String {
    "\(Calendario.aniosPosibles.lowerBound) y \(Calendario.aniosPosibles.upperBound)"
  }

  private static func leerInstante(_ texto: String) throws -> Instante {
    guard let instante = Instante(texto) else {
      throw ValidationError("escribe fecha, hora y huso, como 2026-04-14T10:00:00-06:00")
    }
    return instante
  }

  /// A date alone is its first instant, in time under any cut-off.
  private static func leerFechaOInstante(_ texto: String) throws -> Instante {
    if let fecha = Fecha(texto) { return Instante(fecha) }
    guard let instante = Instante(texto) else { throw ValidationError("escribe una fecha, como 2026-04-22") }
    return instante
  }

  private static func leerHora(_ texto: String) throws -> Int {
    let partes = texto.utf8.count == 5 ? texto.split(separator: ":").map { Int($0) } : []
    guard partes.count == 2, let h = partes[0], let m = partes[1], (0...23).contains(h), (0...59).contains(m) else {
      throw ValidationError("escribe una hora de 00:00 a 23:59, como 16:00")
    }
    return h * 60 + m
  }
}
