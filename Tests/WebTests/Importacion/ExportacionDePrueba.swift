/// A national-platform export to import, row by row as columns and values.
struct ExportacionDePrueba {
  static let columnas = [
    "FOLIO", "FECHASOLICITUD", "DEPENDENCIA", "ESTATUS", "MEDIOENTRADA", "TIPOSOLICITUD", "DESCRIPCIONSOLICITUD", "OTROSDATOS",
    "ARCHIVOADJUNTOSOLICITUD", "MEDIOENTREGA", "FECHALIMITE", "RESPUESTA", "TEXTORESPUESTA", "ARCHIVORESPUESTA", "FECHARESPUESTA",
    "PAIS", "ESTADO", "MUNICIPIO", "CODIGOPOSTAL", "SECTOR",
  ]

  var filas: [[String: String]]

  init(_ filas: [[String: String]]) { self.filas = filas }

  func texto(_ separador: String = ",", fin: String = "\r\n") -> String {
    func celda(_ texto: String) -> String { "\"" + texto.replacing("\"", with: "\"\"") + "\"" }
    let lineas = [Self.columnas] + filas.map { fila in Self.columnas.map { fila[$0] ?? "" } }
    return lineas.map { $0.map(celda).joined(separator: separador) + fin }.joined()
  }

  func bytes(_ separador: String = ",") -> [UInt8] { Array(texto(separador).utf8) }

  /// A finished one, an open one in time, an overdue one and three with something wrong.
  static let surtida = ExportacionDePrueba([
    [
      "FOLIO": "1101987000123", "FECHASOLICITUD": "12/02/2019 09:30", "ESTATUS": "Terminada", "DEPENDENCIA": "Tesorería Municipal",
      "DESCRIPCIONSOLICITUD": "¿Cuánto se gastó\nen \"publicidad\", en León?", "FECHALIMITE": "20/02/2019",
      "RESPUESTA": "Entrega de información en medio electrónico", "TEXTORESPUESTA": "Se anexa.", "FECHARESPUESTA": "19/02/2019",
    ],
    ["FOLIO": "110198700012", "FECHASOLICITUD": "2026-04-13", "ESTATUS": "En proceso", "DESCRIPCIONSOLICITUD": "Cortes de agua"],
    ["FOLIO": "1101987000125", "FECHASOLICITUD": "01/12/2025", "ESTATUS": "En proceso", "DESCRIPCIONSOLICITUD": "Baches"],
    ["FOLIO": "1101987000126", "FECHASOLICITUD": "31/02/2024", "ESTATUS": "En proceso", "DESCRIPCIONSOLICITUD": "Árboles"],
    ["FOLIO": "1.10199E+12", "FECHASOLICITUD": "02/05/2023", "ESTATUS": "Terminada", "DESCRIPCIONSOLICITUD": "Nómina"],
    ["FOLIO": "1101987000128", "FECHASOLICITUD": "02/05/2023", "ESTATUS": "Quién sabe", "DESCRIPCIONSOLICITUD": ""],
  ])
}
