import Domain
import HTTPTypes
import Hummingbird
import Testing

@testable import Http
@testable import Paginas

@Suite struct PaginasDelPersonalTests {
  @Test func `signing in takes a link, a button and works once`() async throws {
    try await BancoDePruebas.con { banco, cliente in
      let (_, ficha) = try await banco.ventanilla.cuentas.crearUsuario(
        id: "ana", nombre: "Ana", rol: .operador, dependencia: nil, por: .sistema, banco.ahora)
      let n = Navegante(cliente)
      #expect(try await n.abrir("/panel").estado == 401)
      let puerta = try await n.abrir("/entrar?ficha=\(ficha)")
      #expect(try await n.abrir("/entrar?ficha=\(ficha)").estado == 200, "opening the link spends nothing")
      let panel = try await n.enviar(puerta, "/entrar")
      #expect(panel.estado == 200 && panel.texto.contains("No hay expedientes por atender") && panel.texto.contains("ana · Operación"))
      let otro = Navegante(cliente)
      #expect(try await otro.enviar(puerta, "/entrar").estado == 401)
      #expect(try await n.enviar(panel, "/salir").texto.contains("Pedir información"))
      #expect(try await n.abrir("/panel").estado == 401)
    }
  }

  @Test func `forms from another site are refused`() async throws {
    try await BancoDePruebas.con { _, cliente in
      let ajeno: HTTPFields = [try #require(HTTPField.Name("Sec-Fetch-Site")): "cross-site"]
      let r = try await Navegante(cliente).mandar("/solicitar", [("tipo", "acceso"), ("llave", "a"), ("texto", "x")], ajeno)
      #expect(r.estado == 403 && r.texto.contains("desde otro sitio"))
    }
  }

  @Test func `the table at Miércoles Ciudadano: intervención, asesoría, request from it`() async throws {
    try await BancoDePruebas.con { banco, cliente in
      let ana = try await banco.entrar("ana", .operador, cliente)
      let lista = try await ana.abrir("/intervenciones")
      let sin = try await ana.enviar(lista, "/intervenciones", [("fecha", "2026-04-14"), ("personal", "Ana")])
      #expect(sin.estado == 400 && sin.html.contains("id=\"abrir-lugar-error\""))
      let abierta = try await ana.enviar(
        lista, "/intervenciones", [("fecha", "2026-04-14"), ("lugar", "Plaza Principal"), ("personal", "Ana\r\nLuis")])
      #expect(abierta.texto.contains("Ana, Luis") && abierta.texto.contains("quedó abierta"))

      let forma = try await ana.abrir("/asesorias/nueva")
      #expect(forma.html.contains("<option value=\"INT-2026-0001\" selected>"))
      let campos = [
        ("canal", "miercoles_ciudadano"), ("intervencion", "INT-2026-0001"), ("asesoria.derecho", "acceso"),
        ("asesoria.resultado", "orientada"),
      ]
      let falta = try await ana.enviar(forma, "/asesorias/nueva", campos)
      #expect(falta.estado == 400 && falta.html.contains("id=\"asesoria-asesoria-tema-error\""))
      let hecha = try await ana.enviar(forma, "/asesorias/nueva", campos + [("asesoria.tema", "Obra de su calle")])
      #expect(hecha.texto.contains("Registrar otra") && hecha.html.contains("<option value=\"INT-2026-0001\" selected>"))
      let folio = String(try #require(hecha.html.firstMatch(of: /ASE-2026-\d{6}-./)).output)

      let nueva = try await ana.abrir("/solicitudes/nueva?asesoria=\(folio)")
      #expect(nueva.html.contains("value=\"\(folio)\"") && nueva.html.contains("Obra de su calle"))
      let acuse = try await ana.enviar(
        nueva, "/solicitudes/nueva",
        [
          ("texto", "¿Cuánto costó la obra?"), ("modalidad", "electronica"), ("medio", "estrados"), ("canal", "miercoles_ciudadano"),
          ("intervencion", "INT-2026-0001"), ("asesoria", folio), ("verbalConfirmada", "true"), ("recibidaEn", "2026-04-14T09:30"),
        ])
      #expect(acuse.texto.contains("14 de abril de 2026, 09:30 h") && acuse.texto.contains("se leyó en voz alta"))
      let solicitud = String(try #require(acuse.html.firstMatch(of: /SAI-2026-\d{6}-./)).output)
      #expect(try await ana.abrir("/asesorias/\(folio)").texto.contains(solicitud))
      #expect(try await ana.abrir("/intervenciones/INT-2026-0001").texto.contains(solicitud))

      let seguida = try await ana.enviar(
        try await ana.abrir("/asesorias/nueva"), "/asesorias/nueva",
        campos + [
          ("asesoria.tema", "Su recibo"), ("asesoria.seguimiento.que", "Llamarle"), ("asesoria.seguimiento.paraCuando", "2026-04-20"),
        ])
      #expect(seguida.html.contains("class=\"clave\"") && seguida.texto.contains("Llamarle, para el lunes 20 de abril de 2026"))
      #expect(try await ana.abrir("/panel?ver=seguimientos").html.contains("ASE-2026-000002"))
    }
  }

  @Test func `the clerk turns it to two, an enlace sends one back, the other answers`() async throws {
    try await BancoDePruebas.con { banco, cliente in
      let ciudadana = Navegante(cliente)
      let (folio, clave, _) = try await PaginasDeCiudadaniaTests.solicitar(ciudadana, "¿Cuánto costó pavimentar la calle Madero?")
      let ana = try await banco.entrar("ana", .operador, cliente)
      let tita = try await banco.entrar("tita", .titular, cliente)
      let obras = try await banco.entrar("obras", .enlace, dependencia: "DGOP", cliente)
      let movilidad = try await banco.entrar("movi", .enlace, dependencia: "DGMOV", cliente)
      let ruta = "/solicitudes/\(folio)"
      #expect(try await ana.abrir("/panel?q=Madero").html.contains(folio))
      #expect(try await ana.abrir("/panel?q=\(folio.lowercased())").texto.contains("Lo que se pide"))

      var caso = try await ana.abrir(ruta)
      #expect(caso.texto.contains("regla sin verificar") && caso.texto.contains("Sugeridas por el filtro"))
      #expect(caso.html.contains("name=\"sugerida\" value=\"DGOP\"") && caso.html.contains("name=\"filtro\" value=\"DGOP\""))
      #expect(caso.forma(ruta + "/respuesta") == nil, "an operador does not sign")
      let nada = try await ana.enviar(caso, ruta + "/turnos", [("instrucciones", "Con facturas")])
      #expect(nada.estado == 422 && nada.html.contains(">Con facturas</textarea>"))
      caso = try await ana.enviar(
        caso, ruta + "/turnos", [("sugerida", "DGOP"), ("otra", "DGMOV"), ("otra", ""), ("instrucciones", "Con facturas")])
      #expect(caso.estado == 200 && caso.texto.contains("Quedó turnada") && caso.texto.contains("Dirección General de Movilidad"))

      #expect(try await obras.abrir("/turnos").html.contains(folio))
      var suyo = try await movilidad.abrir(ruta)
      #expect(suyo.texto.contains("Con facturas") && !suyo.texto.contains("Turno 1 ·"))
      suyo = try await movilidad.enviar(
        suyo, ruta + "/turnos/2/propuestas", [("tipo", "rechazo"), ("motivo", "Es obra"), ("dependenciaSugerida", "TES")])
      #expect(suyo.texto.contains("No nos corresponde"))
      suyo = try await obras.enviar(try await obras.abrir(ruta), ruta + "/turnos/1/aceptacion")
      suyo = try await obras.enviar(suyo, ruta + "/turnos/1/atencion", [("texto", "Cuatro millones.")])
      #expect(suyo.texto.contains("Cuatro millones."))

      caso = try await ana.abrir(ruta)
      #expect(caso.texto.contains("Dice que le corresponde a Tesorería Municipal"))
      let insiste = try await ana.enviar(caso, ruta + "/propuestas/1/resolucion", [("acepta", "false")])
      #expect(insiste.estado == 400 && insiste.html.contains("id=\"propuesta-1-resolucion-motivo-error\""))
      caso = try await ana.enviar(insiste, ruta + "/propuestas/1/resolucion", [("acepta", "true")])

      caso = try await tita.abrir(ruta)
      caso = try await tita.enviar(caso, ruta + "/respuesta", [("sentido", "entrega"), ("texto", "Costó cuatro millones.")])
      #expect(caso.texto.contains("Falta notificarla"))
      let antes = try await ciudadana.mandar("/folio/\(folio)", [("clave", clave)])
      #expect(!antes.texto.contains("Costó cuatro millones."))
      caso = try await ana.enviar(try await ana.abrir(ruta), ruta + "/notificaciones", [("objeto", "respuesta"), ("medio", "estrados")])
      #expect(caso.texto.contains("Notificada"))
      let leida = try await ciudadana.mandar("/folio/\(folio)", [("clave", clave)])
      #expect(leida.texto.contains("Costó cuatro millones.") && leida.texto.contains("¿Cómo te atendimos?"))
      let gracias = try await ciudadana.enviar(leida, "/folio/\(folio)/calificacion", [("puntos", "5")])
      #expect(gracias.texto.contains("Calificaste la atención con 5 de 5"))
    }
  }

  @Test func `two clerks on one case: the second is told, and keeps what was typed`() async throws {
    try await BancoDePruebas.con { banco, cliente in
      let (folio, _, _) = try await PaginasDeCiudadaniaTests.solicitar(Navegante(cliente))
      let (ana, luis) = (try await banco.entrar("ana", .operador, cliente), try await banco.entrar("luis", .operador, cliente))
      let ruta = "/solicitudes/\(folio)"
      let (suya, otra) = (try await ana.abrir(ruta), try await luis.abrir(ruta))
      _ = try await ana.enviar(suya, ruta + "/turnos", [("otra", "TES")])
      let tarde = try await luis.enviar(otra, ruta + "/prevencion", [("texto", "¿De qué calle?")])
      #expect(tarde.estado == 412 && tarde.texto.contains("cambió") && tarde.html.contains(">¿De qué calle?</textarea>"))
      let ahora = try await luis.enviar(tarde, ruta + "/prevencion", [("texto", "¿De qué calle?")])
      #expect(ahora.estado == 200 && ahora.texto.contains("Falta notificarla"))
    }
  }

  @Test func `each account sees its own pages and forms only`() async throws {
    try await BancoDePruebas.con { banco, cliente in
      let (folio, _, _) = try await PaginasDeCiudadaniaTests.solicitar(Navegante(cliente))
      let audi = try await banco.entrar("audi", .auditor, cliente)
      let enlace = try await banco.entrar("sapal", .enlace, dependencia: "SAPAL", cliente)
      let caso = try await audi.abrir("/solicitudes/\(folio)")
      #expect(
        caso.estado == 200 && caso.texto.contains("Madero") && caso.html.matches(of: /<form method="post" action="\/solicitudes/).isEmpty)
      #expect(try await audi.mandar("/solicitudes/\(folio)/desistimiento", [("llave", "x"), ("version", "1")]).estado == 403)
      #expect(try await enlace.abrir("/solicitudes/\(folio)").estado == 404)
      let negada = try await enlace.abrir("/asesorias/nueva")
      #expect(negada.estado == 403 && negada.html.contains("action=\"/salir\""), "still signed in, and its menu says so")
      #expect(try await enlace.abrir("/solicitudes/\(folio)/acuse").estado == 403, "whether there is such a case or not")
      #expect(try await enlace.abrir("/panel").texto.contains("No tienes turnos pendientes"))
    }
  }

  @Test func `the work list turns its pages and keeps its filters`() async throws {
    try await BancoDePruebas.con { banco, cliente in
      let n = Navegante(cliente)
      for _ in 0..<53 { _ = try await PaginasDeCiudadaniaTests.solicitar(n) }
      let ana = try await banco.entrar("ana", .operador, cliente)
      let primera = try await ana.abrir("/panel?tipo=acceso&q=Madero")
      #expect(primera.html.matches(of: /role="row"/).count == 51)
      let siguiente = PaginaLeida.sinEntidades(String(try #require(primera.html.firstMatch(of: /href="([^"]*)" rel="next"/)).output.1))
      #expect(siguiente.contains("q=Madero") && siguiente.contains("tipo=acceso"))
      let segunda = try await ana.abrir(siguiente)
      #expect(segunda.html.matches(of: /role="row"/).count == 4 && segunda.texto.contains("Volver al principio"))
      #expect(try await ana.abrir("/panel?q=inexistente").texto.contains("Nada coincide"))
      #expect(try await ana.abrir("/panel?cursor=roto").estado == 400)
    }
  }

  @Test func `errors are pages in Spanish`() async throws {
    try await BancoDePruebas.con { banco, cliente in
      let n = Navegante(cliente)
      let nada = try await n.abrir("/nada")
      #expect(nada.estado == 404 && nada.texto.contains("No encontramos esta página") && nada.html.contains("lang=\"es-MX\""))
      #expect(try await n.abrir("/panel").html.contains("href=\"/entrar\""))
      for codigo in [401, 403, 404, 409, 412, 413, 429, 500, 503] {
        let r = banco.paginas.error(Problema(.interno, "Detalle <b>", estado: codigo), nil)
        #expect(r.status.code == codigo && r.headers[.contentType] == "text/html; charset=utf-8")
      }
      let estilo = try await n.abrir("/estatico/estilo.css")
      #expect(estilo.estado == 200)
    }
  }
}
