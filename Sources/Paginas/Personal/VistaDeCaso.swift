import Domain
import Hummingbird
import Ventanilla

extension Paginas {
  /// The case as this account may see it, with the forms the procedure lets it use now.
  func caso(
    _ e: Expediente, _ eventos: [EventoDelCaso], _ actor: Actor, hecho: String? = nil, rechazo: Rechazo? = nil,
    orientar: String? = nil, abrir: TipoComando? = nil
  ) async throws -> Response {
    let hoy = reloj().fecha
    let lector: Registro.Lector = actor.rol == .enlace ? .enlace(dependencia: actor.dependencia ?? "") : .unidad
    var r = Registro(e, para: lector, hoy: hoy, reglas: normas.reglas)
    if try await ventanilla.reglamento.recalculando(e, reloj()) { r.recalcular() }
    let plazos = (r.plazos ?? []).sorted { ($0.abierto ? 0 : 1, $0.vence) < ($1.abierto ? 0 : 1, $1.vence) }
    let consejo = try await consejo(e, actor)
    var formas = formasDelCaso(e, actor, rechazo, consejo, abrir: abrir)
    let publicado = try await yaPublicado(e, &formas, orientar: orientar)
    var vista = cabeza(r, e, hoy, actor).con(detalle(r, e))
    vista["turnos"] = .lista((r.turnos ?? []).map { self.vista($0, e, actor, hoy, rechazo) })
    vista["propuestas"] = .lista((r.propuestas ?? []).map { self.vista($0, e, actor, rechazo) })
    vista["plazos"] = .lista(plazos.filter(\.abierto).map { self.vista($0, e, hoy: hoy, personal: true) })
    vista["cerrados"] = .lista(plazos.filter { !$0.abierto }.map { self.vista($0, e, hoy: hoy, personal: true) })
    vista["hayCerrados"] = .si(plazos.contains { !$0.abierto })
    vista["historia"] = .lista(historia(e, eventos, lector))
    vista["ahora"] = .lista(formas.filter { !$0.plegada }.map(\.vista))
    vista["otras"] = .lista(formas.filter(\.plegada).map(\.vista))
    for (nombre, lista) in [
      ("hayTurnos", r.turnos?.count), ("hayPropuestas", r.propuestas?.count), ("hayPrevenciones", r.prevenciones?.count),
      ("hayAsuntos", r.asuntos?.count), ("hayDocumentos", r.documentos?.count { $0.objeto != .respuesta }),
      ("hayNotificaciones", r.notificaciones?.count),
    ] {
      vista[nombre] = .si((lista ?? 0) > 0)
    }
    vista["hayAhora"] = .si(formas.contains { !$0.plegada })
    vista["hayOtras"] = .si(formas.contains(where: \.plegada))
    vista["sugerencias"] = .de(formas.contains { $0.id == Self.ancla(.turnar) } ? avisosDelFiltro(e, consejo, formas) : nil)
    vista["publicado"] = .de(publicado)
    vista["mensaje"] = .t(hecho.flatMap { h in Formato.Lugar.allCases.compactMap { Formatos.de($0, recurso: h) }.first?.listo })
    let mostrado = rechazo.map { re in
      formas.contains { $0.id == re.forma } || re.forma.hasPrefix("turno-") || re.forma.hasPrefix("propuesta-")
    }
    vista["errorSuelto"] = .t(mostrado == false ? rechazo?.problema.detalle : nil)
    vista["escrito"] = .lista(mostrado == false ? rechazo.map { perdido($0) } ?? [] : [])
    return try pagina(
      .caso, vista, titulo: "\(r.folio) · \(e.estado.nombre)", actor: actor, aqui: actor.rol == .enlace ? "/turnos" : "/panel",
      estado: rechazo.map { .init(code: $0.problema.estado) } ?? .ok)
  }

  /// The anchor of a comando's form on its case.
  static func ancla(_ comando: TipoComando) -> String { Formatos.de(.solicitud, comando)?.ancla ?? comando.rawValue }

  /// What somebody typed in a form that no longer has a place on the page: it must not be lost.
  private func perdido(_ r: Rechazo) -> [Vista] {
    ["texto", "motivo", "constancia", "acto", "instrucciones"].compactMap { nombre in
      r.f[nombre].map { ["etexto": .texto($0)] }
    }
  }

