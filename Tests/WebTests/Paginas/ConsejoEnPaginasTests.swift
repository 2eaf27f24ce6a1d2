import Domain
import HummingbirdTesting
import Testing

@testable import Paginas

/// What the filtro notices besides the ranking, where people read it.
@Suite struct ConsejoEnPaginasTests {
  private static let resto = [("modalidad", "electronica"), ("medio", "estrados"), ("solicitante.nombre", "Eva")]

  /// Opens the form, writes and sends.
  private static func escribir(_ n: Navegante, _ texto: String, arco: Bool = false) async throws -> PaginaLeida {
    let mas = arco ? [("derechoARCO", "acceso")] : []
    return try await n.enviar(
      try await n.abrir("/solicitar?tipo=\(arco ? "arco" : "acceso")"), "/solicitar", [("texto", texto)] + resto + mas)
  }

  private static func presentar(_ banco: BancoDePruebas, _ texto: String, _ partes: [String]? = nil) async throws -> Folio {
    let peticion = Presentar(tipo: .acceso, texto: texto, partes: partes, canal: .oficina, medio: .estrados, verbalConfirmada: true)
    let ana = Domain.Actor(id: "x", rol: .operador)
    return try await banco.ventanilla.casos.presentar(peticion, .init(actor: ana, ahora: banco.ahora)).expediente.folio
  }

  static func antesDePresentar(_ banco: BancoDePruebas, _ cliente: any TestClientProtocol) async throws {
    let n = Navegante(cliente)
    let errand = "Quiero reportar un bache en mi calle"
    let tramite = try await escribir(n, errand)
    #expect(tramite.estado == 200 && tramite.texto.contains("Parece un reporte o un trámite") && tramite.texto.contains("072"))
    #expect(tramite.html.contains(">\(errand)</textarea>") && tramite.html.contains("value=\"Eva\""))
    for interno in ["%", "probabilidad", "SAI-2026-"] { #expect(!tramite.html.replacing("%;", with: "").contains(interno), "\(interno)") }
    // A right is not stopped: the same form, sent again, files it once.
    let acuse = try await n.enviar(tramite, "/solicitar", [("texto", errand)] + resto)
    #expect(acuse.html.contains("SAI-2026-") && acuse.texto.contains(errand))
    #expect(try await n.enviar(tramite, "/solicitar", [("texto", errand)] + resto).texto.contains("Ya la habíamos recibido"))

    let ajena = try await escribir(n, "¿Cuántas semanas cotizadas tiene el IMSS?")
    #expect(
      ajena.texto.contains("no le toca al municipio. Puedes pedirlo aquí: Instituto Mexicano del Seguro Social")
        && ajena.texto.contains("800 623"))

    let mio = "Quiero copia de mi expediente médico"
    let datos = try await escribir(n, mio)
    #expect(datos.texto.contains("Parece que pides datos tuyos") && datos.html.contains("name=\"cambiar\" value=\"arco\""))
    let otra = try await n.enviar(datos, "/solicitar", [("texto", mio), ("cambiar", "arco")] + resto)
    #expect(otra.texto.contains("Aquí está lo que ya habías escrito") && otra.texto.contains("¿Qué quieres hacer con tus datos?"))
    #expect(otra.html.contains(">\(mio)</textarea>") && otra.html.contains("value=\"Eva\""))
    let suya = try await n.enviar(otra, "/solicitar", [("texto", mio), ("derechoARCO", "acceso")] + resto)
    #expect(suya.html.contains("ARCO-2026-"))

    // Whoever asks about their own data is told of another body, and of nothing else.
    let arco = try await escribir(n, "Mis datos personales del IMSS", arco: true)
    #expect(arco.texto.contains("Instituto Mexicano") && !arco.texto.contains("Parece que pides datos tuyos"))
    #expect(try await escribir(n, "Mis datos personales", arco: true).html.contains("ARCO-2026-"))

    // With something published too, both are shown.
    let dos = try await escribir(n, "Quiero reportar cuánto gana la presidenta municipal y su salario en el IMSS")
    #expect(dos.texto.contains("Esto ya está publicado") && dos.texto.contains("Antes de presentarla"))
    #expect(dos.texto.contains("Presentar mi solicitud de todos modos"))
  }

