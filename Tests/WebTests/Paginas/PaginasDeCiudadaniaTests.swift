import Domain
import Hummingbird
import Testing

@testable import Paginas

@Suite struct PaginasDeCiudadaniaTests {
  static func solicitar(_ n: Navegante, _ texto: String = "¿Cuánto costó pavimentar la calle Madero?") async throws -> (
    folio: String, clave: String, PaginaLeida
  ) {
    let pagina = try await n.abrir("/solicitar?tipo=acceso")
    let campos = [("texto", texto), ("modalidad", "electronica"), ("medio", "estrados")]
    var acuse = try await n.enviar(pagina, "/solicitar", campos)
    // Some texts are answered first with what to know before filing.
    if acuse.texto.contains("de todos modos") { acuse = try await n.enviar(acuse, "/solicitar", campos) }
    let folio = try #require(acuse.html.firstMatch(of: /SAI-2026-\d{6}-[0-9A-Z]/)).output
    let clave = try #require(acuse.html.firstMatch(of: /class="clave">([0-9A-Z-]+)</)).output.1
    return (String(folio), String(clave), acuse)
  }

  @Test func `a citizen asks, keeps the receipt and reads the case with the clave`() async throws {
    try await BancoDePruebas.con { _, cliente in
      let n = Navegante(cliente)
      #expect(try await n.abrir("/").texto.contains("Pedir información"))
      let (folio, clave, acuse) = try await Self.solicitar(n)
      for dicho in [
        "Por estrados: consúltala aquí", "recurso de revisión", "21 de abril de 2026", "14 de abril de 2026, 10:00 h", "corta aquí",
      ] {
        #expect(acuse.texto.contains(dicho), "\(dicho)")
      }
      #expect(acuse.html.contains("<svg class=\"qr\""))
      #expect(!acuse.texto.contains("sin verificar"))

      let estado = try await n.abrir("/folio?folio=" + folio.lowercased().replacing("-", with: "%20"))
      #expect(estado.estado == 200 && estado.texto.contains("martes 21 de abril de 2026") && !estado.texto.contains("Madero"))
      let mal = try await n.mandar("/folio/\(folio)", [("clave", "00000000")])
      #expect(mal.estado == 404 && mal.texto.contains("no coinciden"))
      let todo = try await n.mandar("/folio/\(folio)", [("clave", clave.lowercased())])
      #expect(todo.estado == 200 && todo.texto.contains("Madero") && todo.texto.contains("Ver la cuenta día por día"))
      #expect(todo.texto.contains("sábado 18 de abril de 2026 no cuenta: sábado"))
    }
  }

  @Test func `a double click files one request and shows the same receipt`() async throws {
    try await BancoDePruebas.con { _, cliente in
      let n = Navegante(cliente)
      let pagina = try await n.abrir("/solicitar")
      let campos = try #require(pagina.forma("/solicitar")) + [("texto", "Hola"), ("modalidad", "electronica"), ("medio", "estrados")]
      let uno = try await n.mandar("/solicitar", campos)
      let dos = try await n.mandar("/solicitar", campos)
      let folio = try #require(uno.html.firstMatch(of: /SAI-2026-\d{6}-./)).output
      #expect(folio.contains("000001") && dos.html.contains(folio) && dos.texto.contains("Ya la habíamos recibido"))
      let tres = try await n.mandar("/solicitar", campos.map { $0.0 == "texto" ? ("texto", "Otra cosa") : $0 })
      #expect(tres.estado == 422 && tres.texto.contains("ya se había enviado") && tres.html.contains(">Otra cosa</textarea>"))
      #expect(tres.forma("/solicitar")?.first { $0.0 == "llave" }?.1 != campos.first { $0.0 == "llave" }?.1)
    }
  }

  @Test func `what is wrong is said beside its question and nothing typed is lost`() async throws {
    try await BancoDePruebas.con { _, cliente in
      let n = Navegante(cliente)
      let pagina = try await n.abrir("/solicitar?tipo=acceso")
      let vacia = try await n.enviar(pagina, "/solicitar", [("solicitante.nombre", "Ana"), ("medio", "correo")])
      #expect(vacia.estado == 400)
      #expect(vacia.html.contains("id=\"solicitud-texto-error\"") && vacia.html.contains("aria-invalid=\"true\""))
      #expect(vacia.html.contains("value=\"Ana\"") && vacia.html.contains("<a href=\"#solicitud-texto\">"))
      let correo = try await n.enviar(
        pagina, "/solicitar", [("texto", "Hola"), ("modalidad", "electronica"), ("medio", "correo"), ("solicitante.correo", "nada")])
      #expect(correo.estado == 422 && correo.html.contains("id=\"solicitud-solicitante-correo-error\""))
      let arco = try await n.abrir("/solicitar?tipo=arco")
      let sinCausa = try await n.enviar(
        arco, "/solicitar",
        [
          ("derechoARCO", "cancelacion"), ("texto", "Borren mi correo"), ("solicitante.nombre", "Ana"), ("modalidad", "electronica"),
          ("medio", "estrados"),
        ])
      #expect(sinCausa.texto.contains("di las causas") && sinCausa.html.contains("id=\"solicitud-datosARCO-causas-error\""))
    }
  }

