/// A receiver of events. Its signing secret is sealed with a key derived from the master key, its id as associated
/// data.
public struct Webhook: Sendable, Hashable {
  public var id: String
  public var url: String
  public var descripcion: String
  public var secreto: [UInt8]
  /// The secret before the last rotation: messages carry both signatures until it expires.
  public var secretoAnterior: [UInt8]?
  /// µs UTC.
  public var anteriorVence: Int64?
  /// Event types it wants, separated by spaces; "*" for all, "plazo.*" for a family.
  public var eventos: String
  /// Only events of this dependencia's turnos; nil for all.
  public var dependencia: String?
  public var activo: Bool
  /// Form of the payload, fixed when the receiver was registered.
  public var carga: Int64 = 1
  /// Whom to warn before it is disabled.
  public var correo: String?
  /// Headers of its own, sealed like the secret.
  public var encabezados: [UInt8]?
  /// Since when it has accepted nothing, µs UTC; nil while it accepts.
  public var fallaDesde: Int64?
  /// How many warnings its owner has had since then.
  public var advertencias: Int64 = 0
  /// Why it is not active, or what keeps an active one from being sent anything, in words.
  public var motivo: String?
  /// Grows with each change: the ETag.
  public var version: Int64
  public var creado: Int64
  public var modificado: Int64

  public init(
    id: String, url: String, descripcion: String, secreto: [UInt8], eventos: String, dependencia: String? = nil,
    activo: Bool = true, creado: Int64
  ) {
    self.id = id
    self.url = url
    self.descripcion = descripcion
    self.secreto = secreto
    self.eventos = eventos
    self.dependencia = dependencia
    self.activo = activo
    self.creado = creado
    version = 1
    modificado = creado
  }

  /// Whether the receiver asked for events of this type.
  public func wants(_ tipo: String) -> Bool {
    eventos.split(separator: " ").contains { wanted in
      wanted == "*" || wanted == tipo || (wanted.hasSuffix(".*") && tipo.hasPrefix(wanted.dropLast()))
    }
  }

  static let columns = """
    id, url, descripcion, secreto, secreto_anterior, anterior_vence, eventos, dependencia, activo, carga, correo, \
    encabezados, falla_desde, advertencias, motivo, version, creado, modificado
    """

  init(_ row: Row) throws {
    id = try row.text("id")
    url = try row.text("url")
    descripcion = try row.text("descripcion")
    secreto = try row.blob("secreto")
    secretoAnterior = try row.blobOrNil("secreto_anterior")
    anteriorVence = try row.intOrNil("anterior_vence")
    eventos = try row.text("eventos")
    dependencia = try row.textOrNil("dependencia")
    activo = try row.bool("activo")
    carga = try row.int("carga")
    correo = try row.textOrNil("correo")
    encabezados = try row.blobOrNil("encabezados")
    fallaDesde = try row.intOrNil("falla_desde")
    advertencias = try row.int("advertencias")
    motivo = try row.textOrNil("motivo")
    version = try row.int("version")
    creado = try row.int("creado")
    modificado = try row.int("modificado")
  }
}