  static func enElExpediente(_ banco: BancoDePruebas, _ cliente: any TestClientProtocol) async throws {
    let tita = try await banco.entrar("tifa", .titular, cliente)
    let ana = try await banco.entrar("anais", .operador, cliente)

    // An errand: where it is done, and a form already written for whoever may sign it.
    let bache = "/solicitudes/\(try await presentar(banco, "Quiero reportar un bache en mi calle"))"
    let suyo = try await ana.abrir(bache)
    #expect(suyo.texto.contains("Se hace en: Atención ciudadana del municipio, teléfono 072"))
    #expect(!suyo.html.contains("abrir=orientacion") && suyo.html.contains("abrir=prevencion"))
    #expect(!suyo.html.contains("Lo que escribió parece"), "written only for whoever asks for it")
    let aclara = try await ana.abrir(bache + "?abrir=prevencion")
    #expect(aclara.texto.contains("díganos qué documentos o datos necesita") && aclara.texto.contains("Lo sugiere el filtro"))
    let orienta = try await tita.abrir(bache + "?abrir=orientacion")
    #expect(orienta.html.contains("(por confirmar)\"") && orienta.texto.contains("puede presentar otra solicitud"))
    let (primera, otra) = (orienta.html.range(of: "id=\"orientacion\""), orienta.html.range(of: "id=\"turnos\""))
    #expect(try #require(primera).lowerBound < (try #require(otra)).lowerBound, "what was chosen comes first")
    let mal = try await tita.enviar(orienta, bache + "/orientacion", [("fuente", ""), ("texto", "Otra cosa")])
    #expect(mal.estado == 400 && mal.html.contains(">Otra cosa</textarea>") && !mal.texto.contains("Lo que escribió parece"))
    #expect(try await tita.enviar(orienta, bache + "/orientacion", [("fuente", "072"), ("texto", "Ahí.")]).estado == 200)

    // Another body: the three days' form, written but not signed.
    let imss = "/solicitudes/\(try await presentar(banco, "¿Cuántas semanas cotizadas hay en el IMSS?"))"
    let ajena = try await tita.abrir(imss + "?abrir=incompetencia")
    #expect(ajena.texto.contains("Si salta a la vista, se notifica a más tardar el viernes 17 de abril de 2026"))
    #expect(
      ajena.html.contains("value=\"Instituto Mexicano del Seguro Social (IMSS)\"")
        && ajena.texto.contains("Fundamento: LGTAIP, artículo 1."))
    #expect(ajena.texto.contains("Lo sugiere el filtro: revísalo y corrígelo antes de firmar. Falta comprobar el contacto."))
    #expect(!ajena.html.contains("name=\"notoria\" value=\"true\" checked"), "whether it is notoria is a person's to say")
    let deAna = try await ana.abrir(imss)
    #expect(deAna.texto.contains("Lo firma la persona titular") && deAna.forma(imss + "/incompetencia") == nil)
    let firmada = try await tita.enviar(
      ajena, imss + "/incompetencia", [("notoria", "true"), ("organismo", "IMSS"), ("motivo", "Es del IMSS.")])
    #expect(firmada.estado == 200)

