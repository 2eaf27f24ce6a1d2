extension Patron {
  /// A folio as a person may type it: any case, hyphens and spaces anywhere or nowhere. Whether its kind exists and
  /// its check character fits is asked after the form, so that the answer can say "revisa el folio".
  public static let folio = Patron(
    "^[ -]*([A-Za-z][ -]*){3,4}([0-9][ -]*){10,16}[0-9A-Za-z][ -]*$",
    "no es un folio. Un folio es como «SAI-2026-000123-X»."
  ) { t in
    let letras = t.utf8.filter { $0 != 0x20 && $0 != 0x2D }
    guard letras.allSatisfy(esAlfanumerico) else { return false }
    let prefijo = letras.prefix { $0 > 0x39 }.count
    let cifras = letras.dropFirst(prefijo).dropLast()
    return (3...4).contains(prefijo) && (10...16).contains(cifras.count) && cifras.allSatisfy { $0 <= 0x39 }
  }

  /// The citizen's clave: eight Crockford base-32 characters in any case, spaces or hyphens between them or not.
  public static let clave = Patron(
    "^([0-9A-Za-z][ -]*){8}$", "no es una clave. La clave tiene ocho letras y números y viene en tu acuse."
  ) { t in
    var cuenta = 0
    for b in t.utf8 {
      switch b {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: cuenta += 1
      case 0x20, 0x2D: if cuenta == 0 { return false }
      default: return false
      }
    }
    return cuenta == 8
  }

  /// E-mail as it is used: ASCII local part and domain names. Deliberately narrower than RFC 5321.
  public static let correo = Patron(
    "^[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@([A-Za-z0-9][A-Za-z0-9-]*\\.)+[A-Za-z][A-Za-z0-9-]+$",
    "no es un correo electrónico. Debe ser como «nombre@ejemplo.mx»."
  ) { t in
    let partes = t.utf8.split(separator: 0x40, omittingEmptySubsequences: false)
    guard partes.count == 2, (1...64).contains(partes[0].count) else { return false }
    guard partes[0].allSatisfy({ esAlfanumerico($0) || "!#$%&'*+/=?^_`{|}~.-".utf8.contains($0) }) else { return false }
    let nombres = partes[1].split(separator: 0x2E, omittingEmptySubsequences: false)
    guard nombres.count >= 2, let ultimo = nombres.last, ultimo.count >= 2, let primera = ultimo.first,
      esAlfanumerico(primera), primera > 0x39
    else { return false }
    return nombres.allSatisfy { nombre in
      guard let inicial = nombre.first, esAlfanumerico(inicial) else { return false }
      return nombre.allSatisfy { esAlfanumerico($0) || $0 == 0x2D }
    }
  }

  /// An absolute http or https URL in ASCII, without a fragment's or user's niceties: whether it may be called is
  /// decided by who calls it.
  public static let url = Patron(
    "^https?://[A-Za-z0-9\\[][!-~]*$", "no es una dirección web. Debe empezar con «https://»."
  ) { t in
    guard let prefijo = ["https://", "http://"].first(where: t.hasPrefix) else { return false }
    let resto = t.utf8.dropFirst(prefijo.utf8.count)
    guard let inicial = resto.first, esAlfanumerico(inicial) || inicial == 0x5B else { return false }
    return resto.allSatisfy { (0x21...0x7E).contains($0) }
  }

  public static func esAlfanumerico(_ b: UInt8) -> Bool {
    switch b {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }
}
