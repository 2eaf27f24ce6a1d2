import Domain
import Foundation
import Testing

@testable import pregunta_leon

/// One thing broken in one file, and what the operator is told.
struct Averia: CustomTestStringConvertible, Sendable {
  let archivo: String
  let antes: String
  let despues: String
  /// Lines below the broken text on which the complaint falls.
  let abajo: Int
  let motivo: String
  var testDescription: String { "\(archivo): \(motivo)" }

  init(_ archivo: String, _ antes: String, _ despues: String, abajo: Int = 0, _ motivo: String) {
    self.archivo = archivo
    self.antes = antes
    self.despues = despues
    self.abajo = abajo
    self.motivo = motivo
  }

  static let todas = [
    Averia("servicio.yaml", "puerto: 8080", "puerto: 80800", "«puerto» debe ser un número entero de 0 a 65535, y dice 80800"),
    Averia("servicio.yaml", "puerto: 8080", "puerto: \"8080\"", "«puerto» debe ser un número entero"),
    Averia("servicio.yaml", "puerto: 8080", "puero: 8080", "la clave «puero» no existe aquí"),
    Averia("servicio.yaml", "puerto: 8080", "puerto: 9090", abajo: 3, "debe ser distinto"),
    Averia("servicio.yaml", "proxies: 0", "proxies: 11", "«proxies» debe ser un número entero de 0 a 10"),
    Averia("servicio.yaml", "corte: null", "corte: 25:00", "«corte» debe ser una hora"),
    Averia("servicio.yaml", "base: sqlite", "base: mysql", "«base» debe ser sqlite"),
    Averia("servicio.yaml", "llaves: llaves", "llaves: datos/llaves", "no puede estar dentro"),
    Averia("servicio.yaml", "sitio: http://127.0.0.1:8080", "sitio: ejemplo", "«sitio» debe ser una dirección"),
    Averia("servicio.yaml", "delegados: []", "delegados: [volar]", "el comando «volar» no existe"),
    Averia("servicio.yaml", "destinosPrivados: []", "destinosPrivados: [x]", "no vale x"),
    Averia("servicio.yaml", "habilesHaciaAtras: 3", "habilesHaciaAtras:", "«habilesHaciaAtras» debe ser un número"),
    Averia("servicio.yaml", "limites:", "límites:", "la clave «límites» no existe"),
    Averia("servicio.yaml", "datos: datos", "datos: datos\ndatos: otra", "repite la clave «datos»"),
    Averia("servicio.yaml", "base: sqlite", "base: [sqlite", abajo: 3, "no se entiende como YAML"),
    Averia("reglas.yaml", "dias: 20", "dias: veinte", "la regla A-RESP-LG: «dias» debe ser un número entero"),
    Averia("reglas.yaml", "dias: 20", "dias: -20", "la regla A-RESP-LG: «dias»"),
    Averia("reglas.yaml", "evento: respuesta", "evento: contestar", "«evento» debe ser una de: respuesta"),
    Averia("reglas.yaml", "verificada: true", "verificada: si", "«verificada» debe ser true o false"),
    Averia("reglas.yaml", "desde: 2025-03-21", "desde: 2025-02-29", "«desde» debe ser una fecha que exista"),
    Averia("reglas.yaml", "desde: 2025-03-21", "desde: null", abajo: -10, "tiene días pero no «desde»"),
    Averia("reglas.yaml", "- id: A-EXT-LG", "- id: A-RESP-LG", "la regla «A-RESP-LG» ya está en la línea"),
    Averia(
      "reglas.yaml", "materia: acceso\n    evento: prorroga", "materia: acceso\n    evento: respuesta", abajo: -1,
      "la regla A-EXT-LG está en vigor al mismo tiempo que A-RESP-LG"),
    Averia("reglas.yaml", "    hasta: null", "    hasta: 2016-01-01", abajo: -11, "termina (2016-01-01) antes de empezar"),
    Averia("reglas.yaml", "    hasta: null", "    asta: null", "la clave «asta» no existe"),
    Averia("reglas.yaml", "    ley: LGTAIP\n", "", abajo: -8, "falta «ley»"),
    Averia("calendario/2026.yaml", "fecha: 2026-01-01", "fecha: 2025-01-01", "es 2025-01-01 y este calendario es de 2026"),
    Averia("calendario/2026.yaml", "fecha: 2026-02-02", "fecha: 2026-01-01", "el día «2026-01-01» ya está en la línea"),
    Averia("calendario/2026.yaml", "fecha: 2026-02-02", "fecha: 2026-2-2", "«fecha» debe ser una fecha"),
    Averia("calendario/2026.yaml", "anio: 2026", "anio: 2027", "el archivo se llama 2026.yaml"),
    Averia(
      "calendario/2026.yaml", "suspensiones: []",
      "suspensiones: [{ desde: 2026-12-21, hasta: 2026-12-20, motivo: x, acuerdo: y }]", "termina antes de empezar"),
    Averia(
      "calendario/2026.yaml", "suspensiones: []",
      "suspensiones:\n  - { desde: 2026-12-21, hasta: 2027-01-05, motivo: receso, acuerdo: y }\n  - { desde: 2026-12-30, hasta: 2027-01-08, motivo: x, acuerdo: y }",
      abajo: 2, "se encima con la del 2026-12-21 al 2027-01-05"),
    Averia("calendario/2026.yaml", "fecha: 2026-02-02", "fecha: 2126-02-02", "es 2126-02-02 y este calendario es de 2026"),
    Averia("servicio.yaml", "desde: null, hasta: null", "desde: \"16:00\", hasta: \"08:00\"", "«hasta» debe ser después de «desde»"),
    Averia("servicio.yaml", "cortos: 5", "cortos: -1", "«cortos» debe ser un número entero"),
    Averia("dependencias.yaml", "clave: SHA", "clave: shá", "solo puede llevar mayúsculas"),
    Averia("dependencias.yaml", "tipo: centralizada", "tipo: central", "«tipo» debe ser una de: centralizada"),
    Averia("dependencias.yaml", "clave: SSPPC", "clave: SHA", "la clave «SHA» ya está en la línea"),
    Averia("plan-de-accion.yaml", "meta: 1", "meta: cero", "«meta» debe ser un número"),
    Averia("plan-de-accion.yaml", "2023-08: 1", "2025-08: 1", "debe ser un mes del plan"),
    Averia("plan-de-accion.yaml", "clave: \"1.2\"", "clave: \"1.1\"", "la acción «1.1» ya está"),
  ]
}

