import Domain
import Http
import Hummingbird
import Ventanilla

extension API {
  /// What a citizen does with folio and clave. A wrong clave and a folio that does not exist get the same reply.
  var delCiudadano: [Ruta] {
    [
      .publica(
        .post, "/api/v1/folios/{folio}/consulta", "Consultar el expediente con la clave", .acto(.consultarConClave), etiqueta: "Ciudadanía",
        parametros: [Self.folio], cuerpo: .objeto([Cuerpos.clave]),
        respuestas: [.json(200, "El expediente y su historia.", Respuestas.consulta).conETag], rechazos: [.demasiadosIntentos], consultar),
      conClave(
        "desahogo", "Aclarar la solicitud", [.requerida("texto", Cuerpos.largo)], { Desahogar(texto: $0["texto"]?.texto ?? "") }),
      conClave(
        "calificacion", "Calificar la atención",
        [.requerida("puntos", .entero(1...5)), .opcional("comentario", .texto(max: 2_000))],
        { Calificar(puntos: $0["puntos"]?.entero ?? 0, comentario: $0["comentario"]?.texto) }),
      conClave(
        "desistimiento", "Desistirse", [.opcional("motivo", Cuerpos.motivo)], { Desistir(motivo: $0["motivo"]?.texto) }),
      conClave(
        "eleccion", "Elegir entre ARCO y el procedimiento específico",
        [.requerida("elige", .enumeracion(ElegirProcedimiento.Eleccion.self))],
        { ElegirProcedimiento(elige: $0["elige"]?.texto == "especifico" ? .especifico : .arco) }),
    ]
  }

  private func conClave(
    _ recurso: String, _ resumen: String, _ propiedades: [Esquema.Propiedad],
    _ comando: @escaping @Sendable (JSONValue) -> any Comando
  ) -> Ruta {
    .publica(
      .post, "/api/v1/folios/{folio}/\(recurso)", resumen, .acto(.actuarConClave), etiqueta: "Ciudadanía", parametros: [Self.folio],
      cuerpo: .objeto([Cuerpos.clave] + propiedades), exige: .llave,
      respuestas: [.json(200, "El expediente después.", Respuestas.registro).conETag],
      rechazos: [.demasiadosIntentos, .estadoNoPermite, .yaExiste, .fueraDePlazo, .noAplica, .prohibido, .versionDistinta]
    ) { p, c in
      let resultado = try await ventanilla.ejecutar(
        comando(p.cuerpo), folio: try p.segmento("folio"), clave: p.cuerpo["clave"]?.texto ?? "",
        direccion: direccion(p.request, c), try orden(p, .ciudadano))
      return try responder(resultado, .ciudadano)
    }
  }

  private func consultar(_ p: Peticion, _ c: HttpContext) async throws -> Response {
    let ahora = reloj()
    let (e, eventos) = try await ventanilla.consultar(
      folio: try p.segmento("folio"), clave: p.cuerpo["clave"]?.texto ?? "", direccion: direccion(p.request, c), ahora)
    let suyo = try await alDia(registro(e, .ciudadano, ahora), e, ahora)
    return try .json(
      codificando: ConsultaDelExpediente(
        expediente: suyo, historia: eventos.compactMap { LineaDeTiempo($0, de: e, para: .ciudadano) },
        pruebas: (suyo.plazos ?? []).map { PruebaDePlazo($0, e, ventanilla.normas) }),
      etag: Int(e.version))
  }
}

struct ConsultaDelExpediente: Encodable {
  var expediente: Registro
  var historia: [LineaDeTiempo]
  var pruebas: [PruebaDePlazo]
}
