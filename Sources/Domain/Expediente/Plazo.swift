/// A clock of one expediente, as it stands after the last event that touched it.
///
/// Its dates were computed by `decidir` with the rule and calendar of that moment and are carried by the event, so the
/// fold needs neither. `numero` is unique within the expediente.
public struct Plazo: Codable, Hashable, Sendable {
  public enum Estado: String, Codable, Sendable { case corriendo, interrumpido, cumplido, anulado }

  public var numero: Int
  /// Id of the rule pinned when the clock opened ("A-RESP-LG").
  public var regla: String
  public var evento: EventoDeRegla
  /// Term in días hábiles, extensions included.
  public var dias: Int
  /// Effective trigger; day 1 is the next hábil.
  public var disparo: Fecha
  /// The day the trigger happened when that is not `disparo`, because it was inhábil: another calendar may call it hábil.
  public var origen: Fecha?
  public var primerDia: Fecha
  public var vence: Fecha
  /// First days of the semáforo's two warning colours; the same day when it is never amarillo.
  public var amarillo: Fecha
  public var rojo: Fecha
  public var avisos: [Aviso]
  /// Version of the calendar the dates were counted with.
  public var calendario: Int
  public var estado: Estado = .corriendo
  public var turno: Int?
  public var partes: [Int]?
  public var cumplidoEn: Instante?
  /// Expiry is an event, not an end: an overdue clock still runs until it is met.
  public var vencido = false

  /// One threshold and the civil date at whose 00:00 local it passes.
  public struct Aviso: Codable, Hashable, Sendable {
    public var umbral: Umbral
    public var fecha: Fecha
    public var hecho: Bool
  }

  public var abierto: Bool { estado == .corriendo || estado == .interrumpido }

  /// The next date on which somebody must be told, nil when nobody is left to tell.
  public var proximoAviso: Fecha? {
    estado == .corriendo ? avisos.filter { !$0.hecho }.map(\.fecha).min() : nil
  }

  public func semaforo(_ hoy: Fecha) -> Semaforo { hoy >= rojo ? .rojo : hoy >= amarillo ? .amarillo : .verde }

  /// Met after its last day.
  public var tarde: Bool { cumplidoEn.map { $0.fecha > vence } ?? vencido }
}

/// What an event did to one clock. The clock is given whole, as it stands afterwards.
public struct CambioDePlazo: Codable, Hashable, Sendable {
  public enum Accion: String, Codable, Sendable {
    case abre, interrumpe, reinicia, extiende, cumple, vence, anula, avisa, recalcula
  }
  public var accion: Accion
  public var plazo: Plazo

  public init(_ accion: Accion, _ plazo: Plazo) {
    self.accion = accion
    self.plazo = plazo
  }
}
