/// Bucket → row, where rows are buckets in ascending order: a row is how many present buckets come before its own. A bit for
/// each bucket and a count for each 64 fit where a table of rows would not, beside the processor.
struct FilasDeCubos: Sendable, Equatable {
  private var presentes = [UInt64](repeating: 0, count: Rasgos.cubos / 64)
  private var antes = [Int32](repeating: 0, count: Rasgos.cubos / 64)

  /// - Parameter cubos: ascending, none twice, each below `Rasgos.cubos`.
  init(_ cubos: [UInt32]) {
    for cubo in cubos { presentes[Int(cubo / 64)] |= 1 << UInt64(cubo % 64) }
    var cuenta: Int32 = 0
    for i in presentes.indices {
      antes[i] = cuenta
      cuenta += Int32(presentes[i].nonzeroBitCount)
    }
  }

  /// nil for a bucket that training never saw.
  @inline(__always) subscript(cubo: UInt32) -> Int? {
    let palabra = presentes[Int(cubo / 64)]
    let bit: UInt64 = 1 << UInt64(cubo % 64)
    guard palabra & bit != 0 else { return nil }
    return Int(antes[Int(cubo / 64)]) + (palabra & (bit - 1)).nonzeroBitCount
  }
}
