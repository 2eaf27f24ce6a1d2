import Domain
import Http
import Hummingbird
import Ventanilla

extension Paginas {
  func registrarSolicitar(en enrutador: Enrutador) {
    enrutador.pagina(.get, "/solicitar", .acto(.solicitar)) { request, c in
      let arco = request.consulta["tipo"] == "arco"
      let forma = forma(
        arco: arco, CamposDeSolicitud.deCiudadania(arco: arco, gratis: normas.politica.paginasGratuitas), accion: "/solicitar",
        valores: ["modalidad": ["electronica"], "medio": ["estrados"]])
      return try solicitar(forma, arco: arco, c.actor)
    }
    enrutador.pagina(.post, "/solicitar", .acto(.solicitar)) { request, c in
      let f = try await Formulario.leer(request)
      let arco = f["tipo"] == "arco"
      if f["cambiar"] == "arco" { return try cambiada(f, c.actor) }
      let campos = CamposDeSolicitud.deCiudadania(arco: arco, gratis: normas.politica.paginasGratuitas)
      do {
        if let antes = try await antesDePresentar(f, arco: arco, campos, c.actor) { return antes }
        // A clerk who files here files for the person in front, as that person would.
        return try await presentar(f, request, .ciudadano) { try acuse($0, actor: c.actor) }
      } catch {
        let problema = try Self.explicable(error)
        var forma = forma(arco: arco, campos, accion: "/solicitar", valores: f.escrito(campos), llave: Self.llave(de: f, tras: problema))
        if f["visto"] != nil { forma.ocultos.append(("visto", "1")) }
        forma.problema = problema
        return try solicitar(forma, arco: arco, c.actor, estado: .init(code: problema.estado))
      }
    }
  }

  /// Shows, once, what is published already and whether it looks like something for another form, office or authority;
  /// whoever has seen it, or changed the text since, just files.
  /// - Returns: nil when there is nothing to show.
  private func antesDePresentar(_ f: Formulario, arco: Bool, _ campos: [Pregunta], _ actor: Actor?) async throws -> Response? {
    guard f["visto"] == nil else { return nil }
    let valor = f.cuerpo(Presentar.esquema)
    try Presentar.esquema.exigir(valor)
    let texto = valor["texto"]?.texto ?? ""
    var advertencias = await ventanilla.filtro.advertencias(texto)
    if arco { (advertencias.pareceARCO, advertencias.lugar) = (false, nil) }
    // Whatever ails the index, it is no reason not to file.
    let fuentes = arco ? [] : (try? await ventanilla.publicado.buscar(texto)) ?? []
    guard advertencias.hay || !fuentes.isEmpty else { return nil }
    var forma = forma(arco: arco, campos, accion: "/solicitar", valores: f.escrito(campos), llave: f["llave"])
    forma.ocultos.append(("visto", "1"))
    forma.boton = advertencias.hay ? Self.deTodosModos : Self.noEsLoQueBusco
    let publicado = vista(
      fuentes, titulo: "Esto ya está publicado",
      explica: "Quizá aquí está lo que buscas, sin esperar. Ábrelo; si no es, presenta tu solicitud con el botón.",
      sinVerificar: "Todavía no comprobamos que la liga abra", boton: advertencias.hay ? nil : Self.noEsLoQueBusco,
      forma: "\(forma.id)-forma")
    return try solicitar(
      forma, arco: arco, actor, publicado: publicado, advertencias: advertencias.hay ? vista(advertencias, forma) : nil)
  }

  private static let noEsLoQueBusco = "No es lo que busco, presentar mi solicitud"
  private static let deTodosModos = "Presentar mi solicitud de todos modos"

  private func vista(_ a: Advertencias, _ forma: Forma) -> Vista {
    [
      "aforma": .texto("\(forma.id)-forma"), "aboton": .texto(Self.deTodosModos), "aarco": .si(a.pareceARCO),
      "alugar": .de(a.lugar.map { ["asunto": .texto($0.asunto), "donde": .texto($0.dondeParaLeer)] }),
      "aorganismo": .de(a.fueraDeCompetencia.map { ["organismo": .texto($0.organismo), "contacto": .texto($0.contactoParaLeer)] }),
    ]
  }

  /// The form about one's own data with what was typed in the other.
  private func cambiada(_ f: Formulario, _ actor: Actor?) throws -> Response {
    let campos = CamposDeSolicitud.deCiudadania(arco: true, gratis: normas.politica.paginasGratuitas)
    var forma = forma(arco: true, campos, accion: "/solicitar", valores: f.escrito(campos), llave: f["llave"])
    forma.ocultos.append(("visto", "1"))
    return try solicitar(forma, arco: true, actor, conservado: true)
  }

  /// Files the request that a form describes.
  func presentar(
    _ f: Formulario, _ request: Request, _ actor: Actor, _ despues: (Resultado) throws -> Response
  ) async throws -> Response {
    let valor = f.cuerpo(Presentar.esquema)
    try Presentar.esquema.exigir(valor)
    let orden = try orden(request, f, actor, cuerpo: valor)
    return try despues(try await ventanilla.casos.presentar(try valor.decodificar(Presentar.self), orden))
  }

  func forma(arco: Bool, _ campos: [Pregunta], accion: String, valores: [String: [String]], llave: String? = nil) -> Forma {
    Forma(
      id: "solicitud", accion: accion, titulo: "", ayuda: nil, boton: "Enviar solicitud",
      campos: campos, ocultos: Self.ocultos(llave: llave) + [("tipo", arco ? "arco" : "acceso")], valores: valores)
  }

  private func solicitar(
    _ forma: Forma, arco: Bool, _ actor: Actor?, publicado: Vista? = nil, advertencias: Vista? = nil, conservado: Bool = false,
    estado: HTTPResponse.Status = .ok
  ) throws -> Response {
    try pagina(
      .solicitar,
      [
        "arco": .si(arco), "publicado": .de(publicado), "advertencias": .de(advertencias), "conservado": .si(conservado),
        "forma": .una(forma.vista), "avisoPrivacidad": .t(normas.politica.avisoPrivacidad),
      ],
      titulo: arco ? "Solicitud sobre mis datos personales" : "Pedir información", actor: actor, aqui: "/solicitar", estado: estado)
  }
}
