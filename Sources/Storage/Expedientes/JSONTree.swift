/// A JSON value as it came, to take an object apart and put it together again.
enum JSONTree: Hashable, Sendable {
  case null
  case bool(Bool)
  case int(Int64)
  case double(Double)
  case string(String)
  case array([JSONTree])
  case object([String: JSONTree])

  /// Takes out what is at a path of names ("asesoria.colonia"); nil when there is nothing there.
  mutating func take(_ path: some Collection<Substring>) -> JSONTree? {
    guard case .object(var fields) = self, let name = path.first.map(String.init) else { return nil }
    let rest = path.dropFirst()
    let taken: JSONTree?
    if rest.isEmpty {
      taken = fields.removeValue(forKey: name)
    } else {
      taken = fields[name]?.take(rest)
    }
    self = .object(fields)
    return taken == .null ? nil : taken
  }

  /// Puts a value at a path whose objects exist; one whose object is gone has no place any more.
  mutating func put(_ value: JSONTree, at path: some Collection<Substring>) {
    guard case .object(var fields) = self, let name = path.first.map(String.init) else { return }
    let rest = path.dropFirst()
    if rest.isEmpty { fields[name] = value } else { fields[name]?.put(value, at: rest) }
    self = .object(fields)
  }
}

extension JSONTree: Codable {
  init(from decoder: any Decoder) throws {
    let c = try decoder.singleValueContainer()
    if c.decodeNil() {
      self = .null
    } else if let value = try? c.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? c.decode(Int64.self) {
      self = .int(value)
    } else if let value = try? c.decode(Double.self) {
      self = .double(value)
    } else if let value = try? c.decode(String.self) {
      self = .string(value)
    } else if let value = try? c.decode([JSONTree].self) {
      self = .array(value)
    } else {
      self = .object(try c.decode([String: JSONTree].self))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var c = encoder.singleValueContainer()
    switch self {
    case .null: try c.encodeNil()
    case .bool(let value): try c.encode(value)
    case .int(let value): try c.encode(value)
    case .double(let value): try c.encode(value)
    case .string(let value): try c.encode(value)
    case .array(let value): try c.encode(value)
    case .object(let value): try c.encode(value)
    }
  }
}
