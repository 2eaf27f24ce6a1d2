import Foundation

/// A copy of the repository's `Config/` of its own, to break one thing in.
struct CarpetaDePrueba: ~Copyable {
  let ruta: String

  static let original = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Config").path

  init() throws {
    ruta = NSTemporaryDirectory() + "configuracion-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: ruta + "/calendario", withIntermediateDirectories: true)
    for archivo in [
      "servicio.yaml", "reglas.yaml", "dependencias.yaml", "plan-de-accion.yaml", "calendario/2026.yaml",
    ] {
      let datos = try Data(contentsOf: URL(fileURLWithPath: Self.original + "/" + archivo))
      try datos.write(to: URL(fileURLWithPath: ruta + "/" + archivo))
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: ruta) }

  func escribir(_ archivo: String, _ texto: String) throws {
    try Data(texto.utf8).write(to: URL(fileURLWithPath: ruta + "/" + archivo))
  }

  /// Replaces the first appearance of a text.
  /// - Returns: the line it was on.
  @discardableResult
  func cambiar(_ archivo: String, _ antes: String, _ despues: String) throws -> Int {
    let texto = try String(contentsOfFile: ruta + "/" + archivo, encoding: .utf8)
    guard let donde = texto.range(of: antes) else { throw NoEsta(texto: antes) }
    try escribir(archivo, texto.replacingCharacters(in: donde, with: despues))
    return texto[..<donde.lowerBound].count { $0 == "\n" } + 1
  }

  struct NoEsta: Error { var texto: String }
}
