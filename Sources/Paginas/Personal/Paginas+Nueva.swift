import Domain
import Http
import Hummingbird
import Ventanilla

extension Paginas {
  /// A clerk files for somebody: at the table, on the phone, from paper.
  func registrarNueva(en enrutador: Enrutador) {
    enrutador.paginaPersonal(.get, "/solicitudes/nueva", .comando(.presentar)) { request, c in
      let arco = request.consulta["tipo"] == "arco"
      let (campos, abiertas) = try await camposDeVentanilla(arco: arco, c.actor)
      var valores: [String: [String]] = [
        "modalidad": ["electronica"], "medio": ["estrados"], "canal": [(abiertas.isEmpty ? Canal.oficina : .miercolesCiudadano).rawValue],
        "intervencion": abiertas.prefix(1).map(\.id),
      ]
      if let folio = request.consulta["asesoria"].flatMap({ Folio($0) }) {
        let (a, _) = try await ventanilla.casos.expediente(folio: folio, c.actor)
        valores["asesoria"] = [a.folio.description]
        valores["canal"] = [a.canal.rawValue]
        valores["intervencion"] = a.intervencion.map { [$0] } ?? []
        valores["texto"] = a.asesoria?.tema.map { [$0] } ?? []
      }
      let forma = forma(arco: arco, campos, accion: "/solicitudes/nueva", valores: valores)
      return try nueva(forma, arco: arco, c.actor, asesoria: valores["asesoria"]?.first)
    }
    enrutador.paginaPersonal(.post, "/solicitudes/nueva", .comando(.presentar)) { request, c in
      let f = try await Formulario.leer(request)
      let arco = f["tipo"] == "arco"
      do {
        return try await presentar(f, request, c.actor) { try acuse($0, actor: c.actor, titulo: "La solicitud quedó registrada") }
      } catch {
        let problema = try Self.explicable(error)
        let (campos, _) = try await camposDeVentanilla(arco: arco, c.actor)
        var forma = forma(
          arco: arco, campos, accion: "/solicitudes/nueva", valores: f.escrito(campos), llave: Self.llave(de: f, tras: problema))
        forma.problema = problema
        return try nueva(forma, arco: arco, c.actor, asesoria: f["asesoria"], estado: .init(code: problema.estado))
      }
    }
  }

  private func camposDeVentanilla(arco: Bool, _ actor: Actor) async throws -> ([Pregunta], [Intervencion]) {
    let abiertas = try await intervencionesAbiertas(actor)
    return (CamposDeSolicitud.deVentanilla(arco: arco, gratis: normas.politica.paginasGratuitas, abiertas: abiertas), abiertas)
  }

  private func nueva(
    _ forma: Forma, arco: Bool, _ actor: Actor, asesoria: String?, estado: HTTPResponse.Status = .ok
  ) throws -> Response {
    let sufijo = asesoria.map { "&asesoria=" + Self.enURL($0) } ?? ""
    return try pagina(
      .nueva,
      [
        "arco": .si(arco), "forma": .una(forma.vista), "asesoria": .t(asesoria),
        "rutaAcceso": .texto("/solicitudes/nueva?tipo=acceso" + sufijo), "rutaARCO": .texto("/solicitudes/nueva?tipo=arco" + sufijo),
      ], titulo: "Nueva solicitud", actor: actor, aqui: "/solicitudes/nueva", estado: estado)
  }
}
