import Domain
import Hummingbird
import Ventanilla

extension Paginas {
  func registrarSolicitar(en enrutador: Enrutador) {
    enrutador.pagina(.get, "/solicitar") { request, c in
      let arco = request.consulta["tipo"] == "arco"
      let forma = forma(
        arco: arco, CamposDeSolicitud.deCiudadania(arco: arco, gratis: normas.politica.paginasGratuitas), accion: "/solicitar",
        valores: ["modalidad": ["electronica"], "medio": ["estrados"]])
      return try solicitar(forma, arco: arco, c.actor)
    }
    enrutador.pagina(.post, "/solicitar") { request, c in
      let f = try await Formulario.leer(request)
      let arco = f["tipo"] == "arco"
      let campos = CamposDeSolicitud.deCiudadania(arco: arco, gratis: normas.politica.paginasGratuitas)
      do {
        if let publicada = try await yaPublicada(f, arco: arco, campos, c.actor) { return publicada }
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

  /// Shows what is published already, once, before filing; whoever has seen it, or changed the text since, just files.
  /// - Returns: nil when there is nothing to show.
  private func yaPublicada(_ f: Formulario, arco: Bool, _ campos: [Campo], _ actor: Actor?) async throws -> Response? {
    guard !arco, f["visto"] == nil else { return nil }
    let valor = f.cuerpo(formas.presentar)
    try formas.presentar.exigir(valor)
    // Whatever ails the index, it is no reason not to file.
    guard let fuentes = try? await ventanilla.publicado(valor["texto"]?.texto ?? ""), !fuentes.isEmpty else { return nil }
    var forma = forma(arco: false, campos, accion: "/solicitar", valores: f.escrito(campos), llave: f["llave"])
    forma.ocultos.append(("visto", "1"))
    forma.boton = Self.noEsLoQueBusco
    let publicado = vista(
      fuentes, titulo: "Esto ya está publicado",
      explica: "Quizá aquí está lo que buscas, sin esperar. Ábrelo; si no es, presenta tu solicitud con el botón.",
      sinVerificar: "Todavía no comprobamos que la liga abra", boton: Self.noEsLoQueBusco, forma: "\(forma.id)-forma")
    return try solicitar(forma, arco: false, actor, publicado: publicado)
  }

  private static let noEsLoQueBusco = "No es lo que busco, presentar mi solicitud"

  /// Files the request that a form describes.
  func presentar(
    _ f: Formulario, _ request: Request, _ actor: Actor, _ despues: (Resultado) throws -> Response
  ) async throws -> Response {
    let valor = f.cuerpo(formas.presentar)
    try formas.presentar.exigir(valor)
    let orden = try orden(request, f, actor, cuerpo: valor)
    return try despues(try await ventanilla.presentar(try valor.decodificar(Presentar.self), orden))
  }

  func forma(arco: Bool, _ campos: [Campo], accion: String, valores: [String: [String]], llave: String? = nil) -> Forma {
    Forma(
      id: "solicitud", accion: accion, titulo: "", ayuda: nil, boton: "Enviar solicitud",
      campos: campos, ocultos: Self.ocultos(llave: llave) + [("tipo", arco ? "arco" : "acceso")], valores: valores)
  }

  private func solicitar(_ forma: Forma, arco: Bool, _ actor: Actor?, publicado: Vista? = nil, estado: HTTPResponse.Status = .ok) throws
    -> Response
  {
    try pagina(
      .solicitar,
      ["arco": .si(arco), "publicado": .de(publicado), "forma": .una(forma.vista), "avisoPrivacidad": .t(normas.politica.avisoPrivacidad)],
      titulo: arco ? "Solicitud sobre mis datos personales" : "Pedir información", actor: actor, aqui: "/solicitar", estado: estado)
  }
}
