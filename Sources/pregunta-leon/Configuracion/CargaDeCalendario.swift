import Domain
import Foundation

/// `calendario/*.yaml`, one file a year; years without a file keep the days of LFT article 74.
enum CargaDeCalendario {
  private struct Anio {
    var anio: Int
    var autoridad: String
    var version: Int
    var dias: [DiaInhabil]
    var suspensiones: [Suspension]
    /// Where each suspension is written, for complaints that need all of them.
    var lugares: [ValorYAML]
  }

  /// - Parameter corte: minute of the cut-off, from `servicio.yaml`.
  static func cargar(_ carpeta: URL, corte: Int?) throws(ErrorDeConfiguracion) -> Calendario {
    var anios: [Anio] = []
    for ruta in try archivos(carpeta) { anios.append(try cargarAnio(ruta, antes: anios.last?.autoridad)) }
    guard let autoridad = anios.first?.autoridad else {
      throw ErrorDeConfiguracion(
        archivo: carpeta.relativePath, linea: nil, motivo: "no hay ningún calendario, como 2026.yaml")
    }
    try sinTraslapes(anios)
    // The sum grows whenever any year is edited or added.
    return Calendario(
      autoridad: autoridad, version: anios.map(\.version).reduce(0, +), inhabiles: anios.flatMap(\.dias),
      suspensiones: anios.flatMap(\.suspensiones), corte: corte, anios: Set(anios.map(\.anio)))
  }

  private static func archivos(_ carpeta: URL) throws(ErrorDeConfiguracion) -> [URL] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: carpeta.path).sorted()
        .filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }
        .map { URL(fileURLWithPath: carpeta.relativePath + "/" + $0) }
    } catch {
      throw ErrorDeConfiguracion(
        archivo: carpeta.relativePath, linea: nil, motivo: "la carpeta no existe o no se puede leer")
    }
  }

  private static func cargarAnio(_ ruta: URL, antes: String?) throws(ErrorDeConfiguracion) -> Anio {
    let raiz = try ArchivoYAML.mapa(ruta, claves: ["anio", "autoridad", "version", "dias", "suspensiones"])
    let valor = try raiz["anio"]
    let anio = try valor.entero(Calendario.aniosPosibles)
    guard ruta.deletingPathExtension().lastPathComponent == String(anio) else {
      throw valor.falla("«anio» dice \(anio) y el archivo se llama \(ruta.lastPathComponent)")
    }
    let autoridad = try raiz["autoridad"].texto(maximo: 200)
    if let antes, antes != autoridad {
      throw try raiz["autoridad"].falla("los demás calendarios son de «\(antes)» y este de «\(autoridad)»")
    }
    var dias: [DiaInhabil] = []
    var unicos = Unicos()
    for valor in try raiz["dias"].lista() {
      let m = try valor.mapa(["fecha", "motivo", "fuente"])
      let fecha = try fechaDe(anio, try m["fecha"])
      try unicos.anotar(fecha.description, "el día", try m["fecha"])
      dias.append(
        DiaInhabil(
          fecha: fecha, motivo: try m["motivo"].texto(maximo: 200), fuente: try m["fuente"].texto(maximo: 300)))
    }
    let lugares = try raiz.opcional("suspensiones")?.lista() ?? []
    var pausas: [Suspension] = []
    for valor in lugares { pausas.append(try suspension(valor, anio)) }
    return Anio(
      anio: anio, autoridad: autoridad, version: try raiz["version"].entero(1...1_000_000), dias: dias,
      suspensiones: pausas, lugares: lugares)
  }

  /// Two suspensions of one day would cite two acuerdos for it. A day of rest inside a suspension is no contradiction.
  private static func sinTraslapes(_ anios: [Anio]) throws(ErrorDeConfiguracion) {
    let todas = anios.flatMap { zip($0.suspensiones, $0.lugares) }
    for (i, (pausa, lugar)) in todas.enumerated() {
      guard let (antes, _) = todas[..<i].first(where: { $0.0.desde <= pausa.hasta && pausa.desde <= $0.0.hasta }) else { continue }
      throw lugar.falla(
        "la suspensión del \(pausa.desde) al \(pausa.hasta) se encima con la del \(antes.desde) al \(antes.hasta); deja una")
    }
  }

  private static func suspension(_ valor: ValorYAML, _ anio: Int) throws(ErrorDeConfiguracion) -> Suspension {
    let m = try valor.mapa(["desde", "hasta", "motivo", "acuerdo"])
    let desde = try fechaDe(anio, try m["desde"])
    let hasta = try m["hasta"].fecha()
    guard desde <= hasta else { throw try m["hasta"].falla("la suspensión termina antes de empezar") }
    guard hasta - desde < 366 else { throw try m["hasta"].falla("la suspensión dura más de un año; revisa el año") }
    return Suspension(
      desde: desde, hasta: hasta, motivo: try m["motivo"].texto(maximo: 200),
      acuerdo: try m["acuerdo"].texto(maximo: 300))
  }

  private static func fechaDe(_ anio: Int, _ valor: ValorYAML) throws(ErrorDeConfiguracion) -> Fecha {
    let fecha = try valor.fecha()
    guard fecha.anio == anio else { throw valor.falla("\(valor.nombre) es \(fecha) y este calendario es de \(anio)") }
    return fecha
  }
}
