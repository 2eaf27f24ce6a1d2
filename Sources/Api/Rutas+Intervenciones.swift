import Domain
import Http
import Hummingbird
import Ventanilla

extension API {
  var intervenciones: [Ruta] {
    let id = Parametro.ruta("id", .linea(max: 20), "Clave de la intervención, como INT-2026-0001.")
    let una = RespuestaDocumentada.json(200, "La intervención.", Respuestas.intervencion).conETag
    return [
      .personal(
        .post, "/api/v1/intervenciones", "Abrir una intervención", .acto(.llevarIntervenciones), etiqueta: "Intervenciones",
        cuerpo: Intervencion.alAbrir,
        exige: .llave,
        respuestas: [.json(201, "Abierta.", Respuestas.intervencion).conETag.conLocation]
      ) { p, c in
        let cuerpo = p.cuerpo
        guard let fecha = cuerpo["fecha"]?.texto.flatMap({ Fecha($0) }) else { throw Falla(.faltaDato, "Falta la fecha.", campo: "/fecha") }
        let personal = cuerpo["personal"]?.arreglo?.compactMap(\.texto) ?? []
        return try await responder(
          .abrir(fecha: fecha, lugar: cuerpo["lugar"]?.texto ?? "", personal: personal), nil, try orden(p, c.actor), .created)
      },
      .personal(
        .get, "/api/v1/intervenciones", "Intervenciones, la más reciente primero", .acto(.verIntervenciones), etiqueta: "Intervenciones",
        parametros: Paginacion.parametros,
        respuestas: [.json(200, "Una página.", .pagina(de: Respuestas.intervencion))], listarIntervenciones),
      .personal(
        .get, "/api/v1/intervenciones/{id}", "Una intervención", .acto(.verIntervenciones), etiqueta: "Intervenciones", parametros: [id],
        respuestas: [una]
      ) { p, c in
        let i = try await ventanilla.intervenciones.intervencion(try p.segmento("id"), c.actor)
        return try .json(codificando: i, etag: Int(i.version))
      },
      .personal(
        .post, "/api/v1/intervenciones/{id}/cierre", "Cerrar la intervención", .acto(.llevarIntervenciones), etiqueta: "Intervenciones",
        parametros: [id],
        cuerpo: .objeto([
          .opcional("asistentes", .entero(0...100_000), "Personas que oyeron una plática."), .opcional("evidencia", .linea(max: 1_000)),
        ]), exige: [.llave, .version], respuestas: [una], rechazos: [.estadoNoPermite]
      ) { p, c in
        try await responder(
          .cerrar(asistentes: p.cuerpo["asistentes"]?.entero, evidencia: p.cuerpo["evidencia"]?.texto), try p.segmento("id"),
          try orden(p, c.actor, conVersion: true))
      },
      .personal(
        .post, "/api/v1/intervenciones/{id}/anulacion", "Anular la intervención", .acto(.llevarIntervenciones), etiqueta: "Intervenciones",
        parametros: [id],
        cuerpo: .objeto([.requerida("motivo", Cuerpos.motivo)]), exige: [.llave, .version],
        respuestas: [una], rechazos: [.estadoNoPermite]
      ) { p, c in
        try await responder(
          .anular(motivo: p.cuerpo["motivo"]?.texto ?? ""), try p.segmento("id"), try orden(p, c.actor, conVersion: true))
      },
    ]
  }

  private func responder(
    _ comando: ComandoDeIntervencion, _ id: String?, _ orden: Orden, _ estado: HTTPResponse.Status = .ok
  ) async throws -> Response {
    let i = try await ventanilla.intervenciones.ejecutar(comando, id: id, orden)
    return try .json(
      codificando: i, estado, etag: Int(i.version), ubicacion: estado == .created ? "/api/v1/intervenciones/\(i.id)" : nil)
  }

  private func listarIntervenciones(_ p: Peticion, _ c: ContextoPersonal) async throws -> Response {
    let paginacion = try p.paginacion("intervenciones")
    var cursor: (fecha: String, id: String)?
    if let llave = paginacion.despuesDe, llave.count == 2, let fecha = llave[0].texto, let id = llave[1].texto { cursor = (fecha, id) }
    let todas = try await ventanilla.intervenciones.listar(antesDe: cursor, limite: paginacion.limite + 1, c.actor)
    let pagina = Pagina(todas, limite: paginacion.limite, lista: "intervenciones") { [.texto($0.fecha.description), .texto($0.id)] }
    return try .json(codificando: PaginaDe(elementos: Array(pagina.elementos), siguiente: pagina.siguiente))
  }
}

/// A page of a list, with the cursor always there: null on the last.
struct PaginaDe<Elemento: Encodable>: Encodable {
  var elementos: [Elemento]
  var siguiente: String?

  enum CodingKeys: String, CodingKey { case elementos, siguiente }

  func encode(to encoder: any Encoder) throws {
    var contenedor = encoder.container(keyedBy: CodingKeys.self)
    try contenedor.encode(elementos, forKey: .elementos)
    try contenedor.encode(siguiente, forKey: .siguiente)
  }
}
