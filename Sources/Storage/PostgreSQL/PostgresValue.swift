import CPostgreSQL

/// Values on the wire. Answers come in binary; arguments go out as text, whose type the server infers from the statement,
/// except bytes, which go as they are.
enum PostgresValue {
  /// - Returns: nil for a type that no table of ours has.
  static func decode(_ bytes: UnsafeRawBufferPointer, _ type: Oid) -> Value? {
    switch type {
    // int8, int4, int2, oid, bool
    case 20, 23, 21, 26, 16: return .int(integer(bytes))
    // text, varchar, bpchar, name, unknown
    case 25, 1043, 1042, 19, 705: return .text(String(decoding: bytes, as: UTF8.self))
    // bytea
    case 17: return .blob([UInt8](bytes))
    // numeric, the type of a SUM of int8. Its integer part, as on the other engine.
    case 1700: return .int(numeric(bytes))
    // float8
    case 701: return .int(Int64(Double(bitPattern: UInt64(bitPattern: integer(bytes)))))
    // void
    case 2278: return .null
    default: return nil
    }
  }

  /// Big-endian, of any width up to 8.
  private static func integer(_ bytes: some Sequence<UInt8>) -> Int64 {
    var value: Int64 = 0
    var first = true
    for byte in bytes {
      value = first ? Int64(Int8(bitPattern: byte)) : value << 8 | Int64(byte)
      first = false
    }
    return value
  }

  /// Digits in base 10,000 after four 16-bit words: how many, the power of the first, the sign, the scale.
  private static func numeric(_ bytes: UnsafeRawBufferPointer) -> Int64 {
    func word(_ index: Int) -> Int64 { integer(bytes[(2 * index)..<(2 * index + 2)]) }
    guard bytes.count >= 8, word(1) >= 0 else { return 0 }
    let magnitude = (0...word(1)).reduce(Int64(0)) { total, power in
      total &* 10_000 &+ (power < word(0) ? word(4 + Int(power)) : 0)
    }
    return word(2) == 0x4000 ? -magnitude : magnitude
  }
}

/// The arguments of one statement, laid out as libpq wants them.
struct PostgresArguments {
  private var bytes: [UInt8] = []
  private var starts: [Int?] = []
  private var lengths: [CInt] = []
  private var formats: [CInt] = []

  init(_ values: [Value]) throws(StorageError) {
    for value in values {
      starts.append(bytes.count)
      formats.append(0)
      let before = bytes.count
      switch value {
      case .null: starts[starts.count - 1] = nil
      case .int(let value): bytes.append(contentsOf: String(value).utf8)
      case .text(let value):
        guard !value.utf8.contains(0) else { throw .statement("PostgreSQL no guarda el carácter nulo en un texto") }
        bytes.append(contentsOf: value.utf8)
      case .blob(let value):
        bytes.append(contentsOf: value)
        formats[formats.count - 1] = 1
      }
      lengths.append(CInt(bytes.count - before))
      // Text ends in a zero; empty bytes need an address all the same, for none would be NULL.
      bytes.append(0)
    }
  }

  func withPointers<T>(
    _ body: (CInt, UnsafePointer<UnsafePointer<CChar>?>?, UnsafePointer<CInt>?, UnsafePointer<CInt>?) -> T
  ) -> T {
    bytes.withUnsafeBytes { buffer in
      let pointers = starts.map { start in
        start.flatMap { buffer.baseAddress?.advanced(by: $0).assumingMemoryBound(to: CChar.self) }
      }
      return pointers.withUnsafeBufferPointer { pointers in
        lengths.withUnsafeBufferPointer { lengths in
          formats.withUnsafeBufferPointer { formats in
            body(CInt(starts.count), pointers.baseAddress, lengths.baseAddress, formats.baseAddress)
          }
        }
      }
    }
  }
}
