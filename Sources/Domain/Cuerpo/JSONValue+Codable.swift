extension JSONValue: Codable {
  public init(from decoder: any Decoder) throws {
    let caja = try decoder.singleValueContainer()
    if caja.decodeNil() {
      self = .nulo
    } else if let b = try? caja.decode(Bool.self) {
      self = .booleano(b)
    } else if let n = try? caja.decode(Int.self) {
      self = .entero(n)
    } else if let d = try? caja.decode(Double.self) {
      self = .decimal(d)
    } else if let t = try? caja.decode(String.self) {
      self = .texto(t)
    } else if let a = try? caja.decode([JSONValue].self) {
      self = .arreglo(a)
    } else {
      self = .objeto(try caja.decode([String: JSONValue].self))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var caja = encoder.singleValueContainer()
    switch self {
    case .nulo: try caja.encodeNil()
    case .booleano(let b): try caja.encode(b)
    case .entero(let n): try caja.encode(n)
    case .decimal(let d): try caja.encode(d)
    case .texto(let t): try caja.encode(t)
    case .arreglo(let a): try caja.encode(a)
    case .objeto(let o): try caja.encode(o)
    }
  }
}
