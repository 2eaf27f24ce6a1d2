import Foundation

/// JSON as this house writes it: members in order of name, slashes as they are, so that the same value always gives the
/// same bytes and may be hashed.
public enum SortedJSON {
  public static func encoder() -> JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return encoder
  }

  public static func data(_ value: some Encodable) throws -> Data { try encoder().encode(value) }

  public static func text(_ value: some Encodable) throws -> String { String(decoding: try data(value), as: UTF8.self) }
}
