/// Spanish text → stems: lower case, HTML stripped, abbreviations spelt out, function words dropped, Snowball stems,
/// accents removed (ñ stays: «año» is not «ano»).
///
/// Deterministic: the same text gives the same stems on every machine, so they can be stored in a search index.
/// Any text is accepted, whatever its length, script or control characters. Safe from any thread.
/// The stemmer sees the accents (its suffix rules need them) and they are removed from the stem afterwards.
public struct Normalizador: Sendable {
  /// Changes when the same text may give other stems; a stored index of another version must be rebuilt.
  public static let version = 2

  private let raicero = Raicero()

  public init() {}

  /// The stems of `texto` in order, repetitions included.
  public func raices(_ texto: String) -> [String] {
    let normal = normalizar(texto)
    return normal.palabras.compactMap { $0.vacia ? nil : normal.raiz($0) }
  }

  /// The text as words with their stems and where each was, for whoever needs more than the stems.
  func normalizar(_ texto: String) -> TextoNormal {
    var copia = texto
    return copia.withUTF8 { bytes in
      raicero.con { stemmer in
        var lector = Lector(bytes)
        var normal = TextoNormal(capacidad: bytes.count)
        while let palabra = lector.siguiente() {
          normal.agregar(lector.letras, origen: palabra, entidad: lector.tuvoEntidad, &stemmer)
        }
        return normal
      }
    }
  }
}
