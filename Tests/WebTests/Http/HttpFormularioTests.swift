import Domain
import Testing

@testable import Http

@Suite struct HttpFormularioTests {
  private func leer(_ texto: String) throws -> Formulario { try Formulario(Array(texto.utf8)) }

  @Test func `decodes pairs, repeats, plus signs and line ends`() throws {
    let f = try leer("a=1&b=hola+mundo&b=%C3%B1&texto=uno%0D%0Ados&vacio=&blanco=++&suelto&c%3D=x%3D%26")
    #expect(f["a"] == "1")
    #expect(f["b"] == "hola mundo")
    #expect(f.todos("b") == ["hola mundo", "ñ"])
    #expect(f["texto"] == "uno\ndos")
    #expect(f["vacio"] == nil && f["blanco"] == nil && f["suelto"] == nil && f["nada"] == nil)
    #expect(f["c="] == "x=&")
  }

  @Test(arguments: ["a=%", "a=%4", "a=%zz", "a=%FF", "%C3=1"])
  func `broken encoding is 400`(texto: String) {
    #expect(throws: Problema.self) { try leer(texto) }
  }

  @Test func `control characters are 422 and too many fields 400`() {
    #expect { try leer("a=x%00") } throws: { ($0 as? Problema)?.estado == 422 }
    let muchos = Array(repeating: "a=1", count: 501).joined(separator: "&")
    #expect { try leer(muchos) } throws: { ($0 as? Problema)?.estado == 400 }
  }

  @Test func `becomes the object of a schema`() throws {
    let esquema = Esquema.objeto([
      .requerida("texto", .texto(max: 20)), .requerida("acepta", .booleano), .requerida("n", .entero(1...5)),
      .requerida("temas", .arreglo(de: .linea(max: 9), max: 3)), .opcional("correo", .correo),
    ])
    let bueno = try leer("texto=Hola&acepta=on&n=3&temas=a&temas=b&correo=&boton=Enviar").cuerpo(esquema)
    #expect(bueno == ["texto": "Hola", "acepta": true, "n": 3, "temas": ["a", "b"]])
    #expect(esquema.revisar(bueno).isEmpty)
    let malo = try leer("n=tres").cuerpo(esquema)
    #expect(malo["acepta"] == nil && malo["temas"] == [])
    #expect(esquema.revisar(malo).map(\.puntero) == ["/texto", "/acepta", "/n"])
  }
}
