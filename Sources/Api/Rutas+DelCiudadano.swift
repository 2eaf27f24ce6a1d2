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
        respuestas: [.json(200, "El expediente y su historia.", Respuestas.consulta).conETag], rechazos: [.demasiadosIntentos], consultar)
    ] + Formatos.de(.ciudadania).map(conClave)
  }

  private func conClave(_ formato: Formato) -> Ruta {
    .publica(
      .post, "/api/v1/" + formato.lugar.camino + formato.recurso, formato.titulo, .acto(.actuarConClave), etiqueta: "Ciudadanía",
      descripcion: formato.ayuda,
      parametros: [Self.folio], cuerpo: .objeto([Cuerpos.clave] + formato.campos.map(\.propiedad)), exige: .llave,
      respuestas: [.json(200, "El expediente después.", Respuestas.registro).conETag],
      rechazos: [.demasiadosIntentos, .estadoNoPermite, .yaExiste, .fueraDePlazo, .noAplica, .prohibido, .versionDistinta]
    ) { p, c in
      // The clave travels beside the comando, not in it.
      let comando = try formato.leer(revisado: p.cuerpo, numero: nil)
      let resultado = try await ventanilla.casos.ejecutar(
        comando, folio: try p.segmento("folio"), clave: p.cuerpo["clave"]?.texto ?? "",
        direccion: direccion(p.request, c), try orden(p, .ciudadano))
      return try responder(resultado, .ciudadano)
    }
  }

  private func consultar(_ p: Peticion, _ c: HttpContext) async throws -> Response {
    let ahora = reloj()
    let (e, eventos) = try await ventanilla.casos.consultar(
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
