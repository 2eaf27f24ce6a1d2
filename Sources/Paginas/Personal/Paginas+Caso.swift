import Domain
import Http
import Hummingbird
import Storage
import Ventanilla

extension Paginas {
  func registrarCaso(en enrutador: Enrutador) {
    enrutador.paginaPersonal(.get, "/solicitudes/{folio}", .acto(.verSolicitudes)) { request, c in
      let (e, eventos) = try await ventanilla.expediente(folio: try folio(c, asesoria: false), c.actor)
      return try await caso(
        e, eventos, c.actor, hecho: request.consulta["hecho"], orientar: request.consulta["orientar"],
        abrir: request.consulta["abrir"].flatMap(TipoComando.init))
    }
    enrutador.paginaPersonal(.get, "/solicitudes/{folio}/acuse", .acto(.imprimirAcuse)) { _, c in
      let (e, _) = try await ventanilla.expediente(folio: try folio(c, asesoria: false), c.actor)
      return try acuse(e, clave: nil, repetido: false, actor: c.actor, titulo: "Acuse de la solicitud")
    }
    enrutador.paginaPersonal(.post, "/solicitudes/{folio}/{comando}", .procedimiento) { request, c in
      let nombre = try c.segmento("comando")
      return try await dar(request, c, formas.delCaso.first { $0.comando.rawValue == nombre }, sitio: "")
    }
    enrutador.paginaPersonal(.post, "/solicitudes/{folio}/turnos/{turno}/{comando}", .procedimiento) { request, c in
      let nombre = try c.segmento("comando")
      let turno = try c.numero("turno")
      return try await dar(
        request, c, formas.delTurno.first { $0.comando.rawValue == nombre }, numero: turno, sitio: "turno-\(turno)-")
    }
    enrutador.paginaPersonal(.post, "/solicitudes/{folio}/propuestas/{propuesta}/resolucion", .comando(.resolverPropuesta)) { request, c in
      let propuesta = try c.numero("propuesta")
      return try await dar(request, c, formas.dePropuesta, numero: propuesta, sitio: "propuesta-\(propuesta)-")
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
    _ request: Request, _ c: ContextoPersonal, _ forma: FormaDeComando?, numero: Int = 0, sitio: String
  ) async throws -> Response {
    guard let forma else { throw Problema.noEncontrado }
    let folio = try folio(c, asesoria: false)
    let f = try await Formulario.leer(request)
    do {
      let r = try await ejecutar(forma, f, numero, folio, request, c.actor)
      if r.clave != nil { return try acuse(r, actor: c.actor, titulo: "Clave nueva") }
      // A reconducción changes the folio; the case is found under the new one.
      return ve(a: "/solicitudes/\(r.expediente.folio)?hecho=\(forma.comando.rawValue)")
    } catch {
      let problema = try Self.explicable(error)
      let (e, eventos) = try await ventanilla.expediente(folio: folio, c.actor)
      return try await caso(
        e, eventos, c.actor, rechazo: Rechazo(forma: sitio + forma.comando.rawValue, problema: problema, f: f))
    }
  }

  func ejecutar(
    _ forma: FormaDeComando, _ f: Formulario, _ numero: Int, _ folio: Folio, _ request: Request, _ actor: Actor
  ) async throws -> Resultado {
    let (comando, cuerpo) = try forma.leer(f, numero: numero)
    let orden = try orden(request, f, actor, cuerpo: cuerpo, conVersion: true)
    return try await ventanilla.ejecutar(comando, folio: folio, orden)
  }

  /// The form of a comando on this case, with what was typed and refused if it was this one.
  func mostrar(
    _ forma: FormaDeComando, _ caso: FormaDeComando.Caso, accion: String, sitio: String = "", rechazo: Rechazo?, plegada: Bool = true,
    extra: [Campo] = [], ocultos: [(nombre: String, valor: String)] = []
  ) -> Forma {
    let id = sitio + forma.comando.rawValue
    let suyo = rechazo.flatMap { $0.forma == id ? $0 : nil }
    let campos = extra + forma.campos(caso)
    return Forma(
      id: id, accion: accion, titulo: forma.titulo, ayuda: forma.ayuda, boton: forma.boton, campos: campos, peligro: forma.peligro,
      plegada: plegada,
      ocultos: Self.ocultos(version: caso.e.version, llave: suyo.flatMap { Self.llave(de: $0.f, tras: $0.problema) }) + ocultos,
      valores: suyo?.f.escrito(campos) ?? forma.inicial(caso), problema: suyo?.problema)
  }
}
