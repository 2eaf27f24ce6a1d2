import Domain
import Http
import Hummingbird
import Ventanilla

extension API {
  /// Receivers of events and what was delivered to them.
  var webhooks: [Ruta] {
    let id = Parametro.ruta("id", .linea(max: 40), "Identificador del receptor.")
    return [
      .personal(
        .post, "/api/v1/webhooks", "Registrar un receptor", .acto(.llevarReceptores), etiqueta: "Avisos",
        descripcion:
          "Los avisos van firmados según Standard Webhooks. El secreto solo aparece en esta respuesta. Antes de registrarlo se le envía un «webhook.verificacion» y su respuesta debe traer el texto de «data.reto».",
        cuerpo: Cuerpos.webhook, exige: .llave, respuestas: [.json(201, "Registrado.", Respuestas.webhook)]
      ) { p, c in
        let cuerpo = p.cuerpo
        var alta = AltaDeReceptor(
          url: cuerpo["url"]?.texto ?? "", eventos: cuerpo["eventos"]?.arreglo?.compactMap(\.texto) ?? [])
        alta.descripcion = cuerpo["descripcion"]?.texto ?? ""
        alta.dependencia = cuerpo["dependencia"]?.texto
        alta.correo = cuerpo["correo"]?.texto
        alta.carga = cuerpo["version"]?.entero.map(Int64.init)
        alta.encabezados = (cuerpo["encabezados"]?.arreglo ?? []).map {
          Envio.Encabezado(nombre: $0["nombre"]?.texto ?? "", valor: $0["valor"]?.texto ?? "")
        }
        let (webhook, secreto) = try await ventanilla.avisos.registrarWebhook(alta, enviar: enviar, try orden(p, c.actor))
        return .json(webhook.json(secreto: secreto), .created)
      },
      .personal(
        .get, "/api/v1/webhooks", "Receptores", .acto(.llevarReceptores), etiqueta: "Avisos", parametros: Paginacion.parametros,
        respuestas: [.json(200, "Una página.", .pagina(de: Respuestas.webhook))]
      ) { p, c in
        let paginacion = try p.paginacion("webhooks")
        let todos = try await ventanilla.avisos.webhooks(
          despuesDe: paginacion.despuesDe?.first?.texto ?? "", limite: paginacion.limite + 1, c.actor)
        return .pagina(Pagina(todos, limite: paginacion.limite, lista: "webhooks") { [.texto($0.id)] }) { $0.json() }
      },
      .personal(
        .get, "/api/v1/webhooks/{id}", "Un receptor", .acto(.llevarReceptores), etiqueta: "Avisos", parametros: [id],
        respuestas: [.json(200, "El receptor.", Respuestas.webhook)]
      ) { p, c in
        .json(try await ventanilla.avisos.webhook(try p.segmento("id"), c.actor).json())
      },
      .personal(
        .delete, "/api/v1/webhooks/{id}", "Retirar un receptor", .acto(.llevarReceptores), etiqueta: "Avisos", parametros: [id],
        respuestas: [.vacia(204, "Retirado; lo pendiente se cancela.")]
      ) { p, c in
        try await ventanilla.avisos.retirarWebhook(try p.segmento("id"), Orden(actor: c.actor, ahora: reloj()))
        return .vacia
      },
      .personal(
        .post, "/api/v1/webhooks/{id}/secreto", "Cambiar el secreto", .acto(.llevarReceptores), etiqueta: "Avisos",
        descripcion: "Durante un día los avisos llevan las dos firmas.", parametros: [id], cuerpo: .objeto([]), exige: .llave,
        respuestas: [.json(200, "El receptor con su secreto nuevo.", Respuestas.webhook)]
      ) { p, c in
        let (webhook, secreto) = try await ventanilla.avisos.rotarSecreto(try p.segmento("id"), try orden(p, c.actor))
        return .json(webhook.json(secreto: secreto))
      },
      .personal(
        .get, "/api/v1/webhooks/{id}/entregas", "Bitácora de entregas", .acto(.llevarReceptores), etiqueta: "Avisos",
        parametros: [id] + Paginacion.parametros,
        respuestas: [.json(200, "Una página, la más reciente primero.", .pagina(de: Respuestas.entrega))], entregas),
      .personal(
        .post, "/api/v1/webhooks/{id}/activacion", "Activar otra vez un receptor", .acto(.llevarReceptores), etiqueta: "Avisos",
        descripcion: "Para uno que se desactivó solo. Se le envía otra vez el reto.", parametros: [id], cuerpo: .objeto([]), exige: .llave,
        respuestas: [.json(200, "El receptor.", Respuestas.webhook)], rechazos: [.estadoNoPermite]
      ) { p, c in
        .json(try await ventanilla.avisos.activarWebhook(try p.segmento("id"), enviar: enviar, try orden(p, c.actor)).json())
      },
      .personal(
        .post, "/api/v1/webhooks/{id}/prueba", "Enviar un aviso de prueba", .acto(.llevarReceptores), etiqueta: "Avisos", parametros: [id],
        cuerpo: .objeto([]),
        exige: .llave,
        respuestas: [.json(202, "Se enviará; la bitácora dice cómo fue.", .objeto([.requerida("entrega", .linea(max: 120))]))],
        rechazos: [.estadoNoPermite]
      ) { p, c in
        let entrega = try await ventanilla.avisos.probarWebhook(try p.segmento("id"), try orden(p, c.actor))
        return .json(["entrega": .texto(entrega)], .accepted)
      },
      .personal(
        .post, "/api/v1/webhooks/{id}/repeticion", "Repetir eventos desde un momento", .acto(.llevarReceptores), etiqueta: "Avisos",
        descripcion: "Envía lo que este receptor no aceptó, o nunca se le envió. Lo que ya aceptó no se repite.", parametros: [id],
        cuerpo: Cuerpos.repeticion, exige: .llave, respuestas: [.vacia(202, "Se repetirá.")],
        rechazos: [.estadoNoPermite, .enProceso]
      ) { p, c in
        guard let desde = p.cuerpo["desde"]?.texto.flatMap({ Instante($0) }) else {
          throw Falla(.faltaDato, "Falta desde cuándo.", campo: "/desde")
        }
        try await ventanilla.avisos.repetirEventos(try p.segmento("id"), desde: desde, try orden(p, c.actor))
        return Response(status: .accepted)
      },
      .personal(
        .post, "/api/v1/entregas/{id}/reenvio", "Reenviar una entrega", .acto(.llevarReceptores), etiqueta: "Avisos",
        parametros: [.ruta("id", .linea(max: 120), "Identificador de la entrega.")], cuerpo: .objeto([]), exige: .llave,
        respuestas: [.vacia(204, "Se enviará otra vez.")], rechazos: [.estadoNoPermite]
      ) { p, c in
        try await ventanilla.avisos.reenviar(entrega: try p.segmento("id"), try orden(p, c.actor))
        return .vacia
      },
    ]
  }

