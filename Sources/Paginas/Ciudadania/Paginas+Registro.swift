import Domain
import Http
import Hummingbird
import Ventanilla

extension Paginas {
  /// The citizen's own case, with the clave: everything that may be seen of it, and what can be done with it now.
  func registro(
    _ e: Expediente, _ eventos: [EventoDelCaso], clave: String, _ actor: Actor?, mensaje: String?,
    problema: (Problema, String)?, _ f: Formulario
  ) async throws -> Response {
    let hoy = reloj().fecha
    var r = Registro(e, para: .ciudadano, hoy: hoy, reglas: normas.reglas)
    if try await ventanilla.reglamento.recalculando(e, reloj()) { r.recalcular() }
    let plazos = (r.plazos ?? []).filter { $0.evento.seLeDiceAlCiudadano && $0.estado != .anulado }.sorted { $0.paraTi < $1.paraTi }
    var vista: Vista = [
      "folio": .texto(r.folio), "tipo": .texto(e.tipo.nombre), "enPalabras": .texto(r.enPalabras), "folioPNT": .t(r.folioPNT),
      "recibidaEn": .texto(r.recibidaEn.enPalabras), "limite": .t(r.fechaLimite?.conDia), "porque": .t(r.porque),
      "vencida": .si(r.vencida), "falta": .t(r.vencida ? nil : r.fechaLimite.map { Self.falta($0, hoy: hoy) }),
      "texto": .t(r.texto), "soloFechas": .si(e.tipo == .arco), "mensaje": .t(mensaje), "calificacion": .n(r.calificacion),
      "medio": .texto(r.medio == .estrados ? "Por estrados: aquí mismo" : r.medio.nombre), "modalidad": .t(r.modalidad?.nombre),
      "turnos": .lista((r.turnos ?? []).map { ["tdependencia": .texto(nombre(de: $0.dependencia)), "testado": .texto($0.estado.nombre)] }),
      "hayTurnos": .si(r.turnos?.isEmpty == false), "documentos": .lista(documentos(r)),
      "respuesta": .de(
        r.respuesta.map {
          $0.vistaDePartes(r.partes).con([
            "rsentido": .texto($0.sentido.nombre), "rtexto": .t($0.texto), "rfecha": .t($0.notificadaEn?.enPalabras),
          ])
        }),
      "recurso": .t(r.respuesta != nil || r.vencida || e.estado.esFinal ? derechoARecurso(e) : nil),
      "historia": .lista(historia(e, eventos, .ciudadano)),
      "plazos": .lista(plazos.filter(\.abierto).map { self.vista($0, e, hoy: hoy, personal: false) }),
      "cerrados": .lista(plazos.filter { !$0.abierto }.map { self.vista($0, e, hoy: hoy, personal: false) }),
      "hayCerrados": .si(plazos.contains { !$0.abierto }),
      "seguimiento": .t(r.asesoria?.seguimiento?.enPalabras),
      "costo": .t(r.costo.map { "\($0.estado.nombre): \(Dinero.texto($0.centavos)) por \($0.paginas) páginas" }),
    ]
    let formas = formasDelCiudadano(e, clave: clave, problema, f)
    vista["formas"] = .lista(formas.map(\.vista))
    vista["calificar"] = .de(puedeCalificar(e) ? calificar(e, clave: clave) : nil)
    vista["errorSuelto"] = .t(problema.flatMap { p in formas.contains { $0.id == p.1 } ? nil : p.0.detalle })
    let estado = problema.map { HTTPResponse.Status(code: $0.0.estado) } ?? .ok
    return try pagina(.registro, vista, titulo: "Folio \(r.folio)", actor: actor, aqui: "/folio", estado: estado)
  }

  /// Notified documents besides the answer, which has a place of its own.
  private func documentos(_ r: Registro) -> [Vista] {
    (r.documentos ?? []).filter { $0.objeto != .respuesta }.map { d in
      [
        "dnombre": .texto(d.objeto == .prevencion ? "Lo que necesitamos que aclares" : d.objeto.nombre), "dtexto": .t(d.texto),
        "ddato": .t(d.dato), "dfecha": .t(d.notificado?.enPalabras),
      ]
    }
  }

  private func puedeCalificar(_ e: Expediente) -> Bool {
    Formatos.de(.ciudadania, .calificar)?.procede(Formato.Caso(e, normas, hoy: reloj().fecha), .ciudadano) ?? false
  }

  private func calificar(_ e: Expediente, clave: String) -> Vista {
    [
      "accion": .texto("/folio/\(e.folio)/calificacion"), "clave": .texto(clave), "llave": .texto(Self.llaveNueva()),
      "puntos": .lista(Calificar.palabras.enumerated().map { ["punto": .n($0 + 1), "palabra": .texto($1)] }),
    ]
  }

  private func formasDelCiudadano(_ e: Expediente, clave: String, _ problema: (Problema, String)?, _ f: Formulario) -> [Forma] {
    let caso = Formato.Caso(e, normas, hoy: reloj().fecha)
    return Formatos.de(.ciudadania).filter { $0.comando != .calificar && $0.procede(caso, .ciudadano) }.map { de in
      let suyo = problema.flatMap { $0.1 == de.ancla ? $0.0 : nil }
      let campos = de.preguntas(caso)
      return Forma(
        id: de.ancla, accion: "/folio/\(e.folio)/\(de.recurso)", titulo: de.titulo, ayuda: de.ayuda, boton: de.boton,
        campos: campos, peligro: de.peligro, plegada: de.peligro,
        ocultos: Self.ocultos(llave: suyo.flatMap { Self.llave(de: f, tras: $0) }) + [("clave", clave)],
        valores: suyo == nil ? [:] : f.escrito(campos), problema: suyo)
    }
  }
}
