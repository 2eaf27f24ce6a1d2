import Domain

extension JSONValue {
  /// Objects and arrays inside one another that a body may have; deeper ones are refused before they cost stack.
  public static let profundidadMaxima = 32

  /// Reads a whole JSON text (RFC 8259), strictly.
  ///
  /// - Throws: ``Problema`` 400 for bytes that are not UTF-8, bad syntax (with line and column), a repeated member or
  ///   too much nesting; 422 with the field's pointer for control characters other than tab and line ends, which no
  ///   text of ours may hold, and for numbers beyond a double.
  public static func leer(_ bytes: [UInt8]) throws(Problema) -> JSONValue {
    if let malo = TextoUTF8.primerError(bytes) {
      throw Problema(.malFormada, "El cuerpo no es texto UTF-8: el byte \(malo + 1) no corresponde. Envíalo en UTF-8.")
    }
    var lector = LectorJSON(bytes: bytes)
    do {
      return try lector.todo()
    } catch {
      throw error.problema(en: bytes)
    }
  }
}

/// Why a JSON text was refused, and where: the byte, and the way down from the root (innermost last once complete).
struct RechazoJSON: Error {
  var codigo: Falla.Codigo
  var mensaje: String
  var posicion: Int
  /// Innermost first while the error climbs out of the value.
  var camino: [String] = []

  func dentroDe(_ nombre: String) -> RechazoJSON {
    var copia = self
    copia.camino.append(nombre)
    return copia
  }

  func problema(en bytes: [UInt8]) -> Problema {
    guard codigo == .malFormada else {
      return Problema(campos: [ErrorDeCampo(puntero: Puntero.de(camino.reversed()), mensaje: mensaje, codigo: codigo)])
    }
    let antes = bytes.prefix(posicion)
    let linea = antes.count { $0 == 0x0A } + 1
    let inicio = antes.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let columna = String(decoding: antes[inicio...], as: UTF8.self).unicodeScalars.count + 1
    return Problema(.malFormada, "El cuerpo no es JSON válido en la línea \(linea), columna \(columna): \(mensaje)")
  }
}

enum TextoUTF8 {
  /// The offset of the first byte that breaks UTF-8, or nil.
  static func primerError(_ bytes: [UInt8]) -> Int? {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }
}
