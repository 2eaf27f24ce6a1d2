import ArgumentParser
import Domain
import Foundation
import Testing

@testable import pregunta_leon

typealias ComandoPlazo = pregunta_leon.Plazo

@Suite struct `El comando plazo` {
  private let comun = ["--recibida", "2026-04-29T10:00:00-06:00", "--config", CarpetaDePrueba.original]

  @Test func `prints exactly the form outsiders read`() throws {
    let comando = try ComandoPlazo.parse(["--dias", "2", "--json"] + comun)
    let (prueba, _) = try comando.calcular()
    #expect(
      prueba.json == #"""
        {"recepcionEfectiva":"2026-04-29","primerDia":"2026-04-30","vence":"2026-05-04","dias":[\#
        {"fecha":"2026-04-30","cuenta":true,"motivo":""},\#
        {"fecha":"2026-05-01","cuenta":false,"motivo":"Día del Trabajo (LFT, artículo 74, fracción IV)"},\#
        {"fecha":"2026-05-02","cuenta":false,"motivo":"sábado"},\#
        {"fecha":"2026-05-03","cuenta":false,"motivo":"domingo"},\#
        {"fecha":"2026-05-04","cuenta":true,"motivo":""}]}
        """#)
    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(prueba.json.utf8)) }
  }

  @Test func `a list of inhábiles replaces the calendar, ranges and comments included`() throws {
    let ruta = try lista("\u{FEFF}# acuerdo 1\r\n2026-04-30\r\n\r\n2026-05-04 .. 2026-05-06 # puente \"largo\"\r\n")
    defer { try? FileManager.default.removeItem(atPath: ruta) }
    let (prueba, _) = try ComandoPlazo.parse(["--dias", "2", "--inhabiles", ruta] + comun).calcular()
    #expect(prueba.primerDia.description == "2026-05-01")  // no longer a holiday
    #expect(prueba.vence.description == "2026-05-07")
  }

  @Test(arguments: [
    ("2026-05-01\n2026-02-30\n", ":2: «2026-02-30» no es una fecha"), ("mañana\n", ":1: «mañana» no es una fecha"),
    ("\n\n2026-05-03..2026-05-01\n", ":3: el rango"), ("1800-01-01\n", ":1: «1800-01-01» está fuera de los años"),
    ("2101-01-04\n", ":1: «2101-01-04» está fuera de los años 1990 a 2100"), ("2026-05-O1\n", ":1: «2026-05-O1» no es una fecha"),
    ("2026-05-01..2026-05-02..2026-05-03", ":1: «2026-05-01..2026-05-02..2026-05-03» no es"),
  ])
  func `a bad line is named with its number`(_ texto: String, _ motivo: String) throws {
    let ruta = try lista(texto)
    defer { try? FileManager.default.removeItem(atPath: ruta) }
    let error = #expect(throws: ErrorDeConfiguracion.self) {
      try ComandoPlazo.parse(["--dias", "2", "--inhabiles", ruta] + comun).calcular()
    }
    #expect(error?.description.hasPrefix(ruta + motivo) == true)
  }

  @Test func `the cut-off, the prórroga and the desahogo reach the count`() throws {
    let tarde = ["--dias", "5", "--recibida", "2026-04-14T16:00:01-06:00", "--config", CarpetaDePrueba.original]
    #expect(try ComandoPlazo.parse(tarde).calcular().0.primerDia.description == "2026-04-15")
    #expect(try ComandoPlazo.parse(tarde + ["--corte", "16:00"]).calcular().0.primerDia.description == "2026-04-16")
    let (larga, _) = try ComandoPlazo.parse(tarde + ["--prorroga", "3", "--desahogo", "2026-04-22"]).calcular()
    #expect(larga.primerDia.description == "2026-04-23")
    #expect(larga.vence.description == "2026-05-05")
  }

  @Test func `a rule brings its days and its article`() throws {
    let (prueba, regla) = try ComandoPlazo.parse(["--regla", "D-RESP"] + comun).calcular()
    #expect(prueba.diasHabiles == regla?.dias)
    #expect(regla?.fundamento == "LGPDPPSO, artículo 45")
  }

  @Test func `a rule that does not exist, or has no days, is told by name`() throws {
    for (regla, motivo) in [("A-NADA", "no hay regla A-NADA; están: A-RESP-LG"), ("A-RESP-G26", "la regla A-RESP-G26 no tiene días")] {
      let error = #expect(throws: ErrorDeConfiguracion.self) { try ComandoPlazo.parse(["--regla", regla] + comun).calcular() }
      #expect(error?.archivo.hasSuffix("reglas.yaml") == true && error?.motivo.hasPrefix(motivo) == true)
    }
  }

  @Test(arguments: [
    ["--recibida", "2026-04-29T10:00:00Z"], ["--dias", "5"], ["--dias", "0", "--recibida", "2026-04-29T10:00:00Z"],
    ["--dias", "5", "--recibida", "2026-04-29"], ["--dias", "5", "--recibida", "1960-01-01T00:00:00Z"],
    ["--dias", "5", "--recibida", "2026-04-29T10:00:00Z", "--corte", "24:00"],
    ["--dias", "5", "--recibida", "2026-04-29T10:00:00Z", "--desahogo", "2026-04-01"],
    ["--dias", "5", "--recibida", "2026-04-29T10:00:00Z", "--json", "--explica"],
    ["--dias", "5", "--regla", "D-RESP", "--recibida", "2026-04-29T10:00:00Z"],
    ["--dias", "5", "--recibida", "2026-04-29T10:00:00Z", "--prorroga", "99999"],
  ])
  func `wrong usage is told apart from a bad file`(_ argumentos: [String]) {
    do {
      _ = try ComandoPlazo.parse(argumentos)
      Issue.record("se aceptó")
    } catch { #expect(ComandoPlazo.exitCode(for: error) == .validationFailure) }
  }

  private func lista(_ texto: String) throws -> String {
    let ruta = NSTemporaryDirectory() + "inhabiles-" + UUID().uuidString
    try Data(texto.utf8).write(to: URL(fileURLWithPath: ruta))
    return ruta
  }
}
