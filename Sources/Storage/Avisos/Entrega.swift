/// One message to one webhook: an event, its payload exactly as signed, and how it went.
public struct Entrega: Sendable, Hashable {
  public enum Estado: String, Sendable, Codable, CaseIterable {
    case pendiente, entregada
    /// Every attempt failed.
    case agotada
    /// Its webhook was removed.
    case cancelada
  }

  /// The `webhook-id` header: the same in every attempt.
  public var id: String
  public var webhook: String
  public var stream: String
  public var numero: Int64
  public var tipo: String
  public var cuerpo: String
  public var estado: Estado
  public var intentos: Int64
  /// Attempts made before the last resend: the schedule starts again after them.
  public var desdeIntento: Int64
  /// When the next attempt is due, µs UTC; only while pending.
  public var proximo: Int64?
  public var creada: Int64
  public var terminada: Int64?

  static let columns = """
    id, webhook, stream, numero, tipo, cuerpo, estado, intentos, desde_intento, proximo, creada, terminada
    """

  init(_ row: Row) throws {
    id = try row.text("id")
    webhook = try row.text("webhook")
    stream = try row.text("stream")
    numero = try row.int("numero")
    tipo = try row.text("tipo")
    cuerpo = try row.text("cuerpo")
    let estado = try row.text("estado")
    guard let known = Estado(rawValue: estado) else { throw StorageError.decode("estado de entrega \(estado)") }
    self.estado = known
    intentos = try row.int("intentos")
    desdeIntento = try row.int("desde_intento")
    proximo = try row.intOrNil("proximo")
    creada = try row.int("creada")
    terminada = try row.intOrNil("terminada")
  }
}

/// One try at a delivery, for the log the receiver's owner reads.
public struct EntregaIntento: Sendable, Hashable {
  public static let longestResponse = 16 * 1024

  public var cuando: Int64
  /// The HTTP status, nil when no answer came.
  public var estadoHTTP: Int64?
  public var milisegundos: Int64
  /// The first 16 KiB of the answer.
  public var respuesta: [UInt8]?
  /// What went wrong, in words, and the stable word for it.
  public var error: String?
  public var causa: String?
  /// Where it went: the address as registered then, and the one that was connected to.
  public var url: String?
  public var direccion: String?
  public var tiempos = Tiempos()

  /// Milliseconds from the start of the attempt; nil for what did not happen.
  public struct Tiempos: Sendable, Hashable {
    public var nombre: Int64?
    public var conexion: Int64?
    public var cifrado: Int64?
    public var primerByte: Int64?

    public init(nombre: Int64? = nil, conexion: Int64? = nil, cifrado: Int64? = nil, primerByte: Int64? = nil) {
      self.nombre = nombre
      self.conexion = conexion
      self.cifrado = cifrado
      self.primerByte = primerByte
    }
  }

  public init(cuando: Int64, estadoHTTP: Int64?, milisegundos: Int64, respuesta: [UInt8]?, error: String?) {
    self.cuando = cuando
    self.estadoHTTP = estadoHTTP
    self.milisegundos = milisegundos
    self.respuesta = respuesta.map { Array($0.prefix(Self.longestResponse)) }
    self.error = error
  }

  static let columns = """
    cuando, estado_http, ms, respuesta, error, causa, url, direccion, ms_nombre, ms_conexion, ms_cifrado, ms_primer_byte
    """

  var values: [Value] {
    [
      .int(cuando), Value(estadoHTTP), .int(milisegundos), Value(respuesta), Value(error), Value(causa), Value(url),
      Value(direccion), Value(tiempos.nombre), Value(tiempos.conexion), Value(tiempos.cifrado), Value(tiempos.primerByte),
    ]
  }

  init(_ row: Row) throws {
    self.init(
      cuando: try row.int("cuando"), estadoHTTP: try row.intOrNil("estado_http"), milisegundos: try row.int("ms"),
      respuesta: try row.blobOrNil("respuesta"), error: try row.textOrNil("error"))
    causa = try row.textOrNil("causa")
    url = try row.textOrNil("url")
    direccion = try row.textOrNil("direccion")
    tiempos = Tiempos(
      nombre: try row.intOrNil("ms_nombre"), conexion: try row.intOrNil("ms_conexion"),
      cifrado: try row.intOrNil("ms_cifrado"), primerByte: try row.intOrNil("ms_primer_byte"))
  }
}
