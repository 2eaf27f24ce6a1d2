import Domain

/// Something already published that may answer a request: an obligation of transparency, open data, or an answer the
/// office offers. Everything in it was written to be read by anybody.
public struct FuentePublica: Codable, Hashable, Sendable {
  public enum Origen: String, Codable, CaseIterable, Sendable {
    /// Published because the law says so, or as open data.
    case obligacion
    /// An earlier answer of the office.
    case respuesta
  }

  /// Its slug in the configuration, or the folio of the answer.
  public var id: String
  public var origen: Origen
  public var titulo: String
  public var contiene: String?
  /// How people ask for it; searched, not shown.
  public var palabras: [String]
  public var liga: String
  /// Clave of whoever makes it.
  public var dependencia: String?
  /// Article that makes it public.
  public var fundamento: String?
  /// When an answer began to be offered.
  public var fecha: Fecha?
  /// Somebody opened the link and it is there.
  public var verificada: Bool

  public init(
    id: String, origen: Origen, titulo: String, contiene: String? = nil, palabras: [String] = [], liga: String,
    dependencia: String? = nil, fundamento: String? = nil, fecha: Fecha? = nil, verificada: Bool
  ) {
    self.id = id
    self.origen = origen
    self.titulo = titulo
    self.contiene = contiene
    self.palabras = palabras
    self.liga = liga
    self.dependencia = dependencia
    self.fundamento = fundamento
    self.fecha = fecha
    self.verificada = verificada
  }
}
