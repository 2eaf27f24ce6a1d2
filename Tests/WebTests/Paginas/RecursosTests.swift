import Foundation
import Testing

@testable import Paginas

@Suite struct RecursosTests {
  @Test func `every file of the pages travels in the program as it is written`() throws {
    let paginas = try #require(Recursos.propios.carpeta)
    var escritos: [String: String] = [:]
    for carpeta in ["estatico", "plantillas"] {
      for archivo in try FileManager.default.contentsOfDirectory(atPath: paginas.appending(path: carpeta).path) {
        let nombre = "\(carpeta)/\(archivo)"
        escritos[nombre] = try String(contentsOf: paginas.appending(path: nombre), encoding: .utf8)
      }
    }
    #expect(escritos.keys.sorted() == Recursos.porNombre.keys.sorted())
    for (nombre, texto) in escritos { #expect(Recursos.porNombre[nombre] == texto, "\(nombre)") }
  }

  @Test func `a debug build reads the pages' files where they are written`() {
    #expect(Recursos.propios.carpeta?.path.hasSuffix("Sources/Paginas") == true)
  }

  @Test func `a changed template or stylesheet is on the next page loaded, without building`() async throws {
    let carpeta = FileManager.default.temporaryDirectory.appending(path: "recursos-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: carpeta) }
    let escribir: @Sendable (String, String, Double) throws -> Void = { nombre, texto, hora in
      let archivo = carpeta.appending(path: nombre)
      try FileManager.default.createDirectory(at: archivo.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(texto.utf8).write(to: archivo)
      // Two changes may come within one tick of the disk's clock.
      try FileManager.default.setAttributes([.modificationDate: Date(timeIntervalSince1970: hora)], ofItemAtPath: archivo.path)
    }
    for (nombre, texto) in Recursos.porNombre { try escribir(nombre, texto, 1_000) }
    try await BancoDePruebas.con(recursos: Recursos(carpeta: carpeta)) { _, cliente in
      let n = Navegante(cliente)
      let antes = try await n.abrir("/")
      #expect(antes.texto.contains("Pedir información") && !antes.texto.contains("Recién escrito"))
      let hoja = try #require(antes.html.firstMatch(of: /\/estatico\/estilo\.css\?v=\w+/)).output

      try escribir("plantillas/inicio.mustache", "<p>Recién escrito</p>", 2_000)
      try escribir("estatico/estilo.css", "body { color: red }", 2_000)
      let despues = try await n.abrir("/")
      #expect(despues.texto.contains("Recién escrito"))
      let nueva = try #require(despues.html.firstMatch(of: /\/estatico\/estilo\.css\?v=\w+/)).output
      #expect(nueva != hoja)
      #expect(try await n.abrir(String(nueva)).html == "body { color: red }")

      try escribir("plantillas/inicio.mustache", "{{#sin cerrar", 3_000)
      #expect(try await n.abrir("/").estado == 500)
      try escribir("plantillas/inicio.mustache", "<p>Compuesto</p>", 4_000)
      #expect(try await n.abrir("/").texto.contains("Compuesto"))
    }
  }
}
