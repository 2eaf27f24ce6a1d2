import CQrencode

/// A QR code as inline SVG: no second request, no script, sharp on paper.
enum CodigoQR {
  /// Modules of white around it (ISO/IEC 18004 §6.3.8).
  private static let margen = 4

  /// - Returns: nil when the text does not fit in a code.
  static func svg(_ texto: String, nombre: String) -> String? {
    guard let codigo = texto.withCString({ QRcode_encodeString8bit($0, 0, QR_ECLEVEL_M) }) else { return nil }
    defer { QRcode_free(codigo) }
    let ancho = Int(codigo.pointee.width)
    guard let datos = codigo.pointee.data else { return nil }
    var trazo = ""
    for y in 0..<ancho {
      var x = 0
      while x < ancho {
        let inicio = x
        while x < ancho, datos[y * ancho + x] & 1 == 1 { x += 1 }
        if x > inicio { trazo += "M\(inicio + margen) \(y + margen)h\(x - inicio)v1h-\(x - inicio)z" }
        x += 1
      }
    }
    let lado = ancho + 2 * margen
    let escape = EscapeHTML()
    return """
      <svg class="qr" viewBox="0 0 \(lado) \(lado)" role="img" aria-label="\(escape.escapeText(nombre))" shape-rendering="crispEdges">\
      <path fill="#fff" d="M0 0h\(lado)v\(lado)H0z"/><path d="\(trazo)"/></svg>
      """
  }
}