  private func cabeza(_ r: Registro, _ e: Expediente, _ hoy: Fecha, _ actor: Actor) -> Vista {
    let semaforo = r.semaforo
    return [
      "folio": .texto(r.folio), "alias": .t(r.alias?.joined(separator: ", ")), "tipo": .texto(e.tipo.nombre),
      "derecho": .t(r.derechoARCO?.nombre), "estado": .texto(e.estado.nombre), "enPalabras": .texto(r.enPalabras),
      "color": .texto(r.vencida ? "rojo" : semaforo?.rawValue ?? "gris"), "semaforo": .t(r.vencida ? "Vencida" : semaforo?.nombre),
      "limite": .t(r.fechaLimite?.conDia), "falta": .t(r.fechaLimite.map { Self.falta($0, hoy: hoy) }), "porque": .t(r.porque),
      "urgente": .si(e.urgente && actor.rol != .enlace), "recibidaEn": .texto(r.recibidaEn.enPalabras),
      "registradaEn": .texto(r.registradaEn.enPalabras), "canal": .texto(r.canal.nombre), "medio": .texto(r.medio.nombre),
      "modalidad": .t(r.modalidad?.nombre), "folioPNT": .t(r.folioPNT), "esEnlace": .si(actor.rol == .enlace),
      "intervencion": .t(r.intervencion), "vinculado": .t(r.vinculado),
      "datosPersonales": .si(e.contieneDatosPersonales && actor.rol != .enlace),
      "soloLectura": .si(actor.rol == .auditor), "calificacion": .n(r.calificacion),
    ]
  }

  private func detalle(_ r: Registro, _ e: Expediente) -> Vista {
    let p = r.solicitante
    return [
      "texto": .t(r.texto),
      "partes": .lista(
        (r.partes ?? []).count > 1 || r.texto == nil
          ? (r.partes ?? []).map { ["numero": .n($0.numero), "ptexto": .t($0.texto), "pestado": .texto($0.estado.nombre)] } : []),
      "persona": .de(
        p.map {
          ["nombre": .t($0.nombre), "correo": .t($0.correo), "telefono": .t($0.telefono), "domicilio": .t($0.domicilio)]
        }),
      "arco": .de(
        r.datosARCO.map { ["causas": .t($0.causas), "razones": .t($0.razones), "representante": .t($0.representante)] }),
      "identidad": .t(
        r.identidad.map { "\($0.forma.nombre)\($0.documento.map { ", con \($0)" } ?? ""), el \($0.acreditadaEn.fecha.enPalabras)" }),
      "prevenciones": .lista(
        (r.prevenciones ?? []).map {
          [
            "vtexto": .t($0.texto), "vnotificada": .t($0.notificadaEn?.enPalabras), "vdesahogo": .t($0.desahogo),
            "vdesahogada": .t($0.desahogadaEn?.enPalabras), "vsinRespuesta": .si($0.sinRespuesta),
            "vpartes": .t($0.partes.map { $0.map(String.init).joined(separator: ", ") }),
          ]
        }),
      "asuntos": .lista(
        (r.asuntos ?? []).map {
          [
            "amateria": .texto($0.materia.nombre), "asometido": .texto($0.sometidoEn.fecha.enPalabras), "asentido": .t($0.sentido?.nombre),
            "asesion": .t($0.sesion), "aacta": .t($0.acta), "afecha": .t($0.fecha?.enPalabras),
          ]
        }),
      "documentos": .lista(
        (r.documentos ?? []).filter { $0.objeto != .respuesta }.map {
          [
            "dnombre": .texto($0.objeto.nombre), "dfirmado": .texto($0.firmadoEn.enPalabras), "dfirmante": .texto($0.firmante),
            "ddato": .t($0.dato), "dtexto": .t($0.texto), "dnotificado": .t($0.notificado?.enPalabras),
          ]
        }),
      "notificaciones": .lista(
        (r.notificaciones ?? []).map {
          [
            "nnombre": .texto($0.objeto.nombre), "nmedio": .texto($0.medio.nombre),
            "nresultado": .t($0.resultado == .porEstrados ? nil : $0.resultado.nombre.lowercased()),
            "ncuando": .texto($0.instante.enPalabras), "nautor": .texto($0.autor), "nconstancia": .t($0.constancia),
            "nfallida": .si($0.resultado == .fallida),
          ]
        }),
      "respuesta": .de(
        r.respuesta.map { respuesta in
          respuesta.vistaDePartes(r.partes).con([
            "rsentido": .texto(respuesta.sentido.nombre), "rtexto": .t(respuesta.texto), "rfirmada": .texto(respuesta.firmadaEn.enPalabras),
            "rfirmante": .texto(respuesta.firmante), "rpublica": .si(respuesta.publica),
            "rnotificada": .t(respuesta.notificadaEn?.enPalabras),
            "rcausal": .n(respuesta.causal),
          ])
        }),
      "ofrecida": .de(r.publicacion.map { ["otitulo": .texto($0.titulo), "oliga": .texto($0.liga)] }),
      "costo": .t(r.costo.map { "\($0.estado.nombre): \(Dinero.texto($0.centavos)) por \($0.paginas) páginas" }),
      "recurso": .de(
        r.recurso.map {
          [
            "uestado": .texto($0.estado.nombre), "unumero": .t($0.numero), "usentido": .t($0.sentido),
            "ufecha": .texto($0.interpuestoEn.enPalabras),
          ]
        }),
      "procedimiento": .t(
        r.procedimientoEspecifico.map { p in
          (p.nombre ?? "") + (p.elige.map { " (eligió: \($0 == "arco" ? "ARCO" : "el específico"))" } ?? "")
        }),
      "efectivo": .t(r.hechoEfectivoEn?.enPalabras), "entregada": .t(r.entregadaEn?.enPalabras),
    ]
  }

