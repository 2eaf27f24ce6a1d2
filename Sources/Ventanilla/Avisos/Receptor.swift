import Domain
import Storage

/// A receiver of events as whoever administers it sees it: never its secret.
public struct Receptor: Hashable, Sendable {
  public var id: String
  public var url: String
  public var descripcion: String
  /// Event types it wants; "*" for all, "plazo.*" for a family.
  public var eventos: [String]
  /// Only events of this dependencia's turnos; nil for all.
  public var dependencia: String?
  public var activo: Bool
  /// Form of the payload.
  public var carga: Int64
  /// Whom to warn before it is disabled.
  public var correo: String?
  /// Since when it has accepted nothing.
  public var fallaDesde: Instante?
  /// Why it is not active, or what keeps an active one from being sent anything, in words.
  public var motivo: String?
  public var version: Int64
  public var creado: Instante

  init(_ w: Webhook) {
    id = w.id
    url = w.url
    descripcion = w.descripcion
    eventos = w.eventos.split(separator: " ").map(String.init)
    dependencia = w.dependencia
    activo = w.activo
    carga = w.carga
    correo = w.correo
    fallaDesde = w.fallaDesde.map { Instante(micros: $0) }
    motivo = w.motivo
    version = w.version
    creado = Instante(micros: w.creado)
  }
}

/// A message to a receiver, its payload exactly as signed, and each try at delivering it.
public struct EntregaDeAviso: Hashable, Sendable {
  public var id: String
  public var tipo: String
  /// The case, intervención or version it is about, and the event's number within it.
  public var folio: String
  public var numero: Int64
  public var estado: String
  public var cuerpo: String
  public var proximo: Instante?
  public var creada: Instante
  public var intentos: [IntentoDeEntrega]

  init(_ e: Entrega, _ intentos: [EntregaIntento]) {
    id = e.id
    tipo = e.tipo
    folio = e.stream
    numero = e.numero
    estado = e.estado.rawValue
    cuerpo = e.cuerpo
    proximo = e.proximo.map { Instante(micros: $0) }
    creada = Instante(micros: e.creada)
    self.intentos = intentos.map(IntentoDeEntrega.init)
  }
}

/// One try at a delivery.
public struct IntentoDeEntrega: Hashable, Sendable {
  public var cuando: Instante
  /// nil when no answer came.
  public var estadoHTTP: Int?
  public var milisegundos: Int
  /// The first 16 KiB of the answer.
  public var respuesta: [UInt8]?
  /// What went wrong, in words, and the stable word for it.
  public var error: String?
  public var causa: String?
  /// Where it went: the address as registered then, and the one that was connected to.
  public var url: String?
  public var direccion: String?
  public var tiempos: TiemposDeEnvio

  init(_ i: EntregaIntento) {
    cuando = Instante(micros: i.cuando)
    estadoHTTP = i.estadoHTTP.map(Int.init)
    milisegundos = Int(i.milisegundos)
    respuesta = i.respuesta
    error = i.error
    causa = i.causa
    url = i.url
    direccion = i.direccion
    tiempos = TiemposDeEnvio(
      nombre: i.tiempos.nombre, conexion: i.tiempos.conexion, cifrado: i.tiempos.cifrado, primerByte: i.tiempos.primerByte)
  }
}

/// Milliseconds from the start of an attempt; nil for what did not happen.
public struct TiemposDeEnvio: Hashable, Sendable {
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

  var guardados: EntregaIntento.Tiempos {
    .init(nombre: nombre, conexion: conexion, cifrado: cifrado, primerByte: primerByte)
  }
}
