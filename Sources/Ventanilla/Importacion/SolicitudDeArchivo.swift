import Domain
import Importacion

/// One row of a national-platform export (INFOMEX columns), read and checked; nothing of the database.
struct SolicitudDeArchivo: Sendable, Hashable {
  var linea: Int
  var folioPNT: String
  var tipo: TipoExpediente
  var derechoARCO: DerechoARCO?
  var recibida: Instante
  var estatus: EstatusDePlataforma
  var texto: String
  var canal: Canal
  var modalidad: Modalidad
  var dependencia: String?
  /// The date the file says it is due.
  var limite: Fecha?
  var respuesta: String
  var textoRespuesta: String
  var respondida: Instante?
  /// What the other columns say, kept sealed with the case.
  var nota: String

  /// It ended. What is in process with something pending is open, whatever date came with it.
  var concluida: Bool {
    switch estatus {
    case .terminada: true
    case .enProceso, .conProrroga: respondida != nil
    case .enProcesoCon: false
    }
  }

  var desenlace: DesenlaceDePlataforma { DesenlaceDePlataforma(respuesta, tipo) }
}

/// What is wrong with a line of a file: `linea 12: FECHASOLICITUD …`.
public struct ErrorDeLinea: Error, Codable, Hashable, Sendable, CustomStringConvertible {
  public var linea: Int
  public var motivo: String

  public var description: String { "línea \(linea): \(motivo)" }
}

/// The columns of the file, found by their headings in any order, case and accent.
struct ColumnasDePlataforma: Sendable {
  static let conocidas = [
    "FOLIO", "FECHASOLICITUD", "DEPENDENCIA", "ESTATUS", "MEDIOENTRADA", "TIPOSOLICITUD", "DESCRIPCIONSOLICITUD", "OTROSDATOS",
    "ARCHIVOADJUNTOSOLICITUD", "MEDIOENTREGA", "FECHALIMITE", "RESPUESTA", "TEXTORESPUESTA", "ARCHIVORESPUESTA", "FECHARESPUESTA",
    "PAIS", "ESTADO", "MUNICIPIO", "CODIGOPOSTAL", "SECTOR",
  ]
  static let necesarias = ["FOLIO", "FECHASOLICITUD", "DESCRIPCIONSOLICITUD"]

  private var lugares: [String: Int] = [:]
  let desconocidas: [String]
  let cuantas: Int

  /// - Throws: what the heading lacks.
  init(_ encabezado: CSV.Registro) throws(ErrorDeLinea) {
    var desconocidas: [String] = []
    for (i, titulo) in encabezado.campos.enumerated() {
      let nombre = titulo.plano.uppercased().filter { $0.isLetter || $0.isNumber }
      guard Self.conocidas.contains(nombre) else {
        if !nombre.isEmpty { desconocidas.append(titulo) }
        continue
      }
      guard lugares.updateValue(i, forKey: nombre) == nil else {
        throw ErrorDeLinea(linea: encabezado.linea, motivo: "la columna \(nombre) está dos veces")
      }
    }
    self.desconocidas = desconocidas
    cuantas = encabezado.campos.count
    let faltan = Self.necesarias.filter { lugares[$0] == nil }
    guard faltan.isEmpty else {
      throw ErrorDeLinea(
        linea: encabezado.linea,
        motivo: "el encabezado no tiene \(faltan.joined(separator: ", ")); se esperan las columnas de INFOMEX: "
          + Self.conocidas.joined(separator: ", "))
    }
  }

  /// The cell, trimmed and without control characters; empty when the column or the cell is missing.
  func valor(_ nombre: String, _ registro: CSV.Registro) -> String {
    guard let i = lugares[nombre], i < registro.campos.count else { return "" }
    let limpio = registro.campos[i].unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F || $0 == "\n" || $0 == "\t" }
    return String(String.UnicodeScalarView(limpio)).recortado
  }
}

extension String {
  var recortado: String {
    guard let inicio = firstIndex(where: { !$0.isWhitespace }), let fin = lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(self[inicio...fin])
  }
}
