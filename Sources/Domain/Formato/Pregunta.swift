/// One question of a form, as a person is asked it. Its name is the body's property; `solicitante.correo` is one inside
/// another.
public struct Pregunta: Sendable {
  public enum Clase: Sendable {
    /// - Parameter tipo: of HTML's `input`.
    case linea(tipo: String)
    case area(renglones: Int)
    /// All in view, one to choose.
    case radios([Opcion])
    /// A drop-down, one to choose or none.
    case lista([Opcion])
    /// Several drop-downs of the same list.
    case listas([Opcion], cuantas: Int)
    /// Any of them.
    case casillas([Opcion])
    /// One box; its value is "true".
    case casilla
    /// Nothing to ask: a heading over the questions that follow, folded away if they are rarely needed.
    case titulo(plegado: Bool)
  }

  public var nombre: String
  public var etiqueta: String
  public var clase: Clase
  public var ayuda: String?
  public var opcional = false
  /// `autocomplete` of HTML.
  public var memoria: String?
  /// Pointers of the body that are about this question, besides its own.
  public var alias: [String] = []
  /// The property of the body, an array, that its answer is an element of; unanswered, it adds none.
  public var arreglo: String?
  /// What a drop-down says when nothing is chosen.
  public var sinElegir = "Elige…"
}

extension Pregunta {
  public static func linea(
    _ nombre: String, _ etiqueta: String, _ ayuda: String? = nil, tipo: String = "text", memoria: String? = nil
  ) -> Pregunta {
    Pregunta(nombre: nombre, etiqueta: etiqueta, clase: .linea(tipo: tipo), ayuda: ayuda, memoria: memoria)
  }
  public static func area(_ nombre: String, _ etiqueta: String, _ ayuda: String? = nil, renglones: Int = 5) -> Pregunta {
    Pregunta(nombre: nombre, etiqueta: etiqueta, clase: .area(renglones: renglones), ayuda: ayuda)
  }
  public static func radios(_ nombre: String, _ etiqueta: String, _ opciones: [Opcion], _ ayuda: String? = nil) -> Pregunta {
    Pregunta(nombre: nombre, etiqueta: etiqueta, clase: .radios(opciones), ayuda: ayuda)
  }
  public static func lista(_ nombre: String, _ etiqueta: String, _ opciones: [Opcion], _ ayuda: String? = nil) -> Pregunta {
    Pregunta(nombre: nombre, etiqueta: etiqueta, clase: .lista(opciones), ayuda: ayuda)
  }
  public static func listas(_ nombre: String, _ etiqueta: String, _ opciones: [Opcion], cuantas: Int) -> Pregunta {
    Pregunta(nombre: nombre, etiqueta: etiqueta, clase: .listas(opciones, cuantas: cuantas))
  }
  public static func casillas(_ nombre: String, _ etiqueta: String, _ opciones: [Opcion], _ ayuda: String? = nil) -> Pregunta {
    Pregunta(nombre: nombre, etiqueta: etiqueta, clase: .casillas(opciones), ayuda: ayuda)
  }
  public static func casilla(_ nombre: String, _ etiqueta: String, _ ayuda: String? = nil) -> Pregunta {
    Pregunta(nombre: nombre, etiqueta: etiqueta, clase: .casilla, ayuda: ayuda)
  }
  public static func fecha(_ nombre: String, _ etiqueta: String, _ ayuda: String? = nil) -> Pregunta {
    linea(nombre, etiqueta, ayuda, tipo: "date")
  }
  public static func momento(_ nombre: String, _ etiqueta: String, _ ayuda: String? = nil) -> Pregunta {
    linea(nombre, etiqueta, ayuda, tipo: "datetime-local")
  }
  public static func numero(_ nombre: String, _ etiqueta: String, _ ayuda: String? = nil) -> Pregunta {
    linea(nombre, etiqueta, ayuda, tipo: "number")
  }
  public static func titulo(_ texto: String, _ ayuda: String? = nil, plegado: Bool = false) -> Pregunta {
    Pregunta(nombre: "", etiqueta: texto, clase: .titulo(plegado: plegado), ayuda: ayuda)
  }

  public var siQuiere: Pregunta {
    var copia = self
    copia.opcional = true
    return copia
  }

  public func tambien(_ punteros: String...) -> Pregunta {
    var copia = self
    copia.alias = punteros
    return copia
  }
}
