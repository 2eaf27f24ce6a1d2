import Domain
import HummingbirdTesting
import Testing

@testable import Paginas

extension VidaEnPaginas {
  /// An access request with everything that can happen to one.
  static func acceso(_ banco: BancoDePruebas, _ cliente: any TestClientProtocol) async throws {
    let ciudadana = Navegante(cliente)
    let ana = try await banco.entrar("ana", .operador, cliente)
    let tita = try await banco.entrar("tita", .titular, cliente)
    let obras = try await banco.entrar("obras", .enlace, dependencia: "DGOP", cliente)
    let audi = try await banco.entrar("audi", .auditor, cliente)
    _ = try await obras.abrir("/turnos")
    let acuse = try await ana.enviar(
      try await ana.abrir("/solicitudes/nueva"), "/solicitudes/nueva",
      [
        ("texto", "¿Cuánto costó la calle Madero? ¿Quién es titular de la pensión del IMSS? Quiero reportar un bache."),
        ("modalidad", "copia_simple"),
        ("medio", "correo"), ("solicitante.correo", "eva@ejemplo.mx"), ("solicitante.nombre", "Eva"), ("solicitante.telefono", "477"),
        ("solicitante.domicilio", "Centro"), ("canal", "oficina"), ("partes", "¿Cuánto costó?\n¿Quién autorizó?"),
        ("folioPNT", "1101963000123"),
        ("verbalConfirmada", "true"),
      ])
    let folio = String(try #require(acuse.html.firstMatch(of: /SAI-2026-\d{6}-./)).output)
    let clave = String(try #require(acuse.html.firstMatch(of: /class="clave">([0-9A-Z-]+)</)).output.1)
    let ruta = "/solicitudes/\(folio)"
    func hacer(_ n: Navegante, _ que: String, _ campos: [(String, String)] = []) async throws -> PaginaLeida {
      let p = try await n.enviar(try await n.abrir(ruta), "\(ruta)/\(que)", campos)
      #expect([200, 400, 409, 422].contains(p.estado), "\(que): \(p.texto)")
      return p
    }
    func bien(_ n: Navegante, _ que: String, _ campos: [(String, String)] = []) async throws {
      let p = try await hacer(n, que, campos)
      #expect(p.estado == 200, "\(que): \(p.texto)")
    }
    _ = try await audi.abrir(ruta)
    _ = try await ana.abrir("\(ruta)/acuse")
    _ = try await ciudadana.abrir("/folio/\(folio)")
    let faltas = try await hacer(ana, "turnos", [("otra", "TES"), ("partes", "99")])
    #expect(faltas.estado == 422)
    #expect(try await hacer(ana, "turnos").estado == 422)
    // A part waits for a clarification, which is notified, answered late by e-mail, and the rest goes on.
    try await bien(ana, "prevencion", [("texto", "¿Cuál autorización?"), ("partes", "2")])
    try await bien(
      ana, "notificaciones", [("objeto", "prevencion"), ("medio", "correo"), ("resultado", "fallida"), ("constancia", "Rebotó.")])
    try await bien(ana, "notificaciones", [("objeto", "prevencion"), ("medio", "correo"), ("constancia", "Llegó.")])
    _ = try await ciudadana.mandar("/folio/\(folio)", [("clave", clave)])
    let aclara = try await ciudadana.mandar("/folio/\(folio)", [("clave", clave)])
    _ = try await ciudadana.enviar(aclara, "/folio/\(folio)/desahogo", [("texto", "La del cabildo.")])
    try await bien(ana, "turnos", [("otra", "DGOP"), ("otra", "TES"), ("instrucciones", "Pronto."), ("partes", "1"), ("partes", "2")])
    _ = try await obras.enviar(
      try await obras.abrir(ruta), ruta + "/turnos/1/propuestas",
      [("tipo", "inexistencia"), ("motivo", "No hay."), ("dependenciaSugerida", "SAPAL")])
    try await bien(ana, "propuestas/1/resolucion", [("acepta", "false"), ("motivo", "Busquen.")])
    _ = try await obras.enviar(try await obras.abrir(ruta), ruta + "/turnos/1/atencion", [("texto", "Poco.")])
    try await bien(ana, "turnos/1/devolucion", [("motivo", "Falta.")])
    _ = try await obras.abrir("/turnos")
    _ = try await obras.enviar(try await obras.abrir(ruta), ruta + "/turnos/1/atencion", [("texto", "Todo.")])
    _ = try await obras.abrir("/turnos")
    try await bien(ana, "turnos/2/retiro", [("motivo", "No era.")])
    try await bien(ana, "comite", [("materia", "version_publica"), ("motivo", "Hay nombres.")])
    _ = try await ana.abrir(ruta)
    try await bien(
      tita, "comite/resolucion", [("asunto", "1"), ("sentido", "confirma"), ("sesion", "3"), ("acta", "A-3"), ("fecha", "2026-04-14")])
    let mal = try await hacer(tita, "respuesta", [("sentido", "reservada"), ("texto", "No."), ("publicar", "quizá")])
    #expect(mal.estado == 400)
    try await bien(
      tita, "respuesta", [("sentido", "version_publica"), ("texto", "Aquí está."), ("publicar", "true"), ("sentido-parte-1", "entrega")])
    _ = try await audi.abrir(ruta)
    banco.avanzar(dias: 40)
    _ = try await ana.abrir("/panel")
    _ = try await ciudadana.abrir("/folio/\(folio)")
    _ = try await ciudadana.mandar("/folio/\(folio)", [("clave", clave)])
    let ana2 = try await banco.entrar("ana2", .operador, cliente)
    try await bien(ana2, "notificaciones", [("objeto", "respuesta"), ("medio", "correo"), ("constancia", "Acuse.")])
    _ = try await ciudadana.abrir("/folio/\(folio)")
    let leida = try await ciudadana.mandar("/folio/\(folio)", [("clave", clave)])
    _ = try await ciudadana.enviar(leida, "/folio/\(folio)/calificacion", [("puntos", "9")])
    _ = try await ciudadana.enviar(leida, "/folio/\(folio)/calificacion", [("puntos", "4")])
    try await bien(ana2, "costo", [("paginas", "30"), ("pesos", "0")])
    _ = try await ciudadana.mandar("/folio/\(folio)", [("clave", clave)])
    try await bien(ana2, "recurso", [("acto", "La entrega."), ("numero", "RR-1")])
    try await bien(ana2, "recurso/admision", [("numero", "RR-1")])
    try await bien(ana2, "recurso/resolucion", [("sentido", "confirma"), ("ordenaCumplir", "false")])
    let otra = try await ana2.abrir(ruta)
    #expect(otra.texto.contains("RR-1"))
  }
}