@Suite struct `La carpeta Config` {
  @Test func `loads as shipped, with every rule of the law`() throws {
    let c = try Configuracion.cargar(carpeta: CarpetaDePrueba.original)
    #expect(c.reglas.todas.count == 32)
    #expect(c.servicio.escucha == .init(host: "127.0.0.1", puerto: 8080))
    #expect(c.servicio.autoridadGarante == nil)
    #expect(c.calendario.corte == nil)
    #expect(c.politica.paginasGratuitas == 20)
    #expect(c.plan.accion("3.1")?.meta == 40)
    #expect(c.plan.accion("3.2")?.meta == 750)
    #expect(c.dependencias.count > 30)
    #expect(c.directorio["SAPAL"] != nil)
    #expect(c.delegaciones.count == 7)
    let hoy = try #require(Fecha("2026-04-14"))
    // The prudent state value rules until the new state law is entered.
    #expect(c.reglas.vigente(.respuesta, materia: .acceso, en: hoy)?.id == "A-RESP-G16")
    #expect(c.reglas.vigente(.prorroga, materia: .acceso, en: hoy)?.id == "A-EXT-G16")
    #expect(c.reglas.vigente(.respuesta, materia: .arco, en: hoy)?.id == "D-RESP")
    #expect(c.reglas.vigente(.estrados, materia: .acceso, en: hoy) == nil)
  }

  @Test func `the calendar entered for 2026 is the LFT's`() throws {
    let c = try Configuracion.cargar(carpeta: CarpetaDePrueba.original)
    #expect(c.calendario.ingresados == Calendario.lft(2026))
  }

