import Domain

/// What an import did, line by line where something is to be said.
public struct InformeDeImportacion: Codable, Hashable, Sendable {
  public struct Aviso: Codable, Hashable, Sendable {
    public var linea: Int
    public var folio: String
    public var que: String
  }

  /// The file and this house count another due date for the same request.
  public struct OtraFecha: Codable, Hashable, Sendable {
    public var linea: Int
    public var folio: String
    public var folioPNT: String
    public var delArchivo: Fecha
    public var calculada: Fecha
    public var regla: String
  }

  public var leidas = 0
  public var importadas = 0
  public var abiertas = 0
  public var concluidas = 0
  public var yaEstaban = 0
  public var errores: [ErrorDeLinea] = []
  public var avisos: [Aviso] = []
  public var fechasDistintas: [OtraFecha] = []
  public var columnasDesconocidas: [String] = []

  public init() {}
}

/// One imported example: its folio, when it is due and where the filtro would send it.
public struct EjemploImportado: Codable, Hashable, Sendable {
  public struct Sugerida: Codable, Hashable, Sendable {
    public var clave: String
    public var probabilidad: Double
  }

  public var linea: Int
  public var folio: String
  public var vence: Fecha?
  public var sugeridas: [Sugerida]
}

/// What an import of example texts did.
public struct InformeDeEjemplos: Codable, Hashable, Sendable {
  public var leidas = 0
  public var importadas = 0
  public var yaEstaban = 0
  public var errores: [ErrorDeLinea] = []
  /// How many texts each dependencia is the first suggestion of; "" for those without any.
  public var sugeridas: [String: Int] = [:]
  /// Texts the filtro is not sure of.
  public var noLoSe = 0
  public var sinPlazo = 0

  public init() {}
}
