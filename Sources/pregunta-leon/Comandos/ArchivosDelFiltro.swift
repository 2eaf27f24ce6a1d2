import ArgumentParser
import Domain
import Filtro
import Foundation

/// The files that `filtro` reads and writes. What is wrong with one is said with its name, line and reason.
enum ArchivosDelFiltro {
  /// Runs `trabajo`; a file's error goes to standard error and ends with 1.
  static func conAviso(_ trabajo: () throws -> Void) throws {
    do {
      try trabajo()
    } catch let error as ErrorDeConfiguracion {
      FileHandle.standardError.write(Data("\(error)\n".utf8))
      throw ExitCode(1)
    }
  }

  private struct LineaDeEjemplo: Decodable {
    var text: String
    var label: String
  }

  private struct LineaDeDependencia: Decodable {
    var label: String
    var nombre: String
    var atribuciones: String?
  }

  static func ejemplos(_ ruta: String) throws(ErrorDeConfiguracion) -> [Ejemplo] {
    let forma = #"{"text":"…","label":"…"}"#
    return try jsonl(ruta, LineaDeEjemplo.self, forma).map { linea, numero throws(ErrorDeConfiguracion) in
      let clave = linea.label.trimmingCharacters(in: .whitespacesAndNewlines)
      guard !clave.isEmpty else {
        throw ErrorDeConfiguracion(archivo: ruta, linea: numero, motivo: "«label» está vacío")
      }
      return Ejemplo(texto: linea.text, clave: clave)
    }
  }

  /// A directory in YAML (as `Config/dependencias.yaml`) or in JSONL.
  static func directorio(_ ruta: String) throws(ErrorDeConfiguracion) -> [Dependencia] {
    if ruta.hasSuffix(".yaml") || ruta.hasSuffix(".yml") {
      return try CargaDeDependencias.cargar(URL(fileURLWithPath: ruta)).0
    }
    var vistas = Set<String>()
    let forma = #"{"label":"…","nombre":"…","atribuciones":"…"}"#
    return try jsonl(ruta, LineaDeDependencia.self, forma).map { linea, numero throws(ErrorDeConfiguracion) in
      let clave = linea.label.trimmingCharacters(in: .whitespacesAndNewlines)
      guard !clave.isEmpty, vistas.insert(clave).inserted else {
        throw ErrorDeConfiguracion(archivo: ruta, linea: numero, motivo: "«label» está vacío o repetido")
      }
      return Dependencia(clave: clave, nombre: linea.nombre, atribuciones: linea.atribuciones ?? "")
    }
  }

  static func modelo(_ ruta: String) throws(ErrorDeConfiguracion) -> Modelo {
    let bytes = try Array(leer(ruta))
    do {
      return try Modelo(bytes: bytes)
    } catch {
      let motivo =
        switch error {
        case .archivo: "no es un modelo del filtro o está dañado; vuelve a entrenarlo"
        case .version: "el modelo es de otra versión; vuelve a entrenarlo con «filtro entrenar»"
        }
      throw ErrorDeConfiguracion(archivo: ruta, linea: nil, motivo: motivo)
    }
  }

  /// A file is replaced whole or not at all; where a link points, the file it names. A pipe or a device, which a replacement
  /// would destroy, is written to.
  static func guardar(_ bytes: [UInt8], _ ruta: String) throws(ErrorDeConfiguracion) {
    let destino = URL(fileURLWithPath: ruta).resolvingSymlinksInPath()
    do {
      let clase = try? FileManager.default.attributesOfItem(atPath: destino.path)[.type] as? FileAttributeType
      if clase == nil || clase == .typeRegular {
        try Data(bytes).write(to: destino, options: .atomic)
      } else {
        let archivo = try FileHandle(forWritingTo: destino)
        try archivo.write(contentsOf: Data(bytes))
        try archivo.close()
      }
    } catch {
      throw ErrorDeConfiguracion(archivo: ruta, linea: nil, motivo: "no se pudo escribir; revisa la carpeta y el permiso")
    }
  }

  /// Each line with its number, from 1; empty lines are passed over.
  private static func jsonl<T: Decodable>(
    _ ruta: String, _ tipo: T.Type, _ forma: String
  ) throws(ErrorDeConfiguracion) -> [(T, Int)] {
    let datos = try leer(ruta)
    var salida: [(T, Int)] = []
    for (i, linea) in datos.split(separator: 10, omittingEmptySubsequences: false).enumerated() {
      guard linea.contains(where: { $0 > 32 }) else { continue }
      guard let valor = try? JSONDecoder().decode(tipo, from: linea) else {
        throw ErrorDeConfiguracion(archivo: ruta, linea: i + 1, motivo: "se esperaba \(forma)")
      }
      salida.append((valor, i + 1))
    }
    return salida
  }

  private static func leer(_ ruta: String) throws(ErrorDeConfiguracion) -> Data {
    // Through a handle and not `Data(contentsOf:)`: pipes and /dev/null count as files too.
    guard let archivo = FileHandle(forReadingAtPath: ruta), let datos = try? archivo.readToEnd() ?? Data() else {
      throw ErrorDeConfiguracion(archivo: ruta, linea: nil, motivo: "no se puede leer")
    }
    return datos
  }
}
