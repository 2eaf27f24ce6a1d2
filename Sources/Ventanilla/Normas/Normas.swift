import Domain
import Filtro

/// What the house runs by, as loaded from `Config/` at start: values, shared by every command.
public struct Normas: Sendable {
  public var reglas: Reglas
  public var calendario: Calendario
  public var politica: Politica
  public var dependencias: [Dependencia] {
    didSet { directorio = Self.porClave(dependencias) }
  }
  public var unidad: UnidadDeTransparencia
  public var intentos: IntentosDeClave
  public var busquedas = FrenoDeBusquedas()
  /// nil without a mail server: then nobody is told by e-mail.
  public var correo: AjustesDeCorreo?
  public private(set) var directorio: [String: Dependencia]
  public var horario = HorarioDeAvisos()
  /// What is published already, as `Config/` lists it.
  public var publicado: [FuentePublica] = []
  /// Calendars of earlier versions, by number: a proof shows the one its date was counted with.
  public var calendariosAnteriores: [Int: Calendario] = [:]

  public init(
    reglas: Reglas, calendario: Calendario, politica: Politica, dependencias: [Dependencia], unidad: UnidadDeTransparencia,
    intentos: IntentosDeClave
  ) {
    self.reglas = reglas
    self.calendario = calendario
    self.politica = politica
    self.dependencias = dependencias
    self.unidad = unidad
    self.intentos = intentos
    directorio = Self.porClave(dependencias)
  }

  private static func porClave(_ dependencias: [Dependencia]) -> [String: Dependencia] {
    Dictionary(dependencias.map { ($0.clave, $0) }, uniquingKeysWith: { primera, _ in primera })
  }

  /// What people call a dependencia; its key when the directory does not know it.
  public func nombre(_ clave: String) -> String { directorio[clave]?.nombre ?? clave }

  public func calendario(version: Int) -> Calendario {
    version == calendario.version ? calendario : calendariosAnteriores[version] ?? calendario
  }

  public func contexto(_ actor: Actor, _ ahora: Instante) -> Contexto {
    Contexto(
      actor: actor, ahora: ahora, reglas: reglas, calendario: calendario, politica: politica, directorio: directorio)
  }
}

/// E-mail to enlaces and citizens is on.
public struct AjustesDeCorreo: Sendable, Hashable {
  /// Minute of the day at which each enlace gets the day's summary, on hábiles.
  public var resumen: Int
  /// Right side of every Message-ID.
  public var dominio: String

  public init(resumen: Int, dominio: String) {
    self.resumen = resumen
    self.dominio = dominio
  }
}

/// How many wrong claves a folio or an address may give within a window before the counter stops listening.
public struct IntentosDeClave: Sendable, Hashable {
  public var porFolio: Int64
  public var porDireccion: Int64
  public var minutos: Int64

  public init(porFolio: Int64, porDireccion: Int64, minutos: Int64) {
    self.porFolio = porFolio
    self.porDireccion = porDireccion
    self.minutos = minutos
  }
}

/// How many times an address may search what is published within a window: each search goes through the whole index.
public struct FrenoDeBusquedas: Sendable, Hashable {
  public var porDireccion: Int64
  public var minutos: Int64

  public init(porDireccion: Int64 = 60, minutos: Int64 = 1) {
    self.porDireccion = porDireccion
    self.minutos = minutos
  }
}

/// What acuses and pages say of the office.
public struct UnidadDeTransparencia: Sendable, Hashable {
  public var nombre: String
  /// nil until the UT enters it; then nothing is printed.
  public var domicilio: String?
  public var horario: String?
  public var telefono: String?
  public var correo: String?
  /// Public address of the service, without a final slash; QR codes point there.
  public var sitio: String
  /// Whom a recurso is filed with; nil until the UT enters it, and then pages do not name one.
  public var autoridadDeRecurso: String?

  public init(
    nombre: String, domicilio: String?, horario: String?, telefono: String?, correo: String?, sitio: String,
    autoridadDeRecurso: String?
  ) {
    self.nombre = nombre
    self.domicilio = domicilio
    self.horario = horario
    self.telefono = telefono
    self.correo = correo
    self.sitio = sitio
    self.autoridadDeRecurso = autoridadDeRecurso
  }
}
