import Domain
import HummingbirdTesting
import Testing
import Ventanilla

@testable import Paginas

extension VidaEnPaginas {
  /// Miércoles Ciudadano: its interventions, an asesoría with everything it may say, and what follows from one.
  static func asesorias(_ banco: BancoDePruebas, _ cliente: any TestClientProtocol) async throws {
    let ana = try await banco.entrar("aura", .operador, cliente)
    let hoy = banco.ahora.fecha
    _ = try await ana.abrir("/intervenciones")
    _ = try await ana.abrir("/asesorias/nueva")
    #expect(try await ana.enviar(try await ana.abrir("/intervenciones"), "/intervenciones", [("personal", "Ana")]).estado == 400)
    for i in 0..<32 {
      let p = try await ana.enviar(
        try await ana.abrir("/intervenciones"), "/intervenciones",
        [("fecha", hoy.description), ("lugar", "Plaza \(i)"), ("personal", "Ana")])
      #expect(p.estado == 200)
    }
    let una = "/intervenciones/INT-2026-0032"
    let hecha = try await ana.enviar(
      try await ana.abrir("/asesorias/nueva?intervencion=INT-2026-0032"), "/asesorias/nueva",
      [
        ("canal", "miercoles_ciudadano"), ("intervencion", "INT-2026-0032"), ("asesoria.derecho", "acceso"), ("asesoria.tema", "Agua"),
        ("asesoria.resultado", "canalizada"), ("asesoria.dependencia", "SAPAL"), ("asesoria.referencia", "Aclaraciones"),
        ("asesoria.colonia", "Centro"),
        ("asesoria.delegacion", "Norte"), ("asesoria.mesa", "12"), ("asesoria.comoSeEntero", "Radio"), ("asesoria.sexo", "mujer"),
        ("asesoria.edad", "60_o_mas"), ("asesoria.lengua", "español"), ("asesoria.discapacidad", "true"),
        ("asesoria.seguimiento.que", "Llamar"),
        ("asesoria.seguimiento.paraCuando", (hoy + 5).description),
      ])
    let folio = String(try #require(hecha.html.firstMatch(of: /ASE-2026-\d{6}-./)).output)
    let clave = String(try #require(hecha.html.firstMatch(of: /class="clave">([0-9A-Z-]+)</)).output.1)
    let ciudadana = Navegante(cliente)
    #expect(try await ciudadana.mandar("/folio/\(folio)", [("clave", clave)]).texto.contains("Llamar"))
    let ruta = "/asesorias/\(folio)"
    var p = try await ana.enviar(try await ana.abrir(ruta), ruta + "/calificacion", [("puntos", "5"), ("comentario", "Bien")])
    p = try await ana.enviar(p, ruta + "/seguimiento", [("nota", "Hecho")])
    #expect(p.texto.contains("5 de 5"))
    #expect(try await ana.mandar(ruta + "/seguimiento", [("llave", "b"), ("version", "9")]).estado == 412)
    let acuse = try await ana.enviar(
      try await ana.abrir("/solicitudes/nueva?asesoria=\(folio)"), "/solicitudes/nueva",
      [
        ("texto", "El agua"), ("modalidad", "electronica"), ("medio", "estrados"), ("canal", "miercoles_ciudadano"),
        ("intervencion", "INT-2026-0032"), ("asesoria", folio), ("recibidaEn", "\(hoy + -1)T09:00"), ("motivoFecha", "En papel."),
      ])
    let solicitud = String(try #require(acuse.html.firstMatch(of: /SAI-2026-\d{6}-./)).output)
    _ = try await ana.abrir("/solicitudes/\(solicitud)")
    _ = try await ana.abrir(ruta)
    p = try await ana.enviar(try await ana.abrir(una), una + "/cerrar", [("asistentes", "30"), ("evidencia", "Carpeta")])
    #expect(p.texto.contains("30") && p.estado == 200)
    #expect(try await ana.mandar(una + "/cerrar", [("llave", "c"), ("version", "2")]).estado == 409)
    let quinta = try await ana.enviar(
      try await ana.abrir("/asesorias/nueva"), "/asesorias/nueva",
      [
        ("canal", "oficina"), ("asesoria.derecho", "ninguno"), ("asesoria.tema", "Otra cosa"), ("asesoria.resultado", "orientada"),
      ])
    #expect(quinta.texto.contains("Registrar otra"))
    let primera = try await ana.abrir("/intervenciones")
    let siguiente = PaginaLeida.sinEntidades(String(try #require(primera.html.firstMatch(of: /href="([^"]*)" rel="next"/)).output.1))
    #expect(try await ana.abrir(siguiente).texto.contains("Plaza 0"))
  }
}
