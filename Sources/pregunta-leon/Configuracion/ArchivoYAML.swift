import Foundation
import Yams

/// One file of `Config/`, read into nodes that know their line.
///
/// Nodes rather than Codable: a decoding error has no line, and a misspelt key would be ignored in silence.
enum ArchivoYAML {
  private static let maximo = 4 << 20

  /// The mapping at the top of a file.
  /// - Parameter claves: the keys it may have; any other is refused.
  static func mapa(_ ruta: URL, claves: Set<String>) throws(ErrorDeConfiguracion) -> MapaYAML {
    let archivo = ruta.relativePath
    guard let nodo = try nodo(leer(ruta), archivo) else {
      throw ErrorDeConfiguracion(archivo: archivo, linea: nil, motivo: "está vacío")
    }
    return try MapaYAML(ValorYAML(archivo: archivo, nodo: nodo, nombre: "el archivo"), claves: claves)
  }

  private static func leer(_ ruta: URL) throws(ErrorDeConfiguracion) -> String {
    func falla(_ motivo: String) -> ErrorDeConfiguracion {
      ErrorDeConfiguracion(archivo: ruta.relativePath, linea: nil, motivo: motivo)
    }
    let datos: Data
    do { datos = try Data(contentsOf: ruta) } catch { throw falla("no existe o no se puede leer") }
    guard datos.count <= maximo else { throw falla("pesa más de 4 MiB") }
    guard let texto = String(data: datos, encoding: .utf8) else { throw falla("no está en UTF-8; guárdalo así") }
    return texto
  }

  private static func nodo(_ texto: String, _ archivo: String) throws(ErrorDeConfiguracion) -> Node? {
    do { return try compose(yaml: texto) } catch let error as YamlError {
      let (linea, motivo) = explicar(error, texto)
      throw ErrorDeConfiguracion(archivo: archivo, linea: linea, motivo: motivo)
    } catch { throw ErrorDeConfiguracion(archivo: archivo, linea: nil, motivo: "no se entiende como YAML") }
  }

  private static func explicar(_ error: YamlError, _ texto: String) -> (Int?, String) {
    func mal(_ problema: String) -> String { "no se entiende como YAML (\(problema)); revisa sangrías, comillas y «:»" }
    switch error {
    case .scanner(_, let problema, let marca, _), .parser(_, let problema, let marca, _),
      .composer(_, let problema, let marca, _):
      return (marca.line, mal(problema))
    case .duplicatedKeysInMapping(let claves, let contexto):
      let nombres = claves.sorted().map { "«\($0)»" }.joined(separator: ", ")
      return (contexto.mark.line, "repite la clave \(nombres)")
    case .reader(let problema, let desde, _, _):
      let antes = desde.map { texto.utf8.prefix($0).count { $0 == 0x0A } + 1 }
      return (antes, mal(problema))
    default:
      return (nil, "no se entiende como YAML")
    }
  }
}
