/// Advice given to one person on one matter. No name is kept.
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
  public var tema: String
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
    public var que: String
    public var paraCuando: Fecha
    public var hecho: Instante?
    public init(que: String, paraCuando: Fecha) {
      self.que = que
      self.paraCuando = paraCuando
    }
  }
}
