import Domain
import Hummingbird
import HummingbirdTesting
import Storage
import Testing
import Ventanilla

@testable import Web

@Suite struct PaginasPlantillasTests {
  @Test func `every template compiles and only our own HTML goes unescaped`() throws {
    #expect(Plantillas().fallas.isEmpty)
    #expect(try RevisorDePlantillas().crudos == ["{contenido", "{qr"])
    for plantilla in Plantilla.allCases {
      let texto = String(decoding: plantilla.fuente, as: UTF8.self)
      #expect(texto.firstMatch(of: /<script|<style|\sstyle=|\son[a-z]+=|javascript:/) == nil, "\(plantilla.rawValue)")
    }
  }

  /// One long day at the office: every tag of every template is rendered with something, and every name has a value.
  @Test func `every name of every template is given, in a life that shows them all`() async throws {
    let revisor = try RevisorDePlantillas()
    try await BancoDePruebas.con(revisor: revisor) { banco, cliente in
      try await Self.acceso(banco, cliente)
      try await Self.arco(banco, cliente)
      try await Self.asesorias(banco, cliente)
      try await Self.sueltas(banco, cliente)
      try await Self.trabajos(banco, cliente)
      try await Self.filtro(banco, cliente)
    }
    try await BancoDePruebas.con(revisor: revisor) { banco, cliente in
      try await PaginasDelDirectorioTests.vida(banco, cliente)
      try await PaginasDelDirectorioTests.publicado(banco, cliente)
    }
    try await BancoDePruebas.con(unidad: .vacia, revisor: revisor) { _, cliente in
      _ = try await PaginasDeCiudadaniaTests.solicitar(Navegante(cliente))
    }
    #expect(revisor.quejas == [])
    #expect(revisor.sinVer == [])
  }

  /// An access request with everything that can happen to one.
  private static func acceso(_ banco: BancoDePruebas, _ cliente: any TestClientProtocol) async throws {
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
    let faltas = try await hacer(ana, "turnar", [("otra", "TES"), ("partes", "99")])
    #expect(faltas.estado == 422)
    #expect(try await hacer(ana, "turnar").estado == 422)
    // A part waits for a clarification, which is notified, answered late by e-mail, and the rest goes on.
    try await bien(ana, "prevenir", [("texto", "¿Cuál autorización?"), ("partes", "2")])
    try await bien(ana, "notificar", [("objeto", "prevencion"), ("medio", "correo"), ("resultado", "fallida"), ("constancia", "Rebotó.")])
    try await bien(ana, "notificar", [("objeto", "prevencion"), ("medio", "correo"), ("constancia", "Llegó.")])
    _ = try await ciudadana.mandar("/folio/\(folio)", [("clave", clave)])
    let aclara = try await ciudadana.mandar("/folio/\(folio)", [("clave", clave)])
    _ = try await ciudadana.enviar(aclara, "/folio/\(folio)/desahogar", [("texto", "La del cabildo.")])
    try await bien(ana, "turnar", [("otra", "DGOP"), ("otra", "TES"), ("instrucciones", "Pronto."), ("partes", "1"), ("partes", "2")])
    _ = try await obras.enviar(
      try await obras.abrir(ruta), ruta + "/turnos/1/proponer",
      [("tipo", "inexistencia"), ("motivo", "No hay."), ("dependenciaSugerida", "SAPAL")])
    try await bien(ana, "propuestas/1/resolucion", [("acepta", "false"), ("motivo", "Busquen.")])
    _ = try await obras.enviar(try await obras.abrir(ruta), ruta + "/turnos/1/atender-turno", [("texto", "Poco.")])
    try await bien(ana, "turnos/1/devolver-atencion", [("motivo", "Falta.")])
    _ = try await obras.abrir("/turnos")
    _ = try await obras.enviar(try await obras.abrir(ruta), ruta + "/turnos/1/atender-turno", [("texto", "Todo.")])
    _ = try await obras.abrir("/turnos")
    try await bien(ana, "turnos/2/retirar-turno", [("motivo", "No era.")])
    try await bien(ana, "someter-a-comite", [("materia", "version_publica"), ("motivo", "Hay nombres.")])
    _ = try await ana.abrir(ruta)
    try await bien(
      tita, "registrar-resolucion", [("asunto", "1"), ("sentido", "confirma"), ("sesion", "3"), ("acta", "A-3"), ("fecha", "2026-04-14")])
    let mal = try await hacer(tita, "responder", [("sentido", "reservada"), ("texto", "No."), ("publicar", "quizá")])
    #expect(mal.estado == 400)
    try await bien(
      tita, "responder", [("sentido", "version_publica"), ("texto", "Aquí está."), ("publicar", "true"), ("sentido-parte-1", "entrega")])
    _ = try await audi.abrir(ruta)
    banco.avanzar(dias: 40)
    _ = try await ana.abrir("/panel")
    _ = try await ciudadana.abrir("/folio/\(folio)")
    _ = try await ciudadana.mandar("/folio/\(folio)", [("clave", clave)])
    let ana2 = try await banco.entrar("ana2", .operador, cliente)
    try await bien(ana2, "notificar", [("objeto", "respuesta"), ("medio", "correo"), ("constancia", "Acuse.")])
    _ = try await ciudadana.abrir("/folio/\(folio)")
    let leida = try await ciudadana.mandar("/folio/\(folio)", [("clave", clave)])
    _ = try await ciudadana.enviar(leida, "/folio/\(folio)/calificar", [("puntos", "9")])
    _ = try await ciudadana.enviar(leida, "/folio/\(folio)/calificar", [("puntos", "4")])
    try await bien(ana2, "notificar-costo", [("paginas", "30"), ("pesos", "0")])
    _ = try await ciudadana.mandar("/folio/\(folio)", [("clave", clave)])
    try await bien(ana2, "interponer-recurso", [("acto", "La entrega."), ("numero", "RR-1")])
    try await bien(ana2, "admitir-recurso", [("numero", "RR-1")])
    try await bien(ana2, "resolver-recurso", [("sentido", "confirma"), ("ordenaCumplir", "false")])
    let otra = try await ana2.abrir(ruta)
    #expect(otra.texto.contains("RR-1"))
  }

