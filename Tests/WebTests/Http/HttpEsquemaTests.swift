import Domain
import Testing

@testable import Http

@Suite struct HttpEsquemaTests {
  static let esquema = Esquema.objeto([
    .requerida("texto", .texto(max: 10)),
    .requerida("dias", .entero(1...20)),
    .opcional("correo", .correo),
    .opcional("fecha", .fecha),
    .opcional("momento", .instante),
    .opcional("folio", .folio),
    .opcional("tipo", .enumeracion(["acceso", "arco"])),
    .opcional("urgente", .booleano),
    .opcional("partes", .arreglo(de: .objeto([.requerida("n", .entero(1...9))]), min: 1, max: 2)),
    .opcional("nota", Esquema.linea(max: 5).oNulo),
  ])

  struct Caso: Sendable, CustomTestStringConvertible {
    var json: String
    var estado: Int
    var puntero: String
    var testDescription: String { json }
    init(_ json: String, _ estado: Int, _ puntero: String) {
      self.json = json
      self.estado = estado
      self.puntero = puntero
    }
  }

  private func revisar(_ json: String) throws -> Problema? {
    let valor = try JSONValue.leer(Array(json.utf8))
    do {
      try Self.esquema.exigir(valor)
      return nil
    } catch { return Problema(campos: error.errores) }
  }

  @Test(arguments: [
    #"{"texto":"Hola","dias":1}"#,
    #"{"texto":"ñññññ😀😀😀😀😀","dias":20,"correo":"a.b@leon.gob.mx","fecha":"2028-02-29","urgente":false}"#,
    #"{"texto":"a\nb\tc","dias":3.0,"momento":"2026-04-14T10:00:00-06:00","nota":null,"tipo":"arco"}"#,
  ])
  func `good bodies pass`(json: String) throws { #expect(try revisar(json) == nil) }

  @Test(arguments: [
    Caso(#"{"dias":1}"#, 400, "/texto"),
    Caso(#"{"texto":"a","dias":1,"otro":1}"#, 400, "/otro"),
    Caso(#"{"texto":1,"dias":1}"#, 400, "/texto"),
    Caso(#"{"texto":null,"dias":1}"#, 400, "/texto"),
    Caso(#"{"texto":"a","dias":"1"}"#, 400, "/dias"),
    Caso(#"{"texto":"a","dias":1.5}"#, 400, "/dias"),
    Caso(#"{"texto":"a","dias":true}"#, 400, "/dias"),
    Caso(#"{"texto":"a","dias":0}"#, 422, "/dias"),
    Caso(#"{"texto":"a","dias":1e300}"#, 422, "/dias"),
    Caso(#"{"texto":"","dias":1}"#, 422, "/texto"),
    Caso(#"{"texto":" \n ","dias":1}"#, 422, "/texto"),
    Caso(#"{"texto":"12345678901","dias":1}"#, 422, "/texto"),
    Caso(#"{"texto":"a","dias":1,"correo":"no"}"#, 422, "/correo"),
    Caso(#"{"texto":"a","dias":1,"fecha":"2026-02-29"}"#, 422, "/fecha"),
    Caso(#"{"texto":"a","dias":1,"fecha":"2026-2-3"}"#, 422, "/fecha"),
    Caso(#"{"texto":"a","dias":1,"momento":"2026-04-14T10:00:00"}"#, 422, "/momento"),
    Caso(#"{"texto":"a","dias":1,"folio":"hola"}"#, 422, "/folio"),
    Caso(#"{"texto":"a","dias":1,"tipo":"ARCO"}"#, 422, "/tipo"),
    Caso(#"{"texto":"a","dias":1,"urgente":"true"}"#, 400, "/urgente"),
    Caso(#"{"texto":"a","dias":1,"partes":[]}"#, 422, "/partes"),
    Caso(#"{"texto":"a","dias":1,"partes":[{"n":1},{"n":1},{"n":1}]}"#, 422, "/partes"),
    Caso(#"{"texto":"a","dias":1,"partes":[{"n":1},{"m":1}]}"#, 400, "/partes/1/n"),
    Caso(#"{"texto":"a","dias":1,"partes":{}}"#, 400, "/partes"),
    Caso(#"{"texto":"a","dias":1,"nota":"a\nb"}"#, 422, "/nota"),
    Caso("[]", 400, ""), Caso("null", 400, ""), Caso("3", 400, ""),
  ])
  func `bad bodies are refused with status and pointer`(caso: Caso) throws {
    let p = try #require(try revisar(caso.json))
    #expect(p.estado == caso.estado)
    #expect(p.errores.first?.puntero == caso.puntero)
    #expect(p.errores.allSatisfy { !$0.mensaje.isEmpty })
  }

  @Test func `all errors come at once and 400 wins`() throws {
    let p = try #require(try revisar(#"{"texto":"","dias":99,"x":1}"#))
    #expect(p.estado == 400)
    #expect(p.errores.map(\.puntero) == ["/texto", "/dias", "/x"])
  }

  @Test func `a mistyped folio says revisa el folio`() throws {
    let esquema = Esquema.folio
    let errores = esquema.revisar("SAI-2026-000123-?")
    #expect(errores.first?.codigo == .valorInvalido)
    let malos = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".map { esquema.revisar(.texto("SAI-2026-000123-\($0)")) }
    #expect(malos.filter(\.isEmpty).count == 1)
    #expect(malos.flatMap { $0 }.allSatisfy { $0.codigo == .folioInvalido && $0.mensaje.hasPrefix("Revisa el folio") })
  }

  @Test func `the published schema says the same`() {
    let s = Self.esquema.publicado()
    #expect(s["type"] == "object")
    #expect(s["additionalProperties"] == false)
    #expect(s["required"] == ["dias", "texto"])
    #expect(s["properties"]?["dias"] == ["type": "integer", "minimum": 1, "maximum": 20])
    #expect(s["properties"]?["texto"]?["maxLength"] == 10)
    #expect(s["properties"]?["nota"]?["anyOf"]?.arreglo?.count == 2)
  }

  @Test func `named schemas are references and descriptions of a use stay there`() {
    let nombrado = Esquema.objeto([.requerida("n", .natural)]).descrito("Un número.").nombrado("Numero")
    let s = Esquema.objeto([.requerida("uno", nombrado, "El primero.")])
    #expect(s.publicado()["properties"]?["uno"] == ["$ref": "#/components/schemas/Numero", "description": "El primero."])
    var tabla: [String: Esquema] = [:]
    s.nombrados(en: &tabla)
    #expect(tabla["Numero"]?.cuerpoPublicado()["description"] == "Un número.")
  }
}
