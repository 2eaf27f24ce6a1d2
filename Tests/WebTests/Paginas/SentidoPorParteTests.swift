import Domain
import Testing

@testable import Paginas

@Suite struct `Sentido por parte` {
  @Test func `each part of a request may be answered with a sense of its own, from the page`() async throws {
    try await BancoDePruebas.con { banco, cliente in
      let ana = try await banco.entrar("ana", .operador, cliente)
      let tita = try await banco.entrar("tita", .titular, cliente)
      let obras = try await banco.entrar("obras", .enlace, dependencia: "DGOP", cliente)
      let acuse = try await ana.enviar(
        try await ana.abrir("/solicitudes/nueva"), "/solicitudes/nueva",
        [
          ("texto", "Costo y autor de la obra"), ("partes", "¿Cuánto costó?\n¿Quién la planeó?\n¿Dónde está?"),
          ("modalidad", "electronica"), ("medio", "estrados"), ("canal", "oficina"),
        ])
      let folio = String(try #require(acuse.html.firstMatch(of: /SAI-2026-\d{6}-./)).output)
      let clave = String(try #require(acuse.html.firstMatch(of: /class="clave"[^>]*>([^<]+)</)).1)
      let ruta = "/solicitudes/\(folio)"
      func bien(_ n: Navegante, _ que: String, _ campos: [(String, String)]) async throws -> PaginaLeida {
        let p = try await n.enviar(try await n.abrir(ruta), "\(ruta)/\(que)", campos)
        #expect(p.estado == 200, "\(que): \(p.texto)")
        return p
      }
      _ = try await bien(ana, "turnos", [("otra", "DGOP")])
      _ = try await bien(obras, "turnos/1/aceptacion", [])
      _ = try await bien(obras, "turnos/1/atencion", [("texto", "Va todo.")])

      let forma = try await tita.abrir(ruta)
      #expect(forma.texto.contains("Si alguna parte lleva otro sentido") && forma.html.contains("name=\"sentido-parte-3\""))
      let respuesta = [
        ("sentido", "entrega"), ("texto", "Costó cuatro millones."), ("sentido-parte-1", ""), ("sentido-parte-2", "reservada"),
        ("sentido-parte-3", "entrega"),
      ]
      // What the Comité has not confirmed is said beside its part, and what was chosen is kept.
      let falta = try await tita.enviar(forma, ruta + "/respuesta", respuesta)
      #expect(falta.estado == 409 && falta.html.contains("id=\"respuesta-sentido-parte-2-error\""))
      #expect(!falta.html.contains("id=\"respuesta-sentido-parte-3-error\"") && !falta.html.contains("id=\"respuesta-sentido-error\""))
      #expect(falta.html.contains("<option value=\"reservada\" selected>") && falta.html.contains("<details class=\"grupo\" open>"))
      let rara = try await tita.enviar(forma, ruta + "/respuesta", respuesta + [("sentido-parte-9", "entrega")])
      #expect(rara.estado == 422 || rara.estado == 409)

      _ = try await bien(
        ana, "comite",
        [
          ("materia", "reservada"), ("motivo", "Seguridad."), ("reserva.area", "Obras"), ("reserva.fundamento", "Art. 112"),
          ("reserva.pruebaDeDano", "Se explica."), ("reserva.anios", "2"),
        ])
      _ = try await bien(
        tita, "comite/resolucion", [("asunto", "1"), ("sentido", "confirma"), ("sesion", "3"), ("acta", "A-3"), ("fecha", "2026-04-14")])
      let firmada = try await bien(tita, "respuesta", respuesta)
      #expect(firmada.texto.contains("Parte 2, «¿Quién la planeó?»: Información reservada"))
      #expect(firmada.texto.contains("Parte 3, «¿Dónde está?»: Se entrega la información") && !firmada.texto.contains("Parte 1, «"))
      _ = try await bien(ana, "notificaciones", [("objeto", "respuesta"), ("medio", "estrados")])
      let leida = try await Navegante(cliente).mandar("/folio/\(folio)", [("clave", clave)])
      #expect(leida.texto.contains("Parte 2, «¿Quién la planeó?»: Información reservada"))
    }
  }

  @Test func `a request of one part is not asked for its parts`() async throws {
    try await BancoDePruebas.con { banco, cliente in
      let (folio, _, _) = try await PaginasDeCiudadaniaTests.solicitar(Navegante(cliente))
      let tita = try await banco.entrar("tita", .titular, cliente)
      let ruta = "/solicitudes/\(folio)"
      let caso = try await tita.enviar(try await tita.abrir(ruta), ruta + "/turnos", [("otra", "DGOP")])
      #expect(caso.forma(ruta + "/respuesta") != nil && !caso.texto.contains("Si alguna parte lleva otro sentido"))
    }
  }
}
