import Domain
import Http
import Hummingbird
import Ventanilla

extension Paginas {
  func registrarFolio(en enrutador: Enrutador) {
    enrutador.pagina(.get, "/folio", .acto(.verFolio)) { request, c in
      guard let texto = request.consulta["folio"] else { return try buscar("", nil, c.actor) }
      do {
        return ve(a: "/folio/\(try ventanilla.casos.leer(texto))")
      } catch let falla as Falla {
        return try buscar(texto, falla.mensaje, c.actor)
      }
    }
    enrutador.pagina(.get, "/folio/{folio}", .acto(.verFolio)) { _, c in try await estado(try c.segmento("folio"), c.actor) }
    enrutador.pagina(.post, "/folio/{folio}", .acto(.consultarConClave)) { request, c in
      let f = try await Formulario.leer(request)
      return try await conClave(request, c, f) { _, _ in nil }
    }
    for formato in Formatos.de(.ciudadania) {
      enrutador.pagina(.post, "/folio/{folio}/\(formato.recurso)", .acto(.actuarConClave)) { request, c in
        let f = try await Formulario.leer(request)
        return try await conClave(request, c, f) { folio, clave in try await actuar(formato, folio, clave, f, request, c) }
      }
    }
  }

  private func buscar(_ escrito: String, _ mensaje: String?, _ actor: Actor?) throws -> Response {
    try pagina(
      .buscar, ["escrito": .t(escrito), "mensaje": .t(mensaje)], titulo: "¿Cómo va mi folio?", actor: actor, aqui: "/folio",
      estado: mensaje == nil ? .ok : .unprocessableContent)
  }

  /// What anybody who knows an access folio sees; for anything else, the page of a folio nobody has.
  private func estado(_ texto: String, _ actor: Actor?, error: String? = nil, codigo: HTTPResponse.Status? = nil) async throws -> Response {
    let folio: Folio
    do { folio = try ventanilla.casos.leer(texto) } catch { return try buscar(texto, error.mensaje, actor) }
    var vista: Vista = [
      "folio": .texto(folio.description), "hallado": nil, "error": .t(error),
      "accion": .texto("/folio/\(folio)"),
    ]
    var estado = codigo ?? .ok
    do {
      let publico = try await ventanilla.casos.estadoPublico(folio: texto, reloj())
      vista["hallado"] = .una(self.vista(publico))
    } catch let falla as Falla where falla.codigo == .noEncontrado {
      estado = codigo ?? .notFound
    }
    return try pagina(.folio, vista, titulo: "Folio \(folio)", actor: actor, aqui: "/folio", estado: estado)
  }

  private func vista(_ p: EstadoPublico) -> Vista {
    [
      "enPalabras": .texto(p.enPalabras), "recibidaEn": .texto(p.recibidaEn.enPalabras), "limite": .t(p.fechaLimite?.conDia),
      "porque": .t(p.porque), "vencida": .si(p.vencida), "notificadaEn": .t(p.notificadaEn?.enPalabras),
      "falta": .t(p.vencida ? nil : p.fechaLimite.map { Self.falta($0, hoy: reloj().fecha) }),
    ]
  }

  /// "Faltan 3 días", in civil days: what a calendar on a wall says.
  static func falta(_ fecha: Fecha, hoy: Fecha) -> String {
    switch fecha - hoy {
    case 0: "Es hoy"
    case 1: "Es mañana"
    case 2...: "Faltan \(fecha - hoy) días"
    case -1: "Fue ayer"
    default: "Fue hace \(hoy - fecha) días"
    }
  }

  private typealias Accion = (String, String) async throws -> (mensaje: String?, problema: (Problema, String)?)?

  /// Opens a folio with its clave, after doing what the form asks, if it asks for something.
  private func conClave(_ request: Request, _ c: HttpContext, _ f: Formulario, _ hacer: Accion) async throws -> Response {
    let (folio, clave) = (try c.segmento("folio"), f["clave"] ?? "")
    do {
      let hecho = try await hacer(folio, clave)
      let (e, eventos) = try await ventanilla.casos.consultar(folio: folio, clave: clave, direccion: direccion(request, c), reloj())
      return try await registro(e, eventos, clave: clave, c.actor, mensaje: hecho?.mensaje, problema: hecho?.problema, f)
    } catch let falla as Falla where [.noEncontrado, .demasiadosIntentos, .folioInvalido].contains(falla.codigo) {
      let vacia = clave.isEmpty && falla.codigo == .noEncontrado
      return try await estado(
        folio, c.actor, error: vacia ? "Escribe la clave que viene en tu acuse." : falla.mensaje,
        codigo: .init(code: falla.codigo.estadoHTTP))
    }
  }

  /// Gives the citizen's comando. A refusal comes back to be shown beside the record.
  private func actuar(
    _ formato: Formato, _ folio: String, _ clave: String, _ f: Formulario, _ request: Request, _ c: HttpContext
  ) async throws -> (mensaje: String?, problema: (Problema, String)?) {
    do {
      let (comando, cuerpo) = try formato.leer(f)
      let orden = try orden(request, f, .ciudadano, cuerpo: cuerpo)
      _ = try await ventanilla.casos.ejecutar(comando, folio: folio, clave: clave, direccion: direccion(request, c), orden)
      return (formato.listo, nil)
    } catch let falla as Falla where [.noEncontrado, .demasiadosIntentos, .folioInvalido].contains(falla.codigo) {
      throw falla
    } catch {
      return (nil, (try Self.explicable(error), formato.ancla))
    }
  }
}