  @Test func `what the house decides reaches the domain's policy`() throws {
    let carpeta = try CarpetaDePrueba()
    try carpeta.cambiar("servicio.yaml", "porcentaje: 50, restantes: 2", "porcentaje: 70, restantes: 4")
    try carpeta.cambiar("servicio.yaml", "ventana: 1, plazoInterno: 3", "ventana: 2, plazoInterno: 4")
    try carpeta.cambiar("servicio.yaml", "delegados: []", "delegados: [prorrogar]")
    try carpeta.cambiar("servicio.yaml", "corte: null", "corte: 16:00")
    try carpeta.cambiar("servicio.yaml", "busquedas: { porDireccion: 60, minutos: 1 }", "busquedas: { porDireccion: 7, minutos: 2 }")
    let c = try Configuracion.cargar(carpeta: carpeta.ruta)
    #expect(c.normas.busquedas.porDireccion == 7 && c.normas.busquedas.minutos == 2)
    try carpeta.cambiar("servicio.yaml", "busquedas: { porDireccion: 7, minutos: 2 }", "")
    #expect(try Configuracion.cargar(carpeta: carpeta.ruta).normas.busquedas.porDireccion == 60)
    #expect(c.politica.umbrales == Umbrales(porcentaje: 70, restantes: 4))
    #expect(c.politica.ventanaDelTurno == 2)
    #expect(c.politica.plazoInternoDelTurno == 4)
    #expect(c.politica.delegados == [.prorrogar])
    #expect(c.calendario.corte == 960)
  }

  @Test(arguments: Averia.todas)
  func `a mistake stops the start with file, line and reason`(_ averia: Averia) throws {
    let carpeta = try CarpetaDePrueba()
    let linea = try carpeta.cambiar(averia.archivo, averia.antes, averia.despues) + averia.abajo
    let error = falla(carpeta.ruta)
    #expect(error?.archivo == carpeta.ruta + "/" + averia.archivo)
    #expect(error?.linea == linea)
    #expect(error?.motivo.contains(averia.motivo) == true, "\(String(describing: error))")
    #expect(error?.description.hasPrefix("\(carpeta.ruta)/\(averia.archivo):\(linea): ") == true)
  }

  @Test func `a missing, empty or non-UTF-8 file is named`() throws {
    let carpeta = try CarpetaDePrueba()
    try carpeta.escribir("plan-de-accion.yaml", "# nada\n")
    #expect(falla(carpeta.ruta)?.motivo == "está vacío")
    try Data([0xC3, 0x28]).write(to: URL(fileURLWithPath: carpeta.ruta + "/plan-de-accion.yaml"))
    #expect(falla(carpeta.ruta)?.motivo == "no está en UTF-8; guárdalo así")
    try FileManager.default.removeItem(atPath: carpeta.ruta + "/plan-de-accion.yaml")
    #expect(falla(carpeta.ruta)?.description == "\(carpeta.ruta)/plan-de-accion.yaml: no existe o no se puede leer")
  }

  @Test func `entering the new state law changes what applies, without touching the program`() throws {
    let carpeta = try CarpetaDePrueba()
    try carpeta.cambiar("reglas.yaml", "    hasta: null", "    hasta: 2026-05-31")
    try carpeta.cambiar(
      "reglas.yaml", "    ley: LTAIPEG 2026\n    articulo: null\n    desde: null",
      "    ley: LTAIPEG 2026\n    articulo: null\n    desde: 2026-06-01")
    try carpeta.cambiar(
      "reglas.yaml", "id: A-RESP-G26\n    materia: acceso\n    evento: respuesta\n    ambito: estatal\n    dias: null",
      "id: A-RESP-G26\n    materia: acceso\n    evento: respuesta\n    ambito: estatal\n    dias: 8")
    let c = try Configuracion.cargar(carpeta: carpeta.ruta)
    #expect(c.reglas.vigente(.respuesta, materia: .acceso, en: try #require(Fecha("2026-05-31")))?.id == "A-RESP-G16")
    #expect(c.reglas.vigente(.respuesta, materia: .acceso, en: try #require(Fecha("2026-06-01")))?.id == "A-RESP-G26")
  }

  private func falla(_ carpeta: String) -> ErrorDeConfiguracion? {
    do throws(ErrorDeConfiguracion) {
      _ = try Configuracion.cargar(carpeta: carpeta) { $0 == "x" ? "no vale x" : nil }
      return nil
    } catch { return error }
  }
}
