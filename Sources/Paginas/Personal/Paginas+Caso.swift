import Domain
import Http
import Hummingbird
import Ventanilla

extension Paginas {
  func registrarCaso(en enrutador: Enrutador) {
    enrutador.paginaPersonal(.get, "/solicitudes/{folio}", .acto(.verSolicitudes)) { request, c in
      let (e, eventos) = try await ventanilla.casos.expediente(folio: try folio(c, asesoria: false), c.actor)
      return try await caso(
        e, eventos, c.actor, hecho: request.consulta["hecho"], orientar: request.consulta["orientar"],
        abrir: request.consulta["abrir"].flatMap { Formatos.de(.solicitud, recurso: $0)?.comando })
    }
    enrutador.paginaPersonal(.get, "/solicitudes/{folio}/acuse", .acto(.imprimirAcuse)) { _, c in
      let (e, _) = try await ventanilla.casos.expediente(folio: try folio(c, asesoria: false), c.actor)
      // It holds the whole text: reaching the case is not enough.
      try Permisos.exigir(.imprimirAcuse, c.actor)
      return try acuse(e, clave: nil, repetido: false, actor: c.actor, titulo: "Acuse de la solicitud")
    }
    for formato in Formatos.de(.solicitud) where !formato.soloProgramas {
      enrutador.paginaPersonal(.post, "/solicitudes/{folio}/\(formato.recurso)", .comando(formato.comando)) { request, c in
        try await dar(request, c, formato, sitio: "")
      }
    }
    for formato in Formatos.de(.turno) + Formatos.de(.propuesta) {
      enrutador.paginaPersonal(.post, "/\(formato.lugar.camino)\(formato.recurso)", .comando(formato.comando)) { request, c in
        let numero = try c.numero(formato.lugar.rawValue)
        return try await dar(request, c, formato, numero: numero, sitio: "\(formato.lugar.rawValue)-\(numero)-")
      }
    }
  }

  /// The folio in the path. - Throws: 404 when it is not one, or not of this kind of page.
  func folio(_ c: ContextoPersonal, asesoria: Bool) throws -> Folio {
    guard let folio = Folio(try c.segmento("folio")), (folio.tipo == .asesoria) == asesoria else { throw Problema.noEncontrado }
    return folio
  }

  /// What was wrong with a form of this page, to be shown again in its place.
  struct Rechazo: Sendable {
    var forma: String
    var problema: Problema
    var f: Formulario
  }

  /// Gives the comando of a form. Done, the browser goes back to the case; refused, the case is shown with the reason
  /// beside what was typed.
  private func dar(
    _ request: Request, _ c: ContextoPersonal, _ forma: Formato, numero: Int? = nil, sitio: String
  ) async throws -> Response {
    let folio = try folio(c, asesoria: false)
    let f = try await Formulario.leer(request)
    do {
      let r = try await ejecutar(forma, f, numero, folio, request, c.actor)
      if r.clave != nil { return try acuse(r, actor: c.actor, titulo: "Clave nueva") }
      // A reconducción changes the folio; the case is found under the new one.
      return ve(a: "/solicitudes/\(r.expediente.folio)?hecho=\(forma.recurso)")
    } catch {
      let problema = try Self.explicable(error)
      let (e, eventos) = try await ventanilla.casos.expediente(folio: folio, c.actor)
      return try await caso(
        e, eventos, c.actor, rechazo: Rechazo(forma: sitio + forma.ancla, problema: problema, f: f))
    }
  }

  func ejecutar(
    _ forma: Formato, _ f: Formulario, _ numero: Int?, _ folio: Folio, _ request: Request, _ actor: Actor
  ) async throws -> Resultado {
    let (comando, cuerpo) = try forma.leer(f, numero: numero)
    let orden = try orden(request, f, actor, cuerpo: cuerpo, conVersion: true)
    return try await ventanilla.casos.ejecutar(comando, folio: folio, orden)
  }

  /// The form of a comando on this case, with what was typed and refused if it was this one.
  func mostrar(
    _ forma: Formato, _ caso: Formato.Caso, accion: String, sitio: String = "", rechazo: Rechazo?, plegada: Bool = true,
    extra: [Pregunta] = [], ocultos: [(nombre: String, valor: String)] = []
  ) -> Forma {
    let id = sitio + forma.ancla
    let suyo = rechazo.flatMap { $0.forma == id ? $0 : nil }
    let campos = extra + forma.preguntas(caso)
    return Forma(
      id: id, accion: accion, titulo: forma.titulo, ayuda: forma.ayuda, boton: forma.boton, campos: campos, peligro: forma.peligro,
      plegada: plegada,
      ocultos: Self.ocultos(version: caso.e.version, llave: suyo.flatMap { Self.llave(de: $0.f, tras: $0.problema) }) + ocultos,
      valores: suyo?.f.escrito(campos) ?? forma.inicial(caso.e), problema: suyo?.problema)
  }
}
