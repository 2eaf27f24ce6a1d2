import CPaginas
import Foundation

/// The files that pages are made of: embedded in the program, or read from a folder each time, so that whoever changes
/// one sees it by loading the page again.
struct Recursos: Sendable {
  /// Holds `plantillas/` and `estatico/`; nil for what is embedded.
  let carpeta: URL?

  static let incrustados = Recursos(carpeta: nil)

  /// A debug build reads the folder it was built from, while it is there. A release carries its files in itself.
  static var propios: Recursos {
    #if DEBUG
      let paginas = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      if FileManager.default.fileExists(atPath: paginas.appending(path: "plantillas").path) { return Recursos(carpeta: paginas) }
    #endif
    return incrustados
  }

  /// - Parameter archivo: `plantillas/base.mustache`.
  /// - Returns: what is embedded when the folder's cannot be read (an editor may be half-way through saving it); nothing
  ///   when there is no such file.
  func texto(_ archivo: String) -> String {
    if let carpeta, let texto = try? String(contentsOf: carpeta.appending(path: archivo), encoding: .utf8) { return texto }
    return Self.porNombre[archivo] ?? ""
  }

  /// When each was last changed; empty for what is embedded, which never does.
  func fechas(_ archivos: [String]) -> [Date] {
    guard let carpeta else { return [] }
    return archivos.map { archivo in
      let atributos = try? FileManager.default.attributesOfItem(atPath: carpeta.appending(path: archivo).path)
      return atributos?[.modificationDate] as? Date ?? .distantPast
    }
  }

  /// Every embedded file.
  static let porNombre: [String: String] = Dictionary(
    UnsafeBufferPointer(start: paginas_archivos(), count: paginas_cuantos()).map {
      (String(cString: $0.nombre), String(decodingCString: $0.texto, as: UTF8.self))
    }, uniquingKeysWith: { primero, _ in primero })
}
