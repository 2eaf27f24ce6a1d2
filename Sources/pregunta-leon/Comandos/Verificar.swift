import ArgumentParser
import Foundation
import Ventanilla

/// `pregunta-leon verify`: is every event the one that was written, and does every row follow from the events?
struct Verificar: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Revisa la cadena de todos los eventos y reconstruye de ellos cada fila.",
    discussion: """
      Se puede correr con el servicio en marcha. Dice el folio, el número de evento y qué difiere. Los expedientes cuyos \
      datos se suprimieron se revisan igual: su cadena y sus fechas siguen ahí, y no debe quedar nada de su texto en la \
      búsqueda. Lo que sabe corregir, si se le pide, es la búsqueda, que se rehace del texto sellado de cada expediente, y las \
      cifras de los indicadores, que se cuentan otra vez de los eventos.

      EJEMPLOS
        pregunta-leon verify
        pregunta-leon verify --rehacer-busqueda
        pregunta-leon verify --rehacer-cifras
        pregunta-leon verify --datos /var/lib/pregunta-leon --json

      Termina con 0 si todo está íntegro, 1 si algo difiere o no se pudo revisar y 2 si la orden está mal escrita.
      """)

  @OptionGroup var casa: OpcionesDeCasa

  @Flag(help: "Rehace las raíces de la búsqueda que no salen de los textos.")
  var rehacerBusqueda = false

  @Flag(help: "Cuenta otra vez, de los eventos, las cifras de los indicadores.")
  var rehacerCifras = false

  @Flag(help: "Imprime el resultado como JSON.")
  var json = false

  func run() async throws {
    let informe = try await casa.abierta(yaConDatos: true) { casa in
      let avance = Avance()
      let verificador = Verificador(casa.ventanilla, rehaceBusqueda: rehacerBusqueda, rehaceCifras: rehacerCifras)
      let informe = try await verificador.verificar { etapa in
        switch etapa {
        case .eventos(let n): avance.decir("eventos revisados: \(n)")
        case .expedientes(let n): avance.decir("expedientes reconstruidos: \(n)")
        }
      }
      avance.terminar()
      return informe
    }
    if json { try Salida.json(informe) } else { Salida.imprimir(Self.texto(informe)) }
    if !informe.intacto { throw ExitCode(1) }
  }

  static func texto(_ i: InformeDeVerificacion) -> String {
    let suprimidos = i.suprimidos == 0 ? "" : " (con sus datos suprimidos: \(i.suprimidos))"
    let revisado =
      "Se revisaron: eventos \(i.eventos), expedientes \(i.expedientes)\(suprimidos), intervenciones \(i.intervenciones)."
    let rehechas = i.busquedasRehechas == 0 ? "" : " Se rehizo la búsqueda de \(i.busquedasRehechas)."
    guard !i.intacto else { return "Todo está íntegro. \(revisado)\(rehechas)" }
    var lineas = ["Hay diferencias. \(revisado)\(rehechas)"]
    if !i.cadena.isEmpty {
      lineas += ["", "En la cadena de eventos:"] + i.cadena.map { "  \($0.que)" }
    }
    if !i.diferencias.isEmpty {
      lineas += ["", "Entre los eventos y las filas:"] + i.diferencias.map { "  \($0.folio), tabla \($0.tabla): \($0.que)" }
    }
    return lineas.joined(separator: "\n")
  }
}
