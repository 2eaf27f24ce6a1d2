extension Esquema {
  /// Text of `min` to `max` code points. The default pattern refuses blank texts and control characters.
  public static func texto(min: Int = 1, max: Int, _ patron: Patron = .parrafo) -> Esquema {
    Esquema(.texto(TextoEsquema(formato: .patron(patron), largo: min...max)))
  }

  /// One line of text: names, addresses, references.
  public static func linea(min: Int = 1, max: Int) -> Esquema { texto(min: min, max: max, .linea) }

  public static let fecha = Esquema(
    .texto(TextoEsquema(formato: .fecha, largo: 10...10)), ejemplo: "2026-04-14")
  public static let instante = Esquema(
    .texto(TextoEsquema(formato: .instante, largo: 20...64)), ejemplo: "2026-04-14T10:00:00-06:00")
  public static let folio = Esquema(.texto(TextoEsquema(formato: .folio, largo: 14...64)))
  public static let clave = texto(min: 8, max: 32, .clave)
  public static let correo = texto(min: 6, max: 254, .correo)
  public static let url = texto(min: 9, max: 2_000, .url)
  /// An identifier of ours: `obras-publicas`.
  public static let identificador = texto(max: 64, .identificador)

  public static func enumeracion(_ valores: [String]) -> Esquema {
    let largos = valores.map(\.unicodeScalars.count)
    return Esquema(
      .texto(TextoEsquema(formato: .enumeracion(valores), largo: (largos.min() ?? 0)...(largos.max() ?? 0))))
  }

  /// Every raw value of an enum.
  public static func enumeracion<T: RawRepresentable<String> & CaseIterable>(_ tipo: T.Type) -> Esquema {
    enumeracion(tipo.allCases.map(\.rawValue))
  }

  public static func entero(_ rango: ClosedRange<Int>) -> Esquema { Esquema(.entero(rango)) }
  /// An integer that only leaves: counts, numbers of things.
  public static let natural = entero(0...Int(Int32.max))
  public static func decimal(_ rango: ClosedRange<Double>? = nil) -> Esquema { Esquema(.decimal(rango)) }
  public static let booleano = Esquema(.booleano)
  public static let libre = Esquema(.libre)

  public static func arreglo(de elemento: Esquema, min: Int = 0, max: Int) -> Esquema {
    Esquema(.arreglo(elemento, min...max))
  }

  /// An object with these members and no others.
  public static func objeto(_ propiedades: [Propiedad]) -> Esquema { Esquema(.objeto(propiedades)) }
}

extension Esquema.Propiedad {
  public static func requerida(_ nombre: String, _ esquema: Esquema, _ descripcion: String? = nil) -> Self {
    Self(nombre: nombre, esquema: descripcion.map(esquema.descrito) ?? esquema, requerida: true)
  }
  public static func opcional(_ nombre: String, _ esquema: Esquema, _ descripcion: String? = nil) -> Self {
    Self(nombre: nombre, esquema: descripcion.map(esquema.descrito) ?? esquema, requerida: false)
  }
}
