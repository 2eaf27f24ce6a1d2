/// A body of the municipal government that can answer a request: what a turno is sent to.
///
/// `Config/dependencias.yaml` is the first content of the directory; afterwards it is edited on a page and by API.
public struct Dependencia: Codable, Hashable, Sendable {
  /// How the body relates to the central administration.
  public enum Tipo: String, Codable, CaseIterable, Sendable {
    case centralizada, desconcentrada, descentralizada, fideicomiso, autonoma
  }

  /// Stable key, capitals without accents or spaces, e.g. "SAPAL", "DGMOV". Never reused.
  public var clave: String
  public var nombre: String
  public var siglas: String?
  public var tipo: Tipo
  /// What it does, in a sentence, in the words of its regulations.
  public var atribuciones: String
  /// The words citizens use for the same things ("bache", "recibo del agua").
  public var palabras: [String]
  /// E-mail of its liaison (enlace) with the Unidad de Transparencia.
  public var enlace: String?
  /// Its other enlaces, and the suplentes of all: they get the same notices.
  public var enlaces: [String]
  public var suplentes: [String]
  /// Internal term to answer a turno, in hábiles.
  public var plazoInterno: Int?
  /// False while the Unidad de Transparencia has not confirmed the entry.
  public var verificada: Bool
  /// False when it merged or disappeared: keeps its history, receives no more turnos.
  public var activa: Bool
  /// Who took over what it had, when it merged or disappeared; nil while it is active or when nobody did.
  public var sucesora: String?

  public init(
    clave: String, nombre: String, siglas: String? = nil, tipo: Tipo = .centralizada, atribuciones: String = "",
    palabras: [String] = [], enlace: String? = nil, enlaces: [String] = [], suplentes: [String] = [], plazoInterno: Int? = nil,
    verificada: Bool = false,
    activa: Bool = true, sucesora: String? = nil
  ) {
    self.clave = clave
    self.nombre = nombre
    self.siglas = siglas
    self.tipo = tipo
    self.atribuciones = atribuciones
    self.palabras = palabras
    self.enlace = enlace
    self.enlaces = enlaces
    self.suplentes = suplentes
    self.plazoInterno = plazoInterno
    self.verificada = verificada
    self.activa = activa
    self.sucesora = sucesora
  }

  /// Only `clave` and `nombre` are required; what is missing is unverified, active and centralised.
  public init(from decoder: any Decoder) throws {
    let caja = try decoder.container(keyedBy: CodingKeys.self)
    clave = try caja.decode(String.self, forKey: .clave)
    nombre = try caja.decode(String.self, forKey: .nombre)
    siglas = try caja.decodeIfPresent(String.self, forKey: .siglas)
    tipo = try caja.decodeIfPresent(Tipo.self, forKey: .tipo) ?? .centralizada
    atribuciones = try caja.decodeIfPresent(String.self, forKey: .atribuciones) ?? ""
    palabras = try caja.decodeIfPresent([String].self, forKey: .palabras) ?? []
    enlace = try caja.decodeIfPresent(String.self, forKey: .enlace)
    enlaces = try caja.decodeIfPresent([String].self, forKey: .enlaces) ?? []
    suplentes = try caja.decodeIfPresent([String].self, forKey: .suplentes) ?? []
    plazoInterno = try caja.decodeIfPresent(Int.self, forKey: .plazoInterno)
    verificada = try caja.decodeIfPresent(Bool.self, forKey: .verificada) ?? false
    activa = try caja.decodeIfPresent(Bool.self, forKey: .activa) ?? true
    sucesora = try caja.decodeIfPresent(String.self, forKey: .sucesora)
  }
}
