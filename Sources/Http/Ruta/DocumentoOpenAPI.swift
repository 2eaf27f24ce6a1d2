import Domain
import HTTPTypes

/// The contract of the declared routes as OpenAPI 3.1, made from the same values that serve them.
public struct DocumentoOpenAPI: Sendable {
  public var titulo: String
  /// The API's version, not the program's.
  public var version: String
  public var descripcion: String
  /// Base URL, if known; without it clients use where they got the document.
  public var servidor: String?
  /// What each group of routes is about.
  public var etiquetas: [(nombre: String, descripcion: String)]

  public init(
    titulo: String, version: String, descripcion: String, servidor: String? = nil,
    etiquetas: [(nombre: String, descripcion: String)] = []
  ) {
    self.titulo = titulo
    self.version = version
    self.descripcion = descripcion
    self.servidor = servidor
    self.etiquetas = etiquetas
  }

  /// The whole document.
  public func json(_ rutas: [Ruta]) -> JSONValue {
    var caminos: [String: [String: JSONValue]] = [:]
    var nombrados: [String: Esquema] = [:]
    var estados: Set<Int> = []
    for ruta in rutas {
      caminos[ruta.plantilla, default: [:]][ruta.metodo.rawValue.lowercased()] = ruta.operacion
      estados.formUnion(ruta.estadosDeError)
      for esquema in ruta.esquemas { esquema.nombrados(en: &nombrados) }
    }
    var esquemas = nombrados.mapValues { $0.cuerpoPublicado() }
    esquemas["Problema"] = DocumentoOpenAPI.problema.cuerpoPublicado()
    let errores = estados.map { (DocumentoOpenAPI.nombre($0), DocumentoOpenAPI.respuesta($0)) }
    var documento: [String: JSONValue] = [
      "openapi": "3.1.0",
      "info": ["title": .texto(titulo), "version": .texto(version), "description": .texto(descripcion)],
      "paths": .objeto(caminos.mapValues { .objeto($0) }),
      "tags": .arreglo(etiquetas.map { ["name": .texto($0.nombre), "description": .texto($0.descripcion)] }),
      "components": [
        "schemas": .objeto(esquemas),
        "responses": .objeto(Dictionary(uniqueKeysWithValues: errores)),
        "securitySchemes": [
          "ficha": [
            "type": "http", "scheme": "bearer",
            "description": "Ficha de acceso del personal, en el encabezado Authorization: Bearer.",
          ]
        ],
      ],
    ]
    if let servidor { documento["servers"] = [["url": .texto(servidor)]] }
    return .objeto(documento)
  }

  static func nombre(_ estado: Int) -> String { "Error\(estado)" }

  /// RFC 9457, as ``Problema/json(instancia:)`` writes it.
  static let problema = Esquema.objeto([
    .requerida("type", .enumeracion(Falla.Codigo.allCases.map { "/problemas/\($0.rawValue)" }), "Qué clase de problema es; estable."),
    .requerida("title", .texto(max: 200), "El nombre de esa clase."),
    .requerida("status", .entero(400...599), "El estado HTTP."),
    .requerida("detail", .texto(max: 100_000), "Qué pasó y qué hacer."),
    .opcional("instance", .texto(max: 100_000), "La dirección que se pidió."),
    .opcional(
      "errores",
      .arreglo(
        de: .objeto([
          .requerida(
            "puntero", .texto(min: 0, max: 100_000, .texto),
            "Dónde: un JSON Pointer en el cuerpo, «?parámetro», «{segmento}» o el nombre de un encabezado."),
          .requerida("mensaje", .texto(max: 100_000), "Qué tiene y qué hacer."),
        ]), max: 1_000_000), "Cada dato que hay que corregir."),
  ]).descrito("Un error, según el RFC 9457.")

  private static func respuesta(_ estado: Int) -> JSONValue {
    let codigos = Falla.Codigo.allCases.filter { $0.estadoHTTP == estado }
    let titulos = estado == 431 ? "Encabezados demasiado grandes" : codigos.map(\.titulo).joined(separator: "; ")
    var o: [String: JSONValue] = [
      "description": .texto(titulos + "."),
      "content": ["application/problem+json": ["schema": ["$ref": "#/components/schemas/Problema"]]],
    ]
    let texto: JSONValue = ["type": "string"]
    switch estado {
    case 401: o["headers"] = ["WWW-Authenticate": ["description": "Cómo identificarse.", "schema": texto]]
    case 405: o["headers"] = ["Allow": ["description": "Los métodos que sí hay.", "schema": texto]]
    case 429, 503: o["headers"] = ["Retry-After": ["description": "Segundos que conviene esperar.", "schema": texto]]
    default: break
    }
    return .objeto(o)
  }
}
