import Filtro
import Foundation
import Testing

@testable import pregunta_leon

@Suite struct ArchivosDelFiltroTests {
  private static func enCarpeta(_ prueba: (URL) throws -> Void) throws {
    let carpeta = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: carpeta, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: carpeta) }
    try prueba(carpeta)
  }

  @Test func `a model saved where a link points leaves the link`() throws {
    try Self.enCarpeta { carpeta in
      let (archivo, liga) = (carpeta.appending(path: "modelo"), carpeta.appending(path: "liga"))
      try Data([9]).write(to: archivo)
      try FileManager.default.createSymbolicLink(at: liga, withDestinationURL: archivo)
      try ArchivosDelFiltro.guardar([1, 2, 3], liga.path)
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: liga.path) == archivo.path)
      #expect(try Array(Data(contentsOf: archivo)) == [1, 2, 3])
    }
  }

  @Test func `a pipe is written to and still a pipe, and a folder is refused`() throws {
    try Self.enCarpeta { carpeta in
      let tubo = carpeta.appending(path: "tubo").path
      #expect(mkfifo(tubo, 0o600) == 0)
      // Both ends, so that writing finds a reader.
      let lectura = open(tubo, O_RDWR | O_NONBLOCK)
      defer { close(lectura) }
      try ArchivosDelFiltro.guardar([7, 8], tubo)
      var bytes = [UInt8](repeating: 0, count: 4)
      #expect(read(lectura, &bytes, 4) == 2 && bytes.prefix(2) == [7, 8])
      #expect(try FileManager.default.attributesOfItem(atPath: tubo)[.type] as? FileAttributeType != .typeRegular)
      #expect(throws: ErrorDeConfiguracion.self) { try ArchivosDelFiltro.guardar([1], carpeta.path) }
    }
  }

  @Test func `a label is what it says without the spaces around it, and must say something`() throws {
    try Self.enCarpeta { carpeta in
      let archivo = carpeta.appending(path: "e.jsonl")
      try Data(#"{"text":"baches","label":" DGOP "}"#.utf8).write(to: archivo)
      #expect(try ArchivosDelFiltro.ejemplos(archivo.path) == [Ejemplo(texto: "baches", clave: "DGOP")])
      try Data(#"{"text":"baches","label":"  "}"#.utf8).write(to: archivo)
      #expect(throws: ErrorDeConfiguracion.self) { try ArchivosDelFiltro.ejemplos(archivo.path) }
    }
  }
}
