/// Advice given to one person on one matter. No name is asked for; what the clerk writes of it and what tells of the person
/// is sealed.
public struct Asesoria: Codable, Hashable, Sendable {
  public enum Derecho: String, Codable, CaseIterable, Sendable {
    case acceso, ninguno
    case datosPersonales = "datos_personales"
  }
  public enum Resultado: String, Codable, CaseIterable, Sendable {
    case orientada, solicitud, canalizada
    case yaPublico = "ya_publico"
  }
  public enum Sexo: String, Codable, CaseIterable, Sendable { case mujer, hombre, otro }
  public enum Edad: String, Codable, CaseIterable, Sendable {
    case menosDe18 = "menos_de_18"
    case de18a29 = "18_a_29"
    case de30a44 = "30_a_44"
    case de45a59 = "45_a_59"
    case de60oMas = "60_o_mas"
  }

  public var derecho: Derecho
  /// nil once erased.
  public var tema: String?
  public var resultado: Resultado
  /// For *canalizada*: dependencia or trámite and its reference; for *ya público*: the link.
  public var referencia: String?
  public var dependencia: String?
  public var delegacion: String?
  public var colonia: String?
  public var mesa: String?
  public var comoSeEntero: String?
  public var sexo: Sexo?
  public var edad: Edad?
  public var lengua: String?
  public var discapacidad: Bool?
  public var seguimiento: Seguimiento?

  public init(
    derecho: Derecho, tema: String, resultado: Resultado, referencia: String? = nil, dependencia: String? = nil,
    delegacion: String? = nil, colonia: String? = nil, mesa: String? = nil, comoSeEntero: String? = nil,
    sexo: Sexo? = nil, edad: Edad? = nil, lengua: String? = nil, discapacidad: Bool? = nil,
    seguimiento: Seguimiento? = nil
  ) {
    self.derecho = derecho
    self.tema = tema
    self.resultado = resultado
    self.referencia = referencia
    self.dependencia = dependencia
    self.delegacion = delegacion
    self.colonia = colonia
    self.mesa = mesa
    self.comoSeEntero = comoSeEntero
    self.sexo = sexo
    self.edad = edad
    self.lengua = lengua
    self.discapacidad = discapacidad
    self.seguimiento = seguimiento
  }

  public struct Seguimiento: Codable, Hashable, Sendable {
    /// nil once erased.
    public var que: String?
    public var paraCuando: Fecha
    public var hecho: Instante?
    public init(que: String, paraCuando: Fecha) {
      self.que = que
      self.paraCuando = paraCuando
    }
  }
}

extension Asesoria {
  /// What the clerk wrote freely, as events kept it before their facts sealed anything themselves.
  public struct Textos: Codable, Hashable, Sendable {
    public var tema: String?
    public var referencia: String?
    /// What was promised for the follow-up.
    public var que: String?
  }

  /// What is written freely, and what tells of the person: everything but the matter's kind, its result and its dates.
  static let sellados = [
    "asesoria.tema", "asesoria.referencia", "asesoria.seguimiento.que", "asesoria.delegacion", "asesoria.colonia", "asesoria.mesa",
    "asesoria.comoSeEntero", "asesoria.sexo", "asesoria.edad", "asesoria.lengua", "asesoria.discapacidad",
  ]

  /// What is left of it without the key.
  var sinSellados: Asesoria {
    var copia = self
    (copia.tema, copia.referencia) = (nil, nil)
    copia.seguimiento?.que = nil
    (copia.delegacion, copia.colonia, copia.mesa, copia.comoSeEntero) = (nil, nil, nil, nil)
    (copia.sexo, copia.edad, copia.lengua, copia.discapacidad) = (nil, nil, nil, nil)
    return copia
  }

  /// - Parameter textos: of events of that time; nil in the oldest, whose body has them, and in the newest.
  func con(_ textos: Textos?) -> Asesoria {
    guard let textos else { return self }
    var copia = self
    copia.tema = textos.tema
    copia.referencia = textos.referencia
    copia.seguimiento?.que = textos.que
    return copia
  }
}

/// What is counted of the people who were advised, without saying who.
public enum AtributoDeAsesoria: String, CaseIterable, Sendable {
  case delegacion, comoSeEntero, lengua
  case sexo, edad, discapacidad

  /// It is typed, and not chosen from a list.
  public var esLibre: Bool {
    switch self {
    case .delegacion, .comoSeEntero, .lengua: true
    case .sexo, .edad, .discapacidad: false
    }
  }
}

extension Asesoria {
  /// nil when it was not said.
  public func valor(_ atributo: AtributoDeAsesoria) -> String? {
    switch atributo {
    case .delegacion: delegacion
    case .comoSeEntero: comoSeEntero
    case .lengua: lengua
    case .sexo: sexo?.rawValue
    case .edad: edad?.rawValue
    case .discapacidad: discapacidad.map { $0 ? "si" : "no" }
    }
  }
}
