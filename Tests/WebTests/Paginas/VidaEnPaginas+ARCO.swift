import HummingbirdTesting
import Testing
import Ventanilla

@testable import Paginas

extension VidaEnPaginas {
  /// An ARCO request up to its delivery, one that changes hands, one of somebody else's competence, one that waits for its citizen.
  static func arco(_ banco: BancoDePruebas, _ cliente: any TestClientProtocol) async throws {
    let n = Navegante(cliente)
    let tita = try await banco.entrar("tere", .titular, cliente)
    _ = try await n.enviar(try await n.abrir("/solicitar?tipo=arco"), "/solicitar")
    let sapal = try await banco.entrar("sapal", .enlace, dependencia: "SAPAL", cliente)
    let acuse = try await n.enviar(
      try await n.abrir("/solicitar?tipo=arco"), "/solicitar",
      [
        ("derechoARCO", "oposicion"), ("texto", "Mis datos"), ("datosARCO.causas", "Ya no."), ("datosARCO.razones", "Porque no."),
        ("datosARCO.representante", "Luis"), ("solicitante.nombre", "Eva"), ("modalidad", "electronica"), ("medio", "estrados"),
      ])
    let folio = String(try #require(acuse.html.firstMatch(of: /ARCO-2026-\d{6}-./)).output)
    let clave = String(try #require(acuse.html.firstMatch(of: /class="clave">([0-9A-Z-]+)</)).output.1)
    let ruta = "/solicitudes/\(folio)"
    func bien(_ que: String, _ campos: [(String, String)] = []) async throws {
      let p = try await tita.enviar(try await tita.abrir(ruta), "\(ruta)/\(que)", campos)
      #expect(p.estado == 200, "\(que): \(p.texto)")
    }
    try await bien("procedimiento-especifico", [("nombre", "Baja del padrón"), ("texto", "Se hace en ventanilla.")])
    try await bien("notificaciones", [("objeto", "procedimiento_especifico"), ("medio", "estrados")])
    let elige = try await n.mandar("/folio/\(folio)", [("clave", clave)])
    _ = try await n.enviar(elige, "/folio/\(folio)/eleccion", [("elige", "arco")])
    try await bien("turnos", [("otra", "SAPAL")])
    _ = try await sapal.enviar(try await sapal.abrir(ruta), ruta + "/turnos/1/atencion", [("texto", "Hecho.")])
    try await bien("comite", [("materia", "negativa_arco"), ("motivo", "En parte.")])
    try await bien(
      "comite/resolucion",
      [("asunto", "1"), ("sentido", "confirma"), ("sesion", "4"), ("acta", "A-4"), ("fecha", banco.ahora.fecha.description)])
    try await bien("respuesta", [("sentido", "parcialmente_procedente"), ("texto", "Procede en parte."), ("causal", "2")])
    try await bien("notificaciones", [("objeto", "respuesta"), ("medio", "estrados")])
    try await bien("identidad", [("forma", "titular"), ("documento", "pasaporte")])
    let nueva = try await tita.enviar(try await tita.abrir(ruta), ruta + "/clave", [("motivo", "La perdió.")])
    #expect(nueva.texto.contains("Clave nueva"))
    try await bien("efectividad", [("constancia", "Se dio de baja.")])
    try await bien("entrega", [("constancia", "A la titular.")])
    _ = try await tita.abrir(ruta)

    // Another, moved to the right it really exercises.
    let (otro, claveOtra, _) = try await PaginasDeCiudadaniaTests.solicitar(n, "Quiero ver mi expediente médico")
    let caso = try await tita.enviar(
      try await tita.abrir("/solicitudes/\(otro)"), "/solicitudes/\(otro)/reconduccion",
      [("derechoARCO", "acceso"), ("motivo", "Son sus datos.")])
    #expect(caso.texto.contains("Antes: \(otro)"))
    let llave = "3f0e5a2c-9b1d-4c8e-8a7f-6d5c4b3a2910"
    let suelta = try await n.mandar("/folio/\(otro)/desahogo", [("clave", claveOtra), ("llave", llave), ("texto", "x")])
    #expect(suelta.estado == 409)
    // One for somebody else to answer.
    let (ajena, claveAjena, _) = try await PaginasDeCiudadaniaTests.solicitar(n, "¿Cuánto gana el gobernador? ¿Y su gabinete?")
    func decir(_ que: String, _ campos: [(String, String)]) async throws -> PaginaLeida {
      try await tita.enviar(try await tita.abrir("/solicitudes/\(ajena)"), "/solicitudes/\(ajena)/\(que)", campos)
    }
    #expect(try await decir("incompetencia", [("organismo", "El Estado"), ("motivo", "Es estatal.")]).estado == 400)
    #expect(
      try await decir("incompetencia", [("notoria", "true"), ("organismo", "El Estado"), ("motivo", "Es estatal.")]).estado == 200)
    #expect(try await decir("notificaciones", [("objeto", "incompetencia"), ("medio", "estrados")]).estado == 200)
    #expect(try await n.mandar("/folio/\(ajena)", [("clave", claveAjena)]).texto.contains("El Estado"))
    // One whose whole text waits for the citizen, who does not answer well the first time.
    let (tercero, claveTercera, _) = try await PaginasDeCiudadaniaTests.solicitar(n, "Todo")
    func con(_ que: String, _ campos: [(String, String)]) async throws {
      let p = try await tita.enviar(try await tita.abrir("/solicitudes/\(tercero)"), "/solicitudes/\(tercero)/\(que)", campos)
      #expect(p.estado == 200, "\(que): \(p.texto)")
    }
    try await con("prevencion", [("texto", "¿Qué todo?")])
    try await con("notificaciones", [("objeto", "prevencion"), ("medio", "estrados")])
    let espera = try await n.mandar("/folio/\(tercero)", [("clave", claveTercera)])
    #expect(try await n.enviar(espera, "/folio/\(tercero)/desahogo", []).estado == 400)
    let perdida = try await tita.mandar(
      "/solicitudes/\(tercero)/turnos", [("llave", "q"), ("version", "3"), ("otra", "TES"), ("instrucciones", "Se me fue")])
    #expect(perdida.estado == 409 && perdida.texto.contains("Se me fue"))
  }
}
