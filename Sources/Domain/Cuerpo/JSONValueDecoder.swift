/// Reads a `Decodable` out of a ``JSONValue``, so that a body is parsed once: the schema has already checked its shape, and
/// this only moves its members where the type wants them.
struct JSONValueDecoder: Decoder {
  var valor: JSONValue
  var codingPath: [any CodingKey] = []
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    guard case .objeto(let miembros) = valor else { throw tipoEquivocado([String: JSONValue].self) }
    return KeyedDecodingContainer(Members<Key>(miembros: miembros, codingPath: codingPath))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    guard case .arreglo(let elementos) = valor else { throw tipoEquivocado([JSONValue].self) }
    return Elements(elementos: elementos, codingPath: codingPath)
  }

  func singleValueContainer() throws -> any SingleValueDecodingContainer { self }

  fileprivate func tipoEquivocado(_ tipo: Any.Type) -> DecodingError {
    .typeMismatch(tipo, .init(codingPath: codingPath, debugDescription: "El tipo del valor no es el que va aquí."))
  }
}

extension JSONValueDecoder: SingleValueDecodingContainer {
  func decodeNil() -> Bool { valor == .nulo }

  func decode(_ type: Bool.Type) throws -> Bool {
    guard let b = valor.booleano else { throw tipoEquivocado(type) }
    return b
  }

  func decode(_ type: String.Type) throws -> String {
    guard let t = valor.texto else { throw tipoEquivocado(type) }
    return t
  }

  func decode(_ type: Double.Type) throws -> Double {
    guard let d = valor.decimal else { throw tipoEquivocado(type) }
    return d
  }

  func decode(_ type: Float.Type) throws -> Float { Float(try decode(Double.self)) }

  func decode<T: Decodable & BinaryInteger>(_ type: T.Type) throws -> T {
    guard let n = valor.entero.flatMap({ T(exactly: $0) }) else { throw tipoEquivocado(type) }
    return n
  }

  func decode<T: Decodable>(_ type: T.Type) throws -> T {
    if T.self == JSONValue.self, let igual = valor as? T { return igual }
    return try T(from: self)
  }
}

private struct Members<Key: CodingKey>: KeyedDecodingContainerProtocol {
  var miembros: [String: JSONValue]
  var codingPath: [any CodingKey]

  var allKeys: [Key] { miembros.keys.compactMap { Key(stringValue: $0) } }
  func contains(_ key: Key) -> Bool { miembros[key.stringValue] != nil }
  func decodeNil(forKey key: Key) throws -> Bool { miembros[key.stringValue] ?? .nulo == .nulo }

  private func dentro(_ key: any CodingKey) throws -> JSONValueDecoder {
    guard let valor = miembros[key.stringValue] else {
      throw DecodingError.keyNotFound(key, .init(codingPath: codingPath, debugDescription: "Falta «\(key.stringValue)»."))
    }
    return JSONValueDecoder(valor: valor, codingPath: codingPath + [key])
  }

  func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T { try dentro(key).decode(type) }

  func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type, forKey key: Key) throws -> KeyedDecodingContainer<Nested> {
    try dentro(key).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer { try dentro(key).unkeyedContainer() }
  func superDecoder() throws -> any Decoder { JSONValueDecoder(valor: .objeto(miembros), codingPath: codingPath) }
  func superDecoder(forKey key: Key) throws -> any Decoder { try dentro(key) }
}

private struct Elements: UnkeyedDecodingContainer {
  var elementos: [JSONValue]
  var codingPath: [any CodingKey]
  var currentIndex = 0

  var count: Int? { elementos.count }
  var isAtEnd: Bool { currentIndex >= elementos.count }

  private struct Position: CodingKey {
    var intValue: Int?
    var stringValue: String
    init(_ i: Int) {
      intValue = i
      stringValue = String(i)
    }
    init?(intValue: Int) { self.init(intValue) }
    init?(stringValue: String) { nil }
  }

  private mutating func siguiente() throws -> JSONValueDecoder {
    let lugar = codingPath + [Position(currentIndex)]
    guard !isAtEnd else {
      throw DecodingError.valueNotFound(JSONValue.self, .init(codingPath: lugar, debugDescription: "Falta un elemento."))
    }
    defer { currentIndex += 1 }
    return JSONValueDecoder(valor: elementos[currentIndex], codingPath: lugar)
  }

  mutating func decodeNil() throws -> Bool {
    guard !isAtEnd, elementos[currentIndex] == .nulo else { return false }
    currentIndex += 1
    return true
  }

  mutating func decode<T: Decodable>(_ type: T.Type) throws -> T { try siguiente().decode(type) }

  mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) throws -> KeyedDecodingContainer<Nested> {
    try siguiente().container(keyedBy: type)
  }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer { try siguiente().unkeyedContainer() }
  mutating func superDecoder() throws -> any Decoder { try siguiente() }
}

extension JSONValue {
  /// The value as a Swift type. Its schema has been checked; what only the type knows comes back with its field.
  public func decodificar<T: Decodable>(_ tipo: T.Type = T.self) throws(CuerpoInvalido) -> T {
    do {
      return try JSONValueDecoder(valor: self).decode(tipo)
    } catch {
      throw CuerpoInvalido(error as? DecodingError)
    }
  }
}

extension CuerpoInvalido {
  fileprivate init(_ error: DecodingError?) {
    let (camino, mensaje): ([any CodingKey], String) =
      switch error {
      case .dataCorrupted(let c)?: (c.codingPath, c.debugDescription)
      case .typeMismatch(_, let c)?, .valueNotFound(_, let c)?: (c.codingPath, "El tipo del valor no es el que va aquí.")
      case .keyNotFound(let k, let c)?: (c.codingPath + [k], "Falta «\(k.stringValue)».")
      case nil: ([], "El cuerpo no tiene la forma esperada.")
      @unknown default: ([], "El cuerpo no tiene la forma esperada.")
      }
    let puntero = Puntero.de(camino.map { $0.intValue.map(String.init) ?? $0.stringValue })
    self.init(errores: [ErrorDeCampo(puntero: puntero, mensaje: mensaje, codigo: .valorInvalido)])
  }
}
