import Domain
import Http
import Hummingbird
import Ventanilla

extension Paginas {
  func registrarAsesorias(en enrutador: Enrutador) {
    enrutador.paginaPersonal(.get, "/asesorias/nueva", .comando(.registrarAsesoria)) { request, c in
      return try await nuevaAsesoria(c.actor, request.consulta)
    }
    enrutador.paginaPersonal(.post, "/asesorias/nueva", .comando(.registrarAsesoria)) { request, c in
      let f = try await Formulario.leer(request)
      do {
        let cuerpo = f.cuerpo(RegistrarAsesoria.esquema)
        try RegistrarAsesoria.esquema.exigir(cuerpo)
        let orden = try orden(request, f, c.actor, cuerpo: cuerpo)
        let r = try await ventanilla.casos.registrar(try cuerpo.decodificar(RegistrarAsesoria.self), orden)
        if r.clave != nil { return try acuse(r, actor: c.actor, titulo: "La asesoría quedó registrada") }
        let intervencion = r.expediente.intervencion.map { "&intervencion=" + Self.enURL($0) } ?? ""
        return ve(a: "/asesorias/nueva?registrada=\(r.expediente.folio)&canal=\(r.expediente.canal.rawValue)\(intervencion)")
      } catch {
        let rechazo = Rechazo(forma: "asesoria", problema: try Self.explicable(error), f: f)
        return try await nuevaAsesoria(c.actor, [:], rechazo)
      }
    }
    enrutador.paginaPersonal(.get, "/asesorias/{folio}", .acto(.verAsesorias)) { request, c in
      let (e, eventos) = try await ventanilla.casos.expediente(folio: try folio(c, asesoria: true), c.actor)
      return try asesoria(e, eventos, c.actor, hecho: request.consulta["hecho"] != nil)
    }
    for formato in Formatos.de(.asesoria) {
      enrutador.paginaPersonal(.post, "/asesorias/{folio}/\(formato.recurso)", .comando(formato.comando)) { request, c in
        try await darAsesoria(formato, request, c)
      }
    }
  }

  private func darAsesoria(_ formato: Formato, _ request: Request, _ c: ContextoPersonal) async throws -> Response {
    let folio = try folio(c, asesoria: true)
    let f = try await Formulario.leer(request)
    do {
      let r = try await ejecutar(formato, f, nil, folio, request, c.actor)
      if r.clave != nil { return try acuse(r, actor: c.actor, titulo: "Clave nueva") }
      return ve(a: "/asesorias/\(folio)?hecho=\(formato.recurso)")
    } catch {
      let rechazo = Rechazo(forma: formato.ancla, problema: try Self.explicable(error), f: f)
      let (e, eventos) = try await ventanilla.casos.expediente(folio: folio, c.actor)
      return try asesoria(e, eventos, c.actor, rechazo: rechazo)
    }
  }

