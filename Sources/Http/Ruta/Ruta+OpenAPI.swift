import Domain
import HTTPTypes

extension Ruta {
  /// Every schema the route mentions.
  var esquemas: [Esquema] { parametros.map(\.esquema) + [cuerpo].compactMap { $0 } + respuestas.compactMap(\.esquema) }

  /// The refusals that follow from the route's form, and those it declares.
  var estadosDeError: Set<Int> {
    // Any route: a broken query, a token that is not good, another method, the connection's limits, and our own faults.
    var estados: Set = [400, 401, 405, 408, 431, 500, 503]
    if esPersonal { estados.formUnion([403, 404]) }
    if !parametros.isEmpty { estados.insert(422) }
    if parametros.contains(where: { $0.lugar == .ruta }) { estados.insert(404) }
    if metodo != .get { estados.formUnion([413]) }
    if cuerpo != nil { estados.formUnion([413, 415, 422]) }
    if exige.contains(.llave) { estados.formUnion([409, 422]) }
    if exige.contains(.version) { estados.formUnion([409, 412, 428]) }
    return estados.union(rechazos.map(\.estadoHTTP))
  }

  var operacion: JSONValue {
    var o: [String: JSONValue] = [
      "operationId": .texto(identificador), "summary": .texto(resumen), "tags": [.texto(etiqueta)],
      "security": esPersonal ? [["ficha": []]] : [],
      "responses": .objeto(respuestasPublicadas),
    ]
    if let descripcion = descripcionPublicada { o["description"] = .texto(descripcion) }
    let parametros = self.parametros.map(\.publicado) + encabezadosPublicados
    if !parametros.isEmpty { o["parameters"] = .arreglo(parametros) }
    if let cuerpo {
      o["requestBody"] = ["required": true, "content": ["application/json": ["schema": cuerpo.publicado()]]]
    }
    return .objeto(o)
  }

  /// `post_api_v1_folios_folio_consulta`.
  private var identificador: String {
    let partes = plantilla.split(whereSeparator: { "/{}".contains($0) })
    return ([metodo.rawValue.lowercased()] + partes.map { String($0.map { $0 == "-" ? "_" : $0 }) }).joined(separator: "_")
  }

  private var descripcionPublicada: String? {
    guard esPersonal else { return descripcion }
    let quienes = "Solo: \(permiso.roles.subtracting([.ciudadano, .sistema]).map(\.rawValue).sorted().joined(separator: ", "))."
    return descripcion.map { "\($0) \(quienes)" } ?? quienes
  }

  private var respuestasPublicadas: [String: JSONValue] {
    var salida: [String: JSONValue] = [:]
    for estado in estadosDeError {
      salida[String(estado)] = ["$ref": .texto("#/components/responses/\(DocumentoOpenAPI.nombre(estado))")]
    }
    for r in respuestas {
      var o: [String: JSONValue] = ["description": .texto(r.descripcion)]
      if let esquema = r.esquema { o["content"] = [r.tipo: ["schema": esquema.publicado()]] }
      if !r.encabezados.isEmpty {
        o["headers"] = .objeto(
          r.encabezados.mapValues { ["description": .texto($0), "required": true, "schema": ["type": "string"]] })
      }
      salida[String(r.estado)] = .objeto(o)
    }
    return salida
  }

  private var encabezadosPublicados: [JSONValue] {
    var lista: [JSONValue] = []
    if exige.contains(.llave) {
      lista.append([
        "name": "Idempotency-Key", "in": "header", "required": true, "schema": LlaveDeIdempotencia.esquema.publicado(),
        "description": "Nombre único de esta operación; el mismo en cada reintento.",
      ])
    }
    if exige.contains(.version) {
      lista.append([
        "name": "If-Match", "in": "header", "required": true,
        "schema": ["type": "string", "pattern": .texto(SiCoincide.patron.regex)],
        "description": "El ETag del expediente que se consultó; «*» si da igual.",
      ])
    }
    return lista
  }
}

extension Parametro {
  fileprivate var publicado: JSONValue {
    [
      "name": .texto(nombre), "in": .texto(lugar.rawValue), "required": .booleano(requerido),
      "description": .texto(descripcion), "schema": esquema.publicado(),
    ]
  }
}
