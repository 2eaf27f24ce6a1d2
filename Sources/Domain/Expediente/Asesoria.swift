/// Advice given to one person on one matter. No name is asked for; what the clerk writes of it in their own words is sealed.
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
  /// What the clerk writes freely: people tell of themselves there. Travels in the event's ``Reservado``.
  public struct Textos: Codable, Hashable, Sendable {
    public var tema: String?
    public var referencia: String?
    /// What was promised for the follow-up.
    public var que: String?
  }

  var textos: Textos { Textos(tema: tema, referencia: referencia, que: seguimiento?.que) }

  /// Its open part, which the event's body carries.
  var sinTextos: Asesoria { con(Textos()) }

  /// - Parameter textos: nil in events written before these were sealed, whose body has them, and once the key is gone.
  func con(_ textos: Textos?) -> Asesoria {
    guard let textos else { return self }
    var copia = self
    copia.tema = textos.tema
    copia.referencia = textos.referencia
    copia.seguimiento?.que = textos.que
    return copia
  }
}