  /// The quick form: after one is saved, the next is ready, in the same intervención.
  private func nuevaAsesoria(_ actor: Actor, _ consulta: [String: String], _ rechazo: Rechazo? = nil) async throws -> Response {
    let abiertas = try await intervencionesAbiertas(actor)
    let canales = Canal.opciones.filter {
      [.miercolesCiudadano, .modulo, .oficina, .telefono, .correo].map(\Canal.rawValue).contains($0.valor)
    }
    let intervencion = consulta["intervencion"] ?? (consulta["canal"] == nil ? abiertas.first?.id : nil)
    let campos =
      [
        Pregunta.lista("canal", "Dónde se da", canales),
        Pregunta.lista(
          "intervencion", "Intervención", abiertas.map { Opcion($0.id, "\($0.lugar), \($0.fecha.enPalabras)") },
          "Solo en Miércoles Ciudadano."
        ).siQuiere,
      ] + Asesoria.preguntas(Dependencia.opciones(normas.dependencias)) + [
        .titulo("Si se captura después", plegado: true),
        Pregunta.momento("ocurrio", "¿Cuándo fue?", "Solo si no fue ahora.").siQuiere,
        Pregunta.linea("motivoFecha", "¿Por qué se captura después?").siQuiere,
      ]
    let valores = [
      "canal": [consulta["canal"] ?? (intervencion == nil ? Canal.oficina : .miercolesCiudadano).rawValue],
      "intervencion": intervencion.map { [$0] } ?? [],
    ]
    let forma = Forma(
      id: "asesoria", accion: "/asesorias/nueva", titulo: "", ayuda: nil, boton: "Guardar la asesoría", campos: campos,
      ocultos: Self.ocultos(llave: rechazo.flatMap { Self.llave(de: $0.f, tras: $0.problema) }),
      valores: rechazo?.f.escrito(campos) ?? valores, problema: rechazo?.problema)
    return try pagina(
      .asesoriaNueva,
      [
        "forma": .una(forma.vista), "registrada": .t(consulta["registrada"].flatMap { Folio($0)?.description }),
        "sinIntervencion": .si(abiertas.isEmpty),
      ], titulo: "Registrar asesoría", actor: actor, aqui: "/asesorias/nueva",
      estado: rechazo.map { .init(code: $0.problema.estado) } ?? .ok)
  }

  private func asesoria(
    _ e: Expediente, _ eventos: [EventoDelCaso], _ actor: Actor, hecho: Bool = false, rechazo: Rechazo? = nil
  ) throws -> Response {
    let caso = Formato.Caso(e, normas, hoy: reloj().fecha)
    let formas = Formatos.de(.asesoria).filter { $0.procede(caso, actor.rol) }.map { forma in
      mostrar(
        forma, caso, accion: "/asesorias/\(e.folio)/\(forma.recurso)", rechazo: rechazo,
        plegada: forma.comando != .cumplirSeguimiento)
    }
    let a = e.asesoria
    let vista: Vista = [
      "folio": .texto(e.folio.description), "estado": .texto(e.estado.nombre), "canal": .texto(e.canal.nombre),
      "intervencion": .t(e.intervencion),
      "recibidaEn": .texto(e.recibidaEn.enPalabras), "registradaEn": .texto(e.registradaEn.enPalabras), "vinculado": .t(e.vinculado),
      "derecho": .t(a?.derecho.nombre), "tema": .t(a?.tema), "resultado": .t(a?.resultado.nombre), "referencia": .t(a?.referencia),
      "dependencia": .t(a?.dependencia.map(nombre(de:))),
      "lugar": .t([a?.colonia, a?.delegacion].compactMap { $0 }.joined(separator: ", ")),
      "mesa": .t(a?.mesa), "comoSeEntero": .t(a?.comoSeEntero),
      "persona": .t(
        [a?.sexo?.nombre, a?.edad?.nombre, a?.lengua, a?.discapacidad == true ? "con discapacidad" : nil].compactMap { $0 }.joined(
          separator: ", ")),
      "seguimiento": .t(
        a?.seguimiento.map { $0.enPalabras + ($0.hecho.map { " (hecho el \($0.fecha.enPalabras))" } ?? "") }),
      "calificacion": .n(e.calificacion), "formas": .lista(formas.map(\.vista)), "historia": .lista(historia(e, eventos, .unidad)),
      "convertible": .si(e.vinculado == nil && e.estado != .anulada && Permiso.comando(.presentar).puede(actor)),
      "mensaje": .t(hecho ? "Listo, quedó registrado." : nil),
      "errorSuelto": .t(rechazo.flatMap { re in formas.contains { $0.id == re.forma } ? nil : re.problema.detalle }),
    ]
    return try pagina(
      .asesoria, vista, titulo: "Asesoría \(e.folio)", actor: actor, aqui: "/panel",
      estado: rechazo.map { .init(code: $0.problema.estado) } ?? .ok)
  }
}
