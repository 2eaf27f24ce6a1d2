import Domain
import Filtro
import HummingbirdTesting
import Storage
import Testing

@testable import Paginas
@testable import Ventanilla

@Suite struct PaginasDelDirectorioTests {
  private static func turnada(_ banco: BancoDePruebas, _ clave: String) async throws -> Folio {
    let ana = Domain.Actor(id: "ana", rol: .operador)
    let r = try await banco.ventanilla.casos.presentar(
      Presentar(tipo: .acceso, texto: "Algo", canal: .oficina, medio: .estrados), Orden(actor: ana, ahora: banco.ahora))
    _ = try await banco.ventanilla.casos.ejecutar(
      Turnar(turnos: [.init(dependencia: clave)]), folio: r.expediente.folio, Orden(actor: ana, ahora: banco.ahora))
    return r.expediente.folio
  }

  /// More open turnos than a page shows, as their rows alone.
  private static func muchos(_ banco: BancoDePruebas, _ clave: String) async throws {
    try await banco.ventanilla.nucleo.engine.write { db in
      for n in 0...Dependencias.turnosPorPagina {
        try db.execute(
          """
          INSERT INTO expedientes (id, folio, tipo, estado, version, llave, nonce, canal, medio, recibida, registrada, abierto, urgente, importado)
          VALUES (?1, ?1, 'SAI', 'en_tramite', 1, 'k', 1, 'web', 'estrados', 0, 0, 1, 0, 1)
          """, [.text("X\(1000 + n)")])
        try db.execute(
          "INSERT INTO turnos (expediente, numero, dependencia, estado, turnado) VALUES (?1, 1, ?2, 'enviado', 0)",
          [.text("X\(1000 + n)"), .text(clave)])
      }
    }
  }