  private func entregas(_ p: Peticion, _ c: ContextoPersonal) async throws -> Response {
    let paginacion = try p.paginacion("entregas")
    var cursor: (creada: Instante, id: String)?
    if let llave = paginacion.despuesDe, llave.count == 2, let creada = llave[0].entero, let id = llave[1].texto {
      cursor = (Instante(micros: Int64(creada)), id)
    }
    let todas = try await ventanilla.avisos.entregas(de: try p.segmento("id"), antesDe: cursor, limite: paginacion.limite + 1, c.actor)
    let pagina = Pagina(todas, limite: paginacion.limite, lista: "entregas") { [.entero(Int($0.creada.micros)), .texto($0.id)] }
    return .pagina(pagina, \.json)
  }
}

extension Receptor {
  func json(secreto: String? = nil) -> JSONValue {
    var o: [String: JSONValue] = [
      "id": .texto(id), "url": .texto(url), "descripcion": .texto(descripcion),
      "eventos": .arreglo(eventos.map { .texto($0) }), "activo": .booleano(activo),
      "version": .entero(Int(version)), "creado": .texto(creado.description),
    ]
    o["dependencia"] = dependencia.map { .texto($0) }
    o["correo"] = correo.map { .texto($0) }
    o["cargaVersion"] = .entero(Int(carga))
    o["fallaDesde"] = fallaDesde.map { .texto($0.description) }
    o["motivo"] = motivo.map { .texto($0) }
    o["secreto"] = secreto.map { .texto($0) }
    return .objeto(o)
  }
}

extension EntregaDeAviso {
  var json: JSONValue {
    var o: [String: JSONValue] = [
      "id": .texto(id), "tipo": .texto(tipo), "folio": .texto(folio), "numero": .entero(Int(numero)), "estado": .texto(estado),
      "creada": .texto(creada.description), "cuerpo": .texto(cuerpo),
    ]
    o["proximo"] = proximo.map { .texto($0.description) }
    o["intentos"] = .arreglo(
      intentos.map { intento in
        var i: [String: JSONValue] = [
          "cuando": .texto(intento.cuando.description), "milisegundos": .entero(intento.milisegundos),
        ]
        i["estadoHTTP"] = intento.estadoHTTP.map { .entero($0) }
        i["error"] = intento.error.map { .texto($0) }
        i["causa"] = intento.causa.map { .texto($0) }
        i["direccion"] = intento.direccion.map { .texto($0) }
        i["peticion"] = intento.url.map { url in
          [
            "url": .texto(url), "webhook-id": .texto(id), "webhook-timestamp": .texto(String(intento.cuando.micros / 1_000_000)),
          ]
        }
        let tiempos: [(String, Int64?)] = [
          ("nombre", intento.tiempos.nombre), ("conexion", intento.tiempos.conexion), ("cifrado", intento.tiempos.cifrado),
          ("primerByte", intento.tiempos.primerByte),
        ]
        i["tiempos"] = .objeto(
          Dictionary(tiempos.compactMap { par in par.1.map { (par.0, JSONValue.entero(Int($0))) } }, uniquingKeysWith: { a, _ in a }))
        i["respuesta"] = intento.respuesta.map { .texto(String(decoding: $0, as: UTF8.self)) }
        return .objeto(i)
      })
    return .objeto(o)
  }
}