  private static func arco(_ banco: BancoDePruebas, _ cliente: any TestClientProtocol) async throws {
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
    try await bien("avisar-procedimiento", [("nombre", "Baja del padrón"), ("texto", "Se hace en ventanilla.")])
    try await bien("notificar", [("objeto", "procedimiento_especifico"), ("medio", "estrados")])
    let elige = try await n.mandar("/folio/\(folio)", [("clave", clave)])
    _ = try await n.enviar(elige, "/folio/\(folio)/elegir-procedimiento", [("elige", "arco")])
    try await bien("turnar", [("otra", "SAPAL")])
    _ = try await sapal.enviar(try await sapal.abrir(ruta), ruta + "/turnos/1/atender-turno", [("texto", "Hecho.")])
    try await bien("someter-a-comite", [("materia", "negativa_arco"), ("motivo", "En parte.")])
    try await bien(
      "registrar-resolucion",
      [("asunto", "1"), ("sentido", "confirma"), ("sesion", "4"), ("acta", "A-4"), ("fecha", banco.ahora.fecha.description)])
    try await bien("responder", [("sentido", "parcialmente_procedente"), ("texto", "Procede en parte."), ("causal", "2")])
    try await bien("notificar", [("objeto", "respuesta"), ("medio", "estrados")])
    try await bien("acreditar-identidad", [("forma", "titular"), ("documento", "pasaporte")])
    let nueva = try await tita.enviar(try await tita.abrir(ruta), ruta + "/reemitir-clave", [("motivo", "La perdió.")])
    #expect(nueva.texto.contains("Clave nueva"))
    try await bien("hacer-efectivo", [("constancia", "Se dio de baja.")])
    try await bien("entregar", [("constancia", "A la titular.")])
    _ = try await tita.abrir(ruta)

    // Another, moved to the right it really exercises.
    let (otro, claveOtra, _) = try await PaginasDeCiudadaniaTests.solicitar(n, "Quiero ver mi expediente médico")
    let caso = try await tita.enviar(
      try await tita.abrir("/solicitudes/\(otro)"), "/solicitudes/\(otro)/reconducir",
      [("derechoARCO", "acceso"), ("motivo", "Son sus datos.")])
    #expect(caso.texto.contains("Antes: \(otro)"))
    let suelta = try await n.mandar("/folio/\(otro)/desahogar", [("clave", claveOtra), ("llave", "z"), ("texto", "x")])
    #expect(suelta.estado == 409)
    // One for somebody else to answer.
    let (ajena, claveAjena, _) = try await PaginasDeCiudadaniaTests.solicitar(n, "¿Cuánto gana el gobernador? ¿Y su gabinete?")
    func decir(_ que: String, _ campos: [(String, String)]) async throws -> PaginaLeida {
      try await tita.enviar(try await tita.abrir("/solicitudes/\(ajena)"), "/solicitudes/\(ajena)/\(que)", campos)
    }
    #expect(try await decir("declarar-incompetencia", [("organismo", "El Estado"), ("motivo", "Es estatal.")]).estado == 400)
    #expect(
      try await decir("declarar-incompetencia", [("notoria", "true"), ("organismo", "El Estado"), ("motivo", "Es estatal.")]).estado == 200)
    #expect(try await decir("notificar", [("objeto", "incompetencia"), ("medio", "estrados")]).estado == 200)
    #expect(try await n.mandar("/folio/\(ajena)", [("clave", claveAjena)]).texto.contains("El Estado"))
    // One whose whole text waits for the citizen, who does not answer well the first time.
    let (tercero, claveTercera, _) = try await PaginasDeCiudadaniaTests.solicitar(n, "Todo")
    func con(_ que: String, _ campos: [(String, String)]) async throws {
      let p = try await tita.enviar(try await tita.abrir("/solicitudes/\(tercero)"), "/solicitudes/\(tercero)/\(que)", campos)
      #expect(p.estado == 200, "\(que): \(p.texto)")
    }
    try await con("prevenir", [("texto", "¿Qué todo?")])
    try await con("notificar", [("objeto", "prevencion"), ("medio", "estrados")])
    let espera = try await n.mandar("/folio/\(tercero)", [("clave", claveTercera)])
    #expect(try await n.enviar(espera, "/folio/\(tercero)/desahogar", []).estado == 400)
    let perdida = try await tita.mandar(
      "/solicitudes/\(tercero)/turnar", [("llave", "q"), ("version", "3"), ("otra", "TES"), ("instrucciones", "Se me fue")])
    #expect(perdida.estado == 409 && perdida.texto.contains("Se me fue"))
  }

  private static func asesorias(_ banco: BancoDePruebas, _ cliente: any TestClientProtocol) async throws {
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
    var p = try await ana.enviar(try await ana.abrir(ruta), ruta + "/calificar", [("puntos", "5"), ("comentario", "Bien")])
    p = try await ana.enviar(p, ruta + "/cumplir-seguimiento", [("nota", "Hecho")])
    #expect(p.texto.contains("5 de 5"))
    #expect(try await ana.mandar(ruta + "/cumplir-seguimiento", [("llave", "b"), ("version", "9")]).estado == 412)
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

  /// The work behind: a kind at rest, a job that died, receivers that fail, letters that came back.
  private static func trabajos(_ banco: BancoDePruebas, _ cliente: any TestClientProtocol) async throws {
    let ada = try await banco.entrar("ada", .admin, cliente)
    let olga = try await banco.entrar("olga", .operador, cliente)
    #expect(try await olga.abrir("/trabajos").estado == 403)
    let (clase, ahora) = ("limpieza", banco.ahora.micros)
    #expect(try await ada.abrir("/trabajos").texto.contains("Ninguno"))
    try await banco.ventanilla.engine.write { db in
      for _ in 0..<2 { try JobQueue.enqueue(db, kind: clase, payload: "{}", runAt: ahora, now: ahora) }
      for job in try JobQueue.claim(db, kinds: [clase], limit: 1, now: ahora, lease: 1) {
        _ = try JobQueue.settle(db, job.lease, .hopeless(cause: "Se acabó el disco."), now: ahora, jitter: 0)
      }
      for id in ["r1", "r2"] {
        let hook = Webhook(id: id, url: "https://ejemplo.mx/\(id)", descripcion: "", secreto: [1], eventos: "*", creado: ahora)
        try Webhooks.insert(db, hook)
        _ = try Webhooks.failed(db, id: id, now: ahora)
      }
      _ = try Webhooks.disable(db, id: "r2", reason: "No aceptó nada.", now: ahora)
      for (clase, stream) in [(Correo.Clase.ciudadano, "SAI-2026-000001-I"), (Correo.Clase.resumen, "resumen/SAPAL")] {
        _ = try Correos.insert(db, id: stream, clase: clase, stream: stream, numero: 1, destinatario: "", now: ahora)
        _ = try Correos.settle(db, id: stream, .rechazado, codigo: 550, causa: "No existe.", now: ahora)
      }
    }
    let todo = try await ada.abrir("/trabajos")
    #expect(["Se acabó el disco.", "No aceptó nada.", "No existe.", "SAI-2026-000001-I"].allSatisfy { todo.texto.contains($0) })
    #expect(try await ada.mandar("/trabajos/pausa", [("tipo", clase), ("motivo", " ")]).estado == 400)
    #expect(try await ada.mandar("/trabajos/nada", []).estado == 404)
    let pausada = try await ada.mandar("/trabajos/pausa", [("tipo", clase), ("motivo", "Falta disco")])
    #expect(pausada.texto.contains("por ada: Falta disco"))
    #expect(try await ada.enviar(pausada, "/trabajos/reanudacion").texto.contains("En pausa") == false)
    let otra = try await ada.enviar(try await ada.abrir("/trabajos"), "/trabajos/reintento")
    #expect(!otra.texto.contains("Se acabó el disco."))
    #expect(try await ada.mandar("/trabajos/reintento", [("id", "1")]).estado == 409)
    #expect(try await olga.abrir("/panel").texto.contains("no reciben avisos"))
  }

  /// The filtro's page: turnos that went well and badly, versions of every sort, a training on its way.
  private static func filtro(_ banco: BancoDePruebas, _ cliente: any TestClientProtocol) async throws {
    let (oli, teo) = (try await banco.entrar("oli", .operador, cliente), try await banco.entrar("teo", .titular, cliente))
    #expect(try await oli.abrir("/filtro").texto.contains("Todavía no ha aprendido nada"))
    func orden(_ rol: Rol, _ dependencia: String? = nil) -> Orden {
      Orden(actor: Domain.Actor(id: "x", rol: rol, dependencia: dependencia), ahora: banco.ahora)
    }
    func turnada(_ clave: String, _ sugeridas: [String]?) async throws -> Folio {
      let peticion = Presentar(tipo: .acceso, texto: "¿Cuánto costó?", canal: .oficina, medio: .estrados, verbalConfirmada: true)
      let r: Resultado = try await banco.ventanilla.presentar(peticion, orden(.operador))
      let folio = r.expediente.folio
      let turnar = Turnar(turnos: [.init(dependencia: clave)], sugeridas: sugeridas)
      _ = try await banco.ventanilla.ejecutar(turnar, folio: folio, orden(.operador))
      return folio
    }
    func rechazada(_ mejor: String?, _ sugeridas: [String]?) async throws -> Folio {
      let folio = try await turnada("TES", sugeridas)
      let rechazo = Proponer(turno: 1, tipo: .rechazo, motivo: "No cobramos eso.", dependenciaSugerida: mejor)
      _ = try await banco.ventanilla.ejecutar(rechazo, folio: folio, orden(.enlace, "TES"))
      _ = try await banco.ventanilla.ejecutar(ResolverPropuesta(propuesta: 1, acepta: true), folio: folio, orden(.operador))
      return folio
    }
    let aceptada = try await turnada("TES", ["DGOP", "TES"])
    _ = try await banco.ventanilla.ejecutar(AceptarTurno(turno: 1), folio: aceptada, orden(.enlace, "TES"))
    _ = try await rechazada(nil, nil)
    let borrada = try await rechazada("SAPAL", ["TES"])
    _ = try await banco.ventanilla.ejecutar(Desistir(), folio: borrada, orden(.operador))
    _ = try await banco.ventanilla.ejecutar(Suprimir(fundamento: "Plazo"), folio: borrada, orden(.titular))
    let medida = #"{"n":40,"top1":0.8,"top3":0.9,"cobertura":0.95,"tamano":2.1,"calibracion":0.04}"#
    let ahora = banco.ahora.micros
    try await banco.ventanilla.engine.write { db in
      for n in 1...4 as ClosedRange<Int64> {
        let v = VersionesDelFiltro.Version(
          numero: n, creada: ahora - n, actor: "sistema", expedientes: 9, ejemplos: 9, correcciones: 1,
          medidas: #"{"nuevo":\#(medida),"vigente":\#(medida)}"#, aceptada: n != 3, motivo: "No es peor.",
          huella: [UInt8](repeating: UInt8(n), count: 32), llave: "k\(n)")
        try VersionesDelFiltro.guardar(db, v, sellado: [1])
      }
      try VersionesDelFiltro.confirmar(db, 2, ahora: ahora)
      try db.execute("UPDATE filtro_versiones SET llave = NULL, modelo = NULL WHERE numero = 1", [])
      try VersionesDelFiltro.poner(db, version: 4, actor: "teo", rol: "titular", motivo: "No es peor.", ahora: ahora, cuerpo: "{}")
    }
    let llena = try await oli.enviar(try await oli.abrir("/filtro"), "/filtro/entrenamientos")
    #expect(llena.texto.contains("está en la fila") && llena.texto.contains("Hay un entrenamiento en espera"))
    #expect(llena.forma("/filtro/entrenamientos") == nil && llena.forma("/filtro/versiones/2/vigente") == nil)
    #expect(["No cobramos eso.", "El motivo ya no está", "Sistema de Agua Potable", "<svg"].allSatisfy { llena.html.contains($0) })
    let suya = try await teo.abrir("/filtro")
    #expect(suya.texto.contains("Usar esta versión") && suya.texto.contains("Volver a esta versión"))
    #expect(try await teo.mandar("/filtro/versiones/1/vigente", []).texto.contains("ya no se guarda"))
    #expect(try await teo.enviar(suya, "/filtro/versiones/2/vigente").texto.contains("desde ahora sugiere esa versión"))
    #expect(try await oli.mandar("/filtro/versiones/3/vigente", []).estado == 403)
    #expect(try await teo.enviar(try await teo.abrir("/filtro"), "/filtro/versiones/0/vigente").texto.contains("Arranque en frío"))
  }

  /// Pages that belong to no case.
  private static func sueltas(_ banco: BancoDePruebas, _ cliente: any TestClientProtocol) async throws {
    let n = Navegante(cliente)
    let ana = try await banco.entrar("alma", .operador, cliente)
    for ruta in ["/", "/solicitar", "/folio", "/folio?folio=nada", "/folio/SAI-2026-900000-X", "/entrar", "/nada", "/panel"] {
      _ = try await n.abrir(ruta)
    }
    _ = try await n.mandar("/entrar", [("ficha", "plf_mala")])
    _ = try await n.mandar("/solicitar", [("tipo", "acceso"), ("llave", "l")])
    for ruta in ["/", "/salir", "/panel", "/panel?q=madero&ver=todas&estado=notificada", "/solicitudes/nueva?tipo=arco"] {
      _ = try await ana.abrir(ruta)
    }
    let nadie = Folio.nuevo(.acceso, anio: 2026, consecutivo: 900_000)
    for _ in 0..<7 { _ = try await n.mandar("/folio/\(nadie)", [("clave", "00000000")]) }
    let harto = try await n.mandar("/folio/\(nadie)", [("clave", "00000000")])
    #expect(harto.estado == 429)
    let seis = try await n.enviar(
      try await n.abrir("/solicitar"), "/solicitar", [("texto", "Hola"), ("modalidad", "electronica"), ("medio", "estrados")])
    #expect(seis.estado == 200)
    for codigo in [401, 404, 503] {
      _ = banco.paginas.error(Problema(.interno, "Detalle", estado: codigo), nil)
    }
    for _ in 0..<51 { _ = try await PaginasDeCiudadaniaTests.solicitar(n) }
    let primera = try await ana.abrir("/panel")
    let siguiente = PaginaLeida.sinEntidades(String(try #require(primera.html.firstMatch(of: /href="([^"]*)" rel="next"/)).output.1))
    _ = try await ana.abrir(siguiente)
  }
}
