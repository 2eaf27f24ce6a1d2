import Domain
import Http
import Hummingbird
import Ventanilla

extension API {
  /// Lists and reads for staff; an enlace sees what its dependencia has a turno in.
  var solicitudes: [Ruta] {
    let filtros: [Parametro] = [
      .consulta("estado", .enumeracion(Estado.self), "Solo en este estado."),
      .consulta("tipo", .enumeracion(["acceso", "arco"]), "Solo de este tipo."),
      .consulta("abiertas", .booleano, "Solo las que esperan algo de la Unidad."),
      .consulta("urgentes", .booleano, "Solo las que tienen una notificación fallida."),
      .consulta("dependencia", .claveDependencia, "Solo las turnadas a esta dependencia."),
      .consulta("q", .linea(max: 200), "Palabras del texto de la solicitud."),
    ]
    return [
      .personal(
        .get, "/api/v1/solicitudes", "Lista de trabajo, la más urgente primero", .acto(.verSolicitudes), etiqueta: "Solicitudes",
        parametros: filtros + Paginacion.parametros, respuestas: [.json(200, "Una página.", .pagina(de: Respuestas.resumen))], listar),
      .personal(
        .get, "/api/v1/solicitudes/{folio}", "Un expediente", .acto(.verSolicitudes), etiqueta: "Solicitudes", parametros: [Self.folio],
        respuestas: [.json(200, "El expediente.", Respuestas.registro).conETag], leer),
      .personal(
        .get, "/api/v1/solicitudes/{folio}/eventos", "La historia de un expediente", .acto(.verSolicitudes), etiqueta: "Solicitudes",
        parametros: [Self.folio],
        respuestas: [
          .json(200, "En orden.", .objeto([.requerida("elementos", .arreglo(de: Respuestas.linea, max: 10_000))])).conETag
        ], historia),
      .personal(
        .get, "/api/v1/solicitudes/{folio}/plazos", "Los plazos, día por día", .acto(.verSolicitudes), etiqueta: "Solicitudes",
        parametros: [Self.folio],
        respuestas: [
          .json(200, "Cada plazo con su prueba.", .objeto([.requerida("elementos", .arreglo(de: Respuestas.prueba, max: 1_000))])).conETag
        ], plazos),
      .personal(
        .get, "/api/v1/solicitudes/{folio}/sugerencias", "A quién turnar, con razones", .acto(.verSugerencias), etiqueta: "Solicitudes",
        parametros: [Self.folio],
        respuestas: [.json(200, "Sugerencias.", Respuestas.sugerencias)], rechazos: [.noAplica], sugerencias),
    ]
  }

  private func listar(_ p: Peticion, _ c: ContextoPersonal) async throws -> Response {
    var consulta = ConsultaDeCasos()
    consulta.estado = p.consulta["estado"]?.texto.flatMap(Estado.init(rawValue:))
    switch p.consulta["tipo"]?.texto {
    case "acceso": consulta.tipo = .acceso
    case "arco": consulta.tipo = .arco
    default: consulta.sinAsesorias = true
    }
    consulta.soloAbiertos = p.consulta["abiertas"]?.booleano ?? false
    consulta.urgentes = p.consulta["urgentes"]?.booleano ?? false
    consulta.dependencia = p.consulta["dependencia"]?.texto
    return try await pagina(p, "solicitudes", consulta, actor: c.actor) { resumen, hoy in resumen.json(hoy) }
  }

  /// A page of cases by due date.
  func pagina(
    _ p: Peticion, _ lista: String, _ consulta: ConsultaDeCasos, actor: Actor, _ fila: (CasoEnLista, Fecha) -> JSONValue
  ) async throws -> Response {
    let paginacion = try p.paginacion(lista)
    var consulta = consulta
    consulta.limite = paginacion.limite + 1
    if let llave = paginacion.despuesDe, llave.count == 2, let vence = llave[0].texto, let id = llave[1].texto {
      consulta.despuesDe = (vence, id)
    }
    let casos = try await ventanilla.casos.listar(consulta, texto: p.consulta["q"]?.texto, actor)
    let hoy = reloj().fecha
    return .pagina(Pagina(casos, limite: paginacion.limite, lista: lista) { $0.llave.map { .texto($0) } }) { fila($0, hoy) }
  }

  private func leer(_ p: Peticion, _ c: ContextoPersonal) async throws -> Response {
    let (e, _) = try await ventanilla.casos.expediente(folio: try p.folio(), c.actor)
    return try .json(codificando: try await alDia(registro(e, lector(c.actor), reloj()), e, reloj()), etag: Int(e.version))
  }

  private func historia(_ p: Peticion, _ c: ContextoPersonal) async throws -> Response {
    let (e, eventos) = try await ventanilla.casos.expediente(folio: try p.folio(), c.actor)
    return try .json(
      codificando: ["elementos": eventos.compactMap { LineaDeTiempo($0, de: e, para: lector(c.actor)) }], etag: Int(e.version))
  }

  private func plazos(_ p: Peticion, _ c: ContextoPersonal) async throws -> Response {
    let (e, _) = try await ventanilla.casos.expediente(folio: try p.folio(), c.actor)
    let visibles = registro(e, lector(c.actor), reloj()).plazos ?? []
    return try .json(codificando: ["elementos": visibles.map { PruebaDePlazo($0, e, ventanilla.normas) }], etag: Int(e.version))
  }

  private func sugerencias(_ p: Peticion, _ c: ContextoPersonal) async throws -> Response {
    let (e, _) = try await ventanilla.casos.expediente(folio: try p.folio(), c.actor)
    guard let consejo = try await ventanilla.filtro.aconsejar(e, c.actor) else {
      throw Falla(.noAplica, "El texto de esta solicitud ya no está disponible.")
    }
    return try .json(codificando: consejo)
  }
}

extension CasoEnLista {
  func json(_ hoy: Fecha) -> JSONValue {
    var o: [String: JSONValue] = [
      "folio": .texto(folio.description), "tipo": .texto(folio.tipo.enPalabrasCortas), "estado": .texto(estado.rawValue),
      "version": .entero(Int(version)), "canal": .texto(canal.rawValue), "recibidaEn": .texto(recibida.description),
      "urgente": .booleano(urgente),
      "vencida": .booleano(plazo == .corriendo && (vence.map { hoy > $0 } ?? false)),
    ]
    if plazo == .corriendo { o["fechaLimite"] = vence.map { .texto($0.description) } }
    o["semaforo"] = semaforo(hoy).map { .texto($0.rawValue) }
    o["folioPNT"] = folioPNT.map { .texto($0) }
    return .objeto(o)
  }
}
