import Domain

/// `servicio.yaml`: what an operator tunes.
struct Servicio: Hashable, Sendable {
  struct Direccion: Hashable, Sendable {
    var host: String
    var puerto: Int
  }

  enum BaseDeDatos: Hashable, Sendable {
    /// A file in the data folder.
    case sqlite
    /// A connection string, `postgresql://…`.
    case postgresql(String)
  }

  /// What the acuse and the pages say about the Unidad de Transparencia; nil until it is entered.
  struct Unidad: Hashable, Sendable {
    var nombre: String
    var domicilio: String?
    var telefono: String?
    var correo: String?
    var horario: String?
  }

  struct Turno: Hashable, Sendable {
    /// Hábiles to propose a rechazo or a prevención.
    var ventana: Int
    /// Hábiles of the internal term.
    var plazoInterno: Int
  }

  struct Limites: Hashable, Sendable {
    /// Bytes of a body, of one uploaded file and of all headers.
    var cuerpo: Int
    var archivo: Int
    var encabezados: Int
    /// Seconds for a whole request.
    var plazo: Int
    var conexiones: Int
  }

  /// How often a wrong clave may be tried within a stretch of minutes.
  struct IntentosDeClave: Hashable, Sendable {
    var porFolio: Int
    var porDireccion: Int
    var minutos: Int
  }

  /// How often one address may search what is published within a stretch of minutes.
  struct Busquedas: Hashable, Sendable {
    var porDireccion: Int
    var minutos: Int
  }

  struct Webhooks: Hashable, Sendable {
    /// Private addresses that may receive webhooks all the same, as the operator wrote them.
    var destinosPrivados: [String]
    /// Seconds for one delivery.
    var plazo: Int
  }

  /// E-mail to enlaces and citizens; nil leaves it off.
  struct Correo: Hashable, Sendable {
    /// `smtp://host:587` or `smtps://host:465`.
    var direccion: String
    var usuario: String?
    /// File that holds the password, apart from the configuration.
    var archivoDeContrasena: String?
    /// Without encryption, for a server on this machine.
    var sinCifrado: Bool
    var remitente: String
    /// Where mail servers report what could not be delivered; nil: the sender.
    var rebotes: String?
    /// Minute of the day of the summary.
    var resumen: Int

    var dominio: String { remitente.split(separator: "@").last.map { String($0.filter { $0 != ">" }) } ?? "localhost" }
  }

  var escucha: Direccion
  var metricas: Direccion
  /// Own proxies in front, each adding one entry to `X-Forwarded-For`; 0 believes only the connection's address.
  var proxies: Int
  /// Data folder and, apart from it, the folder of the wrapping key. Relative to the working directory.
  var datos: String
  var llaves: String
  var base: BaseDeDatos
  /// On PostgreSQL, where the keys live; nil: in the database `<base>_llaves` of the same server.
  var baseDeLlaves: String?
  /// Public address without a final slash: what the QR of an acuse points to.
  var sitio: String
  var unidad: Unidad
  /// Name of the authority that hears recursos; nil until it is entered, and then nothing is printed.
  var autoridadGarante: String?
  /// Version of the aviso de privacidad put at people's disposal.
  var avisoDePrivacidad: String
  /// Minute of the day, nil for none.
  var corte: Int?
  var habilesHaciaAtras: Int
  var turno: Turno
  var umbrales: Umbrales
  var horarioDeAvisos: HorarioDeAvisos
  /// Comandos the titular delegated to operadores, as their stable names.
  var delegados: [String]
  var limites: Limites
  var intentosDeClave: IntentosDeClave
  /// nil: as many as the service thinks fit.
  var busquedas: Busquedas?
  var webhooks: Webhooks
  var correo: Correo?
}