    // One's own data: the real form of the reconducción.
    let datos = "/solicitudes/\(try await presentar(banco, "Quiero copia de mi expediente médico"))"
    #expect(try await ana.abrir(datos).texto.contains("Parece pedir datos de la propia persona"))
    let reconduce = try await tita.abrir(datos)
    #expect(reconduce.html.contains("abrir=reconduccion#reconduccion"))
    let abierta = try await tita.abrir(datos + "?abrir=reconduccion")
    #expect(
      abierta.texto.contains("LGPDPPSO, artículo 47") && abierta.html.contains("<div class=\"forma abierta peligro\" id=\"reconduccion\""))
    let movida = try await tita.enviar(abierta, datos + "/reconduccion", [("derechoARCO", "acceso"), ("motivo", "Son suyos.")])
    #expect(movida.texto.contains("Antes: SAI-2026-"))

    // Several questions in one text: each with whose it seems, and its dependencia among the boxes.
    let varias =
      "/solicitudes/\(try await presentar(banco, "¿Cuánto drenaje y tubería se cambió? ¿Cuántos semáforos hay? ¿Y lo otro qué?"))"
    let leidas = try await ana.abrir(varias)
    #expect(leidas.texto.contains("Se leen varias preguntas") && leidas.texto.contains("El filtro no sabe de quién es"))
    for clave in ["SAPAL", "DGMOV"] { #expect(leidas.html.contains("name=\"sugerida\" value=\"\(clave)\"")) }
    banco.avanzar(dias: 15)
    let tarde = try await (try await banco.entrar("tarsila", .titular, cliente)).abrir(
      "/solicitudes/\(try await presentar(banco, "Tres cosas", ["¿Cuántas semanas cotizadas hay en el IMSS?", "zzz", "¿Y el IMSS qué?"]))")
    #expect(tarde.texto.contains("las partes 1, 3 le corresponde"))
  }

  @Test func `a citizen is told of another form, office or body before filing, and files all the same`() async throws {
    try await BancoDePruebas.con { try await Self.antesDePresentar($0, $1) }
  }

  @Test func `the clerk reads what the filtro noticed beside the form that attends it`() async throws {
    try await BancoDePruebas.con { try await Self.enElExpediente($0, $1) }
  }

  @Test func `once its three days are over the notice says that the Comité must confirm`() async throws {
    try await BancoDePruebas.con { banco, cliente in
      let folio = try await Self.presentar(banco, "¿Cuántas semanas cotizadas hay en el IMSS?")
      banco.avanzar(dias: 9)
      let tita = try await banco.entrar("tita", .titular, cliente)
      #expect(try await tita.abrir("/solicitudes/\(folio)").texto.contains("hace falta que el Comité la confirme"))
    }
  }

  @Test func `each part is turned where it goes, in one form`() async throws {
    try await BancoDePruebas.con { banco, cliente in
      let partes = ["cuánto drenaje y tubería se cambió", "cuántos semáforos hay", "cuántas semanas cotizadas hay en el IMSS"]
      let ruta = "/solicitudes/\(try await Self.presentar(banco, "Tres cosas", partes))"
      let tita = try await banco.entrar("tita", .titular, cliente)
      let caso = try await tita.abrir(ruta)
      #expect(caso.texto.contains("Parte 1: cuánto drenaje") && !caso.texto.contains("Se leen varias preguntas"))
      #expect(
        caso.html.contains("name=\"sugerida-parte-1\" value=\"SAPAL\"") && caso.html.contains("name=\"sugerida-parte-2\" value=\"DGMOV\""))
      #expect(caso.html.contains("name=\"filtro\" value=\"SAPAL\"") && caso.html.contains("name=\"filtro\" value=\"DGMOV\""))
      #expect(caso.texto.contains("la parte 3 le corresponde a Instituto Mexicano"))
      // Only its part is the other body's.
      #expect(caso.html.contains("id=\"incompetencia-partes-3\" name=\"partes\" value=\"3\" checked"))
      #expect(
        !caso.html.contains("name=\"partes\" value=\"1\" checked") && caso.texto.contains("Lo que pide en la parte 3 no le corresponde"))
      let mal = try await tita.enviar(
        caso, ruta + "/turnos", [("sugerida-parte-1", "SAPAL"), ("otra", "NADA"), ("instrucciones", "Pronto")])
      #expect(mal.estado == 422 && mal.html.contains("value=\"SAPAL\" checked") && mal.html.contains(">Pronto</textarea>"))
      let hecho = try await tita.enviar(
        caso, ruta + "/turnos",
        [("sugerida-parte-1", "SAPAL"), ("sugerida-parte-2", "DGMOV"), ("sugerida-parte-1", "DGMOV"), ("otra", "TES"), ("partes", "3")])
      #expect(hecho.estado == 200, "\(hecho.texto)")
      let folio = try #require(Folio(String(ruta.split(separator: "/")[1])))
      let e = try await banco.ventanilla.casos.expediente(folio: folio, Domain.Actor(id: "x", rol: .titular)).0
      #expect(e.turnos.map(\.dependencia) == ["SAPAL", "DGMOV", "TES"] && e.turnos.map(\.partes) == [[1], [1, 2], [3]])
      #expect(e.turnos[0].sugeridas.contains("DGMOV") && e.turnos[0].versionDelFiltro == 0)
      #expect(!(try await tita.abrir(ruta)).html.contains("name=\"sugerida-parte-1\" value=\"SAPAL\""), "it has that part already")
    }
  }
}
