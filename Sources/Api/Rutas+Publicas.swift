import Domain
import Http
import Hummingbird
import Ventanilla

extension API {
  /// What anybody may ask.
  var publicas: [Ruta] {
    [
      .publica(
        .post, "/api/v1/solicitudes", "Presentar una solicitud", .comando(.presentar), etiqueta: "Solicitudes",
        descripcion: "Cualquiera puede presentarla; con una ficha de personal se capturan además canal, fecha de recepción y asesoría.",
        cuerpo: Presentar.esquema, exige: .llave,
        respuestas: [.json(201, "Se registró; guarda el folio y la clave.", Respuestas.registro).conETag.conLocation],
        rechazos: [.prohibido, .yaExiste, .estadoNoPermite], presentar),
      .publica(
        .get, "/api/v1/folios/{folio}", "Ver cómo va un folio", .acto(.verFolio), etiqueta: "Ciudadanía",
        descripcion: "Solo solicitudes de acceso: estado y fechas. De lo demás responde igual que si no existiera.",
        parametros: [Self.folio], respuestas: [.json(200, "Cómo va.", Respuestas.estadoPublico)], estadoPublico),
      .publica(
        .get, "/api/v1/respuestas", "Buscar en las respuestas publicadas", .acto(.buscarPublicado), etiqueta: "Ciudadanía",
        parametros: [
          .consulta("q", .linea(max: 200), "Palabras que debe contener.", requerido: true),
          .consulta("limit", .entero(1...50), "Cuántas, a lo más."),
        ],
        respuestas: [
          .json(200, "Las que mejor coinciden.", .objeto([.requerida("elementos", .arreglo(de: Respuestas.publicada, max: 50))]))
        ], buscar),
      .publica(
        .get, "/api/v1/indicadores", "Indicadores del plan", .acto(.verIndicadores), etiqueta: "Datos abiertos",
        parametros: [
          .consulta("al", .fecha, "Calculados con lo registrado hasta ese día, y lo importado en sus propias fechas; hoy si falta.")
        ],
        respuestas: [.json(200, "Indicadores.", Respuestas.indicadores)], indicadores),
      .publica(
        .get, "/api/v1/datos-abiertos/solicitudes", "Solicitudes de acceso como datos abiertos", .acto(.verDatosAbiertos),
        etiqueta: "Datos abiertos",
        descripcion:
          "Folio, fechas, estado, plazo y dependencias de cada solicitud de acceso, también de las importadas; nunca textos ni personas. Lo anulado no aparece. Lo mismo que «pregunta-leon export».",
        parametros: Paginacion.parametros, respuestas: [.json(200, "Una página.", .pagina(de: Respuestas.solicitudAbierta))], abiertas),
    ]
  }

  private func presentar(_ p: Peticion, _ c: HttpContext) async throws -> Response {
    let actor = c.actor ?? .ciudadano
    let resultado = try await ventanilla.casos.presentar(try p.decodificar(Presentar.self), try orden(p, actor))
    return try responder(resultado, c.actor == nil ? .ciudadano : lector(actor), .created)
  }

  private func estadoPublico(_ p: Peticion, _ c: HttpContext) async throws -> Response {
    .json(try await ventanilla.casos.estadoPublico(folio: p.segmento("folio"), reloj()).json)
  }

  private func buscar(_ p: Peticion, _ c: HttpContext) async throws -> Response {
    let halladas = try await ventanilla.publicado.publicadas(p.consulta["q"]?.texto ?? "", limite: p.consulta["limit"]?.entero ?? 20)
    return .json([
      "elementos": .arreglo(
        halladas.map {
          [
            "folio": .texto($0.folio), "notificada": .texto($0.notificada.description), "sentido": .texto($0.sentido),
            "respuesta": .texto($0.respuesta),
          ]
        })
    ])
  }

  private func indicadores(_ p: Peticion, _ c: HttpContext) async throws -> Response {
    let hoy = reloj().fecha
    let al = p.consulta["al"]?.texto.flatMap { Fecha($0) } ?? hoy
    guard al <= hoy else {
      throw Falla(.valorInvalido, "Los indicadores se calculan hasta hoy; elige una fecha pasada.", campo: "?al")
    }
    return try .json(codificando: try await ventanilla.plan.indicadores(al: al))
  }

  private func abiertas(_ p: Peticion, _ c: HttpContext) async throws -> Response {
    let paginacion = try p.paginacion("datos-abiertos")
    let (solicitudes, siguiente) = try await ventanilla.plan.datosAbiertos(
      despuesDe: paginacion.despuesDe?.first?.texto ?? "", limite: paginacion.limite)
    return try .json(
      codificando: PaginaAbierta(
        elementos: solicitudes, siguiente: siguiente.map { Cursor.escribir([.texto($0)], lista: "datos-abiertos") }))
  }
}

private struct PaginaAbierta: Encodable {
  var elementos: [SolicitudEnDatosAbiertos]
  var siguiente: String?

  // The last page says so: null, and not nothing.
  func encode(to encoder: any Encoder) throws {
    var c = encoder.container(keyedBy: CodingKeys.self)
    try c.encode(elementos, forKey: .elementos)
    try c.encode(siguiente, forKey: .siguiente)
  }

  private enum CodingKeys: String, CodingKey { case elementos, siguiente }
}

extension EstadoPublico {
  /// By hand: this is the reply everybody asks for, and a JSONEncoder would cost more than the read.
  var json: JSONValue {
    var o: [String: JSONValue] = [
      "folio": .texto(folio), "tipo": .texto(tipo), "estado": .texto(estado.rawValue), "enPalabras": .texto(enPalabras),
      "recibidaEn": .texto(recibidaEn.description), "registradaEn": .texto(registradaEn.description), "vencida": .booleano(vencida),
    ]
    o["fechaLimite"] = fechaLimite.map { .texto($0.description) }
    o["porque"] = porque.map { .texto($0) }
    o["recalculando"] = recalculando.map { .booleano($0) }
    o["notificadaEn"] = notificadaEn.map { .texto($0.description) }
    return .objeto(o)
  }
}
