import Domain
import Http
import Hummingbird
import Ventanilla

extension Paginas {
  func registrarIntervenciones(en enrutador: Enrutador) {
    enrutador.paginaPersonal(.get, "/intervenciones", .acto(.verIntervenciones)) { request, c in
      return try await intervenciones(c.actor, cursor: request.consulta["cursor"])
    }
    enrutador.paginaPersonal(.post, "/intervenciones", .acto(.llevarIntervenciones)) { request, c in
      let f = try await Formulario.leer(request)
      do {
        let cuerpo = f.cuerpo(Intervencion.alAbrir)
        try Intervencion.alAbrir.exigir(cuerpo)
        guard let fecha = cuerpo["fecha"]?.texto.flatMap({ Fecha($0) }) else { throw Falla(.faltaDato, "Falta la fecha.", campo: "/fecha") }
        let comando = ComandoDeIntervencion.abrir(
          fecha: fecha, lugar: cuerpo["lugar"]?.texto ?? "", personal: cuerpo["personal"]?.arreglo?.compactMap(\.texto) ?? [])
        let i = try await ventanilla.intervenciones.ejecutar(comando, id: nil, try orden(request, f, c.actor, cuerpo: cuerpo))
        return ve(a: "/intervenciones/\(i.id)?hecho=abrir")
      } catch {
        return try await intervenciones(c.actor, rechazo: Rechazo(forma: "abrir", problema: try Self.explicable(error), f: f))
      }
    }
    enrutador.paginaPersonal(.get, "/intervenciones/{id}", .acto(.verIntervenciones)) { request, c in
      return try await intervencion(try c.segmento("id"), c.actor, hecho: request.consulta["hecho"])
    }
    enrutador.paginaPersonal(.post, "/intervenciones/{id}/{comando}", .acto(.llevarIntervenciones)) { request, c in
      let (id, nombre) = (try c.segmento("id"), try c.segmento("comando"))
      let f = try await Formulario.leer(request)
      do {
        let (comando, cuerpo) = try leer(nombre, f)
        _ = try await ventanilla.intervenciones.ejecutar(comando, id: id, try orden(request, f, c.actor, cuerpo: cuerpo, conVersion: true))
        return ve(a: "/intervenciones/\(id)?hecho=\(nombre)")
      } catch {
        return try await intervencion(id, c.actor, rechazo: Rechazo(forma: nombre, problema: try Self.explicable(error), f: f))
      }
    }
  }

  /// Those still open, the latest first: an asesoría or a request at the table belongs to one.
  func intervencionesAbiertas(_ actor: Actor) async throws -> [Intervencion] {
    try await ventanilla.intervenciones.listar(antesDe: nil, limite: 20, actor).filter { $0.estado == .abierta }
  }

  private func leer(_ nombre: String, _ f: Formulario) throws -> (ComandoDeIntervencion, JSONValue) {
    switch nombre {
    case "cerrar":
      let cuerpo = f.cuerpo(Intervencion.alCerrar)
      try Intervencion.alCerrar.exigir(cuerpo)
      return (.cerrar(asistentes: cuerpo["asistentes"]?.entero, evidencia: cuerpo["evidencia"]?.texto), cuerpo)
    case "anular":
      let cuerpo = f.cuerpo(Intervencion.alAnular)
      try Intervencion.alAnular.exigir(cuerpo)
      return (.anular(motivo: cuerpo["motivo"]?.texto ?? ""), cuerpo)
    default: throw Problema.noEncontrado
    }
  }

  private func intervenciones(_ actor: Actor, cursor: String? = nil, rechazo: Rechazo? = nil) async throws -> Response {
    let llave = try cursor.map { try Cursor.leer($0, lista: "intervenciones") } ?? []
    let desde = llave.count == 2 ? llave[0].texto.flatMap { fecha in llave[1].texto.map { (fecha: fecha, id: $0) } } : nil
    let todas = try await ventanilla.intervenciones.listar(antesDe: desde, limite: 31, actor)
    let deEsta = Pagina(todas, limite: 30, lista: "intervenciones") { [.texto($0.fecha.description), .texto($0.id)] }
    let campos: [Pregunta] = [
      .fecha("fecha", "Fecha"), .linea("lugar", "Lugar", "Por ejemplo: Plaza Principal, mesa 12."),
      .area("personal", "Quiénes atienden", "Un nombre por renglón.", renglones: 3),
    ]
    let forma = Forma(
      id: "abrir", accion: "/intervenciones", titulo: "Abrir una intervención",
      ayuda: "La presencia de la Unidad en un Miércoles Ciudadano. Las asesorías de ese día quedan ligadas a ella.",
      boton: "Abrir la intervención", campos: campos, plegada: !todas.isEmpty,
      ocultos: Self.ocultos(llave: rechazo.flatMap { Self.llave(de: $0.f, tras: $0.problema) }),
      valores: rechazo?.f.escrito(campos) ?? ["fecha": [reloj().fecha.description]], problema: rechazo?.problema)
    return try pagina(
      .intervenciones,
      [
        "intervenciones": .lista(deEsta.elementos.map(vista)), "siguiente": .t(deEsta.siguiente.map { "/intervenciones?cursor=" + $0 }),
        "forma": .de(Permisos.puede(.llevarIntervenciones, actor) ? forma.vista : nil),
      ], titulo: "Intervenciones", actor: actor, aqui: "/intervenciones", estado: rechazo.map { .init(code: $0.problema.estado) } ?? .ok)
  }

