import Domain
import Hummingbird
import Storage
import Ventanilla

extension API {
  /// Receivers of events and what was delivered to them.
  var webhooks: [Ruta] {
    let id = Parametro.ruta("id", .linea(max: 40), "Identificador del receptor.")
    let roles: Set<Rol> = [.admin, .titular]
    return [
      .personal(
        .post, "/api/v1/webhooks", "Registrar un receptor", etiqueta: "Avisos",
        descripcion: "Los avisos van firmados según Standard Webhooks. El secreto solo aparece en esta respuesta.",
        cuerpo: Cuerpos.webhook, exige: .llave, roles: roles, respuestas: [.json(201, "Registrado.", Respuestas.webhook)]
      ) { p, c in
        let cuerpo = p.cuerpo
        let url = cuerpo["url"]?.texto ?? ""
        if let motivo = reprobarDestino(url) { throw Falla(.valorInvalido, motivo, campo: "/url") }
        let (webhook, secreto) = try await ventanilla.registrarWebhook(
          url: url, descripcion: cuerpo["descripcion"]?.texto ?? "",
          eventos: cuerpo["eventos"]?.arreglo?.compactMap(\.texto) ?? [], dependencia: cuerpo["dependencia"]?.texto,
          try orden(p, c.actor))
        return .json(webhook.json(secreto: secreto), .created)
      },
      .personal(
        .get, "/api/v1/webhooks", "Receptores", etiqueta: "Avisos", parametros: Paginacion.parametros, roles: roles,
        respuestas: [.json(200, "Una página.", .pagina(de: Respuestas.webhook))]
      ) { p, c in
        let paginacion = try p.paginacion("webhooks")
        let todos = try await ventanilla.webhooks(
          despuesDe: paginacion.despuesDe?.first?.texto ?? "", limite: paginacion.limite + 1, c.actor)
        let pagina = todos.prefix(paginacion.limite)
        let siguiente = todos.count > paginacion.limite ? pagina.last.map { Cursor.escribir([.texto($0.id)], lista: "webhooks") } : nil
        return .json(["elementos": .arreglo(pagina.map { $0.json() }), "siguiente": siguiente.map { .texto($0) } ?? .nulo])
      },
      .personal(
        .get, "/api/v1/webhooks/{id}", "Un receptor", etiqueta: "Avisos", parametros: [id], roles: roles,
        respuestas: [.json(200, "El receptor.", Respuestas.webhook)]
      ) { p, c in
        .json(try await ventanilla.webhook(try p.segmento("id"), c.actor).json())
      },
      .personal(
        .delete, "/api/v1/webhooks/{id}", "Retirar un receptor", etiqueta: "Avisos", parametros: [id], roles: roles,
        respuestas: [.vacia(204, "Retirado; lo pendiente se cancela.")]
      ) { p, c in
        try await ventanilla.retirarWebhook(try p.segmento("id"), Orden(actor: c.actor, ahora: reloj()))
        return .vacia
      },
      .personal(
        .post, "/api/v1/webhooks/{id}/secreto", "Cambiar el secreto", etiqueta: "Avisos",
        descripcion: "Durante un día los avisos llevan las dos firmas.", parametros: [id], cuerpo: .objeto([]), exige: .llave,
        roles: roles, respuestas: [.json(200, "El receptor con su secreto nuevo.", Respuestas.webhook)]
      ) { p, c in
        let (webhook, secreto) = try await ventanilla.rotarSecreto(try p.segmento("id"), Orden(actor: c.actor, ahora: reloj()))
        return .json(webhook.json(secreto: secreto))
      },
      .personal(
        .get, "/api/v1/webhooks/{id}/entregas", "Bitácora de entregas", etiqueta: "Avisos",
        parametros: [id] + Paginacion.parametros, roles: roles,
        respuestas: [.json(200, "Una página, la más reciente primero.", .pagina(de: Respuestas.entrega))], entregas),
      .personal(
        .post, "/api/v1/entregas/{id}/reenvio", "Reenviar una entrega agotada", etiqueta: "Avisos",
        parametros: [.ruta("id", .linea(max: 120), "Identificador de la entrega.")], cuerpo: .objeto([]), exige: .llave,
        roles: roles, respuestas: [.vacia(204, "Se enviará otra vez.")], rechazos: [.estadoNoPermite]
      ) { p, c in
        try await ventanilla.reenviar(entrega: try p.segmento("id"), Orden(actor: c.actor, ahora: reloj()))
        return .vacia
      },
    ]
  }

  private func entregas(_ p: Peticion, _ c: ContextoPersonal) async throws -> Response {
    let paginacion = try p.paginacion("entregas")
    var cursor: (creada: Int64, id: String)?
    if let llave = paginacion.despuesDe, llave.count == 2, let creada = llave[0].entero, let id = llave[1].texto {
      cursor = (Int64(creada), id)
    }
    let todas = try await ventanilla.entregas(de: try p.segmento("id"), antesDe: cursor, limite: paginacion.limite + 1, c.actor)
    let pagina = todas.prefix(paginacion.limite)
    let siguiente =
      todas.count > paginacion.limite
      ? pagina.last.map { Cursor.escribir([.entero(Int($0.0.creada)), .texto($0.0.id)], lista: "entregas") } : nil
    return .json(["elementos": .arreglo(pagina.map { $0.0.json($0.1) }), "siguiente": siguiente.map { .texto($0) } ?? .nulo])
  }
}

extension Webhook {
  func json(secreto: String? = nil) -> JSONValue {
    var o: [String: JSONValue] = [
      "id": .texto(id), "url": .texto(url), "descripcion": .texto(descripcion),
      "eventos": .arreglo(eventos.split(separator: " ").map { .texto(String($0)) }), "activo": .booleano(activo),
      "version": .entero(Int(version)), "creado": .texto(Instante(micros: creado).description),
    ]
    o["dependencia"] = dependencia.map { .texto($0) }
    o["secreto"] = secreto.map { .texto($0) }
    return .objeto(o)
  }
}

extension Entrega {
  func json(_ intentos: [EntregaIntento]) -> JSONValue {
    var o: [String: JSONValue] = [
      "id": .texto(id), "tipo": .texto(tipo), "folio": .texto(stream), "estado": .texto(estado.rawValue),
      "creada": .texto(Instante(micros: creada).description), "cuerpo": .texto(cuerpo),
    ]
    o["proximo"] = proximo.map { .texto(Instante(micros: $0).description) }
    o["intentos"] = .arreglo(
      intentos.map { intento in
        var i: [String: JSONValue] = [
          "cuando": .texto(Instante(micros: intento.cuando).description), "milisegundos": .entero(Int(intento.milisegundos)),
        ]
        i["estadoHTTP"] = intento.estadoHTTP.map { .entero(Int($0)) }
        i["error"] = intento.error.map { .texto($0) }
        i["respuesta"] = intento.respuesta.map { .texto(String(decoding: $0, as: UTF8.self)) }
        return .objeto(i)
      })
    return .objeto(o)
  }
}
