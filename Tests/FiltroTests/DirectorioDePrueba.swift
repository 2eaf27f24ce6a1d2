import Domain
import Foundation

/// The package's root, from this file's place in it.
let raizDelPaquete = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

/// `Config/dependencias.yaml` read with just enough YAML for its own layout, so that these tests need no other room.
enum DirectorioDePrueba {
  static let leon: [Dependencia] = {
    let ruta = raizDelPaquete.appending(path: "Config/dependencias.yaml")
    guard let texto = try? String(contentsOf: ruta, encoding: .utf8) else { return [] }
    var registros: [[String: String]] = []
    for linea in texto.split(separator: "\n") {
      var resto = Substring(linea).drop { $0 == " " }
      if linea.hasPrefix("delegaciones:") { break }
      if resto.hasPrefix("- clave:") {
        registros.append([:])
        resto = resto.dropFirst(2)
      }
      guard linea.hasPrefix("  "), !registros.isEmpty, let dos = resto.firstIndex(of: ":") else { continue }
      let valor = resto[resto.index(after: dos)...].drop { $0 == " " }
      registros[registros.count - 1][String(resto[..<dos])] = String(valor)
    }
    return registros.map { registro in
      let palabras = (registro["palabras"] ?? "").dropFirst().dropLast().split(separator: ",")
      return Dependencia(
        clave: registro["clave"] ?? "", nombre: registro["nombre"] ?? "", siglas: registro["siglas"],
        tipo: Dependencia.Tipo(rawValue: registro["tipo"] ?? "") ?? .centralizada,
        atribuciones: registro["atribuciones"] ?? "",
        palabras: palabras.map { $0.trimmingCharacters(in: CharacterSet(charactersIn: " \"")) },
        verificada: registro["verificada"] == "true")
    }
  }()
}

/// Real requests for evaluation, kept outside the package; the tests that use them are skipped where they are absent.
enum DatosReales {
  static let carpeta: URL = {
    if let ruta = ProcessInfo.processInfo.environment["PREGUNTA_DATOS"] { return URL(filePath: ruta) }
    let relativa = raizDelPaquete.deletingLastPathComponent().appending(path: "shared/data")
    return relativa
  }().appending(path: "filtro")

  static var presentes: Bool {
    FileManager.default.isReadableFile(atPath: carpeta.appending(path: "ine-2015.jsonl").path)
  }

  static func leerUno<T: Decodable>(_ archivo: String, _ tipo: T.Type) throws -> T {
    try JSONDecoder().decode(tipo, from: Data(contentsOf: carpeta.appending(path: archivo)))
  }

  static func leer<T: Decodable>(_ archivo: String, _ tipo: T.Type) throws -> [T] {
    try String(contentsOf: carpeta.appending(path: archivo), encoding: .utf8).split(separator: "\n").map {
      try JSONDecoder().decode(T.self, from: Data($0.utf8))
    }
  }
}
