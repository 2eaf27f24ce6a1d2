import Domain

extension LectorJSON {
  /// A number by the grammar of RFC 8259 §6: no leading zeros, no `+`, no bare point.
  mutating func numero() throws(RechazoJSON) -> JSONValue {
    let inicio = i
    var esEntero = true
    _ = tomar(0x2D)
    let cero = i < bytes.count && bytes[i] == 0x30
    guard cifras() > 0 else { throw malo("número incompleto.") }
    if cero, i - inicio > (bytes[inicio] == 0x2D ? 2 : 1) {
      throw malo("un número no empieza con cero.")
    }
    if tomar(0x2E) {
      esEntero = false
      guard cifras() > 0 else { throw malo("faltan cifras después del punto.") }
    }
    if i < bytes.count, bytes[i] | 0x20 == 0x65 {
      esEntero = false
      i += 1
      if !tomar(0x2B) { _ = tomar(0x2D) }
      guard cifras() > 0 else { throw malo("faltan cifras en el exponente.") }
    }
    let texto = String(decoding: bytes[inicio..<i], as: UTF8.self)
    if esEntero, let n = Int(texto) { return .entero(n) }
    guard let d = Double(texto), d.isFinite else {
      throw RechazoJSON(codigo: .valorInvalido, mensaje: "El número es demasiado grande.", posicion: inicio)
    }
    return .decimal(d)
  }

  private mutating func cifras() -> Int {
    let inicio = i
    while i < bytes.count, bytes[i] >= 0x30, bytes[i] <= 0x39 { i += 1 }
    return i - inicio
  }
}