  /// The directory's whole life on its pages: empty, filled, changed, merged.
  static func vida(_ banco: BancoDePruebas, _ cliente: any TestClientProtocol) async throws {
    let ada = try await banco.entrar("ada", .admin, cliente)
    let otro = try await banco.entrar("otro", .admin, cliente)
    #expect(try await ada.abrir("/directorio").texto.contains("El directorio está vacío"))

    // Added; what is wrong is said beside its question and nothing typed is lost.
    let nueva = try await ada.abrir("/directorio/nueva")
    let mal = try await ada.enviar(
      nueva, "/directorio/nueva", [("clave", "DGOP"), ("nombre", "Bienestar Animal"), ("tipo", "centralizada")])
    #expect(mal.estado == 400 && mal.texto.contains("Qué hace: Falta este dato") && mal.html.contains("value=\"Bienestar Animal\""))
    let datos = [
      ("nombre", "Bienestar Animal"), ("tipo", "centralizada"), ("atribuciones", "Cuida animales."), ("palabras", "perritos\ngatitos"),
    ]
    #expect(try await ada.enviar(nueva, "/directorio/nueva", [("clave", "DGOP")] + datos).texto.contains("ya es la de"))
    let hecha = try await ada.enviar(nueva, "/directorio/nueva", [("clave", "ANIMAL")] + datos)
    #expect(hecha.estado == 200 && hecha.texto.contains("Ya se le puede turnar") && hecha.texto.contains("perritos, gatitos"))
    let lista = try await ada.abrir("/directorio")
    #expect(lista.texto.contains("Bienestar Animal") && lista.texto.contains("Tesorería Municipal"))

    // Two admins open the same entry; the second to save is told.
    let (una, segunda) = (try await ada.abrir("/directorio/DGOP"), try await otro.abrir("/directorio/DGOP"))
    let cambios = [
      ("nombre", "Obra Pública"), ("siglas", "OP"), ("tipo", "centralizada"), ("atribuciones", "Obra."), ("palabras", "bache"),
      ("enlace", "obra@leon.gob.mx"), ("plazoInterno", "1"), ("verificada", "true"),
    ]
    let guardada = try await ada.enviar(una, "/directorio/DGOP", cambios)
    #expect(guardada.texto.contains("Quedaron guardados los cambios") && guardada.texto.contains("1 día hábil"))
    #expect(guardada.texto.contains("Cambió: nombre, siglas, qué hace, cómo lo dice la gente, enlace, plazo interno, si está confirmada"))
    let tarde = try await otro.enviar(segunda, "/directorio/DGOP", [("nombre", "Otra")] + cambios.dropFirst())
    #expect(tarde.estado == 412 && tarde.texto.contains("cambió mientras la editabas"))

    // Merged: first the list, then the confirmation, which says what happens to its enlaces.
    let folio = try await Self.turnada(banco, "DGOP")
    _ = try await banco.entrar("ema", .enlace, dependencia: "DGOP", cliente)
    try await banco.ventanilla.nucleo.engine.write { db in
      try Webhooks.insert(
        db,
        Webhook(
          id: "wh_1", url: "https://ejemplo.mx", descripcion: "", secreto: [1], eventos: "*", dependencia: "DGOP",
          creado: banco.ahora.micros))
    }
    #expect(try await ada.abrir("/directorio").texto.contains("DGOP · OP · Centralizada · 1 turno abierto"))
    let sinSalida = try await ada.abrir("/directorio/DGOP/cierre?sucesora=")
    #expect(sinSalida.texto.contains("no se puede cerrar sin decir") && sinSalida.forma("/directorio/DGOP/cierre") == nil)
    let ensayo = try await ada.abrir("/directorio/DGOP/cierre?sucesora=DGMOV")
    for dicho in [
      folio.description, "1 turno abierto de 1 solicitud", "ningún plazo cambia", "Todavía no ha cambiado nada", "Cuenta de enlace: ema",
      "Receptores de avisos: 1",
    ] {
      #expect(ensayo.texto.contains(dicho), "\(dicho)")
    }
    let sinDestino = try await ada.enviar(ensayo, "/directorio/DGOP/cierre", [("motivo", "Acuerdo 7")])
    #expect(
      sinDestino.estado == 400 && sinDestino.texto.contains("Di qué pasa con sus enlaces")
        && sinDestino.html.contains("value=\"Acuerdo 7\""))
    let cerrada = try await ada.enviar(ensayo, "/directorio/DGOP/cierre", [("cuentas", "mover"), ("motivo", "Acuerdo 7")])
    #expect(cerrada.estado == 200 && cerrada.texto.contains("Ya no se le turna ni se sugiere"))
    #expect(cerrada.texto.contains("van 0 de 1") && cerrada.texto.contains("Le sucede Dirección General de Movilidad"))
    #expect(
      cerrada.texto.contains("Obra Pública se fusionó en Dirección General de Movilidad. Sus enlaces pasaron a la sucesora. Acuerdo 7."))
    #expect(cerrada.forma("/directorio/DGOP") == nil && !cerrada.texto.contains("Cerrarla o fusionarla"))
    #expect(try await ada.abrir("/directorio").texto.contains("le sucede Dirección General de Movilidad"))
    while try await banco.ventanilla.directorio.avanzarTraspaso(banco.ahora) {}
    let caso = try await ada.abrir("/solicitudes/\(folio)")
    #expect(caso.texto.contains("El turno de Obra Pública pasó a Dirección General de Movilidad (Acuerdo 7); su plazo no cambia."))

    // Nothing to hand over, and more than a page of it.
    let vacia = try await ada.abrir("/directorio/ANIMAL/cierre")
    #expect(vacia.texto.contains("No tiene turnos abiertos"))
    try await Self.muchos(banco, "TES")
    let muchos = try await ada.abrir("/directorio/TES/cierre?sucesora=ANIMAL")
    let siguiente = try #require(muchos.html.firstMatch(of: /href="([^"]*despuesDe[^"]*)"/)).output.1
    let resto = try await ada.abrir(PaginaLeida.sinEntidades(String(siguiente)))
    #expect(resto.texto.contains("X1500") && !resto.texto.contains("X1499"))
  }

  /// What is published already, before filing and before turning.
  static func publicado(_ banco: BancoDePruebas, _ cliente: any TestClientProtocol) async throws {
    let n = Navegante(cliente)
    let pagina = try await n.abrir("/solicitar")
    let campos = [("texto", "¿Cuánto gana la presidenta municipal?"), ("modalidad", "electronica"), ("medio", "estrados")]
    let aviso = try await n.enviar(pagina, "/solicitar", campos)
    #expect(
      aviso.estado == 200 && aviso.texto.contains("Esto ya está publicado") && aviso.html.contains("href=\"https://leon.gob.mx/sueldos\""))
    #expect(aviso.html.contains(">¿Cuánto gana la presidenta municipal?</textarea>") && aviso.html.contains("form=\"solicitud-forma\""))
    #expect(aviso.texto.contains("No es lo que busco, presentar mi solicitud"))
    #expect(aviso.texto.contains("Todavía no comprobamos que la liga abra"))
    // Two of them: nothing was filed by looking, and the same key files once.
    let acuse = try await n.enviar(aviso, "/solicitar", campos)
    let folio = String(try #require(acuse.html.firstMatch(of: /SAI-2026-\d{6}-[0-9A-Z]/)).output)
    #expect(try await n.enviar(aviso, "/solicitar", campos).texto.contains("Ya la habíamos recibido"))

    let opal = try await banco.entrar("opalo", .operador, cliente)
    let suyo = try await opal.abrir("/solicitudes/\(folio)")
    #expect(suyo.texto.contains("Quizá ya está publicado") && suyo.texto.contains("la persona titular puede orientar"))
    #expect(suyo.texto.contains("Falta comprobar que la liga abra"))
    let tita = try await banco.entrar("titania", .titular, cliente)
    let caso = try await tita.abrir("/solicitudes/\(folio)")
    let liga = try #require(caso.html.firstMatch(of: /href="(\/solicitudes\/[^"]*orientar=sueldos)#orientacion"/)).output.1
    let lista = try await tita.abrir(String(liga))
    #expect(
      lista.html.contains("value=\"https://leon.gob.mx/sueldos\"")
        && lista.texto.contains("La información que pide ya es pública: «Sueldos: cuánto gana cada quien»"))
    let firmada = try await tita.enviar(
      lista, "/solicitudes/\(folio)/orientacion", [("fuente", "https://leon.gob.mx/sueldos"), ("texto", "Ya es pública.")])
    #expect(firmada.estado == 200)
    let notificada = try await tita.enviar(
      firmada, "/solicitudes/\(folio)/notificaciones", [("objeto", "orientacion"), ("medio", "estrados")])
    #expect(notificada.texto.contains("Orientada"))
    let ofrecida = try await opal.enviar(
      try await opal.abrir("/solicitudes/\(folio)"), "/solicitudes/\(folio)/publicacion",
      [("titulo", "Percepciones de la alcaldía"), ("liga", "https://leon.gob.mx/alcaldia")])
    #expect(
      ofrecida.texto.contains("Quedó ofrecida")
        && ofrecida.texto.contains("se ofrece a quien pregunte lo mismo: Percepciones de la alcaldía"))
    let otra = try await n.enviar(
      try await n.abrir("/solicitar"), "/solicitar", [("texto", "percepciones de la alcaldía")] + campos.dropFirst())
    #expect(otra.texto.contains("Percepciones de la alcaldía") && otra.texto.contains("Respuesta de la Unidad de Transparencia"))
    // ARCO is never asked to look elsewhere.
    let arco = try await n.enviar(
      try await n.abrir("/solicitar?tipo=arco"), "/solicitar",
      [("derechoARCO", "acceso"), ("solicitante.nombre", "Eva")] + campos)
    #expect(arco.html.contains("ARCO-2026-"))
  }

  @Test func `the directory is filled, changed and merged on its pages, with what would happen shown first`() async throws {
    try await BancoDePruebas.con { try await Self.vida($0, $1) }
  }

  @Test func `what is published is shown once before filing, and filled in for the clerk who orients`() async throws {
    try await BancoDePruebas.con { try await Self.publicado($0, $1) }
  }

  @Test func `who does not administer reads the directory and changes nothing`() async throws {
    try await BancoDePruebas.con { banco, cliente in
      _ = try await banco.ventanilla.reglamento.fijarNormas(banco.ahora)
      let audi = try await banco.entrar("audi", .auditor, cliente)
      let leida = try await audi.abrir("/directorio/TES")
      #expect(leida.estado == 200 && leida.forma("/directorio/TES") == nil && !leida.texto.contains("Cerrarla"))
      #expect(try await audi.abrir("/directorio/nueva").estado == 403)
      #expect(try await audi.abrir("/directorio/TES/cierre").estado == 403)
      let ema = try await banco.entrar("ema", .enlace, dependencia: "TES", cliente)
      #expect(try await ema.abrir("/directorio").estado == 403)
      #expect(try await audi.abrir("/directorio/NADA").estado == 404)
    }
  }
}
