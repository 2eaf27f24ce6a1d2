/// One SQL value. There is no floating point and no date: instants are integer µs UTC, civil dates are text.
public enum Value: Sendable, Hashable {
  case null
  case int(Int64)
  case text(String)
  case blob([UInt8])
}

extension Value: ExpressibleByIntegerLiteral, ExpressibleByStringLiteral, ExpressibleByNilLiteral,
  ExpressibleByStringInterpolation
{
  public init(integerLiteral value: Int64) { self = .int(value) }
  public init(stringLiteral value: String) { self = .text(value) }
  public init(nilLiteral: ()) { self = .null }
}

extension Value {
  /// A 64-bit integer, or NULL.
  public init(_ value: Int64?) { self = value.map(Value.int) ?? .null }
  public init(_ value: Int) { self = .int(Int64(value)) }
  /// Text, or NULL. The empty string stays the empty string.
  public init(_ value: String?) { self = value.map(Value.text) ?? .null }
  /// Bytes, or NULL.
  public init(_ value: [UInt8]?) { self = value.map(Value.blob) ?? .null }
  /// Truth is stored as 0 or 1: neither engine's own boolean is shared by the other.
  public init(_ value: Bool) { self = .int(value ? 1 : 0) }
}