  private func vista(_ t: Turno, _ e: Expediente, _ actor: Actor, _ hoy: Fecha, _ rechazo: Rechazo?) -> Vista {
    let plazo = e.plazos.last { $0.turno == t.id }
    let corre = plazo?.estado == .corriendo && t.estado.pendiente
    let vencido = corre && plazo.map { hoy > $0.vence } ?? false
    let caso = Formato.Caso(e, normas, hoy: reloj().fecha, numero: t.id)
    let propio = actor.rol != .enlace || t.dependencia == actor.dependencia
    let formas =
      !propio
      ? []
      : Formatos.de(.turno).filter { $0.procede(caso, actor.rol) }.map { forma in
        mostrar(
          forma, caso, accion: "/solicitudes/\(e.folio)/turnos/\(t.id)/\(forma.recurso)", sitio: "turno-\(t.id)-",
          rechazo: rechazo,
          plegada: !(actor.rol == .enlace && forma.comando == (t.estado == .aceptado ? .atenderTurno : .aceptarTurno)))
      }
    return [
      "tid": .n(t.id), "tdependencia": .texto(nombre(de: t.dependencia)), "testado": .texto(t.estado.nombre),
      "tcolor": .texto(vencido ? "rojo" : corre ? plazo?.semaforo(hoy).rawValue ?? "gris" : "gris"),
      "tsemaforo": .t(
        vencido ? (t.escaladoEn == nil ? "Vencido" : "Vencido; se avisó a la persona titular") : corre ? plazo?.semaforo(hoy).nombre : nil),
      "tplazo": .t(e.plazo(delTurno: t.id)?.enPalabras(hoy)), "tturnado": .texto(t.turnadoEn.enPalabras),
      "tventana": .t(t.estado == .enviado ? t.ventana?.conDia : nil), "tinstrucciones": .t(t.instrucciones), "tatencion": .t(t.atencion),
      "tatendido": .t(t.atendidoEn?.enPalabras), "tnota": .t(t.ultimaNota),
      "tpartes": .t(e.partes.count > 1 ? t.partes.map(String.init).joined(separator: ", ") : nil),
      "formas": .lista(formas.map(\.vista)),
    ]
  }

  private func vista(_ p: Propuesta, _ e: Expediente, _ actor: Actor, _ rechazo: Rechazo?) -> Vista {
    let caso = Formato.Caso(e, normas, hoy: reloj().fecha, numero: p.id)
    let formas = Formatos.de(.propuesta).filter { $0.procede(caso, actor.rol) }.map {
      mostrar(
        $0, caso, accion: "/solicitudes/\(e.folio)/propuestas/\(p.id)/\($0.recurso)", sitio: "propuesta-\(p.id)-", rechazo: rechazo,
        plegada: false)
    }
    return [
      "pid": .n(p.id), "ptipo": .texto(p.tipo.nombre), "pde": .t(e.turno(p.turno).map { nombre(de: $0.dependencia) }),
      "psugiere": .t(p.dependenciaSugerida.map(nombre(de:))), "pfundamento": .t(p.fundamento), "pcuando": .texto(p.propuestaEn.enPalabras),
      "pestado": .texto(p.estado.nombre), "ppendiente": .si(p.estado == .pendiente), "presolucion": .t(p.resolucion),
      "formas": .lista(formas.map(\.vista)),
    ]
  }
}
