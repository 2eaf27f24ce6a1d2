/// One property of a comando's body: what may be in it, and how a page asks for it.
public struct Campo: Sendable {
  public var propiedad: Esquema.Propiedad
  /// The questions that ask for it in this case; none where only programs send it or there is nothing to ask.
  public var preguntas: @Sendable (Formato.Caso) -> [Pregunta]
  /// Its value out of what was typed, where it is asked otherwise than it is written; nil reads it by its schema.
  public var armar: (@Sendable (Escrito) -> JSONValue?)?

  public init(
    _ propiedad: Esquema.Propiedad, _ preguntas: @escaping @Sendable (Formato.Caso) -> [Pregunta],
    armar: (@Sendable (Escrito) -> JSONValue?)? = nil
  ) {
    self.propiedad = propiedad
    self.preguntas = preguntas
    self.armar = armar
  }
}

extension Campo {
  /// A property asked with one question.
  public static func pide(_ esquema: Esquema, _ pregunta: Pregunta, _ descripcion: String? = nil) -> Campo {
    let propiedad: Esquema.Propiedad =
      pregunta.opcional ? .opcional(pregunta.nombre, esquema, descripcion) : .requerida(pregunta.nombre, esquema, descripcion)
    return Campo(propiedad, { _ in [pregunta] })
  }

  /// A property whose question depends on the case.
  public static func pide(
    _ propiedad: Esquema.Propiedad, _ pregunta: @escaping @Sendable (Formato.Caso) -> Pregunta
  ) -> Campo {
    Campo(propiedad, { [pregunta($0)] })
  }

  /// A property that only programs send.
  public static func deProgramas(_ propiedad: Esquema.Propiedad) -> Campo { Campo(propiedad, { _ in [] }) }

  // MARK: Those most comandos have

  public static func linea(_ nombre: String, max: Int, _ etiqueta: String, _ ayuda: String? = nil) -> Campo {
    pide(.linea(max: max), .linea(nombre, etiqueta, ayuda))
  }

  public static func area(
    _ nombre: String, max: Int = 20_000, _ etiqueta: String, _ ayuda: String? = nil, renglones: Int = 5
  ) -> Campo {
    pide(.texto(max: max), .area(nombre, etiqueta, ayuda, renglones: renglones))
  }

  /// One value of a closed list, all in view.
  public static func radios<T: Nombrado>(_ nombre: String, _ tipo: T.Type, _ etiqueta: String) -> Campo {
    pide(.enumeracion(tipo), .radios(nombre, etiqueta, T.opciones))
  }

  public static func lista<T: Nombrado>(_ nombre: String, _ tipo: T.Type, _ etiqueta: String) -> Campo {
    pide(.enumeracion(tipo), .lista(nombre, etiqueta, T.opciones))
  }

  /// Yes or no, in the case's own words.
  public static func siONo(_ nombre: String, _ etiqueta: String, _ si: Opcion, _ no: Opcion) -> Campo {
    pide(.booleano, .radios(nombre, etiqueta, [si, no]))
  }

  public static let motivo = area("motivo", max: 2_000, "Motivo", renglones: 3)
  public static let constancia = area("constancia", max: 2_000, "Constancia", "A quién, cuándo y cómo.", renglones: 3)

  /// When something happened, if it is written down later.
  public static func fechaAtrasada(_ nombre: String = "instante") -> [Campo] {
    [
      pide(
        .instante, Pregunta.momento(nombre, "¿Cuándo ocurrió?", "Solo si no fue ahora.").siQuiere, "Cuándo ocurrió, si no fue ahora."),
      pide(
        .texto(max: 2_000), Pregunta.linea("motivoFecha", "¿Por qué se captura después?").siQuiere, "Por qué se captura tarde."),
    ]
  }

  /// The parts of a request still open, to choose from; not asked when it has only one.
  public static let partes = Campo(
    .opcional("partes", .arreglo(de: .numeroDeParte, min: 1, max: 100), "Solo estas partes."),
    { caso in
      guard caso.e.partes.count > 1 else { return [] }
      let abiertas = caso.e.partes.filter { $0.estado == .abierta }
      return [
        Pregunta.casillas(
          "partes", "Solo estas partes", abiertas.map { Opcion(String($0.numero), "\($0.numero). \($0.texto ?? "")") },
          "Sin marcar ninguna, se refiere a toda la solicitud."
        ).siQuiere
      ]
    })

  public var siQuiere: Campo {
    var copia = self
    copia.propiedad.requerida = false
    let suyas = preguntas
    copia.preguntas = { suyas($0).map(\.siQuiere) }
    return copia
  }
}

extension Esquema {
  public static let numeroDeParte = entero(1...100)
  public static let claveDependencia = linea(max: 40).ejemplo("SAPAL")
  public static let folioPNT = texto(min: 13, max: 16, .cifras).ejemplo("110196300012326")
}
