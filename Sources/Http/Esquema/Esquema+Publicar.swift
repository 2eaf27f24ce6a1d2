import Domain

extension Esquema {
  /// The JSON Schema 2020-12 of this shape; named schemas inside it are references into the components of the document.
  public func publicado() -> JSONValue {
    guard let nombre else { return cuerpoPublicado() }
    let referencia: JSONValue = .texto("#/components/schemas/\(nombre)")
    // Beside a `$ref` JSON Schema 2020-12 allows siblings; the description of this use goes there.
    return nota.map { ["$ref": referencia, "description": .texto($0)] } ?? ["$ref": referencia]
  }

  /// The schema itself, also when it has a name.
  func cuerpoPublicado() -> JSONValue {
    var o = forma.publicada
    if let descripcion { o["description"] = .texto(descripcion) }
    if let ejemplo { o["examples"] = [ejemplo] }
    return .objeto(o)
  }

  /// Every named schema in this one, itself included.
  func nombrados(en tabla: inout [String: Esquema]) {
    if let nombre {
      guard tabla[nombre] == nil else { return }
      tabla[nombre] = self
    }
    switch forma {
    case .arreglo(let e, _), .anulable(let e): e.nombrados(en: &tabla)
    case .objeto(let propiedades): for p in propiedades { p.esquema.nombrados(en: &tabla) }
    case .texto, .entero, .decimal, .booleano, .libre: return
    }
  }
}

extension Esquema.Forma {
  fileprivate var publicada: [String: JSONValue] {
    switch self {
    case .libre: [:]
    case .booleano: ["type": "boolean"]
    case .entero(let r): ["type": "integer", "minimum": .entero(r.lowerBound), "maximum": .entero(r.upperBound)]
    case .decimal(nil): ["type": "number"]
    case .decimal(let r?): ["type": "number", "minimum": .decimal(r.lowerBound), "maximum": .decimal(r.upperBound)]
    case .texto(let t): t.publicada
    case .arreglo(let e, let n):
      [
        "type": "array", "items": e.publicado(), "minItems": .entero(n.lowerBound), "maxItems": .entero(n.upperBound),
      ]
    case .objeto(let propiedades): Esquema.Forma.objeto(propiedades)
    case .anulable(let e): ["anyOf": [e.publicado(), ["type": "null"]]]
    }
  }

  private static func objeto(_ propiedades: [Esquema.Propiedad]) -> [String: JSONValue] {
    var miembros: [String: JSONValue] = [:]
    for p in propiedades { miembros[p.nombre] = p.esquema.publicado() }
    var o: [String: JSONValue] = [
      "type": "object", "properties": .objeto(miembros), "additionalProperties": false,
    ]
    let requeridas = propiedades.filter(\.requerida).map(\.nombre)
    if !requeridas.isEmpty { o["required"] = .arreglo(requeridas.sorted().map { .texto($0) }) }
    return o
  }
}

extension TextoEsquema {
  fileprivate var publicada: [String: JSONValue] {
    var o: [String: JSONValue] = ["type": "string"]
    switch formato {
    case .enumeracion(let valores): o["enum"] = .arreglo(valores.map { .texto($0) })
    // A date's length follows from its format; saying it twice only hinders generators.
    case .fecha: o["format"] = "date"
    case .instante: o["format"] = "date-time"
    case .folio:
      o["pattern"] = .texto(Patron.folio.regex)
      medir(&o)
    case .patron(let patron):
      o["pattern"] = .texto(patron.regex)
      medir(&o)
    }
    return o
  }

  private func medir(_ o: inout [String: JSONValue]) {
    if largo.lowerBound > 0 { o["minLength"] = .entero(largo.lowerBound) }
    o["maxLength"] = .entero(largo.upperBound)
  }
}
