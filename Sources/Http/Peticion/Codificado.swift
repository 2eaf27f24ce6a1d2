import Domain

/// Percent-decoding, strict: a broken escape or a byte that is not UTF-8 is an error, never a guess.
package enum Codificado {
  /// - Parameter formulario: whether `+` is a space (queries and forms) or itself (paths).
  package static func leer(_ bytes: some Collection<UInt8>, formulario: Bool) -> String? {
    var salida: [UInt8] = []
    salida.reserveCapacity(bytes.count)
    var i = bytes.startIndex
    while i < bytes.endIndex {
      let b = bytes[i]
      bytes.formIndex(after: &i)
      switch b {
      case 0x2B where formulario: salida.append(0x20)
      case 0x25:
        guard i < bytes.endIndex, let alto = Hexadecimal.valor(bytes[i]) else { return nil }
        bytes.formIndex(after: &i)
        guard i < bytes.endIndex, let bajo = Hexadecimal.valor(bytes[i]) else { return nil }
        bytes.formIndex(after: &i)
        salida.append(alto << 4 | bajo)
      default: salida.append(b)
      }
    }
    return String(validating: salida, as: UTF8.self)
  }

  /// The pairs of `a=1&b=2`, in order; nil when any of it is broken.
  package static func pares(_ bytes: some Collection<UInt8>) -> [(nombre: String, valor: String)]? {
    var pares: [(String, String)] = []
    for par in bytes.split(separator: 0x26) {
      let corte = par.firstIndex(of: 0x3D) ?? par.endIndex
      let cola = corte == par.endIndex ? par[corte...] : par[par.index(after: corte)...]
      guard let nombre = leer(par[..<corte], formulario: true), let valor = leer(cola, formulario: true) else {
        return nil
      }
      pares.append((nombre, valor))
    }
    return pares
  }
}
