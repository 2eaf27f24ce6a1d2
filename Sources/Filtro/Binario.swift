/// Writes numbers little-endian and texts with their length: the same values always give the same bytes.
struct Escritor {
  private(set) var bytes: [UInt8] = []

  mutating func agregar(_ valor: some FixedWidthInteger) {
    withUnsafeBytes(of: valor.littleEndian) { bytes.append(contentsOf: $0) }
  }
  mutating func agregar(_ valor: Float) { agregar(valor.bitPattern) }
  mutating func agregar(_ valor: Bool) { agregar(UInt8(valor ? 1 : 0)) }

  mutating func agregar(_ texto: String) {
    agregar(UInt32(texto.utf8.count))
    bytes.append(contentsOf: texto.utf8)
  }

  mutating func agregar<T>(_ lista: [T], _ uno: (inout Escritor, T) -> Void) {
    agregar(UInt32(lista.count))
    for valor in lista { uno(&self, valor) }
  }
}

/// Reads what `Escritor` wrote. Every read is checked: a cut or altered file is an error, not a crash.
struct LectorBinario {
  private let bytes: [UInt8]
  private var i = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var termino: Bool { i == bytes.count }

  mutating func entero<T: FixedWidthInteger>(_ tipo: T.Type = T.self) throws(Modelo.Danado) -> T {
    let n = MemoryLayout<T>.size
    guard bytes.count - i >= n else { throw .archivo }
    let valor = bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: i, as: T.self) }
    i += n
    return T(littleEndian: valor)
  }

  mutating func real() throws(Modelo.Danado) -> Float {
    let valor = Float(bitPattern: try entero())
    guard valor.isFinite else { throw .archivo }
    return valor
  }

  mutating func texto() throws(Modelo.Danado) -> String {
    let n = Int(try entero(UInt32.self))
    guard bytes.count - i >= n else { throw .archivo }
    defer { i += n }
    return String(decoding: bytes[i..<(i + n)], as: UTF8.self)
  }

  /// A list of items of at least `minimo` bytes each, so that a false length cannot ask for all the memory.
  mutating func lista<T>(
    minimo: Int, _ uno: (inout LectorBinario) throws(Modelo.Danado) -> T
  ) throws(Modelo.Danado) -> [T] {
    let n = Int(try entero(UInt32.self))
    guard n <= (bytes.count - i) / minimo else { throw .archivo }
    var salida: [T] = []
    salida.reserveCapacity(n)
    for _ in 0..<n { salida.append(try uno(&self)) }
    return salida
  }
}
