import Domain
import Storage

/// A case in a list: what anybody of the staff may see of it at a glance, nothing sealed.
public struct CasoEnLista: Sendable, Hashable {
  public var folio: Folio
  public var estado: Estado
  public var version: Int64
  public var canal: Canal
  public var recibida: Instante
  public var registrada: Instante
  public var notificada: Instante?
  public var dias: Int?
  public var regla: String?
  public var vence: Fecha?
  public var plazo: Plazo.Estado?
  public var urgente: Bool
  public var folioPNT: String?
  /// Of a case being worked on, the estado of the turno that says how it goes.
  public var turnos: [Turno.Estado]
  public let id: String
  private let colores: (amarillo: Fecha, rojo: Fecha)?

  init(_ r: Resumen) {
    folio = r.folio
    estado = r.estado
    version = r.version
    canal = r.canal
    recibida = r.recibida
    registrada = r.registrada
    notificada = r.notificada
    dias = r.dias
    regla = r.regla
    vence = r.vence
    plazo = r.plazo
    urgente = r.urgente
    folioPNT = r.folioPNT
    turnos = r.turnos
    id = r.id
    if let amarillo = r.amarillo, let rojo = r.rojo { colores = (amarillo, rojo) } else { colores = nil }
  }

  /// What a list goes on from after this case (``ConsultaDeCasos/despuesDe``).
  public var llave: [String] { [vence?.description ?? "9999-12-31", id] }

  public func semaforo(_ hoy: Fecha) -> Semaforo? {
    guard plazo == .corriendo, let colores else { return nil }
    return hoy >= colores.rojo ? .rojo : hoy >= colores.amarillo ? .amarillo : .verde
  }

  public static func == (a: CasoEnLista, b: CasoEnLista) -> Bool { a.id == b.id && a.version == b.version }
  public func hash(into h: inout Hasher) { h.combine(id) }
}

/// Which cases a list asks for, and from where it goes on: by due date, the most pressing first.
public struct ConsultaDeCasos: Sendable {
  public var tipo: TipoExpediente?
  public var estado: Estado?
  public var soloAbiertos = false
  public var sinAsesorias = false
  /// Only what this dependencia has a turno in.
  public var dependencia: String?
  public var intervencion: String?
  public var urgentes = false
  /// (due date or "9999-12-31", id) of the last row of the page before.
  public var despuesDe: (vence: String, id: String)?
  public var limite = 50

  public init() {}

  func enStorage(raices: [String]?) -> Consulta {
    var c = Consulta()
    (c.tipo, c.estado, c.soloAbiertos, c.sinAsesorias) = (tipo, estado, soloAbiertos, sinAsesorias)
    (c.dependencia, c.intervencion, c.urgentes, c.despuesDe, c.limite) = (dependencia, intervencion, urgentes, despuesDe, limite)
    c.raices = raices
    return c
  }
}

/// A turno in its dependencia's tray.
public struct TurnoEnLista: Sendable, Hashable {
  public var folio: Folio
  public var numero: Int
  public var dependencia: String
  public var estado: Turno.Estado
  public var turnado: Instante
  public var vence: Fecha?
  public var semaforo: Semaforo?
  /// It was not answered in its term and the titular was told. What was late before it came was nobody's to escalate.
  public var escalado: Bool
  /// Until when it has to be answered; nil when nothing is owed.
  public var plazoEnPalabras: String?

  init(_ t: Expedientes.TurnoPendiente, hoy: Fecha) {
    folio = t.folio
    numero = t.numero
    dependencia = t.dependencia
    estado = t.estado
    turnado = t.turnado
    vence = t.vence
    semaforo = t.semaforo(hoy)
    escalado = t.escalado && t.legal.map { $0 >= t.turnado.fecha } ?? true
    plazoEnPalabras = t.plazo?.enPalabras(hoy)
  }
}

/// One event of a case as it was written down. Who may read it is decided where it is shown (``LineaDeTiempo``).
public struct EventoDelCaso: Sendable {
  public var tipo: String
  public var evento: Evento
  public var meta: MetaEvento

  init(_ leido: Expedientes.EventoLeido) {
    tipo = leido.tipo
    evento = leido.evento
    meta = leido.meta
  }
}
