/// The kind of case, as the folio's prefix.
public enum TipoExpediente: String, Codable, CaseIterable, Hashable, Sendable {
  case asesoria = "ASE"
  case acceso = "SAI"
  case arco = "ARCO"
}

/// The public identifier of an expediente: `SAI-2026-000123-X`.
///
/// Kind, year, gapless consecutive of six or more digits, and a check character: ISO 7064 MOD 37,36 over the rest
/// without hyphens (`SAI2026000123`), which catches every single wrong character and every swap of two neighbours.
public struct Folio: Hashable, Sendable, CustomStringConvertible, LosslessStringConvertible {
  public let tipo: TipoExpediente
  public let anio: Int
  public let consecutivo: Int

  /// Why a text is not a folio.
  public enum Error: Swift.Error, Hashable, Sendable {
    /// It does not look like one at all.
    case forma
    /// It does, but the check character is not the one that belongs: somebody mistyped a character.
    case digitoVerificador
  }

  private init(tipo: TipoExpediente, anio: Int, numero: Int) {
    self.tipo = tipo
    self.anio = anio
    self.consecutivo = numero
  }

  /// The folio of a number the counter has just handed out.
  /// - Parameters: year 1000…9999 and a consecutive from 1; both come from the service, never from a person.
  public static func nuevo(_ tipo: TipoExpediente, anio: Int, consecutivo: Int) -> Folio {
    precondition((1000...9999).contains(anio) && (1...999_999_999_999).contains(consecutivo))
    return Folio(tipo: tipo, anio: anio, numero: consecutivo)
  }

  /// Reads a folio in any case, with spaces, with or without hyphens; nil when ``leer(_:)`` throws.
  public init?(_ texto: String) {
    guard let folio = try? Folio.leer(texto) else { return nil }
    self = folio
  }

  /// Reads a folio as a person types it, telling a mistyped one from something that is no folio.
  public static func leer(_ texto: String) throws(Folio.Error) -> Folio {
    guard let letras = limpiar(texto), let verificador = letras.last,
      let tipo = TipoExpediente.allCases.first(where: { letras.starts(with: $0.rawValue.utf8) })
    else { throw .forma }
    let cifras = letras.dropFirst(tipo.rawValue.utf8.count).dropLast()
    let numero = cifras.dropFirst(4)
    guard (6...12).contains(numero.count), let anio = Digitos.leer(cifras.prefix(4)), anio >= 1000,
      let consecutivo = Digitos.leer(numero), consecutivo > 0,
      numero.count == 6 || numero.first != 0x30  // beyond six digits nothing is padded: one folio, one text
    else { throw .forma }
    guard verificador == ISO7064.verificador(letras.dropLast()) else { throw .digitoVerificador }
    return Folio(tipo: tipo, anio: anio, numero: consecutivo)
  }

  /// The canonical text, with hyphens.
  public var description: String {
    var letras = Array(tipo.rawValue.utf8)
    Digitos.agregar(anio, 4, a: &letras)
    letras += Digitos.texto(consecutivo, 6).utf8
    letras.append(ISO7064.verificador(letras[...]))
    letras.insert(0x2D, at: letras.count - 1)
    letras.insert(0x2D, at: tipo.rawValue.utf8.count + 4)
    letras.insert(0x2D, at: tipo.rawValue.utf8.count)
    return String(decoding: letras, as: UTF8.self)
  }

  /// Upper case without separators; nil when a character is neither alphanumeric ASCII nor a separator, or too long.
  private static func limpiar(_ texto: String) -> [UInt8]? {
    guard texto.utf8.count <= 64 else { return nil }
    var letras: [UInt8] = []
    for c in texto.unicodeScalars {
      switch c {
      case "0"..."9", "A"..."Z": letras.append(UInt8(c.value))
      case "a"..."z": letras.append(UInt8(c.value - 32))
      // Spaces and the hyphens and dashes that phones and word processors put in.
      case " ", "\t", "\u{A0}", "-", "\u{2010}"..."\u{2015}", "\u{2212}": continue
      default: return nil
      }
    }
    return letras
  }
}

extension Folio: Codable {
  public init(from decoder: any Decoder) throws {
    let caja = try decoder.singleValueContainer()
    let texto = try caja.decode(String.self)
    guard let folio = Folio(texto) else {
      throw DecodingError.dataCorruptedError(in: caja, debugDescription: "Revisa el folio «\(texto)».")
    }
    self = folio
  }

  public func encode(to encoder: any Encoder) throws {
    var caja = encoder.singleValueContainer()
    try caja.encode(description)
  }
}

/// Check characters of ISO/IEC 7064:2003, hybrid system MOD 37,36 (alphabet 0–9, A–Z).
enum ISO7064 {
  /// The check character of upper-case alphanumeric ASCII.
  static func verificador(_ letras: ArraySlice<UInt8>) -> UInt8 {
    var p = 36
    for letra in letras {
      let suma = (p + valor(letra)) % 36
      p = (suma == 0 ? 36 : suma) * 2 % 37
    }
    let resto = (37 - p) % 36
    return UInt8(resto < 10 ? 0x30 + resto : 0x41 + resto - 10)
  }

  private static func valor(_ letra: UInt8) -> Int { letra <= 0x39 ? Int(letra) - 0x30 : Int(letra) - 0x41 + 10 }
}