  @Test func `somebody else's folio, an ARCO folio and none at all look the same`() async throws {
    try await BancoDePruebas.con { _, cliente in
      let n = Navegante(cliente)
      let arco = try await n.abrir("/solicitar?tipo=arco")
      let acuse = try await n.enviar(
        arco, "/solicitar",
        [
          ("derechoARCO", "acceso"), ("texto", "Mis datos"), ("solicitante.nombre", "Ana Luna"), ("modalidad", "electronica"),
          ("medio", "estrados"),
        ])
      let folio = String(try #require(acuse.html.firstMatch(of: /ARCO-2026-\d{6}-./)).output)
      let clave = String(try #require(acuse.html.firstMatch(of: /class="clave">([0-9A-Z-]+)</)).output.1)
      let nadie = Folio.nuevo(.arco, anio: 2026, consecutivo: 777_777).description
      let (suyo, otro) = (try await n.abrir("/folio/\(folio)"), try await n.abrir("/folio/\(nadie)"))
      #expect(suyo.estado == 404 && suyo.html.replacing(folio, with: "F") == otro.html.replacing(nadie, with: "F"))
      let (malo, nada) = (try await n.mandar("/folio/\(folio)", [("clave", "0")]), try await n.mandar("/folio/\(nadie)", [("clave", "0")]))
      #expect(malo.estado == 404 && malo.html.replacing(folio, with: "F") == nada.html.replacing(nadie, with: "F"))
      let propio = try await n.mandar("/folio/\(folio)", [("clave", clave)])
      #expect(propio.estado == 200 && !propio.texto.contains("Ana Luna") && propio.texto.contains("solo ves en qué va"))
      let chueco = try await n.abrir("/folio/SAI-2026-000001-0")
      #expect(chueco.estado == 422 && chueco.texto.contains("Revisa el folio"))
    }
  }

  @Test func `an office that has not said where it is prints nothing about it`() async throws {
    try await BancoDePruebas.con(unidad: .vacia) { _, cliente in
      let n = Navegante(cliente)
      let inicio = try await n.abrir("/")
      #expect(!inicio.texto.contains("Dónde y cuándo") && !inicio.texto.contains("Teléfono") && !inicio.texto.contains("nil"))
      let (_, _, acuse) = try await Self.solicitar(n)
      #expect(!acuse.texto.contains("Dónde te atendemos") && acuse.texto.contains("en esta Unidad de Transparencia"))
    }
  }

  @Test func `nobody's words become markup`() async throws {
    try await BancoDePruebas.con { _, cliente in
      let n = Navegante(cliente)
      // The combining marks hide the signs from whoever escapes letter by letter.
      let malo = "<script>alert(1)</script> \"\u{301} onfocus=x '\u{338} <\u{338}b> {{folio}} & fin"
      let (folio, clave, acuse) = try await Self.solicitar(n, malo)
      let todo = try await n.mandar("/folio/\(folio)", [("clave", clave)])
      let llave = "3f0e5a2c-9b1d-4c8e-8a7f-6d5c4b3a2910"
      let otra = try await n.mandar("/solicitar", [("tipo", "acceso"), ("llave", llave), ("texto", malo), ("solicitante.nombre", malo)])
      for pagina in [acuse, todo, otra] {
        #expect(pagina.texto.contains("{{folio}} & fin"))
        for crudo in ["<script>alert", "\"\u{301}", "'\u{338}", "<\u{338}"] {
          #expect(!pagina.html.unicodeScalars.contains(crudo.unicodeScalars), "\(crudo)")
        }
      }
      let salto = try await n.abrir("/folio?folio=%22%CC%81%20onfocus%3D")
      #expect(!salto.html.unicodeScalars.contains("\"\u{301}".unicodeScalars))
    }
  }
}
