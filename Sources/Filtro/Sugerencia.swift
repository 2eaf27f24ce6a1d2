/// One dependencia that may have to answer a text, and why.
public struct Sugerencia: Codable, Hashable, Sendable {
  public var clave: String
  public var nombre: String
  /// 0…1; those of all the dependencias add up to 1.
  public var probabilidad: Double
  /// Words of the text that speak for it, the weightiest first, as they were written.
  public var razones: [String]
}

/// What the filtro has to say about a text. It suggests; a person turns.
public struct Sugerencias: Codable, Hashable, Sendable {
  /// The likeliest first; only those with some evidence, so it may be empty.
  public var lista: [Sugerencia]
  /// How many of `lista`, from the first, to show so that together they reach 90 % (1 to 5); 0 when it is empty.
  public var recomendadas: Int
  /// True when nothing in the text is convincing: a person should read it without trusting `lista`.
  public var noLoSe: Bool
  /// The body outside the municipality that seems to be the competent one.
  public var fueraDeCompetencia: Organismo?
  /// Looks like a request about the person's own data: the ARCO form is the right one.
  public var pareceARCO: Bool
  /// Looks like an errand, a report or a complaint rather than a request for information.
  public var pareceTramite: Bool
  /// Where such an errand is done; nil when it is not one.
  public var lugar: Lugar?
  /// The questions of the text when it has several, each with its own suggestions; empty when it has one.
  public var partes: [Pregunta]

  /// One of the questions of a text.
  public struct Pregunta: Codable, Hashable, Sendable {
    public var texto: String
    /// As in `Sugerencias`, for this question alone.
    public var lista: [Sugerencia]
    public var recomendadas: Int
    public var noLoSe: Bool
  }
}

/// Where an errand, a report or a complaint is attended, with how to reach it.
public struct Lugar: Codable, Hashable, Sendable {
  /// What it is about, as people say it: «Baches y pavimento».
  public var asunto: String
  public var donde: String
  /// Somebody of the Unidad de Transparencia checked it; until then it is only a hint.
  public var verificado: Bool

  public init(asunto: String, donde: String, verificado: Bool) {
    self.asunto = asunto
    self.donde = donde
    self.verificado = verificado
  }

  /// The place as a person should read it: one nobody has checked says so.
  public var dondeParaLeer: String { verificado ? donde : "\(donde) (por confirmar)" }
}

/// A federal or state body, with how to reach it.
public struct Organismo: Codable, Hashable, Sendable {
  public var organismo: String
  public var contacto: String
  /// Somebody of the Unidad de Transparencia checked the contact; until then it is only a hint.
  public var verificado: Bool

  public init(organismo: String, contacto: String, verificado: Bool) {
    self.organismo = organismo
    self.contacto = contacto
    self.verificado = verificado
  }

  /// The contact as a person should read it: one nobody has checked says so.
  public var contactoParaLeer: String { verificado ? contacto : "\(contacto) (contacto por confirmar)" }
}
