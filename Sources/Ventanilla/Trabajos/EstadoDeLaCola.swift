import Domain
import Storage

/// The queue as whoever administers the service sees it.
public struct EstadoDeLaCola: Sendable {
  public struct Clase: Sendable {
    public var tipo: String
    public var enPalabras: String
    /// Due now, waiting for their time, running, and those that used up their attempts.
    public var listos: Int
    public var programados: Int
    public var corriendo: Int
    public var detenidos: Int
    /// When the oldest that is due became due.
    public var espera: Instante?
    public var pausa: Pausa?

    init(_ kind: JobKind, _ cuenta: JobDepth, _ pausa: PausedKind?) {
      tipo = kind.rawValue
      enPalabras = kind.enPalabras
      listos = Int(cuenta.ready)
      programados = Int(cuenta.scheduled)
      corriendo = Int(cuenta.running)
      detenidos = Int(cuenta.dead)
      espera = cuenta.oldestDue.map { Instante(micros: $0) }
      self.pausa = pausa.map { Pausa(desde: Instante(micros: $0.since), quien: $0.by, motivo: $0.reason) }
    }
  }

  public struct Pausa: Sendable, Hashable {
    public var desde: Instante
    public var quien: String
    public var motivo: String
  }

  public var clases: [Clase]
  public var muertos: [TrabajoMuerto]
  /// Receivers that accept nothing now or were disabled, and letters that did not arrive.
  public var receptores: [Receptor]
  public var correos: [CorreoPerdido]
  public var sinAviso: [Dependencia]
  public var sinRevisar: SinRevisar
}

/// Cases whose deadline warnings cannot be given: how many, and the first of them.
public struct SinRevisar: Sendable, Hashable {
  public struct Caso: Sendable, Hashable {
    public var folio: String
    /// Why, in words, without personal data.
    public var causa: String
    public var desde: Instante
    public var ultimo: Instante
    public var intentos: Int
  }

  public var cuantos: Int
  public var primeros: [Caso]

  init(_ detenidos: (cuantos: Int64, primeros: [PlazosDetenidos.Detenido])) {
    cuantos = Int(detenidos.cuantos)
    primeros = detenidos.primeros.map {
      Caso(
        folio: $0.folio, causa: $0.causa, desde: Instante(micros: $0.desde), ultimo: Instante(micros: $0.ultimo),
        intentos: Int($0.intentos))
    }
  }
}

/// A job that used up its attempts.
public struct TrabajoMuerto: Sendable, Hashable {
  public var id: Int64
  public var enPalabras: String
  public var causa: String
  public var intentos: Int
  public var cuando: Instante

  init(_ job: DeadJob) {
    id = job.id
    enPalabras = JobKind(rawValue: job.kind)?.enPalabras ?? job.kind
    causa = job.cause
    intentos = Int(job.attempts)
    cuando = Instante(micros: job.diedAt)
  }
}

/// A letter that did not arrive.
public struct CorreoPerdido: Sendable, Hashable {
  /// The case it was about; nil for summaries and warnings.
  public var folio: String?
  /// An official's address; nil for the person of the case.
  public var destinatario: String?
  public var causa: String?
  public var cuando: Instante

  init(_ c: Correo) {
    folio = c.clase == .enlace || c.clase == .ciudadano ? c.stream : nil
    destinatario = c.destinatario.isEmpty ? nil : c.destinatario
    causa = c.causa
    cuando = Instante(micros: c.terminado ?? c.creado)
  }
}
