import Domain
import Http
import Hummingbird
import Ventanilla

extension API {
  var asesorias: [Ruta] {
    [
      .personal(
        .post, "/api/v1/asesorias", "Registrar una asesoría", .comando(.registrarAsesoria), etiqueta: "Asesorías",
        cuerpo: RegistrarAsesoria.esquema, exige: .llave,
        respuestas: [.json(201, "Registrada; hay clave solo si hay seguimiento.", Respuestas.registro).conETag.conLocation],
        rechazos: [.prohibido, .faltaDato], registrar),
      .personal(
        .post, "/api/v1/asesorias/lotes", "Registrar varias asesorías de una vez", .comando(.registrarAsesoria), etiqueta: "Asesorías",
        descripcion: "Cada una vale por sí misma: la respuesta dice, en el mismo orden, su folio o por qué no se registró.",
        cuerpo: .objeto([.requerida("asesorias", .arreglo(de: RegistrarAsesoria.esquema, min: 1, max: 200))]), exige: .llave,
        respuestas: [
          .json(
            200, "Resultado de cada una.",
            .objeto([
              .requerida(
                "resultados",
                .arreglo(
                  de: .objeto([.opcional("folio", .folio), .opcional("error", Respuestas.texto), .opcional("campo", Respuestas.texto)]),
                  max: 200))
            ]))
        ], lote),
      .personal(
        .get, "/api/v1/asesorias", "Asesorías", .acto(.verAsesorias), etiqueta: "Asesorías",
        parametros: [.consulta("intervencion", .linea(max: 20), "Solo las de esta intervención.")] + Paginacion.parametros,
        respuestas: [.json(200, "Una página.", .pagina(de: Respuestas.resumen))], listarAsesorias),
      .personal(
        .get, "/api/v1/asesorias/{folio}", "Una asesoría", .acto(.verAsesorias), etiqueta: "Asesorías", parametros: [Self.folio],
        respuestas: [.json(200, "La asesoría.", Respuestas.registro).conETag], leerAsesoria),
    ]
  }

  private func registrar(_ p: Peticion, _ c: ContextoPersonal) async throws -> Response {
    let resultado = try await ventanilla.casos.registrar(try p.decodificar(RegistrarAsesoria.self), try orden(p, c.actor))
    return try responder(resultado, .unidad, .created)
  }

  private struct Lote: Decodable { var asesorias: [RegistrarAsesoria] }

  private func lote(_ p: Peticion, _ c: ContextoPersonal) async throws -> Response {
    let base = try orden(p, c.actor)
    var resultados: [JSONValue] = []
    for (i, asesoria) in try p.decodificar(Lote.self).asesorias.enumerated() {
      var orden = base
      // One key a line, so that a batch cut short goes on where it was.
      orden.repeticion = Repeticion(
        actor: c.actor, ruta: "\(p.request.uri.path)#\(i)", llave: try p.llave.valor, cuerpo: p.bytes)
      do {
        resultados.append(["folio": .texto(try await ventanilla.casos.registrar(asesoria, orden).expediente.folio.description)])
      } catch let falla as Falla {
        var error: [String: JSONValue] = ["error": .texto(falla.mensaje)]
        error["campo"] = falla.campo.map { .texto("/asesorias/\(i)\($0)") }
        resultados.append(.objeto(error))
      }
    }
    return .json(["resultados": .arreglo(resultados)])
  }

  private func listarAsesorias(_ p: Peticion, _ c: ContextoPersonal) async throws -> Response {
    var consulta = ConsultaDeCasos()
    consulta.tipo = .asesoria
    consulta.intervencion = p.consulta["intervencion"]?.texto
    return try await pagina(p, "asesorias", consulta, actor: c.actor) { resumen, hoy in resumen.json(hoy) }
  }

  private func leerAsesoria(_ p: Peticion, _ c: ContextoPersonal) async throws -> Response {
    let folio = try p.folio()
    guard folio.tipo == .asesoria else { throw Falla(.noEncontrado, "Ese folio no es de una asesoría.") }
    let (e, _) = try await ventanilla.casos.expediente(folio: folio, c.actor)
    return try .json(codificando: registro(e, .unidad, reloj()), etag: Int(e.version))
  }
}
