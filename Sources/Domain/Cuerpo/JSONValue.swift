/// A JSON value as it arrived, before anything is known about its shape. Numbers without fraction or exponent that fit
/// in 64 bits are `entero`; every other number is `decimal`.
public enum JSONValue: Hashable, Sendable {
  case nulo
  case booleano(Bool)
  case entero(Int)
  case decimal(Double)
  case texto(String)
  case arreglo([JSONValue])
  case objeto([String: JSONValue])
}

extension JSONValue {
  /// The member of an object; nil for a missing member and for anything that is no object.
  public subscript(_ nombre: String) -> JSONValue? {
    guard case .objeto(let miembros) = self else { return nil }
    return miembros[nombre]
  }

  public var texto: String? {
    guard case .texto(let t) = self else { return nil }
    return t
  }

  /// The integer, also of a `decimal` without fraction: JSON Schema says `1.0` is an integer.
  public var entero: Int? {
    switch self {
    case .entero(let n): n
    case .decimal(let d): Int(exactly: d)
    default: nil
    }
  }

  public var decimal: Double? {
    switch self {
    case .entero(let n): Double(n)
    case .decimal(let d): d
    default: nil
    }
  }

  public var booleano: Bool? {
    guard case .booleano(let b) = self else { return nil }
    return b
  }

  public var arreglo: [JSONValue]? {
    guard case .arreglo(let a) = self else { return nil }
    return a
  }

  public var objeto: [String: JSONValue]? {
    guard case .objeto(let o) = self else { return nil }
    return o
  }

  public var esNulo: Bool { self == .nulo }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByFloatLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral, ExpressibleByNilLiteral
{
  public init(stringLiteral valor: String) { self = .texto(valor) }
  public init(integerLiteral valor: Int) { self = .entero(valor) }
  public init(booleanLiteral valor: Bool) { self = .booleano(valor) }
  public init(floatLiteral valor: Double) { self = .decimal(valor) }
  public init(arrayLiteral elementos: JSONValue...) { self = .arreglo(elementos) }
  public init(dictionaryLiteral elementos: (String, JSONValue)...) {
    self = .objeto(Dictionary(elementos, uniquingKeysWith: { _, ultimo in ultimo }))
  }
  public init(nilLiteral: ()) { self = .nulo }
}
