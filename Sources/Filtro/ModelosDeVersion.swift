/// The two models a version keeps, as one run of bytes: the one that suggests, which has learnt from everything, and the
/// one for the exam, which never saw the cases kept apart and with which the next training is compared.
public enum ModelosDeVersion {
  public static func bytes(_ modelo: Modelo, examen: Modelo) -> [UInt8] {
    let primero = modelo.bytes()
    var e = Escritor()
    e.agregar(UInt32(primero.count))
    return e.bytes + primero + examen.bytes()
  }

  public static func modelo(_ bytes: [UInt8]) throws(Modelo.Danado) -> Modelo {
    try Modelo(bytes: Array(bytes[try lugar(bytes)]))
  }

  public static func examen(_ bytes: [UInt8]) throws(Modelo.Danado) -> Modelo {
    try Modelo(bytes: Array(bytes[try lugar(bytes).upperBound...]))
  }

  private static func lugar(_ bytes: [UInt8]) throws(Modelo.Danado) -> Range<Int> {
    var l = LectorBinario(Array(bytes.prefix(4)))
    let n = Int(try l.entero(UInt32.self))
    guard bytes.count - 4 >= n else { throw .archivo }
    return 4..<(4 + n)
  }
}