  private func vista(_ i: Intervencion) -> Vista {
    [
      "iid": .texto(i.id), "ifecha": .texto(i.fecha.conDia), "ilugar": .texto(i.lugar), "iestado": .texto(i.estado.nombre),
      "iabierta": .si(i.estado == .abierta), "ipersonal": .texto(i.personal.joined(separator: ", ")), "iasistentes": .n(i.asistentes),
      "ievidencia": .t(i.evidencia),
    ]
  }

  private func intervencion(_ id: String, _ actor: Actor, hecho: String? = nil, rechazo: Rechazo? = nil) async throws -> Response {
    let i = try await ventanilla.intervenciones.intervencion(id, actor)
    var consulta = ConsultaDeCasos()
    (consulta.intervencion, consulta.limite) = (i.id, 200)
    let casos = try await ventanilla.casos.listar(consulta, actor)
    let hoy = reloj().fecha
    var vista = vista(i)
    vista["casos"] = .lista(casos.map { fila($0, hoy) })
    vista["hayCasos"] = .si(!casos.isEmpty)
    vista["asesorias"] = .n(casos.count { $0.folio.tipo == .asesoria })
    vista["solicitudes"] = .n(casos.count { $0.folio.tipo != .asesoria })
    vista["formas"] = .lista(Permisos.puede(.llevarIntervenciones, actor) ? formasDe(i, rechazo).map(\.vista) : [])
    vista["registra"] = .si(i.estado == .abierta && Permisos.puede(.llevarIntervenciones, actor))
    vista["mensaje"] = .t(hecho == "abrir" ? "La intervención quedó abierta." : hecho == "cerrar" ? "La intervención quedó cerrada." : nil)
    vista["errorSuelto"] = .t(rechazo.flatMap { re in formasDe(i, re).contains { $0.id == re.forma } ? nil : re.problema.detalle })
    return try pagina(
      .intervencion, vista, titulo: "Intervención \(i.id)", actor: actor, aqui: "/intervenciones",
      estado: rechazo.map { .init(code: $0.problema.estado) } ?? .ok)
  }

  private func formasDe(_ i: Intervencion, _ rechazo: Rechazo?) -> [Forma] {
    var formas: [Forma] = []
    if i.estado == .abierta {
      formas.append(
        Forma(
          id: "cerrar", accion: "/intervenciones/\(i.id)/cerrar", titulo: "Cerrar la intervención", ayuda: nil,
          boton: "Cerrar la intervención",
          campos: [
            Pregunta.numero("asistentes", "Personas que oyeron una plática", "No son asesorías.").siQuiere,
            Pregunta.linea("evidencia", "Evidencia", "Dónde quedaron las fotos o la lista.").siQuiere,
          ], plegada: true))
    }
    if i.estado != .anulada {
      formas.append(
        Forma(
          id: "anular", accion: "/intervenciones/\(i.id)/anular", titulo: "Anular la intervención", ayuda: nil, boton: "Anular",
          campos: [Self.motivoDeAnular], peligro: true, plegada: true))
    }
    return formas.map { forma in
      var forma = forma
      let suyo = rechazo.flatMap { $0.forma == forma.id ? $0 : nil }
      forma.ocultos = Self.ocultos(version: i.version, llave: suyo.flatMap { Self.llave(de: $0.f, tras: $0.problema) })
      forma.valores = suyo?.f.escrito(forma.campos) ?? [:]
      forma.problema = suyo?.problema
      return forma
    }
  }

  private static let motivoDeAnular = Pregunta.area("motivo", "Motivo", renglones: 2)
}
