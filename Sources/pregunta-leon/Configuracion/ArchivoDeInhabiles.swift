import Domain
import Foundation

/// The plain list of `plazo --inhabiles`: one `yyyy-MM-dd` or `yyyy-MM-dd..yyyy-MM-dd` a line.
///
/// Blank lines and what follows a `#` are left out, so that a list can cite its sources.
enum ArchivoDeInhabiles {
  static func cargar(_ ruta: String) throws(ErrorDeConfiguracion) -> [DiaInhabil] {
    func falla(_ linea: Int?, _ motivo: String) -> ErrorDeConfiguracion {
      ErrorDeConfiguracion(archivo: ruta, linea: linea, motivo: motivo)
    }
    guard let datos = FileManager.default.contents(atPath: ruta) else { throw falla(nil, "no existe o no se puede leer") }
    guard let texto = String(data: datos, encoding: .utf8) else { throw falla(nil, "no está en UTF-8") }
    let lineas = texto.drop { $0 == "\u{FEFF}" }.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    var dias: [DiaInhabil] = []
    for (i, linea) in lineas.enumerated() {
      let contenido = linea.prefix { $0 != "#" }.trimmingCharacters(in: .whitespaces)
      guard !contenido.isEmpty else { continue }
      let tramo: ClosedRange<Fecha>
      do throws(Motivo) { tramo = try leer(contenido) } catch { throw falla(i + 1, error.texto) }
      for dia in tramo.lowerBound.dia...tramo.upperBound.dia {
        dias.append(DiaInhabil(fecha: Fecha(dia: dia), motivo: "día inhábil", fuente: "\(ruta):\(i + 1)"))
      }
    }
    return dias
  }

  private struct Motivo: Error { var texto: String }

  private static func leer(_ contenido: String) throws(Motivo) -> ClosedRange<Fecha> {
    let partes = contenido.components(separatedBy: "..")
    let fechas = partes.compactMap { Fecha($0.trimmingCharacters(in: .whitespaces)) }
    guard fechas.count == partes.count, let desde = fechas.first, let hasta = fechas.last, fechas.count <= 2 else {
      throw Motivo(texto: "«\(contenido)» no es una fecha que exista, como 2026-05-01, ni un rango 2026-12-21..2027-01-05")
    }
    guard desde <= hasta else { throw Motivo(texto: "el rango «\(contenido)» termina antes de empezar") }
    let anios = Calendario.aniosPosibles
    guard anios.contains(desde.anio), anios.contains(hasta.anio) else {
      throw Motivo(texto: "«\(contenido)» está fuera de los años \(anios.lowerBound) a \(anios.upperBound)")
    }
    return desde...hasta
  }
}
